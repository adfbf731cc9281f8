import { HEADS, type Head } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { type Paise, sum } from '../../contract/money.ts';
import type { DayBook } from '../../contract/receipts.ts';

export type DayOfBook = {
  readonly day: BusinessDay;
  readonly receipts: DayBook['receipts'];
  readonly heads: readonly { readonly head: Head; readonly amount: Paise }[];
  readonly accounts: readonly (DayBook['accounts'][number] & { readonly key: string })[];
  /** What the ledger's vouchers of the receipts debited to drawer and UPI account. */
  readonly taken: Paise;
};

/**
 * The day book of a day from its receipts, their heads and the balances of its accounts. `balanced` compares sums that
 * are reached by different ways: debits with credits, receipts with what came into drawer and UPI account, heads, and
 * payments.
 */
export function dayBookOf({ day, receipts, heads, accounts, taken }: DayOfBook): DayBook {
  const debit = sum(accounts.map((account) => account.debit));
  const credit = sum(accounts.map((account) => account.credit));
  const total = sum(receipts.map((receipt) => receipt.total));
  const cash = sum(receipts.map((receipt) => receipt.cash));
  const upi = sum(receipts.map((receipt) => receipt.upi));
  return {
    day,
    receipts,
    heads: HEADS.flatMap((head) => heads.filter((part) => part.head === head && part.amount > 0)),
    cash,
    upi,
    total,
    accounts: accounts.map(({ key: _, ...account }) => account),
    debit,
    credit,
    balanced:
      debit === credit &&
      taken === total &&
      cash + upi === total &&
      sum(heads.map(({ amount }) => amount)) === total,
  };
}
