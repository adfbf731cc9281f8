import { z } from 'zod';
import { BookSequence } from '../../contract/ids.ts';
import { SignedAmount } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

export function payoutsRepo(database: Database) {
  const payable = database
    .prepare(
      `SELECT coalesce(sum(credit - debit), 0) FROM balance JOIN account ON account_id = account
       WHERE key = 'operator-share-payable'`,
    )
    .pluck();
  // Vouchers of series D are few beside receipts, and have an index.
  const newest = database
    .prepare(
      `SELECT sequence FROM book_event WHERE kind = 'D' AND bytes ->> '$.what' = 'commission.payout'
       ORDER BY year DESC, number DESC LIMIT 60`,
    )
    .pluck();
  return {
    /** What operators have earned and were not paid, in paise. */
    payable: () => SignedAmount.parse(payable.get()),
    /** The newest 60 payouts, newest first. */
    newest: () => z.array(BookSequence).parse(newest.all()),
  };
}
