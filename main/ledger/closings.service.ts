import { z } from 'zod';
import { financialYearOf, formatDay, laterDay, monthOf, yearOf } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import { BookSequence, type OperatorId } from '../../contract/ids.ts';
import type {
  ClosePeriod,
  LongPeriod,
  PeriodClosing,
  PeriodToClose,
  Periods,
} from '../../contract/ledger.ts';
import type { Paise } from '../../contract/money.ts';
import { BusinessDaySchema, SignedAmount, Total } from '../../contract/values.ts';
import type { Content } from '../book/book-event.ts';
import type { Book, EventPlace } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { addUp, netOf, surplusOf, yearEntries } from './closing.rules.ts';
import { type ClosingRow, closingsRepo } from './closings.repo.ts';
import type { Ledger } from './ledger.service.ts';
import type { Vouchers } from './vouchers.service.ts';

export type ClosingsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly ledger: Ledger;
  readonly vouchers: Vouchers;
  readonly till: string;
  readonly training: boolean;
  readonly operatorName: (operator: OperatorId) => string;
};

/** What of the event of a closing goes into the next longer one. Days may leave figures out. */
const Part = z.looseObject({
  turnover: z.looseObject({}).default({}),
  last_sequence: BookSequence.optional(),
});

const LongBody = z.looseObject({
  net: SignedAmount,
  absolute: Total,
  entries: BookSequence.optional(),
  surplus: SignedAmount.optional(),
});

/** What a period is made of. */
const PARTS = { month: 'day', year: 'month' } as const;
const BOUNDS = { month: monthOf, year: yearOf } as const;

/** Before the first day of any book. */
const BEGINNING = BusinessDaySchema.parse('1900-01-01');

export type Closings = ReturnType<typeof createClosings>;

/** The closings of months and years. Those of days are made at the till. */
export function createClosings(room: ClosingsRoom) {
  const { database, book, ledger, vouchers, till, training, operatorName } = room;
  const repo = closingsRepo(database);

  /** The period that comes next: after the last that is closed, or where the first of its parts begins. */
  function next(period: LongPeriod): PeriodToClose | undefined {
    const before = repo.findLast(period);
    const firstDay = before ? laterDay(before.lastDay, 1) : repo.findFirst(PARTS[period])?.firstDay;
    if (firstDay === undefined) return undefined;
    const lastDay = BOUNDS[period](firstDay).last;
    const reached = repo.findLast(PARTS[period])?.lastDay;
    return { firstDay, lastDay, isReady: reached !== undefined && reached >= lastDay };
  }

  function partOf({ sequence, period }: ClosingRow) {
    const event = book.findEvent(sequence)?.event;
    if (!event) throw new Error(`closing ${sequence} has no event`);
    const { turnover, last_sequence } = Part.parse(event.body);
    // A day ends with its own closing; a month says where it ended.
    const end = period === 'day' ? sequence : (last_sequence ?? sequence);
    return { sequence, turnover, end };
  }

  /** Perpetual totals as they stood after an event. */
  function totalsAfter(sequence: BookSequence): { net: number; absolute: number } {
    const event = book.findEvent(sequence)?.event;
    return { net: event?.gt_net ?? 0, absolute: event?.gt_abs ?? 0 };
  }

  const trialBalanceAt = (day: PeriodToClose['lastDay']): Content[] =>
    ledger
      .turnoverOf(BEGINNING, day)
      .filter((row) => netOf(row) !== 0)
      .map((row) => ({ account: row.key, balance: netOf(row) }));

  /** Carries the year's income and expense to the society's fund, by a voucher of today. */
  function closeYear(
    { firstDay, lastDay }: PeriodToClose,
    user: OperatorId,
  ): { surplus: Paise; entries: BookSequence | undefined } {
    const turnover = ledger.ownTurnoverOf(yearOf(lastDay).first, lastDay);
    const postings = yearEntries(turnover);
    const year = financialYearOf(firstDay);
    const entries =
      postings.length > 0 ? vouchers.write({ kind: 'journal', postings, user, year }) : undefined;
    return { surplus: surplusOf(turnover), entries };
  }

  const numberAt = ({ year, number }: EventPlace): string =>
    `${training ? 'X' : `${till}/Z`}/${year}/${String(number).padStart(6, '0')}`;

  function write(
    period: LongPeriod,
    wanted: PeriodToClose,
    order: ClosePeriod,
    user: OperatorId,
  ): BookSequence {
    const parts = repo.within(PARTS[period], wanted).map(partOf);
    const end = parts.at(-1)?.end;
    if (end === undefined) throw new Error('a period that is ready has parts');
    const before = repo.findLast(period);
    const year = period === 'year' ? closeYear(wanted, user) : {};
    let number = '';
    const { sequence } = book.append({
      kind: training ? 'X' : 'G',
      what: 'closing',
      user,
      request: order.requestId,
      body: (place) => ({
        number: (number = numberAt(place)),
        period,
        first_day: wanted.firstDay,
        last_day: wanted.lastDay,
        parts: parts.map((part) => part.sequence),
        first_sequence: before ? partOf(before).end + 1 : 1,
        last_sequence: end,
        turnover: addUp(parts.map(({ turnover }) => turnover)),
        trial_balance: trialBalanceAt(wanted.lastDay),
        ...totalsAfter(end),
        ...year,
      }),
    });
    repo.insert({ sequence, period, firstDay: wanted.firstDay, lastDay: wanted.lastDay, number });
    return sequence;
  }

  function close(order: ClosePeriod, user: OperatorId): Periods {
    if (book.findRequest(order.requestId) !== undefined) return periods();
    const wanted = next(order.period);
    if (wanted?.lastDay !== order.lastDay) throw new Fault('ledger.notNext');
    if (!wanted.isReady) throw new Fault('ledger.partsOpen', { day: formatDay(wanted.lastDay) });
    write(order.period, wanted, order, user);
    return periods();
  }

  function shown({ sequence, ...row }: ClosingRow & { period: LongPeriod }): PeriodClosing {
    const event = book.findEvent(sequence)?.event;
    if (!event) throw new Error(`closing ${sequence} has no event`);
    const { net, absolute, entries, surplus } = LongBody.parse(event.body);
    return {
      sequence,
      ...row,
      at: event.t_wall,
      operator: operatorName(event.user),
      net,
      absolute,
      ...(entries && { entries }),
      ...(surplus !== undefined && { surplus }),
    };
  }

  function periods(): Periods {
    return {
      month: next('month'),
      year: next('year'),
      closings: repo.long().map(shown),
      canOpen: vouchers.canOpen(),
    };
  }

  return {
    /** Which month and year come next, and those that are closed. */
    periods,
    /**
     * Closes the next month or year. A year carries its income and expense to the society's fund by a voucher of today:
     * the days of the year are closed and never change. Throws ledger.notNext, ledger.partsOpen, and when
     * the till is not open.
     */
    close: database.transaction(close).immediate,
  };
}
