import { z } from 'zod';
import { LineCommission } from '../../contract/commissions.ts';
import { ReceiptLine } from '../../contract/receipts.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import { baseOf, commissionOf } from './commissions.rules.ts';

const Row = z.object({
  sequence: z.int(),
  day: BusinessDaySchema,
  line: z
    .string()
    .transform((text) => ReceiptLine.extend({ commission: LineCommission }).parse(JSON.parse(text))),
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
