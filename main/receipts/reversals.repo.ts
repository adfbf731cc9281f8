import { z } from 'zod';
import { Head } from '../../contract/catalogue.ts';
import { BookSequence } from '../../contract/ids.ts';
import { ReversalReason } from '../../contract/reversals.ts';
import { Amount, BusinessDaySchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import type { ReversalBody } from './receipt-body.ts';

const PartRow = z.object({ line: z.int(), head: Head, amount: Amount });

const Found = z.object({ receipt: BookSequence, paper: BookSequence });

const ReversalRow = z.object({
  sequence: BookSequence,
  number: z.string(),
  day: BusinessDaySchema,
  reason: ReversalReason,
  total: Amount,
});

export function reversalsRepo(database: Database) {
  const insert = database.prepare('INSERT INTO reversal VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const insertHead = database.prepare('INSERT INTO reversal_head VALUES (?, ?, ?, ?, ?)');
  const ofReceipt = database.prepare(
    'SELECT sequence, number, day, reason, total FROM reversal WHERE receipt = ? ORDER BY sequence',
  );
  const byNumber = database.prepare('SELECT receipt, sequence AS paper FROM reversal WHERE number = ?');
  const parts = database.prepare(
    'SELECT place AS line, head, sum(amount) AS amount FROM reversal_head WHERE receipt = ? GROUP BY place, head',
  );

  return {
    insert(sequence: BookSequence, body: ReversalBody): void {
      const { number, day, receipt, reason, total, payment, lines } = body;
      insert.run(sequence, number, day, receipt, reason, total, payment.cash, payment.upi);
      for (const { line, heads } of lines)
        for (const { head, amount } of heads) insertHead.run(receipt, line, head, sequence, amount);
    },
    /** A reversal by its printed number. */
    findByNumber: (number: string) => Found.optional().parse(byNumber.get(number)),
    ofReceipt: (receipt: BookSequence) => z.array(ReversalRow).parse(ofReceipt.all(receipt)),
    /** What was reversed of a receipt so far, by line and head. */
    partsOf: (receipt: BookSequence) => z.array(PartRow).parse(parts.all(receipt)),
  };
}
