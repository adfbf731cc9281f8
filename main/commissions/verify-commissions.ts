import { z } from 'zod';
import { Gst, LineCommission } from '../../contract/commissions.ts';
import { ReceiptLine } from '../../contract/receipts.ts';
import { BusinessDaySchema, SignedAmount } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import { baseOf, commissionOf } from './commissions.rules.ts';
import { includedTax } from './gst.rules.ts';

const Row = z.object({
  sequence: z.int(),
  day: BusinessDaySchema,
  line: z
    .string()
    .transform((text) => ReceiptLine.extend({ commission: LineCommission }).parse(JSON.parse(text))),
});

const Taxed = z.object({
  sequence: z.int(),
  gst: z.string().transform((text) => Gst.parse(JSON.parse(text))),
  confirmed: SignedAmount,
  owed: SignedAmount,
});

type Odd = { readonly table: string; readonly row: string; readonly problem: string };

/**
 * Commissions that are not what their own rule gives: the rule was in force on the day of the sale and known for sure,
 * its amount follows from the heads of the line, and the shares sum to it.
 */
export function* findOddCommissions(database: Database): Generator<Odd> {
  const rows = database.prepare(`
    SELECT sequence, bytes ->> '$.body.day' AS day, value AS line FROM book_event, json_each(bytes, '$.body.lines')
    WHERE bytes ->> '$.what' = 'receipt' AND value -> '$.commission' IS NOT NULL`);
  for (const raw of rows.iterate()) {
    const { sequence, day, line } = Row.parse(raw);
    const { rule, base, amount, shares } = line.commission;
    const odd = (problem: string): Odd => ({ table: 'book_event', row: String(sequence), problem });
    if (!rule.verified || day < rule.from || (rule.to !== undefined && day > rule.to))
      yield odd('commission by a rule that was not in force');
    if (base !== baseOf(rule, line) || amount !== commissionOf(rule, line))
      yield odd('commission is not what its rule gives');
    if (shares.society + shares.operator + shares.csc !== amount)
      yield odd('shares do not sum to the commission');
  }
}

/** Tax on commission that is not what its own rate gives, or not what its voucher owes the State. */
export function* findOddGst(database: Database): Generator<Odd> {
  const rows = database.prepare(`
    SELECT sequence, bytes -> '$.body.gst' AS gst,
           (SELECT sum(value ->> '$.amount') FROM json_each(bytes, '$.body.lines')) AS confirmed,
           (SELECT coalesce(-sum(value ->> '$.amount'), 0) FROM json_each(bytes, '$.body.postings')
            WHERE value ->> '$.account' = 'gst-payable') AS owed
    FROM book_event WHERE bytes ->> '$.what' IN ('commission.confirmed', 'commission.clawback')
      AND bytes -> '$.body.gst' IS NOT NULL`);
  for (const raw of rows.iterate()) {
    const { sequence, gst, confirmed, owed } = Taxed.parse(raw);
    const fits = gst.amount === includedTax(gst.base, gst.percent) && gst.amount === owed;
    if (!fits || Math.abs(gst.base) > Math.abs(confirmed))
      yield {
        table: 'book_event',
        row: String(sequence),
        problem: 'tax on commission is not what its rate gives',
      };
  }
}
