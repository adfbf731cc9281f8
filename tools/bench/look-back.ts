import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import { yearOf } from '../../contract/day.ts';
import { REPORTS } from '../../contract/report-names.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import { createCommissions } from '../../main/commissions/commissions.service.ts';
import type { Database } from '../../main/database/open.ts';
import { netOf } from '../../main/ledger/closing.rules.ts';
import { createPaperMaker } from '../../main/printing/paper-maker.ts';
import { createBooks } from '../../main/reports/books.service.ts';
import { dayBookReader } from '../../main/reports/reports.service.ts';
import type { MadeUpCounter } from '../seed/made-up-counter.ts';
import { madeUpNumbers } from '../seed/made-up-people.ts';
import { FIRST_DAY } from '../seed/made-up-rooms.ts';
import { type Row, cpuTimed, quantile } from './measure.ts';

const ASKED = 200;
const COMPARED = 3;
const SEED = 11;
const PAPER_WORKER = new URL('../../main/printing/paper-worker.ts', import.meta.url);

const Balances = z.array(z.object({ key: z.string(), balance: z.int() }));

type Balance = ReadonlyMap<string, number>;

/** What each account stood at on a day, added up from all postings before: the slow way. */
function recomputed(database: Database, day: BusinessDay): Balance {
  const rows = database
    .prepare(
      `SELECT key, sum(amount) AS balance FROM posting JOIN voucher ON sequence = voucher
       JOIN account ON account_id = account WHERE day <= ? GROUP BY key HAVING balance <> 0 ORDER BY key`,
    )
    .all(day);
  return new Map(Balances.parse(rows).map(({ key, balance }) => [key, balance]));
}

/** The days on which something was sold, the oldest first. */
export const workingDays = (database: Database): BusinessDay[] =>
  BusinessDaySchema.array().parse(
    database.prepare('SELECT day FROM business_day ORDER BY day').pluck().all(),
  );

/** Days of a book chosen by chance, the same each time. */
function chosen(days: readonly BusinessDay[]): BusinessDay[] {
  const random = madeUpNumbers(SEED);
  return Array.from({ length: ASKED }, () => days[Math.floor(random() * days.length)] ?? FIRST_DAY);
}

const p95 = (what: string, times: readonly number[], bar: string): Row => ({
  what: `${what}, p95`,
  value: quantile(times, 0.95),
  unit: 'ms CPU',
  bar,
});

function trialBalances({ rooms }: MadeUpCounter, days: readonly BusinessDay[]): Row[] {
  const { database, ledger } = rooms;
  const last = days.at(-1) ?? FIRST_DAY;
  const at = (day: BusinessDay): Balance =>
    new Map(
      ledger
        .turnoverOf(FIRST_DAY, day)
        .filter((row) => netOf(row) !== 0)
        .map((row): [string, number] => [row.key, netOf(row)])
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  const asked = chosen(days);
  const fast = cpuTimed(ASKED, (run) => at(asked[run] ?? last));
  const atTheEnd = cpuTimed(50, () => at(last));
  const compared = [...asked.slice(0, COMPARED - 1), last];
  const slow = cpuTimed(COMPARED, (run) => recomputed(database, compared[run] ?? last));
  const differing = compared.filter((day) => !isDeepStrictEqual(at(day), recomputed(database, day)));
  return [
    p95('trial balance at any day', fast, '5'),
    p95('trial balance at the last day', atTheEnd, '5'),
    { what: 'the same added up from the postings, longest', value: quantile(slow, 1), unit: 'ms CPU' },
    { what: 'trial balances that differ from the postings', value: differing.length, unit: '', bar: '0' },
  ];
}

/** Every report of a whole year, the slowest year of each. */
function reportsOfYears({ rooms }: MadeUpCounter, days: readonly BusinessDay[]): Row[] {
  const books = createBooks({
    ...rooms,
    groupOf: rooms.catalogue.groupOf,
    paperMaker: createPaperMaker(PAPER_WORKER),
    reportsFolder: '',
  });
  const years = [...new Map(days.map((day) => [yearOf(day).first, yearOf(day)])).values()];
  return REPORTS.map((report) => {
    const times = cpuTimed(years.length, (run) => {
      const year = years[run];
      if (year && !books.read({ report, ...year }).balanced) throw new Error(`${report} does not balance`);
    });
    return {
      what: `report of one year: ${report}, longest`,
      value: quantile(times, 1),
      unit: 'ms CPU',
      bar: '2000',
    };
  });
}

function commissionMonths({ rooms }: MadeUpCounter, days: readonly BusinessDay[]): Row {
  const { month } = createCommissions({
    ...rooms,
    paperMaker: createPaperMaker(PAPER_WORKER),
    reportsFolder: '',
  });
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  return p95(
    'commission statement of a month',
    cpuTimed(months.length, (run) => month(months[run])),
    '2000',
  );
}

function receiptsByNumber({ rooms }: MadeUpCounter): Row {
  const numbers = rooms.database
    .prepare('SELECT number FROM receipt ORDER BY random() LIMIT ?')
    .pluck()
    .all(ASKED)
    .map(String);
  return p95(
    'receipt by its number',
    cpuTimed(numbers.length, (run) => {
      const found = rooms.receipts.findByNumber(numbers[run] ?? '');
      return found && rooms.receipts.get(found);
    }),
    '50',
  );
}

/** What people look up at a counter with years behind it, and at its desk. */
export function benchLookBack(counter: MadeUpCounter): Row[] {
  const { database, ledger } = counter.rooms;
  const days = workingDays(database);
  const asked = chosen(days);
  const dayBook = dayBookReader(database, ledger);
  return [
    ...trialBalances(counter, days),
    p95(
      'day book of any day',
      cpuTimed(ASKED, (run) => dayBook(asked[run] ?? FIRST_DAY)),
      '10',
    ),
    commissionMonths(counter, days),
    ...reportsOfYears(counter, days),
    receiptsByNumber(counter),
  ];
}
