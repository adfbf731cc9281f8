import { z } from 'zod';
import { BookSequence } from '../../contract/ids.ts';
import { BothLanguages, BusinessDaySchema, SignedAmount } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import type { Days } from './books.repo.ts';

const Deduction = z.object({
  sequence: BookSequence,
  number: z.string(),
  day: BusinessDaySchema,
  gross: SignedAmount,
  tds: SignedAmount,
  /** All that the statement's rows say was deducted, and what its voucher put to TDS receivable. */
  stated: SignedAmount,
  posted: SignedAmount,
});
export type Deduction = z.output<typeof Deduction>;

const Earned = z.object({
  service: z.string(),
  name: z.string().transform((json) => BothLanguages.parse(JSON.parse(json))),
  commission: SignedAmount,
});

const FROM = '(SELECT first_sequence FROM business_day WHERE day >= @first ORDER BY day LIMIT 1)';
const UNTIL = `coalesce((SELECT min(first_sequence) - 1 FROM business_day WHERE day > @last), ${Number.MAX_SAFE_INTEGER})`;

export function commissionBooksRepo(database: Database) {
  const deductions = database.prepare(`
    SELECT credit.sequence, bytes ->> '$.body.number' AS number, row.day, sum(row.commission) AS gross, sum(row.tds) AS tds,
           (SELECT sum(tds) FROM commission_statement_row
            WHERE statement = credit.statement AND receipt IS NOT NULL) AS stated,
           (SELECT coalesce(sum(posting.amount), 0) FROM posting JOIN account ON account_id = posting.account
            WHERE voucher = credit.sequence AND key = 'tds-receivable') AS posted
    FROM commission_credit AS credit JOIN book_event ON book_event.sequence = credit.sequence
    JOIN commission_statement_row AS row ON row.statement = credit.statement AND row.receipt IS NOT NULL
    WHERE row.day BETWEEN @first AND @last GROUP BY credit.sequence, row.day ORDER BY row.day, credit.sequence`);
  const earned = database.prepare(`
    WITH total AS (
      SELECT max(entry.receipt) AS receipt, entry.place AS place, service, sum(entry.amount) AS commission
      FROM commission_entry AS entry
      JOIN receipt_line AS line ON line.receipt = entry.receipt AND line.place = entry.place
      WHERE state = 'accrued' AND sequence BETWEEN ${FROM} AND ${UNTIL} GROUP BY service
    )
    SELECT service, bytes -> ('$.body.lines[' || (place - 1) || '].name') AS name, commission
    FROM total JOIN book_event ON sequence = receipt`);
  // Written by hand, and the tax that leaves the commission.
  const corrections = database
    .prepare(`
      SELECT coalesce((
        SELECT -sum(amount) FROM hand_voucher JOIN voucher USING (sequence)
        JOIN posting ON posting.voucher = sequence JOIN account ON account_id = posting.account
        WHERE year IS NULL AND day BETWEEN @first AND @last AND key IN (SELECT value FROM json_each(@accounts))
      ), 0) - coalesce((
        SELECT sum(bytes ->> '$.body.gst.amount') FROM book_event
        WHERE sequence IN (
          SELECT sequence FROM commission_entry WHERE state = 'confirmed' AND sequence BETWEEN ${FROM} AND ${UNTIL})
      ), 0)`)
    .pluck();
  return {
    /** What was deducted of commission that was paid, by the statement that says so and the day of its rows. */
    deductionsIn: (days: Days) => z.array(Deduction).parse(deductions.all(days)),
    /** What services earned of commission, with what was taken back and corrected by statements. */
    earnedIn: (days: Days) => z.array(Earned).parse(earned.all(days)),
    /** What accounts of income have of no receipt, reversal or statement. */
    correctionsIn: (accounts: readonly string[], days: Days) =>
      SignedAmount.parse(corrections.get({ ...days, accounts: JSON.stringify(accounts) })),
  };
}
