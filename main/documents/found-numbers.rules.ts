import { holdsAadhaarNumber } from '../../contract/aadhaar.ts';
import type { Place } from '../../contract/documents.ts';

/** A digit that was read, and where. */
export type ReadDigit = Place & { readonly digit: string };

/** A part of a picture that should be covered; `isSure` where what stands there passes for an Aadhaar number. */
export type FoundNumber = { readonly place: Place; readonly isSure: boolean };

/** As parts of a digit's height: a gap that parts groups of one number, and one that parts numbers. */
const GROUP_GAP = 0.25;
const NUMBER_GAP = 2.5;
/** So much more than the digits is covered, in digit heights. */
const MARGIN = 0.2;
const DIGITS = 12;
/** Of a number only its last four digits may stay. */
const HIDDEN_DIGITS = 8;
/** Of twelve digits by chance, 99 in 100 have so many different ones. */
const LEAST_DIFFERENT = 5;

const gapBefore = (digits: readonly ReadDigit[], at: number): number => {
  const [before, digit] = [digits[at - 1], digits[at]];
  return before && digit ? digit.x - (before.x + before.width) : Number.POSITIVE_INFINITY;
};

const heightOf = (digits: readonly ReadDigit[]): number =>
  digits.map(({ height }) => height).toSorted((one, other) => one - other)[digits.length >> 1] ?? 0;

/** Splits where the gap before a digit is wider than so many heights. */
function split(digits: readonly ReadDigit[], heights: number): ReadDigit[][] {
  const widest = heights * heightOf(digits);
  const parts: ReadDigit[][] = [];
  for (const [at, digit] of digits.entries())
    if (gapBefore(digits, at) > widest) parts.push([digit]);
    else parts.at(-1)?.push(digit);
  return parts;
}

/** The rectangle around some rectangles, and a little more on every side. */
export function around(places: readonly Place[], margin: number): Place {
  const x = Math.min(...places.map((place) => place.x)) - margin;
  const y = Math.min(...places.map((place) => place.y)) - margin;
  const right = Math.max(...places.map((place) => place.x + place.width)) + margin;
  const bottom = Math.max(...places.map((place) => place.y + place.height)) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

const placeOf = (digits: readonly ReadDigit[]): Place => around(digits, MARGIN * heightOf(digits));

/** Twelve digits that pass the check and begin or end where a group does. */
function sureNumbers(groups: readonly ReadDigit[][]): ReadDigit[][] {
  const digits = groups.flat();
  const bounds = new Set([0]);
  let at = 0;
  for (const group of groups) bounds.add((at += group.length));
  return digits
    .map((_, start) => start)
    .filter((start) => bounds.has(start) || bounds.has(start + DIGITS))
    .map((start) => digits.slice(start, start + DIGITS))
    .filter((window) => window.length === DIGITS)
    .filter((window) => holdsAadhaarNumber(window.map(({ digit }) => digit).join('')));
}

/** Letters of other scripts and patterns are read as a few digits again and again. */
const isManifold = (digits: readonly ReadDigit[]): boolean =>
  new Set(digits.map(({ digit }) => digit)).size >= LEAST_DIFFERENT && /[2-9]/u.test(digits[0]?.digit ?? '');

/**
 * Groups that look like 4-4-4 although a digit was misread, dropped or doubled: three neighbours of three to five digits, two
 * of them of four. A virtual id, 4-4-4-4, is found as two such rows.
 */
function likelyNumbers(groups: readonly ReadDigit[][]): ReadDigit[][] {
  const rows = groups.map((_, start) => groups.slice(start, start + 3)).filter((row) => row.length === 3);
  return rows
    .filter((row) => row.every(({ length }) => length >= 3 && length <= 5))
    .filter((row) => row.filter(({ length }) => length === 4).length >= 2)
    .map((row) => row.flat())
    .filter(isManifold);
}

/** What should be covered in one line of digits, read from left to right. */
export function numbersInLine(line: readonly ReadDigit[]): FoundNumber[] {
  const inOrder = line.toSorted((one, other) => one.x - other.x);
  return split(inOrder, NUMBER_GAP).flatMap((digits): FoundNumber[] => {
    const groups = split(digits, GROUP_GAP);
    const sure = sureNumbers(groups).map((number) => number.slice(0, HIDDEN_DIGITS));
    const likely = sure.length > 0 ? [] : likelyNumbers(groups);
    return [
      ...sure.map((number) => ({ place: placeOf(number), isSure: true })),
      ...likely.map((number) => ({ place: placeOf(number), isSure: false })),
    ];
  });
}

const overlap = (one: Place, other: Place): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));

/** Leaves out what another place covers by three quarters already. */
export function withoutRepeats(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places.toSorted((one, other) => other.width * other.height - one.width * one.height))
    if (!kept.some((larger) => overlap(larger, place) > 0.75 * place.width * place.height)) kept.push(place);
  return kept;
}
