import { z } from 'zod';
import { RowOutcome, type Shares, Statement } from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { BookSequence } from '../../contract/ids.ts';
import { BothLanguages, BusinessDaySchema, SignedAmount } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import type { SoldFor } from './matching.rules.ts';

const SoldRow = z
  .object({
    receipt: BookSequence,
    place: z.int(),
    number: z.string(),
    service: z.string(),
    day: BusinessDaySchema,
    base: SignedAmount,
    total: SignedAmount,
    known: z.int(),
    accrued: SignedAmount,
    confirmed: SignedAmount,
    society: SignedAmount,
    operator: SignedAmount,
    csc: SignedAmount,
  })
  .transform(({ known, society, operator, csc, ...row }): SoldFor => {
    const shares: Shares = { society, operator, csc };
    return { ...row, known: known === 1, shares };
  });

export const StatementRowRecord = z.strictObject({
  row: z.int(),
  day: BusinessDaySchema,
  reference: z.string(),
  amount: SignedAmount.optional(),
  commission: SignedAmount,
  tds: SignedAmount,
  expected: SignedAmount,
  outcome: RowOutcome,
  receipt: BookSequence.optional(),
  place: z.int().optional(),
});
export type StatementRowRecord = z.output<typeof StatementRowRecord>;

const ExceptionRow = z.object({
  kind: z.enum(['missing', 'wrong-amount', 'reversed', 'extra']),
  row: z.int().nullable(),
  day: BusinessDaySchema,
  reference: z.string(),
  number: z.string().nullable(),
  sequence: BookSequence.nullable(),
  name: z
    .string()
    .nullable()
    .transform((text) => (text === null ? undefined : BothLanguages.parse(JSON.parse(text)))),
  expected: SignedAmount,
  stated: SignedAmount,
});
export type ExceptionRow = z.output<typeof ExceptionRow>;

const StatementLine = Statement.extend({ paidInto: Statement.shape.paidInto.nullable() }).transform(
  ({ paidInto, ...row }): Statement => ({ ...row, ...(paidInto && { paidInto }) }),
);

const BookedRow = z.object({
  receipt: BookSequence,
  place: z.int(),
  amount: SignedAmount,
  tds: SignedAmount,
});

const SOLD = `
  SELECT line.receipt, line.place, receipt.number, line.service, receipt.day,
         coalesce(sum(head.amount) FILTER (WHERE head.head IN ('bill_amount', 'government_fee', 'portal_charge')), 0) AS base,
         coalesce(sum(head.amount), 0) AS total, commission.receipt IS NOT NULL AS known,
         coalesce(accrued, 0) AS accrued, coalesce(confirmed, 0) AS confirmed,
         coalesce(society, 0) AS society, coalesce(operator, 0) AS operator, coalesce(csc, 0) AS csc
  FROM receipt JOIN receipt_line AS line ON line.receipt = receipt.sequence
  LEFT JOIN receipt_head AS head ON head.receipt = line.receipt AND head.place = line.place
  LEFT JOIN commission_line AS commission ON commission.receipt = line.receipt AND commission.place = line.place`;

/** Lines of a receipt that earned something and stand in no statement, though one covers their day. */
const MISSING = `
  SELECT 'missing' AS kind, NULL AS row, receipt.day, '' AS reference, receipt.number, receipt.sequence,
         bytes -> ('$.body.lines[' || (line.place - 1) || '].name') AS name,
         line.accrued - line.confirmed AS expected, 0 AS stated
  FROM commission_line AS line JOIN receipt ON receipt.sequence = line.receipt
  JOIN book_event ON book_event.sequence = line.receipt
  WHERE line.accrued <> line.received AND line.accrued > line.confirmed`;

