import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsAadhaarNumber } from '../../contract/aadhaar.ts';
import { reference } from '../../contract/values.ts';

// A number with a right check digit that belongs to nobody: UIDAI's own specimen.
const SPECIMEN = '999941057058';

describe('a full Aadhaar number', () => {
  test.each([
    SPECIMEN,
    '9999 4105 7058',
    '9999-4105-7058',
    '९९९९ ४१०५ ७०५८',
    `आधार: ${SPECIMEN}, मोबाइल 9876543210`,
    `${SPECIMEN.slice(0, 5)} ${SPECIMEN.slice(5)}`,
    'वार्ड 1988 9999 4105 7058',
    '9999 - 4105 - 7058',
    '9999/4105/7058',
    '9999, 4105, 7058',
  ])('is seen in %s', (text) => expect(holdsAadhaarNumber(text)).toBe(true));

  test.each([
    '999941057059',
    '7058',
    'XXXX XXXX 7058',
    '9876543210',
    `1${SPECIMEN}`,
    `${SPECIMEN}4`,
    '099941057058',
    '',
  ])('is not seen in %s', (text) => expect(holdsAadhaarNumber(text)).toBe(false));

  test('is not seen in the numbers of our own papers, of which one in ten passes the check', () => {
    const serials = Array.from({ length: 200 }, (_, place) => String(place + 1).padStart(6, '0'));
    const numbers = serials.flatMap((serial) => [
      `T1/2026-27/${serial}`,
      `t1/r/2026-27/${serial}`,
      `X/2026-27/${serial}`,
      `APP/T1/2026-27/${serial}-1`,
      `रसीद T1/2026-27/${serial} ग़लत है`,
    ]);
    expect(numbers.filter(holdsAadhaarNumber)).toEqual([]);
    expect(serials.some((serial) => holdsAadhaarNumber(`2026-27/${serial}`))).toBe(true);
    expect(holdsAadhaarNumber(`T1/2026-27/000123 ${SPECIMEN}`)).toBe(true);
    expect(holdsAadhaarNumber(`T1/9999-41/057058`)).toBe(true);
  });

  test('is no longer seen when any one digit is mistyped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = Array.from(SPECIMEN);
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(holdsAadhaarNumber(digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('a number that a bank or portal gave', () => {
  const read = (typed: string): string => reference(1, 40).parse(typed);

  test.each(['SB-1', '999941057059', 'TXN44782291', '४४७८'])('is kept as it is: %s', (typed) =>
    expect(read(typed)).toBe(typed),
  );

  test.each([SPECIMEN, '9999 4105 7058', `UTR ${SPECIMEN}`])(
    'is kept by its last four where it may be an Aadhaar number: %s',
    (typed) => expect(read(typed)).toBe('…7058'),
  );

  test('is never refused for its digits, and never leaves twelve that pass', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9]\d{11}$/u), (typed) => {
        expect(holdsAadhaarNumber(read(typed))).toBe(false);
        expect(read(typed).endsWith(typed.slice(-4))).toBe(true);
      }),
    );
  });
});
