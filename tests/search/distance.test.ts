import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance } from '../../main/search/distance.ts';

const form = fc.stringMatching(/^[aiueokKgGcCjJtTdDpPbBnmyrlvsShR]{1,12}$/u);

describe('the distance', () => {
  test('is nothing from a word to itself, whole or as a beginning', () => {
    fc.assert(
      fc.property(form, (word) => {
        expect(distance(word, word)).toBe(0);
        expect(distance(word, word, true)).toBe(0);
      }),
    );
  });

  test('is never negative, and never more for a beginning than for a whole word', () => {
    fc.assert(
      fc.property(form, form, (typed, stored) => {
        expect(distance(typed, stored)).toBeGreaterThanOrEqual(0);
        expect(distance(typed, stored, true)).toBeLessThanOrEqual(distance(typed, stored) + 1e-9);
      }),
    );
  });

  test('of a beginning is next to nothing, less for the shorter word', () => {
    fc.assert(
      fc.property(form, form, (begun, rest) => {
        expect(distance(begun, begun + rest, true)).toBeLessThanOrEqual(0.01 * rest.length + 1e-9);
      }),
    );
    expect(distance('ram', 'ramu', true)).toBeLessThan(distance('ram', 'rameS', true));
  });

  test('of a daily slip is less than that of a wrong letter', () => {
    expect(distance('suresS', 'sureS')).toBeLessThan(1);
    expect(distance('rameS', 'rames')).toBeLessThan(distance('rameS', 'ramek'));
    expect(distance('vikas', 'bikas')).toBeLessThan(distance('vikas', 'tikas'));
    expect(distance('rmaes', 'rames')).toBeLessThan(distance('rtaes', 'rames'));
  });

  test('takes letters of other scripts and very long words', () => {
    expect(distance('ராம்', 'ராம்')).toBe(0);
    expect(distance('a'.repeat(200), 'b'.repeat(200))).toBeGreaterThan(10);
  });
});
