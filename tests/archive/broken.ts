import type { SignedEvent } from '../../main/archive/archive.repo.ts';
import { verifyArchive } from '../../tools/verifier/verify.mjs';
import { type Files, filesOf } from '../campaigns/archive-in-hand.ts';
import { type Loose, edited, relinked } from '../campaigns/forger.ts';
import type { RandomArchive } from '../campaigns/random-book.ts';

export const codesIn = (files: Files, fingerprints: string[] = []): string[] => [
  ...new Set(verifyArchive(files, { fingerprints }).findings.map(({ code }) => code)),
];

export type Change = (event: Loose, events: readonly SignedEvent[]) => void;

/** What is found in an archive signed by the till itself from first to last, in which one event is not as it should be. */
export function foundIn(
  { inHand, book }: RandomArchive,
  isWanted: (event: Loose) => boolean,
  change: Change,
  newest = false,
): string[] {
  const places = inHand.events.flatMap(({ event }, place) => (isWanted(event) ? [place] : []));
  const place = newest ? places.at(-1) : places[0];
  const events = inHand.events.map((signed, at) =>
    at === place ? edited(signed, (event) => change(event, inHand.events)) : signed,
  );
  const made = relinked({ ...inHand, events }, { key: book.key, codes: true });
  return codesIn(filesOf({ ...inHand, events: made }, book.key));
}
