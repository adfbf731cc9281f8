import { latinDigits } from './money.ts';

// The dihedral group D5 and its permutation, as the Verhoeff check digit uses them (J. Verhoeff, 1969);
// UIDAI numbers carry this check digit as their twelfth digit.
const PRODUCT = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTATION = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

const at = (table: readonly string[], row: number, column: number): number =>
  Number(table[row]?.charAt(column));

function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (const [place, digit] of Array.from(digits).toReversed().entries())
    check = at(PRODUCT, check, at(PERMUTATION, place % 8, Number(digit)));
  return check === 0;
}

// Twelve digits, together or parted by a few spaces, hyphens, dots, commas or strokes, from any place where a number
// begins: "1988 2345 6789 0123" holds twelve from its second group on.
const TWELVE_DIGITS = /(?<!\d)(?=(\d(?:[\s.,/\-\u2010-\u2015]{0,3}\d){11})(?!\d))/gu;

// The numbers of our own papers (T1/2026-27/000123, T1/R/2026-27/000004) have twelve digits too, of which one in ten
// passes the check: in the form of a paper they are none.
const OWN_NUMBER = /(?<![\p{L}\p{N}])[a-z][a-z0-9]{0,3}(?:\/[a-z]{1,2})?\/20\d\d-\d\d\/\d{6}(?!\d)/giu;

/**
 * Whether a text holds what may be a full Aadhaar number: twelve digits (Latin or Devanagari, spaced or not), not
 * starting with 0 or 1, with a right Verhoeff check digit. Such a text is never kept: the Aadhaar Act and UIDAI's
 * circulars let only licensed bodies store the number.
 */
export function holdsAadhaarNumber(text: string): boolean {
  return [...latinDigits(text).replace(OWN_NUMBER, '|').matchAll(TWELVE_DIGITS)]
    .map(([, found = '']) => found.replace(/\D/gu, ''))
    .some((digits) => /^[2-9]/u.test(digits) && passesVerhoeff(digits));
}

/**
 * A number that a bank or a portal gave, as it may be kept. Many are twelve digits, of which one in ten passes for an
 * Aadhaar number: of those only the last four characters stay.
 */
export function withoutAadhaar(reference: string): string {
  if (!holdsAadhaarNumber(reference)) return reference;
  return `…${reference.replace(/[^\p{L}\p{N}]/gu, '').slice(-4)}`;
}
