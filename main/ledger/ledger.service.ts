import type { BusinessDay } from '../../contract/day.ts';
import type { BookSequence } from '../../contract/ids.ts';
import type { VoucherKind } from '../../contract/ledger.ts';
import { NO_MONEY, minus } from '../../contract/money.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import { chartRepo } from './chart.repo.ts';
import { type Turnover, ledgerRepo } from './ledger.repo.ts';
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
    /** All accounts as they are today, in the order of their codes. */
    accounts: chartRepo(database).all,
    turnoverOf: repo.turnoverOf,
    /**
     * The turnover of accounts from one day to another without the entries that carry a year's income and expense to the
     * society's fund: they are written after the year that they belong to.
     */
    ownTurnoverOf(first: BusinessDay, last: BusinessDay): Turnover[] {
      const entries = new Map(repo.yearEntriesOf(first, last).map((entry) => [entry.key, entry]));
      return repo.turnoverOf(first, last).map((row) => {
        const { debit = NO_MONEY, credit = NO_MONEY } = entries.get(row.key) ?? {};
        return { ...row, debit: minus(row.debit, debit), credit: minus(row.credit, credit) };
      });
    },
    /** What stands on an account now, in paise: debit positive. */
    balanceOf: repo.balanceOf,
    accountNames: repo.accountNames,
    /** The names of accounts as they are now. */
    nameOf(): (account: string) => BothLanguages {
      const names = repo.accountNames();
      return (account) => names.get(account) ?? { hi: account, en: account };
    },
  };
}
