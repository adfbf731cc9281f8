import type { BusinessDay } from '../../contract/day.ts';
import type { BookSequence } from '../../contract/ids.ts';
import type { VoucherKind } from '../../contract/ledger.ts';
import type { Database } from '../database/open.ts';
import { ledgerRepo } from './ledger.repo.ts';
import type { Posting } from './ledger.rules.ts';

export type Ledger = ReturnType<typeof createLedger>;

/** The double-entry ledger. `post` runs inside the transaction of the event that the voucher belongs to. */
export function createLedger(database: Database) {
  const repo = ledgerRepo(database);
  return {
    /**
     * Books one voucher on a day. The database itself refuses to commit unless the postings sum to zero, and refuses a
     * day that is closed; an account that is not in the chart is a defect and throws an Error.
     */
    post(sequence: BookSequence, kind: VoucherKind, day: BusinessDay, postings: readonly Posting[]): void {
      repo.openDay(day, sequence);
      repo.insertVoucher(sequence, kind, day);
      for (const [place, posting] of postings.entries()) repo.insertPosting(sequence, place + 1, posting);
    },
    balancesOf: repo.balancesOf,
    /** What stands on an account now, in paise: debit positive. */
    balanceOf: repo.balanceOf,
    accountNames: repo.accountNames,
  };
}
