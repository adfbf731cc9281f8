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

// Twelve digits, together or parted by single spaces, hyphens or dots, and not part of a longer number.
const TWELVE_DIGITS = /(?<!\d)\d(?:[ .\-\u00a0\u2010-\u2015]?\d){11}(?!\d)/gu;

/**
 * Whether a text holds what may be a full Aadhaar number: twelve digits (Latin or Devanagari, spaced or not), not
 * starting with 0 or 1, with a right Verhoeff check digit. Such a text is never kept: the Aadhaar Act and UIDAI's
 * circulars let only licensed bodies store the number.
 */
export function holdsAadhaarNumber(text: string): boolean {
  return (latinDigits(text).match(TWELVE_DIGITS) ?? [])
    .map((match) => match.replace(/\D/gu, ''))
    .some((digits) => /^[2-9]/u.test(digits) && passesVerhoeff(digits));
}
