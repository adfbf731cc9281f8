import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commission, Head } from '../../contract/catalogue.ts';
import type { LineCommission, ReversedCommission } from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { paise, sum } from '../../contract/money.ts';
import { accrualPostings, lineCommission } from '../../main/commissions/commissions.rules.ts';
import { reversalOf } from '../../main/commissions/reversal.rules.ts';
import { gather } from '../../main/ledger/ledger.rules.ts';

const RULE: Commission = { from: '2020-01-01' as BusinessDay, percent: '2.5', verified: true };
const FLAT: Commission = {
  from: '2020-01-01' as BusinessDay,
  flatMinimum: paise(333),
  flatMaximum: paise(333),
  verified: true,
};

type Heads = readonly { readonly head: Head; readonly amount: number }[];

function sold(heads: Heads, rule: Commission, term = { society: 3000, operator: 5000, csc: 2000 }) {
  const issued = heads.map(({ head, amount }) => ({ head, amount: paise(amount), verified: true }));
  return { heads: issued, commission: lineCommission(rule, { quantity: 1, heads: issued }, term) };
}

const money = (heads: Heads) => heads.map(({ head, amount }) => ({ head, amount: paise(amount) }));

describe('a reversal', () => {
  const line = sold(
    [
      { head: 'bill_amount', amount: 10_000 },
      { head: 'centre_charge', amount: 1000 },
    ],
    RULE,
  );

  test('of a whole line takes back its whole commission and every share', () => {
    const { lines, postings } = reversalOf([line], [{ line: 1, heads: line.heads }], []);
    expect(lines).toEqual([
      {
        line: 1,
        commission: { base: 10_000, amount: 250, shares: { society: 75, operator: 125, csc: 50 } },
      },
    ]);
    const earned = accrualPostings([line.commission].filter((one) => one !== undefined));
    expect(gather([...earned, ...postings])).toEqual([]);
  });

  test('of the centre’s charge alone leaves the commission', () => {
    const now = { line: 1, heads: money([{ head: 'centre_charge', amount: 1000 }]) };
    expect(reversalOf([line], [now], [])).toEqual({
      lines: [{ line: 1, commission: { base: 0, amount: 0, shares: { society: 0, operator: 0, csc: 0 } } }],
      entries: [],
      postings: [],
    });
  });

  test('of a third takes a third, rounded half up', () => {
    const now = { line: 1, heads: money([{ head: 'bill_amount', amount: 3333 }]) };
    expect(reversalOf([line], [now], []).lines[0]?.commission.amount).toBe(83);
  });

  test('of a line without a known commission takes nothing back', () => {
    const plain = { heads: line.heads };
    expect(reversalOf([plain], [{ line: 1, heads: line.heads }], [])).toEqual({
      lines: [],
      entries: [],
      postings: [],
    });
  });

  test('of a line that cost nothing takes its flat commission back as a whole', () => {
    const free = sold([{ head: 'government_fee', amount: 0 }], FLAT);
    expect(reversalOf([free], [{ line: 1, heads: free.heads }], []).lines[0]?.commission.amount).toBe(333);
  });

  test('of a line that the receipt does not have is a defect', () => {
    expect(() => reversalOf([line], [{ line: 2, heads: [] }], [])).toThrow(/no line 2/u);
  });

  test('in any parts and any order brings every account of the commission back to 0, none ever below', () => {
    const amounts = fc.record({
      bill: fc.integer({ min: 1, max: 5_000_000 }),
      fee: fc.nat(20_000),
      cuts: fc.array(fc.nat(5_000_000), { maxLength: 6 }),
      term: fc
        .tuple(fc.nat(10_000), fc.nat(10_000))
        .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
        .map(([one, other]) => ({ society: one, operator: other - one, csc: 10_000 - other })),
      rule: fc.constantFrom(RULE, FLAT, { ...RULE, percent: '35' }, { ...RULE, percent: '0.001' }),
    });
    fc.assert(
      fc.property(amounts, ({ bill, fee, cuts, term, rule }) => {
        const issued = sold(
          [
            { head: 'bill_amount', amount: bill },
            { head: 'government_fee', amount: fee },
          ],
          rule,
          term,
        );
        const { commission } = issued;
        if (!commission) throw new Error('the rule is known');
        const earlier: { line: number; commission: ReversedCommission }[] = [];
        const posted = [...accrualPostings([commission])];
        const takeBack = (heads: Heads): void => {
          const { lines, postings } = reversalOf([issued], [{ line: 1, heads: money(heads) }], earlier);
          earlier.push(...lines);
          posted.push(...postings);
          expect(sum(postings.map(({ amount }) => amount))).toBe(0);
          for (const part of lines) {
            const { shares, amount } = part.commission;
            expect(shares.society + shares.operator + shares.csc).toBe(amount);
            expect(Math.min(amount, shares.society, shares.operator, shares.csc)).toBeGreaterThanOrEqual(0);
          }
          expectNoneOverdrawn(commission, earlier);
        };
        const edges = [0, ...cuts.map((cut) => cut % (bill + 1)), bill].toSorted((a, b) => a - b);
        for (const [at, edge] of edges.entries())
          if (at > 0) takeBack([{ head: 'bill_amount', amount: edge - (edges[at - 1] ?? 0) }]);
        takeBack([{ head: 'government_fee', amount: fee }]);
        expect(gather(posted)).toEqual([]);
      }),
    );
  });
});

function expectNoneOverdrawn(
  { amount, shares }: LineCommission,
  taken: readonly { readonly commission: ReversedCommission }[],
): void {
  const all = taken.map(({ commission }) => commission);
  expect(sum(all.map((one) => one.amount))).toBeLessThanOrEqual(amount);
  for (const holder of ['society', 'operator', 'csc'] as const)
    expect(sum(all.map((one) => one.shares[holder]))).toBeLessThanOrEqual(shares[holder]);
}
