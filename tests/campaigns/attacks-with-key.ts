import type { SignedEvent } from '../../main/archive/archive.repo.ts';
import { type Files, filesOf } from './archive-in-hand.ts';
import { edited, raise, relinked } from './forger.ts';
import { type Random, type RandomArchive, below, oneOf } from './random-book.ts';

/** Archives that attacks start from. */
export type Bases = {
  /** From the first event of a book, its days closed; and the same book from its second day on. */
  readonly closed: RandomArchive;
  readonly later: RandomArchive;
  /** A book without closings, whose last event is a receipt. */
  readonly open: RandomArchive;
  /** The book of another till. */
  readonly other: RandomArchive;
};

/** What the auditor gets: files, and a QR text where one is needed. */
export type Attacked = {
  readonly files: Files;
  readonly witnesses?: readonly string[];
  readonly fingerprint: string;
};

export type Attack = (bases: Bases, random: Random) => Attacked;

export type Events = readonly SignedEvent[];

export const placesOf = (events: Events, isWanted: (event: SignedEvent['event']) => boolean): number[] =>
  events.flatMap(({ event }, place) => (isWanted(event) ? [place] : []));

export const isReceipt = ({ what }: SignedEvent['event']): boolean => what === 'receipt';
/** An archive made with the till's own key out of other events: sound in itself. Only a paper outside shows it. */
function withRealKey(
  { inHand, book, fingerprint }: RandomArchive,
  events: Events,
  witness: string,
): Attacked {
  const made = relinked({ ...inHand, events }, { key: book.key, renumber: true, codes: true });
  return { files: filesOf({ ...inHand, events: made }, book.key), witnesses: [witness], fingerprint };
}

const codeAt = (events: Events, place: number): string => String(events[place]?.event.body['code']);

export const deleteLast: Attack = ({ open }) =>
  withRealKey(
    open,
    open.inHand.events.slice(0, -1),
    codeAt(open.inHand.events, open.inHand.events.length - 1),
  );

export const truncate: Attack = ({ open }, random) => {
  const { events } = open.inHand;
  const witness = oneOf(random, placesOf(events, isReceipt).slice(1));
  return withRealKey(
    open,
    events.slice(0, 12 + below(random, witness - 11)).slice(0, witness),
    codeAt(events, witness),
  );
};

/** Receipts that no copy and no reversal names. */
const aloneIn = (events: Events): number[] => {
  const named = new Set(events.map(({ event }) => event.body['receipt']));
  return placesOf(events, (event) => isReceipt(event) && !named.has(event.seq));
};

export const replayBackup: Attack = ({ open }, random) => {
  const { events } = open.inHand;
  const lost = oneOf(random, aloneIn(events));
  const later = placesOf(events, isReceipt).filter((place) => place >= lost);
  return withRealKey(open, events.toSpliced(lost, 1), codeAt(events, oneOf(random, later)));
};

export const resignLastDay: Attack = ({ open }, random) => {
  const { events } = open.inHand;
  const lastDay = events.at(-1)?.event.day;
  const changed = oneOf(
    random,
    placesOf(events, (event) => isReceipt(event) && event.day === lastDay),
  );
  const later = placesOf(events, isReceipt).filter((place) => place >= changed);
  const others = events.map((signed, place) =>
    place === changed ? edited(signed, (event) => raise(event, 100 * (1 + below(random, 90)))) : signed,
  );
  return withRealKey(open, others, codeAt(events, oneOf(random, later)));
};

/** Those that leave an archive which is sound in itself. */
export const NEEDS_WITNESS: readonly string[] = [
  'delete the last event',
  'truncate the tail',
  'replay an old backup',
  're-sign the last day with the real key',
];
