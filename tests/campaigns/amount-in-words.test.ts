import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paise } from '../../contract/money.ts';
import { amountInWords } from '../../main/printing/amount-in-words.ts';
import { expectSameAsOthers } from '../print/words-of-others.ts';

/** 99,99,99,999.99 rupees. */
const MOST_RUPEES = 999_999_999;
const VALUES = process.env['SEVA_BAHI_CAMPAIGN'] ? 200_000 : 5000;

/** As many small numbers as large ones: a number of one digit is as likely as one of nine. */
const rupees = fc.integer({ min: 1, max: 9 }).chain((digits) => fc.nat(Math.min(10 ** digits, MOST_RUPEES)));

test(`${VALUES} amounts up to 99,99,99,999.99 are in the words of an independent source, in both languages`, () => {
  fc.assert(
    fc.property(rupees, fc.nat(99), (whole, part) => {
      expectSameAsOthers(whole);
      expectSameAsOthers(part);
      for (const language of ['hi', 'en'] as const) {
        const words = amountInWords(paise(whole * 100 + part), language);
        // Each part stands in the whole as it would alone, and nothing is said of what is not there.
        const alone = amountInWords(paise(whole * 100), language).replace(/ (?:मात्र|Only)$/u, '');
        if (whole > 0) expect(words.startsWith(alone)).toBe(true);
        expect(/पैस|Pais/u.test(words)).toBe(part > 0);
      }
    }),
    { numRuns: VALUES },
  );
  for (const edge of [99_999, 100_000, 100_001, 9_999_999, 10_000_000, 10_000_001, 99_999_999, MOST_RUPEES])
    expectSameAsOthers(edge);
});
