import { HEADS } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { type Paise, sum } from '../../contract/money.ts';
import type { DayBook, Receipt } from '../../contract/receipts.ts';

/** Keys of the accounts that a customer's money is debited to. */
const MONEY_TAKEN = new Set(['cash-drawer', 'upi-in-transit']);

/**
 * The day book of a day from its receipts and its account balances. `balanced` compares four sums that are reached by
 * different ways: debits with credits, receipts with what came into drawer and UPI account, heads, and payments.
 */
export function dayBookOf(
  day: BusinessDay,
  receipts: readonly Receipt[],
  accounts: readonly (DayBook['accounts'][number] & { readonly key: string })[],
): DayBook {
  const amountsOf = (pick: (receipt: Receipt) => Paise): Paise => sum(receipts.map(pick));
  const allHeads = receipts.flatMap(({ lines }) => lines.flatMap(({ heads }) => heads));
  const heads = HEADS.map((head) => ({
    head,
    amount: sum(allHeads.filter((part) => part.head === head).map(({ amount }) => amount)),
  })).filter(({ amount }) => amount > 0);
  const debit = sum(accounts.map((account) => account.debit));
  const credit = sum(accounts.map((account) => account.credit));
  const total = amountsOf((receipt) => receipt.total);
  const cash = amountsOf(({ payment }) => payment.cash);
  const upi = amountsOf(({ payment }) => payment.upi);
  const taken = sum(accounts.filter(({ key }) => MONEY_TAKEN.has(key)).map((account) => account.debit));
  return {
    day,
    receipts: receipts.map(({ sequence, number, issuedAt, lines, total: amount, payment }) => ({
      sequence,
      number,
      issuedAt,
      services: lines.map(({ name }) => name),
      total: amount,
      cash: payment.cash,
      upi: payment.upi,
    })),
    heads,
    cash,
    upi,
    total,
    accounts: accounts.map(({ code, name, debit: dr, credit: cr }) => ({
      code,
      name,
      debit: dr,
      credit: cr,
    })),
    debit,
    credit,
    balanced:
      debit === credit &&
      taken === total &&
      cash + upi === total &&
      sum(heads.map(({ amount }) => amount)) === total,
  };
}
