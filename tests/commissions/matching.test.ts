import { describe, expect, test } from 'vitest';
import type { BusinessDay } from '../../contract/day.ts';
import { BookSequence } from '../../contract/ids.ts';
import { NO_MONEY, paise } from '../../contract/money.ts';
import { type SoldFor, matchRows } from '../../main/commissions/matching.rules.ts';
import type { StatementRow } from '../../main/commissions/statement-rows.rules.ts';
import { madeUpNumbers } from '../../tools/seed/made-up-people.ts';

const dayOf = (number: number): BusinessDay =>
  new Date(Date.UTC(2026, 9, number)).toISOString().slice(0, 10) as BusinessDay;

const sale = (number: number, part: Partial<SoldFor> = {}): SoldFor => ({
  receipt: BookSequence.parse(number),
  place: 1,
  number: `T1/2026-27/${String(number).padStart(6, '0')}`,
  service: 'electricity',
  day: dayOf(1),
  base: paise(85_000),
  total: paise(86_000),
  known: true,
  accrued: paise(100),
  confirmed: NO_MONEY,
  shares: { society: paise(100), operator: NO_MONEY, csc: NO_MONEY },
  ...part,
});

const row = (number: number, part: Partial<StatementRow> = {}): StatementRow => ({
  row: number,
  day: dayOf(1),
  service: '',
  reference: '',
  amount: paise(85_000),
  commission: paise(100),
  tds: NO_MONEY,
  ...part,
});

const sameWords = (words: string, service: string): boolean => words === service;
const outcomes = (rows: readonly StatementRow[], sold: readonly SoldFor[]) =>
  matchRows(rows, sold, sameWords).map((match) => [match.outcome, match.sold?.receipt]);

describe('a row of a statement', () => {
  test('finds its sale by the number of the receipt, however it is written', () => {
    const rows = [row(1, { reference: 't1-2026-27-000002', amount: undefined, day: dayOf(20) })];
    expect(outcomes(rows, [sale(1), sale(2)])).toEqual([['agrees', 2]]);
  });

  test('finds it by amount, service and a day at most two apart, the nearest first', () => {
    const sold = [sale(1), sale(2, { day: dayOf(3) }), sale(3, { day: dayOf(3), service: 'water' })];
    const of = (day: number) => outcomes([row(1, { day: dayOf(day), service: 'electricity' })], sold);
    expect(of(3)).toEqual([['agrees', 2]]);
    expect(of(5)).toEqual([['agrees', 2]]);
    expect(of(6)).toEqual([['extra', undefined]]);
  });

  test('may name the whole of what the customer paid', () => {
    expect(outcomes([row(1, { amount: paise(86_000) })], [sale(1)])).toEqual([['agrees', 1]]);
  });

  test('takes a sale once: the same bill twice takes two sales, three times is one too many', () => {
    expect(outcomes([row(1), row(2), row(3)], [sale(1), sale(2)])).toEqual([
      ['agrees', 1],
      ['agrees', 2],
      ['extra', undefined],
    ]);
  });

  test('without a service is nobody’s while sales of several services would fit', () => {
    expect(outcomes([row(1)], [sale(1), sale(2, { service: 'water' })])).toEqual([['extra', undefined]]);
  });

  test('that differs from what was booked counts, and is shown', () => {
    const [match] = matchRows([row(1, { commission: paise(70) })], [sale(1)], sameWords);
    expect(match).toMatchObject({ outcome: 'wrong-amount', expected: 100 });
  });

  test('of a sale whose commission was not known makes it known', () => {
    const unknown = sale(1, { known: false, accrued: NO_MONEY });
    expect(outcomes([row(1)], [unknown])).toEqual([['first-known', 1]]);
  });

  test('that takes money back looks among what was paid, also in the same statement', () => {
    const back = row(2, { commission: paise(-100), amount: paise(-85_000) });
    expect(outcomes([back], [sale(1), sale(2, { confirmed: paise(100) })])).toEqual([['reversed', 2]]);
    expect(outcomes([row(1), back], [sale(1)])).toEqual([
      ['agrees', 1],
      ['reversed', 1],
    ]);
  });

  test('that pays for a sale which was reversed here is shown', () => {
    const reversed = sale(1, { accrued: NO_MONEY });
    expect(outcomes([row(1, { reference: reversed.number })], [reversed])).toEqual([['reversed', 1]]);
  });
});

describe('a statement of 1,000 rows', () => {
  const SERVICES = ['electricity', 'water', 'fastag', 'loan', 'insurance'];
  const random = madeUpNumbers(5);
  const below = (count: number): number => Math.floor(random() * count);
  const sold = Array.from({ length: 1000 }, (_, at) => {
    const base = paise(100 * (100 + below(2000)));
    const accrued = paise(50 + below(500));
    return sale(at + 1, {
      service: SERVICES[below(SERVICES.length)] ?? '',
      day: dayOf(1 + below(28)),
      base,
      total: paise(base + 1000),
      accrued,
      shares: { society: accrued, operator: NO_MONEY, csc: NO_MONEY },
    });
  });
  // Two in five with our number; the rest by amount, booked up to two days later, one in fifty with another commission.
  const rows = sold.map((one, at) =>
    row(at + 1, {
      day: dayOf(Number(one.day.slice(8)) + below(3)),
      service: one.service,
      reference: random() < 0.4 ? one.number : '',
      amount: one.base,
      commission: paise(one.accrued - (random() < 0.02 ? 7 : 0)),
    }),
  );
  const matches = matchRows(rows, sold, sameWords);

  test('finds 95 of 100 sales by itself', () => {
    const found = matches.filter((match) => match.sold !== undefined);
    expect(found.length).toBeGreaterThanOrEqual(950);
  });

  test('hardly ever takes a row for another sale', () => {
    const right = matches.filter((match, at) => match.sold?.receipt === at + 1);
    expect(right.length).toBeGreaterThanOrEqual(950);
  });

  test('takes no sale twice', () => {
    const receipts = matches.flatMap((match) => match.sold?.receipt ?? []);
    expect(new Set(receipts).size).toBe(receipts.length);
  });
});
