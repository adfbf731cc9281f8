import type { Head } from '../../contract/catalogue.ts';
import { type Paise, negative, sum } from '../../contract/money.ts';

/** One signed amount on one account, by the account's key: debit positive, credit negative. */
export type Posting = { readonly account: string; readonly amount: Paise };

/** What a head is credited to, by whose money it is. */
export type HeadToBook = {
  readonly head: Head;
  readonly amount: Paise;
  readonly settles: 'csc-wallet' | 'held';
  readonly level: 'central' | 'state' | 'panchayat' | 'pacs' | 'private';
};

const HELD_ACCOUNT = {
  central: 'customer-money-held',
  state: 'customer-money-held',
  private: 'customer-money-held',
  panchayat: 'panchayat-dues',
  pacs: 'pacs-dues',
} as const;

/** The account that a head is credited to. */
export function creditAccount({ head, settles, level }: Omit<HeadToBook, 'amount'>): string {
  switch (head) {
    case 'centre_charge':
      return 'counter-service-charge';
    case 'tax':
      return 'gst-payable';
    case 'bill_amount':
    case 'government_fee':
    case 'portal_charge':
      return settles === 'csc-wallet' ? 'csc-wallet' : HELD_ACCOUNT[level];
  }
}

/** One posting an account, in the order of first use; accounts that come out at 0 have none. */
export function gather(postings: readonly Posting[]): Posting[] {
  return [...Map.groupBy(postings, ({ account }) => account)]
    .map(([account, parts]) => ({ account, amount: sum(parts.map(({ amount }) => amount)) }))
    .filter(({ amount }) => amount !== 0);
}

/**
 * The postings of a receipt: cash and UPI in transit debited with what was kept, each head credited to its own
 * account (what the portal draws to the CSC wallet, dues to their payee, the centre's charge to income, tax to GST).
 * The postings of a receipt sum to zero when its payment equals its heads.
 */
export function receiptPostings(heads: readonly HeadToBook[], cash: Paise, upi: Paise): Posting[] {
  return gather([
    { account: 'cash-drawer', amount: cash },
    { account: 'upi-in-transit', amount: upi },
    ...heads.map((head) => ({ account: creditAccount(head), amount: negative(head.amount) })),
  ]);
}

/**
 * The postings of a reversal: each part taken from the account that holds it, cash and UPI in transit credited with
 * what is given back. They sum to zero when the payment equals the parts.
 */
export function reversalPostings(parts: readonly Posting[], cash: Paise, upi: Paise): Posting[] {
  return gather([
    ...parts,
    { account: 'cash-drawer', amount: negative(cash) },
    { account: 'upi-in-transit', amount: negative(upi) },
  ]);
}
