import { z } from 'zod';
import { Head } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { BookSequence } from '../../contract/ids.ts';
import { Amount, BothLanguages, InstantSchema, SignedAmount, Total } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

const Services = z.array(z.object({ name: BothLanguages }));

const DayReceipt = z.object({
  sequence: BookSequence,
  number: z.string(),
  issuedAt: InstantSchema,
  services: z.string().transform((lines) => Services.parse(JSON.parse(lines)).map(({ name }) => name)),
  total: Amount,
  cash: Amount,
  upi: Amount,
});

const DayReversal = DayReceipt.extend({ receipt: BookSequence, receiptNumber: z.string() });

const Money = z.object({ received: SignedAmount, givenBack: SignedAmount });

const HeadTotal = z.object({ head: Head, amount: Total });

/** A day's receipts lie side by side: from the first event of the day to the first of the next. */
const IN_DAY = `
  BETWEEN (SELECT first_sequence FROM business_day WHERE day = @day)
  AND coalesce((SELECT min(first_sequence) - 1 FROM business_day WHERE day > @day), ${Number.MAX_SAFE_INTEGER})`;

export function reportsRepo(database: Database) {
  const receipts = database.prepare(`
    SELECT sequence, receipt.number, bytes ->> '$.t_wall' AS issuedAt, bytes -> '$.body.lines' AS services,
           total, cash, upi
    FROM receipt JOIN book_event USING (sequence) WHERE sequence ${IN_DAY} ORDER BY sequence`);
  const heads = database.prepare(
    `SELECT head, sum(amount) AS amount FROM receipt_head WHERE receipt ${IN_DAY} GROUP BY head`,
  );
  // The names of the services stand in the event of the receipt that was reversed, in the order of its lines.
  const reversals = database.prepare(`
    SELECT reversal.sequence, reversal.number, event.bytes ->> '$.t_wall' AS issuedAt,
           receipt, sold.bytes ->> '$.body.number' AS receiptNumber,
           (SELECT json_group_array(sold.bytes -> ('$.body.lines[' || (value ->> '$.line' - 1) || ']'))
            FROM json_each(event.bytes, '$.body.lines')) AS services,
           total, cash, upi
    FROM reversal JOIN book_event AS event ON event.sequence = reversal.sequence
      JOIN book_event AS sold ON sold.sequence = receipt
    WHERE reversal.sequence ${IN_DAY} ORDER BY reversal.sequence`);
  const reversedHeads = database.prepare(`
    SELECT head, sum(amount) AS amount
    FROM reversal JOIN reversal_head ON reversal_head.receipt = reversal.receipt AND reversal = sequence
    WHERE sequence ${IN_DAY} GROUP BY head`);
  const money = database.prepare(`
    SELECT coalesce(sum(amount) FILTER (WHERE voucher IN (SELECT sequence FROM receipt)), 0) AS received,
           coalesce(sum(-amount) FILTER (WHERE voucher IN (SELECT sequence FROM reversal)), 0) AS givenBack
    FROM posting JOIN account ON account_id = account
    WHERE key IN ('cash-drawer', 'upi-in-transit') AND voucher ${IN_DAY}`);
  return {
    receiptsOf: (day: BusinessDay) => z.array(DayReceipt).parse(receipts.all({ day })),
    headsOf: (day: BusinessDay) => z.array(HeadTotal).parse(heads.all({ day })),
    reversalsOf: (day: BusinessDay) => z.array(DayReversal).parse(reversals.all({ day })),
    reversedHeadsOf: (day: BusinessDay) => z.array(HeadTotal).parse(reversedHeads.all({ day })),
    /** What receipts brought into drawer and UPI account on a day, and what reversals took out, by their postings. */
    moneyOf: (day: BusinessDay) => Money.parse(money.get({ day })),
  };
}
