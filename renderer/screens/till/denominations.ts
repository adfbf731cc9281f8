import { latinDigits, paise, sum, times } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';
import type { DENOMINATIONS, Denominations } from '../../../contract/till.ts';

/** The notes and coins of a count, largest first. */
export const NOTES = [500, 200, 100, 50, 20, 10, 5, 2, 1] as const satisfies typeof DENOMINATIONS;

export type Rupees = (typeof NOTES)[number];

/** What stands in the fields of a count, by the note; an empty field is none. */
export type Pieces = Readonly<Partial<Record<Rupees, string>>>;

const ONE_RUPEE = paise(100);
const PIECES = /^\d{0,5}$/u;

/** How many pieces a field says, in either script; undefined when it holds no number. */
export function readPieces(typed: string | undefined): number | undefined {
  const text = latinDigits(typed ?? '').trim();
  return PIECES.test(text) ? Number(text) : undefined;
}

/** What a field comes to; nothing while it holds no number. */
export const sumOf = (rupees: Rupees, typed: string | undefined): Paise =>
  times(times(ONE_RUPEE, rupees), readPieces(typed) ?? 0);

export const sumOfAll = (pieces: Pieces): Paise => sum(NOTES.map((rupees) => sumOf(rupees, pieces[rupees])));

export const isWrong = (pieces: Pieces): boolean =>
  NOTES.some((rupees) => readPieces(pieces[rupees]) === undefined);

export const isBlank = (pieces: Pieces): boolean =>
  NOTES.every((rupees) => (pieces[rupees] ?? '').trim() === '');

/** The count as it is sent: only what is there. */
export const countedOf = (pieces: Pieces): Denominations =>
  NOTES.flatMap((rupees) => {
    const found = readPieces(pieces[rupees]) ?? 0;
    return found > 0 ? [{ rupees, pieces: found }] : [];
  });
