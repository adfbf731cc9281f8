import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAXIMUM_PAISE, formatRupees, parseRupees, paise, split, sum } from '../../contract/money.ts';

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

describe('an amount split by weights', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [80, 20], [4, 1]],
    [1, [0, 1, 1], [0, 1, 0]],
    [7, [0, 0, 3], [0, 0, 7]],
    [0, [2, 3], [0, 0]],
    [2, [1, 5, 5], [0, 1, 1]],
  ])('%i by %j gives %j', (amount, weights, parts) => expect(split(paise(amount), weights)).toEqual(parts));

  test.each([[[]], [[0, 0]], [[1.5, 1]], [[-1, 2]]])('by %j is a defect', (weights) =>
    expect(() => split(paise(100), weights)).toThrow(RangeError),
  );

  test('sums to it exactly in 1,000,000 random splits, each part within a paisa of its share', () => {
    // A generator of its own: a million cases are too many to keep for shrinking.
    let state = 20_261_121;
    const below = (limit: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((state / 2 ** 31) * limit);
    };
    let wrong = 0;
    for (let run = 0; run < 1_000_000; run++) {
      const weights = Array.from({ length: 1 + below(6) }, () => below(101));
      weights[0] = 1 + below(100);
      const amount = paise(below(run % 2 === 0 ? 1000 : MAXIMUM_PAISE));
      const all = weights.reduce((total, weight) => total + weight, 0);
      const parts = split(amount, weights);
      const isExact = parts.reduce((total, part) => total + part, 0) === amount;
      const isFair = parts.every(
        (part, place) => Math.abs(part * all - amount * (weights[place] ?? 0)) < all,
      );
      if (!isExact || !isFair) wrong += 1;
    }
    expect(wrong).toBe(0);
  });
});
