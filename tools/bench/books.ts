import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { z } from 'zod';
import { type BusinessDay, businessDayOf, instant, laterDay } from '../../contract/day.ts';
import type { Database } from '../../main/database/open.ts';
import { netOf } from '../../main/ledger/closing.rules.ts';
import { createLedger } from '../../main/ledger/ledger.service.ts';
import { booksRepo } from '../../main/reports/books.repo.ts';
import { openMadeUpCounter } from '../seed/made-up-counter.ts';
import { madeUpNumbers } from '../seed/made-up-people.ts';
import { type Row, quantile, timed } from './measure.ts';

const DAYS = 3000;
/** Few receipts a day: what is kept a day and account is as much as on a full one. */
const A_DAY = 4;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2016-04-01T04:00:00.000Z');
const ASKED = 200;
const SEED = 11;

const Balances = z.array(z.object({ key: z.string(), balance: z.int() }));

/** What each account stood at on a day, added up from all postings before: the slow way. */
function recomputed(database: Database, day: BusinessDay): Map<string, number> {
  const rows = database
    .prepare(
      `SELECT key, sum(amount) AS balance FROM posting JOIN voucher ON sequence = voucher
       JOIN account ON account_id = account WHERE day <= ? GROUP BY key HAVING balance <> 0`,
    )
    .all(day);
  return new Map(Balances.parse(rows).map(({ key, balance }) => [key, balance]));
}

/** Looking back over ten years of days: the trial balance of any of them, and a month of the cash book. */
export function benchBooks(folder: string): Row[] {
  const counter = openMadeUpCounter(join(folder, 'books.db'));
  const { database } = counter;
  counter.addPerson();
  const momentOf = (day: number) => instant(FIRST_DAY + Math.floor((day * 365) / 300) * DAY_MS);
  database
    .transaction(() => {
      for (let day = 0; day < DAYS; day++) {
        counter.set(momentOf(day));
        for (let receipt = 0; receipt < A_DAY; receipt++) counter.sell();
      }
    })
    .immediate();

  const ledger = createLedger(database);
  const books = booksRepo(database);
  const random = madeUpNumbers(SEED);
  const beginning = businessDayOf(momentOf(0));
  const asked = Array.from({ length: ASKED }, () => businessDayOf(momentOf(Math.floor(random() * DAYS))));
  const trialBalanceAt = (day: BusinessDay): Map<string, number> =>
    new Map(
      ledger
        .turnoverOf(beginning, day)
        .filter((row) => netOf(row) !== 0)
        .map((row) => [row.key, netOf(row)]),
    );
  const last = businessDayOf(momentOf(DAYS - 1));
  const fast = timed(ASKED, (run) => trialBalanceAt(asked[run] ?? last));
  const atTheEnd = timed(50, () => trialBalanceAt(last));
  const slow = timed(3, () => recomputed(database, last));
  const differing = asked
    .slice(0, 20)
    .filter(
      (day) => !isDeepStrictEqual(trialBalanceAt(day), recomputedInOrder(trialBalanceAt(day), database, day)),
    );
  const month = timed(20, () => books.othersIn({ first: laterDay(last, -30), last }));
  const services = timed(5, () => books.servicesIn({ first: beginning, last }));
  counter.close();
  return [
    { what: 'trial balance at any day of ten years, p50', value: quantile(fast, 0.5), unit: 'ms', bar: '5' },
    {
      what: 'trial balance at the last day of ten years',
      value: quantile(atTheEnd, 0.5),
      unit: 'ms',
      bar: '5',
    },
    { what: 'the same added up from the postings', value: quantile(slow, 0.5), unit: 'ms' },
    { what: 'trial balances that differ from the postings', value: differing.length, unit: '', bar: '0' },
    { what: 'vouchers of a month, receipts left out', value: quantile(month, 0.5), unit: 'ms', bar: '10' },
    {
      what: 'income by service over all of it, each 1,000 receipts',
      value: quantile(services, 0.5) / ((DAYS * A_DAY) / 1000),
      unit: 'ms',
    },
  ];
}

/** The recomputation with its accounts in the order of another list, so that both can be compared whole. */
function recomputedInOrder(
  order: Map<string, number>,
  database: Database,
  day: BusinessDay,
): Map<string, number> {
  const sums = recomputed(database, day);
  const rest = [...sums.keys()].filter((key) => !order.has(key));
  return new Map([...order.keys(), ...rest].map((key) => [key, sums.get(key) ?? 0]));
}
