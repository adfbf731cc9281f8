import { z } from 'zod';
import { BookSequence, OperatorId } from '../../contract/ids.ts';
import { BothLanguages, BusinessDaySchema, SignedAmount, Total } from '../../contract/values.ts';
import type { Paise } from '../../contract/money.ts';
import type { Database } from '../database/open.ts';
import type { Days } from './books.repo.ts';

const Named = z.string().transform((json) => BothLanguages.parse(JSON.parse(json)));

const Waived = z.object({
  receipt: BookSequence,
  day: BusinessDaySchema,
  number: z.string(),
  service: Named,
  kind: z.string(),
  kindName: Named,
  amount: Total,
  givenBy: OperatorId,
  approvedBy: OperatorId.nullable(),
});
export type Waived = z.output<typeof Waived>;

const OfService = z.object({ service: z.string(), given: Total, takenBack: Total });
type OfService = z.output<typeof OfService>;

/** The vouchers of some days: receipts before the first and after the last stand outside these places. */
const FROM = '(SELECT first_sequence FROM business_day WHERE day >= @first ORDER BY day LIMIT 1)';
const UNTIL = `coalesce((SELECT sequence FROM closing WHERE period = 'day' AND last_day >= @last ORDER BY last_day LIMIT 1), ${Number.MAX_SAFE_INTEGER})`;

const LINE = `'$.body.lines[' || (waiver.place - 1) || ']`;

export function waiverRegisterRepo(database: Database) {
  const given = database.prepare(`
    SELECT waiver.receipt, receipt.day, receipt.number, bytes -> (${LINE}.name') AS service, waiver.kind,
           bytes -> (${LINE}.waiver.name') AS kindName, amount, bytes ->> '$.user' AS givenBy,
           iif(bytes -> (${LINE}.waiver.approved') IS NULL, NULL, bytes ->> '$.approver') AS approvedBy
    FROM receipt_waiver AS waiver JOIN receipt ON receipt.sequence = waiver.receipt
    JOIN book_event ON book_event.sequence = waiver.receipt
    WHERE waiver.receipt BETWEEN ${FROM} AND ${UNTIL} AND receipt.day BETWEEN @first AND @last
    ORDER BY waiver.receipt, waiver.place`);
  const takenBack = database.prepare(`
    SELECT waiver.receipt, reversal.day, reversal.number, sold.bytes -> (${LINE}.name') AS service, waiver.kind,
           sold.bytes -> (${LINE}.waiver.name') AS kindName, back.amount, event.bytes ->> '$.user' AS givenBy,
           event.bytes ->> '$.approver' AS approvedBy
    FROM reversal_waiver AS back JOIN reversal ON reversal.sequence = back.reversal
    JOIN receipt_waiver AS waiver ON waiver.receipt = back.receipt AND waiver.place = back.place
    JOIN book_event AS sold ON sold.sequence = back.receipt
    JOIN book_event AS event ON event.sequence = back.reversal
    WHERE back.reversal BETWEEN ${FROM} AND ${UNTIL} AND reversal.day BETWEEN @first AND @last
    ORDER BY back.reversal, back.place`);
  const byHand = database
    .prepare(
      `SELECT coalesce(sum(amount), 0) FROM hand_voucher JOIN voucher USING (sequence)
       JOIN posting ON posting.voucher = sequence JOIN account ON account_id = posting.account
       WHERE year IS NULL AND day BETWEEN @first AND @last AND key = 'waivers-given'`,
    )
    .pluck();
  const byService = database.prepare(`
    SELECT service, sum(given) AS given, sum(takenBack) AS takenBack FROM (
      SELECT receipt, place, amount AS given, 0 AS takenBack FROM receipt_waiver
      JOIN receipt ON receipt.sequence = receipt
      WHERE receipt BETWEEN ${FROM} AND ${UNTIL} AND day BETWEEN @first AND @last
      UNION ALL
      SELECT back.receipt, place, 0, amount FROM reversal_waiver AS back
      JOIN reversal ON reversal.sequence = back.reversal
      WHERE back.reversal BETWEEN ${FROM} AND ${UNTIL} AND day BETWEEN @first AND @last
    ) JOIN receipt_line USING (receipt, place) GROUP BY service`);
  return {
    /** What was waived, and what reversals took back of earlier waivers, by service. */
    byServiceIn: (days: Days): OfService[] => z.array(OfService).parse(byService.all(days)),
    /** Waivers of receipts of some days, in the order of the book. */
    givenIn: (days: Days): Waived[] => z.array(Waived).parse(given.all(days)),
    /** What reversals of some days took back of waivers, with the number of the reversal and who made it. */
    takenBackIn: (days: Days): Waived[] => z.array(Waived).parse(takenBack.all(days)),
    /** What vouchers by hand put to the account of waivers, debit positive. */
    byHandIn: (days: Days): Paise => SignedAmount.parse(byHand.get(days)),
  };
}
