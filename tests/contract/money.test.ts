import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAXIMUM_PAISE, formatRupees, parseRupees, paise, sum } from '../../contract/money.ts';

describe('money', () => {
  test.each([
    ['30', 3000],
    ['30.5', 3050],
    ['1,250.50', 125050],
    ['₹ 1,00,000', 10000000],
    ['५०', 5000],
    ['०.७५', 75],
  ])('reads %s as %i paise', (typed, expected) => expect(parseRupees(typed)).toBe(expected));

  test.each(['', '-5', '1.234', 'तीस', '1e3', '.5', '5.', '999999999'])('does not read "%s"', (typed) =>
    expect(parseRupees(typed)).toBeUndefined(),
  );

  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [123456750, '12,34,567.50'],
    [-25050, '-250.50'],
    [100000, '1,000.00'],
  ])('writes %i paise as %s', (amount, expected) => expect(formatRupees(paise(amount))).toBe(expected));

  test('comes back unchanged from its written form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAXIMUM_PAISE - 1 }), (amount) => {
        expect(parseRupees(formatRupees(paise(amount)))).toBe(amount);
      }),
    );
  });

  test('is grouped as Intl groups rupees in India', () => {
    const india = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAXIMUM_PAISE }), (amount) => {
        expect(formatRupees(paise(amount))).toBe(india.format(amount / 100));
      }),
    );
  });

  test('is never a fraction', () => {
    expect(() => paise(0.1)).toThrow(RangeError);
    expect(() => sum([paise(Number.MAX_SAFE_INTEGER), paise(1)])).toThrow(RangeError);
  });
});
