import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commission } from '../../contract/catalogue.ts';
import type { OwnRule, ShareTerm } from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { businessDayOf, instant } from '../../contract/day.ts';
import { MAXIMUM_PAISE, paise, split, sum } from '../../contract/money.ts';
import {
  type SoldLine,
  accrualPostings,
  commissionOf,
  ruleOn,
  sharesOf,
  termOn,
} from '../../main/commissions/commissions.rules.ts';
import { loadTaxes, taxOf, taxOn } from '../../main/commissions/taxes.ts';
import { RESOURCES } from '../world.ts';

const day = (text: string): BusinessDay => text as BusinessDay;
const rule = (part: Partial<Commission>): Commission => ({
  from: day('2020-01-01'),
  verified: true,
  ...part,
});
const bill = (amount: number, quantity = 1): SoldLine => ({
  quantity,
  heads: [
    { head: 'bill_amount', amount: paise(amount), verified: true },
    { head: 'centre_charge', amount: paise(1000), verified: false },
  ],
});
const SLABS = rule({
  slabs: [
    { upTo: paise(24_999), flat: paise(0) },
    { upTo: paise(50_000), flat: paise(50) },
    { percent: '2.5' },
  ],
});

describe('a commission', () => {
  test.each([
    ['2.5 % of 100.00', rule({ percent: '2.5' }), bill(10_000), 250],
    ['35 % of 100.00', rule({ percent: '35' }), bill(10_000), 3500],
    ['2.5 % of 0.20, half a paisa goes up', rule({ percent: '2.5' }), bill(20), 1],
    ['2.5 % of 0.19, less than half a paisa goes down', rule({ percent: '2.5' }), bill(19), 0],
    ['0.125 % of 1,234.56', rule({ percent: '0.125' }), bill(123_456), 154],
    ['3 x 2.5 % of 0.20: one rounding a line', rule({ percent: '2.5' }), bill(60, 3), 2],
    [
      'a flat amount for each of three',
      rule({ flatMinimum: paise(400), flatMaximum: paise(400) }),
      bill(21_000, 3),
      1200,
    ],
    ['the slab below its edge', SLABS, bill(24_999), 0],
    ['the slab from its edge', SLABS, bill(25_000), 50],
    ['the slab through its end', SLABS, bill(50_000), 50],
    ['the open slab', SLABS, bill(50_001), 1250],
    ['a slab for each of two, not for their sum', SLABS, bill(50_000, 2), 100],
    ['never less than its minimum', rule({ percent: '2.5', minimum: paise(300) }), bill(10_000), 300],
    ['never more than its maximum', rule({ percent: '35', maximum: paise(2000) }), bill(10_000), 2000],
    ['limits for each of two', rule({ percent: '35', maximum: paise(2000) }), bill(20_000, 2), 4000],
    ['of the heads that its rule names', rule({ percent: '10', of: ['centre_charge'] }), bill(10_000), 100],
    ['0 of nothing', rule({ percent: '35' }), bill(0), 0],
  ])('%s', (_case, by, line, expected) => expect(commissionOf(by, line)).toBe(expected));

  test('of a percentage is never half a paisa or more from its exact value, at any amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAXIMUM_PAISE }),
        fc.integer({ min: 0, max: 99_999 }),
        (amount, thousandths) => {
          const percent = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
          const earned = BigInt(commissionOf(rule({ percent }), bill(amount)));
          const off = 2n * (earned * 100_000n - BigInt(amount) * BigInt(thousandths));
          expect(off > -100_000n && off <= 100_000n).toBe(true);
        },
      ),
    );
  });

  test('never falls when the amount rises within its limits', () => {
    const by = rule({ percent: '12.345', minimum: paise(50), maximum: paise(100_000) });
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000), (amount, more) => {
        const [less, greater] = [commissionOf(by, bill(amount)), commissionOf(by, bill(amount + more))];
        expect(less).toBeLessThanOrEqual(greater);
        expect(less).toBeGreaterThanOrEqual(50);
        expect(greater).toBeLessThanOrEqual(100_000);
      }),
    );
  });
});

