import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import { credit, debit } from '../ledger/books.ts';
import { type Course, at, attempt, bodyOf } from './course.ts';
import {
  type Code,
  type Entry,
  type Figures,
  OF_THE_YEAR,
  type Pencil,
  addFigures,
  book,
  clockCode,
  later,
  moneyCode,
  standingOn,
  withoutZeroes,
  write,
  yearOf,
} from './pencil.ts';
import { turnoverOf } from './turnover.ts';

export const bookAct = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('voucher'),
      amount: fc.integer({ min: 1, max: 90_000 }),
      kind: fc.constantFrom(
        ['payment', 'internet', 'bank'] as const,
        ['payment', 'panchayat-dues', 'cash-safe'] as const,
        ['payment', 'pacs-dues', 'bank'] as const,
        ['receipt', 'bank', 'other-income'] as const,
        ['contra', 'bank', 'upi-in-transit'] as const,
        ['contra', 'csc-wallet', 'bank'] as const,
        ['journal', 'operator-share', 'operator-share-payable'] as const,
        ['journal', 'bank', 'other-income'] as const,
        ['journal', 'cash-drawer', 'other-income'] as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('take-back'), which: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('begin'),
      bank: fc.integer({ min: 1, max: 900_000 }),
      stock: fc.nat(50_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('period'),
      period: fc.constantFrom('month', 'month', 'year'),
      next: fc.constantFrom(true, true, false),
    }),
  },
);
export type BookAct = typeof bookAct extends fc.Arbitrary<infer A> ? A : never;
type OfKind<K extends BookAct['act']> = Extract<BookAct, { act: K }>;

const requestId = (): string => randomUUID();

async function post(course: Course, { kind: [kind, to, from], amount }: OfKind<'voucher'>): Promise<void> {
  const { pencil } = course;
  const lines = [debit(to, amount), credit(from, amount)];
  const order = { requestId: requestId(), kind, lines, narration: 'जाँच' };
  const wrong: Code =
    to === 'cash-drawer'
      ? 'ledger.notByHand'
      : kind === 'journal' && to === 'bank'
        ? 'ledger.wrongKind'
        : undefined;
  const voucher = await attempt(course, 'ledger.post', order, wrong ?? moneyCode(pencil));
  if (!voucher) return;
  expect(voucher.number).toBe(write(pencil, 'D'));
  const entries: Entry[] = [
    [to, amount],
    [from, -amount],
  ];
  book(pencil, entries);
  pencil.vouchers.push({ sequence: pencil.sequence, entries, reversed: false });
}

async function takeBack(course: Course, which: number): Promise<void> {
  const { pencil } = course;
  const voucher = at(pencil.vouchers, which);
  if (!voucher) return;
  const order = { requestId: requestId(), sequence: voucher.sequence };
  const code = voucher.reversed ? 'ledger.cannotReverse' : moneyCode(pencil);
  if (!(await attempt(course, 'ledger.reverse', order, code))) return;
  write(pencil, 'D');
  book(
    pencil,
    voucher.entries.map(([account, amount]): Entry => [account, -amount]),
  );
  voucher.reversed = true;
}

/** What the society had before, entered once and before the first day is closed. */
async function begin(course: Course, { bank, stock }: OfKind<'begin'>): Promise<void> {
  const { pencil } = course;
  const lines = [debit('bank', bank), ...(stock > 0 ? [debit('stock', stock)] : [])];
  const late = pencil.hasOpeningBalances || pencil.closings.length > 0 ? 'ledger.openingLate' : undefined;
  const order = { requestId: requestId(), lines };
  if (!(await attempt(course, 'ledger.openingBalances', order, late ?? moneyCode(pencil)))) return;
  write(pencil, 'D');
  pencil.hasOpeningBalances = true;
  book(pencil, [
    ['bank', bank],
    ['stock', stock],
    ['society-fund', -bank - stock],
  ]);
}

type Period = 'month' | 'year';
type Wanted = { readonly firstDay: string; readonly lastDay: string; readonly isReady: boolean };

const monthEnd = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
const yearEnd = (day: string): string => `${Number(yearOf(day).slice(0, 4)) + 1}-03-31`;

