import { z } from 'zod';
import { Head } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { BookSequence } from '../../contract/ids.ts';
import { Amount, BothLanguages, InstantSchema, Total } from '../../contract/values.ts';
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
  const taken = database
    .prepare(
      `SELECT coalesce(sum(posting.amount), 0) FROM posting
       JOIN receipt ON receipt.sequence = voucher JOIN account ON account_id = account
       WHERE voucher ${IN_DAY} AND key IN ('cash-drawer', 'upi-in-transit')`,
    )
    .pluck();
  return {
    receiptsOf: (day: BusinessDay) => z.array(DayReceipt).parse(receipts.all({ day })),
    takenOf: (day: BusinessDay) => Total.parse(taken.get({ day })),
    headsOf: (day: BusinessDay) => z.array(HeadTotal).parse(heads.all({ day })),
  };
}