export function statementsRepo(database: Database) {
  const soldBetween = database.prepare(
    `${SOLD} WHERE receipt.sequence BETWEEN
       (SELECT min(first_sequence) FROM business_day WHERE day >= @first)
       AND coalesce((SELECT min(first_sequence) - 1 FROM business_day WHERE day > @last), ${Number.MAX_SAFE_INTEGER})
     GROUP BY line.receipt, line.place ORDER BY line.receipt, line.place`,
  );
  const soldOn = database.prepare(
    `${SOLD} JOIN book_event ON book_event.sequence = receipt.sequence
     WHERE kind IN ('T', 'X') AND year = @year AND book_event.number = @place AND receipt.number = @number
     GROUP BY line.receipt, line.place`,
  );
  const insert = database.prepare('INSERT INTO commission_statement VALUES (?, ?, ?, ?, ?, ?)');
  const insertRow = database.prepare(
    'INSERT INTO commission_statement_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertCredit = database.prepare('INSERT INTO commission_credit VALUES (?, ?, ?, ?, ?)');
  const takenInOn = database
    .prepare(
      `SELECT bytes ->> '$.day' FROM commission_statement JOIN book_event USING (sequence) WHERE sha256 = ?`,
    )
    .pluck();
  const STATEMENTS = `
    SELECT statement.sequence, bytes ->> '$.day' AS day, first_day AS firstDay, last_day AS lastDay,
           rows, booked, bookedCommission, bookedTds,
           statement.commission, statement.tds, credit.account AS paidInto
    FROM commission_statement AS statement JOIN book_event USING (sequence)
    JOIN (
      SELECT statement AS sequence, count(*) AS rows, count(receipt) AS booked,
             coalesce(sum(commission) FILTER (WHERE receipt IS NOT NULL), 0) AS bookedCommission,
             coalesce(sum(tds) FILTER (WHERE receipt IS NOT NULL), 0) AS bookedTds
      FROM commission_statement_row GROUP BY statement
    ) USING (sequence)
    LEFT JOIN commission_credit AS credit ON credit.statement = statement.sequence`;
  const statements = database.prepare(`${STATEMENTS} ORDER BY statement.sequence DESC LIMIT 60`);
  const statement = database.prepare(`${STATEMENTS} WHERE statement.sequence = ?`);
  const bookedRows = database.prepare(`
    SELECT receipt, place, sum(commission) AS amount, sum(tds) AS tds FROM commission_statement_row
    WHERE statement = ? AND receipt IS NOT NULL GROUP BY receipt, place ORDER BY receipt, place`);
  const missingBetween = database.prepare(`${MISSING} AND day BETWEEN ? AND ? ORDER BY receipt.sequence`);
  const exceptions = database.prepare(`
    SELECT outcome AS kind, row, row.day, reference, receipt.number, receipt.sequence,
           bytes -> ('$.body.lines[' || (place - 1) || '].name') AS name, expected, commission AS stated
    FROM commission_statement_row AS row
    LEFT JOIN receipt ON receipt.sequence = receipt
    LEFT JOIN book_event ON book_event.sequence = receipt
    WHERE statement IN (SELECT sequence FROM commission_statement ORDER BY sequence DESC LIMIT 12)
      AND outcome IN ('wrong-amount', 'reversed', 'extra')
    UNION ALL
    ${MISSING} AND EXISTS (SELECT 1 FROM commission_statement WHERE day BETWEEN first_day AND last_day)
    ORDER BY day DESC LIMIT 300`);

  return {
    soldBetween: (first: BusinessDay, last: BusinessDay): SoldFor[] =>
      z.array(SoldRow).parse(soldBetween.all({ first, last })),
    /** The lines of the receipt with a printed number; none where there is no such receipt. */
    soldOn(number: string): SoldFor[] {
      const [, year = '', place = ''] = /^[A-Z0-9]+\/(\d{4}-\d\d)\/(\d+)$/u.exec(number) ?? [];
      return year === '' ? [] : z.array(SoldRow).parse(soldOn.all({ number, year, place: Number(place) }));
    },
    takenInOn: (sha256: string) => BusinessDaySchema.optional().parse(takenInOn.get(sha256)),
    insert(
      sequence: BookSequence,
      {
        sha256,
        first_day,
        last_day,
        commission,
        tds,
        rows,
      }: {
        readonly sha256: string;
        readonly first_day: BusinessDay;
        readonly last_day: BusinessDay;
        readonly commission: number;
        readonly tds: number;
        readonly rows: readonly StatementRowRecord[];
      },
    ): void {
      insert.run(sequence, sha256, first_day, last_day, commission, tds);
      for (const row of rows)
        insertRow.run(
          sequence,
          row.row,
          row.day,
          row.reference,
          row.amount ?? null,
          row.commission,
          row.tds,
          row.expected,
          row.outcome,
          row.receipt ?? null,
          row.place ?? null,
        );
    },
    insertCredit: (
      sequence: BookSequence,
      of: BookSequence,
      account: string,
      amount: number,
      tds: number,
    ): void => void insertCredit.run(sequence, of, account, amount, tds),
    statements: (): Statement[] => z.array(StatementLine).parse(statements.all()),
    find: (sequence: BookSequence): Statement | undefined =>
      StatementLine.optional().parse(statement.get(sequence)),
    bookedRows: (of: BookSequence) => z.array(BookedRow).parse(bookedRows.all(of)),
    missingBetween: (first: BusinessDay, last: BusinessDay): ExceptionRow[] =>
      z.array(ExceptionRow).parse(missingBetween.all(first, last)),
    exceptions: (): ExceptionRow[] => z.array(ExceptionRow).parse(exceptions.all()),
  };
}
