import { SignedAmount } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

export function payoutsRepo(database: Database) {
  const payable = database
    .prepare(
      `SELECT coalesce(sum(credit - debit), 0) FROM balance JOIN account ON account_id = account
       WHERE key = 'operator-share-payable'`,
    )
    .pluck();
  /** What operators have earned and were not paid, in paise. */
  return { payable: () => SignedAmount.parse(payable.get()) };
}