describe('the rule of a day', () => {
  const service = {
    code: 'motor-car-tp',
    commissions: [
      rule({ percent: '5', to: day('2026-03-31') }),
      rule({ percent: '2.5', from: day('2026-04-01') }),
    ],
  };

  test('changes at midnight in India', () => {
    const before = businessDayOf(instant(Date.parse('2026-03-31T18:29:59.999Z')));
    const after = businessDayOf(instant(Date.parse('2026-03-31T18:30:00.000Z')));
    expect([before, after]).toEqual(['2026-03-31', '2026-04-01']);
    expect(ruleOn(service, [], before)?.percent).toBe('5');
    expect(ruleOn(service, [], after)?.percent).toBe('2.5');
  });

  test('is none before the first and after the last', () => {
    const ended = { ...service, commissions: [rule({ percent: '5', to: day('2026-03-31') })] };
    expect(ruleOn(ended, [], day('2019-12-31'))).toBeUndefined();
    expect(ruleOn(ended, [], day('2026-04-01'))).toBeUndefined();
  });

  test('is none where the source does not confirm it, or names a range', () => {
    const of = (part: Partial<Commission>) =>
      ruleOn({ code: 'x', commissions: [rule(part)] }, [], day('2026-04-01'));
    expect(of({ percent: '5', verified: false })).toBeUndefined();
    expect(of({ flatMinimum: paise(200), flatMaximum: paise(500) })).toBeUndefined();
    expect(of({ flatMinimum: paise(200) })).toBeUndefined();
    expect(of({ flatMinimum: paise(200), flatMaximum: paise(200) })).toBeDefined();
    expect(ruleOn({ code: 'x', commissions: [] }, [], day('2026-04-01'))).toBeUndefined();
  });

  test('is the society’s own where it has one, the newest that has begun', () => {
    const ours = (from: string, percent: string): OwnRule => ({
      service: 'motor-car-tp' as OwnRule['service'],
      rule: rule({ from: day(from), percent }),
    });
    const own = [ours('2026-05-01', '3'), ours('2026-06-01', '4'), ours('2026-05-01', '3.5')];
    expect(ruleOn(service, own, day('2026-04-30'))?.percent).toBe('2.5');
    expect(ruleOn(service, own, day('2026-05-01'))?.percent).toBe('3.5');
    expect(ruleOn(service, own, day('2026-06-01'))?.percent).toBe('4');
  });
});

describe('shares', () => {
  test('go to the society alone while no split is set, and change on their day', () => {
    const term: ShareTerm = { from: day('2026-04-01'), society: 3000, operator: 5000, csc: 2000 };
    expect(termOn([term], day('2026-03-31'))).toMatchObject({ society: 10_000, operator: 0, csc: 0 });
    expect(termOn([term], day('2026-04-01'))).toEqual(term);
  });

  test('of 1.00 in three equal weights: the odd paisa goes to the first', () => {
    expect(split(paise(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(paise(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(split(paise(101), [0, 50, 50])).toEqual([0, 51, 50]);
    expect(split(paise(0), [1, 2])).toEqual([0, 0]);
    expect(() => split(paise(1), [0, 0])).toThrow(RangeError);
    expect(() => split(paise(1), [2, -1])).toThrow(RangeError);
  });

  test('sum to what is split, each within a paisa of its exact part', () => {
    const weights = fc
      .array(fc.nat(MAXIMUM_PAISE), { minLength: 1, maxLength: 6 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: -MAXIMUM_PAISE, max: MAXIMUM_PAISE }), weights, (amount, list) => {
        const parts = split(paise(amount), list);
        expect(sum(parts)).toBe(amount);
        const whole = list.reduce((total, weight) => total + BigInt(weight), 0n);
        for (const [at, part] of parts.entries()) {
          const off = BigInt(part) * whole - BigInt(amount) * BigInt(list[at] ?? 0);
          expect(off < whole && off > -whole).toBe(true);
        }
      }),
    );
  });

  test('post each to its own account, and the postings sum to zero', () => {
    const amount = paise(333);
    const shares = sharesOf(amount, { society: 3000, operator: 5000, csc: 2000 });
    const postings = accrualPostings([{ amount, shares }]);
    expect(sum(postings.map((posting) => posting.amount))).toBe(0);
    expect(postings).toEqual([
      { account: 'commission-receivable', amount: 333 },
      { account: 'csc-commission', amount: -333 },
      { account: 'operator-share', amount: 166 },
      { account: 'operator-share-payable', amount: -166 },
      { account: 'csc-share', amount: 67 },
      { account: 'csc-share-payable', amount: -67 },
    ]);
  });
});

describe('tax on commission', () => {
  const taxes = loadTaxes(RESOURCES);
  test.each([
    ['2024-09-30', '5', 50],
    ['2024-10-01', '2', 20],
  ])('was on %s %s percent', (on, percent, taken) => {
    const rate = taxOn(taxes, 'tds-commission', day(on));
    expect(rate).toMatchObject({ percent, section: '194H' });
    expect(taxOf(paise(1000), rate)).toBe(taken);
    expect(taxOf(paise(-1000), rate)).toBe(-taken);
  });

  test('has its section and source with every rate, and none where none was in force', () => {
    expect(taxes.filter(({ section, source }) => section === '' || source === '')).toEqual([]);
    expect(taxOn(taxes, 'tds-insurance', day('2025-03-31'))).toBeUndefined();
    expect(taxOf(paise(1000), undefined)).toBe(0);
  });
});
