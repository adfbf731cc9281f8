import { z } from 'zod';
import type { Paise } from '../../contract/money.ts';
import { Wallet } from '../../contract/movements.ts';
import { ClosingLine } from '../../contract/till.ts';
import { BothLanguages, SignedAmount, Total } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import { DRAWER } from './till.rules.ts';
import type { Span } from './turnover.repo.ts';

const Series = z.array(
  z.object({ kind: z.string(), year: z.string(), first: z.int(), last: z.int(), count: z.int() }),
);
const DrawerMoves = z.array(z.object({ what: z.string(), into: Total, out: Total }));
const ComparedWallet = z.object({ wallet: Wallet, portal: Total });
const KindName = BothLanguages.extend({ kind: z.string() });
const ServiceName = BothLanguages.extend({ service: z.string() });
const Flag = z.int().transform((flag) => flag === 1);
const LineRow = ClosingLine.extend({ late: Flag, nil: Flag });

const IN_SPAN = 'BETWEEN @first AND @last';

/** The sums of a closing, each from another place: events, rows of receipts, postings, balances. */
export function closingRepo(database: Database) {
  const series = database.prepare(`
    SELECT kind, year, min(number) AS first, max(number) AS last, count(*) AS count
    FROM book_event WHERE sequence ${IN_SPAN} GROUP BY kind, year ORDER BY kind, year`);
  const numberBefore = database
    .prepare(
      'SELECT number FROM book_event WHERE kind = ? AND year = ? AND number < ? ORDER BY number DESC LIMIT 1',
    )
    .pluck();
  const skipped = database
    .prepare(
      `SELECT coalesce(sum(value ->> '$.last' - value ->> '$.first' + 1), 0)
       FROM book_event, json_each(bytes, '$.body.skipped')
       WHERE bytes ->> '$.what' = 'book.loss-declared' AND value ->> '$.kind' = ? AND value ->> '$.year' = ?
         AND value ->> '$.first' > ? AND value ->> '$.last' < ?`,
    )
    .pluck();
  const drawerMoves = database.prepare(`
    SELECT bytes ->> '$.what' AS what, sum(max(posting.value ->> '$.amount', 0)) AS "into",
           sum(max(-(posting.value ->> '$.amount'), 0)) AS out
    FROM book_event, json_each(bytes, '$.body.postings') AS posting
    WHERE sequence ${IN_SPAN} AND posting.value ->> '$.account' = '${DRAWER}' GROUP BY what`);
  const totalOfEvents = database
    .prepare(
      `SELECT coalesce(sum(bytes ->> '$.body.total'), 0) FROM book_event
       WHERE sequence ${IN_SPAN} AND bytes ->> '$.what' = @what`,
    )
    .pluck();
  const totalOfSeries = database
    .prepare(
      `SELECT coalesce(sum(bytes ->> '$.body.total'), 0) FROM book_event WHERE sequence ${IN_SPAN} AND kind = @kind`,
    )
    .pluck();
  const booked = database
    .prepare(
      `SELECT coalesce(sum(amount), 0) FROM posting JOIN book_event ON sequence = voucher
       JOIN account ON account_id = account
       WHERE voucher ${IN_SPAN} AND bytes ->> '$.what' IN ('receipt', 'reversal')
         AND key IN (SELECT value FROM json_each(@accounts))`,
    )
    .pluck();
  const commission = database
    .prepare(
      `SELECT coalesce(sum(line.value ->> '$.commission.amount'), 0)
       FROM book_event, json_each(bytes, '$.body.lines') AS line
       WHERE sequence ${IN_SPAN} AND bytes ->> '$.what' = @what`,
    )
    .pluck();
  const waived = database
    .prepare(
      `SELECT coalesce(sum(coalesce(line.value ->> '$.waiver.amount', -(line.value ->> '$.waiver'))), 0)
       FROM book_event, json_each(bytes, '$.body.lines') AS line
       WHERE sequence ${IN_SPAN} AND bytes ->> '$.what' IN ('receipt', 'reversal')`,
    )
    .pluck();
  const compared = database.prepare(`
    SELECT wallet, portal FROM wallet_comparison WHERE sequence IN (
      SELECT max(sequence) FROM wallet_comparison WHERE sequence ${IN_SPAN} GROUP BY wallet)`);
  const lines = database.prepare(`
    SELECT sequence, closing.number, last_day AS day, bytes ->> '$.t_wall' AS at, bytes ->> '$.body.late' AS late,
           bytes ->> '$.body.nil' AS nil, bytes ->> '$.body.net' AS net,
           bytes ->> '$.body.turnover.received.cash' + bytes ->> '$.body.turnover.received.upi' AS received,
           bytes ->> '$.body.turnover.refunded.cash' + bytes ->> '$.body.turnover.refunded.upi' AS refunded,
           bytes ->> '$.body.drawer.variance' AS variance
    FROM closing JOIN book_event USING (sequence) WHERE period = 'day' ORDER BY last_day DESC`);

  const serviceNames = database.prepare(`
    SELECT value ->> '$.service' AS service, value ->> '$.name.hi' AS hi, value ->> '$.name.en' AS en
    FROM book_event, json_each(bytes, '$.body.lines')
    WHERE sequence ${IN_SPAN} AND bytes ->> '$.what' = 'receipt' GROUP BY service`);

  const waiverNames = database.prepare(`
    SELECT waiver.kind, bytes ->> ('$.body.lines[' || (place - 1) || '].waiver.name.hi') AS hi,
           bytes ->> ('$.body.lines[' || (place - 1) || '].waiver.name.en') AS en
    FROM (SELECT kind, max(receipt) AS receipt, place FROM receipt_waiver WHERE receipt <= ? GROUP BY kind) AS waiver
    JOIN book_event ON sequence = receipt`);

  const total = (value: unknown): Paise => Total.parse(value);

  return {
    seriesIn: (span: Span) => Series.parse(series.all(span)),
    /** The number before one in its series and year; 0 before the first. */
    numberBefore: (kind: string, year: string, number: number): number =>
      z
        .int()
        .default(0)
        .parse(numberBefore.get(kind, year, number)),
    /** How many numbers between two a declared loss leaves out. */
    skippedBetween: (kind: string, year: string, before: number, last: number): number =>
      z.int().parse(skipped.get(kind, year, before, last)),
    drawerMovesIn: (span: Span) => DrawerMoves.parse(drawerMoves.all(span)),
    totalOf: (span: Span, what: 'receipt' | 'reversal'): Paise => total(totalOfEvents.get({ ...span, what })),
    totalOfSeries: (span: Span, kind: 'T' | 'R'): Paise => total(totalOfSeries.get({ ...span, kind })),
    /** What the ledger's vouchers of receipts and reversals posted on some accounts, debit less credit. */
    bookedOn: (span: Span, accounts: readonly string[]): Paise =>
      SignedAmount.parse(booked.get({ ...span, accounts: JSON.stringify(accounts) })),
    /** Commission that the lines of receipts or reversals name. */
    commissionOf: (span: Span, what: 'receipt' | 'reversal'): Paise =>
      total(commission.get({ ...span, what })),
    /** What the lines of receipts say was waived, less what those of reversals take back. */
    waivedIn: (span: Span): Paise => SignedAmount.parse(waived.get(span)),
    portalsIn: (span: Span): Map<string, Paise> =>
      new Map(
        z
          .array(ComparedWallet)
          .parse(compared.all(span))
          .map(({ wallet, portal }) => [wallet, portal]),
      ),
    /** The names of services as the receipts of a span bear them. */
    serviceNamesIn: (span: Span): Map<string, BothLanguages> =>
      new Map(
        z
          .array(ServiceName)
          .parse(serviceNames.all(span))
          .map(({ service, hi, en }) => [service, { hi, en }]),
      ),
    /** The names of kinds of waiver as the newest receipt up to an event bears each. */
    waiverNamesUntil: (last: number): Map<string, BothLanguages> =>
      new Map(
        z
          .array(KindName)
          .parse(waiverNames.all(last))
          .map(({ kind, hi, en }) => [kind, { hi, en }]),
      ),
    /** All closings of days, the newest first. */
    lines: (): ClosingLine[] => z.array(LineRow).parse(lines.all()),
  };
}
