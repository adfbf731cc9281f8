import { HEADS, type Head } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { type Paise, minus, sum } from '../../contract/money.ts';
import type { DayBook } from '../../contract/receipts.ts';
import type { OtherVoucher } from './books.repo.ts';
import type { Names } from './cash.rules.ts';
import { namesOf } from './section.rules.ts';

export type DayOfBook = {
  readonly day: BusinessDay;
  readonly receipts: DayBook['receipts'];
  readonly reversals: DayBook['reversals'];
  readonly heads: readonly { readonly head: Head; readonly amount: Paise }[];
  readonly others: readonly OtherVoucher[];
  readonly names: Names;
  readonly reversedHeads: readonly { readonly head: Head; readonly amount: Paise }[];
  /** What receipts put into drawer and UPI account, and what reversals took out of them, by the postings. */
  readonly money: { readonly received: Paise; readonly givenBack: Paise };
  readonly accounts: DayBook['accounts'];
};

/** What a voucher that is no receipt did, in a line. */
function voucherLine(voucher: OtherVoucher, names: Names): DayBook['vouchers'][number] {
  const { sequence, number, kind, postings } = voucher;
  const debits = postings.filter(({ amount }) => amount > 0);
  const credits = postings.filter(({ amount }) => amount < 0);
  const touched = new Set([...debits, ...credits].map(({ account }) => account));
  return {
    sequence,
    number,
    kind,
    name: namesOf([...touched].map(names)),
    amount: sum(debits.map(({ amount }) => amount)),
  };
}

type Paid = { readonly cash: Paise; readonly upi: Paise; readonly total: Paise };

const totalsOf = (papers: readonly Paid[]): Paid => ({
  cash: sum(papers.map(({ cash }) => cash)),
  upi: sum(papers.map(({ upi }) => upi)),
  total: sum(papers.map(({ total }) => total)),
});

/**
 * The day book of a day from its receipts and reversals, their heads and the balances of its accounts. `balanced`
 * compares sums that are reached by different ways: debits with credits, receipts with what came into drawer and UPI
 * account, reversals with what went out of them, and each with its heads and its payments.
 */
export function dayBookOf(given: DayOfBook): DayBook {
  const { day, receipts, reversals, money, accounts } = given;
  const debit = sum(accounts.map((account) => account.debit));
  const credit = sum(accounts.map((account) => account.credit));
  const received = totalsOf(receipts);
  const reversed = totalsOf(reversals);
  const listed = new Set(reversals.map(({ sequence }) => sequence));
  const agrees = ({ cash, upi, total }: Paid, heads: DayOfBook['heads'], moved: Paise): boolean =>
    moved === total && cash + upi === total && sum(heads.map(({ amount }) => amount)) === total;
  const amountOf = (heads: DayOfBook['heads'], head: Head): Paise =>
    sum(heads.filter((part) => part.head === head).map(({ amount }) => amount));
  return {
    day,
    receipts,
    reversals,
    vouchers: given.others
      .filter(({ sequence }) => !listed.has(sequence))
      .map((voucher) => voucherLine(voucher, given.names)),
    heads: HEADS.map((head) => {
      const amount = amountOf(given.heads, head);
      const back = amountOf(given.reversedHeads, head);
      return { head, amount, reversed: back, net: minus(amount, back) };
    }).filter(({ amount, reversed: back }) => amount > 0 || back > 0),
    ...received,
    reversed,
    net: {
      cash: minus(received.cash, reversed.cash),
      upi: minus(received.upi, reversed.upi),
      total: minus(received.total, reversed.total),
    },
    accounts,
    debit,
    credit,
    balanced:
      debit === credit &&
      agrees(received, given.heads, money.received) &&
      agrees(reversed, given.reversedHeads, money.givenBack),
  };
}
