import type { HandVoucherKind, VoucherLine } from '../../contract/ledger.ts';
import { type Paise, negative, sum } from '../../contract/money.ts';
import { type Posting, gather } from './ledger.rules.ts';

/** Cash, bank, and what is on its way between them. */
export const MONEY_ACCOUNTS: ReadonlySet<string> = new Set([
  'cash-drawer',
  'cash-safe',
  'bank',
  'upi-in-transit',
  'bank-deposit-in-transit',
]);
const WALLETS: ReadonlySet<string> = new Set(['csc-wallet', 'digipay-wallet']);

/** What a year's income and expense, and opening balances, stand against. */
const SOCIETY_FUND = 'society-fund';

export const postingsOf = (lines: readonly VoucherLine[]): Posting[] =>
  lines.map(({ account, side, amount }) => ({
    account,
    amount: side === 'debit' ? amount : negative(amount),
  }));

/** The exact negative. */
export const reversed = (postings: readonly Posting[]): Posting[] =>
  postings.map(({ account, amount }) => ({ account, amount: negative(amount) }));

/** Debits less credits; 0 in a voucher. */
export const differenceOf = (postings: readonly Posting[]): Paise =>
  sum(postings.map(({ amount }) => amount));

/** Postings with what brings them to zero on the society's fund. */
export const againstFund = (postings: readonly Posting[]): Posting[] =>
  gather([...postings, { account: SOCIETY_FUND, amount: negative(differenceOf(postings)) }]);

/**
 * Whether postings are of a kind: a receipt brings money in, a payment takes it out, a contra only moves it between
 * cash, bank and wallets, and a journal moves none.
 */
export function isOfKind(kind: HandVoucherKind, postings: readonly Posting[]): boolean {
  const isMoney = ({ account }: Posting): boolean => MONEY_ACCOUNTS.has(account);
  const isPurse = (posting: Posting): boolean => isMoney(posting) || WALLETS.has(posting.account);
  switch (kind) {
    case 'receipt':
      return postings.some((posting) => isPurse(posting) && posting.amount > 0) && !postings.every(isPurse);
    case 'payment':
      return postings.some((posting) => isPurse(posting) && posting.amount < 0) && !postings.every(isPurse);
    case 'contra':
      return postings.every(isPurse);
    case 'journal':
      return !postings.some(isMoney);
  }
}