/** The period that comes next, and whether all that it is made of is closed. */
export function nextPeriod({ closings, periods }: Pencil, period: Period): Wanted | undefined {
  const months = periods.filter((one) => one.period === 'month');
  const parts = period === 'month' ? closings.map(({ day }) => ({ firstDay: day, lastDay: day })) : months;
  const before = periods.findLast((one) => one.period === period);
  const firstDay = before ? later(before.lastDay, 1) : parts[0]?.firstDay;
  if (firstDay === undefined) return undefined;
  const lastDay = period === 'month' ? monthEnd(firstDay) : yearEnd(firstDay);
  return { firstDay, lastDay, isReady: (parts.at(-1)?.lastDay ?? '') >= lastDay };
}

/** What accounts of income and expenditure came to in the days of a year, credit positive. */
function surplusOf({ posted }: Pencil, first: string, last: string): Figures {
  return addFigures(
    posted
      .filter(
        ({ day, isYearEnd, entry: [account] }) =>
          day >= first && day <= last && !isYearEnd && OF_THE_YEAR.has(account),
      )
      .map(({ entry: [account, amount] }) => ({ [account]: -amount })),
  );
}

/** Closes a month or a year; `next` is whether the one is asked for whose turn it is. */
export async function closePeriod(course: Course, period: Period, next = true): Promise<void> {
  const { pencil } = course;
  const wanted = nextPeriod(pencil, period);
  const right = wanted?.lastDay ?? '2031-03-31';
  const lastDay = next ? right : later(right, 1);
  const yearly =
    period === 'year' && wanted
      ? surplusOf(pencil, `${yearOf(wanted.lastDay).slice(0, 4)}-04-01`, wanted.lastDay)
      : {};
  const hasEntries = Object.keys(yearly).length > 0;
  const code =
    (wanted?.lastDay === lastDay ? undefined : 'ledger.notNext') ??
    (wanted?.isReady ? undefined : 'ledger.partsOpen') ??
    (hasEntries ? moneyCode(pencil) : clockCode(pencil));
  const balances = standingOn(pencil, lastDay);
  const answer = await attempt(course, 'ledger.close', { requestId: requestId(), period, lastDay }, code);
  if (!answer || !wanted) return;
  const surplus = Object.values(yearly).reduce((sum, amount) => sum + amount, 0);
  if (hasEntries) {
    write(pencil, 'D');
    book(pencil, [...Object.entries(yearly), ['society-fund', -surplus]], { isYearEnd: true });
  }
  const entries = hasEntries ? pencil.sequence : undefined;
  const number = write(pencil, 'G');
  const [closing] = answer.closings;
  expect(closing).toMatchObject({ number, period, firstDay: wanted.firstDay, lastDay });
  expect(closing?.entries).toBe(entries);
  expect(closing?.surplus).toBe(period === 'year' ? surplus : undefined);
  closedOnPaper(course, period, wanted, balances);
}

function closedOnPaper(
  course: Course,
  period: Period,
  { firstDay, lastDay }: Wanted,
  balances: Figures,
): void {
  const { pencil, world } = course;
  const isWithin = (day: string): boolean => day >= firstDay && day <= lastDay;
  const days = pencil.closings.filter(({ day }) => isWithin(day));
  const months = pencil.periods.filter((one) => one.period === 'month' && isWithin(one.lastDay));
  const before = pencil.periods.findLast((one) => one.period === period);
  const end = days.at(-1);
  const turnover = addFigures(days.map((day) => day.turnover));
  const body = bodyOf(world, pencil.sequence);
  expect(turnoverOf(body['turnover'] as Parameters<typeof turnoverOf>[0])).toEqual(turnover);
  // A year is the sum of its months, and both of their days.
  if (period === 'year') expect(addFigures(months.map((month) => month.turnover))).toEqual(turnover);
  expect(body).toMatchObject({
    parts: (period === 'month' ? days : months).map(({ sequence }) => sequence),
    first_sequence: (before?.last ?? 0) + 1,
    last_sequence: end?.sequence,
    net: end?.net,
    absolute: end?.absolute,
  });
  const said = body['trial_balance'] as readonly { account: string; balance: number }[];
  expect(withoutZeroes(said.map(({ account, balance }) => [account, balance]))).toEqual(balances);
  pencil.periods.push({
    period,
    firstDay,
    lastDay,
    last: end?.sequence ?? 0,
    turnover,
    sequence: pencil.sequence,
  });
}

export function playBook(course: Course, act: BookAct): Promise<void> {
  switch (act.act) {
    case 'voucher':
      return post(course, act);
    case 'take-back':
      return takeBack(course, act.which);
    case 'begin':
      return begin(course, act);
    case 'period':
      return closePeriod(course, act.period, act.next);
  }
}
