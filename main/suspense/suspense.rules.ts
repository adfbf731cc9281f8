import { type BusinessDay, daysBetween, laterDay } from '../../contract/day.ts';
import { type Paise, negative } from '../../contract/money.ts';
import type { ReceiptLine } from '../../contract/receipts.ts';
import type { SuspenseOutcome, SuspenseState } from '../../contract/suspense.ts';
import { fullHeads } from '../../contract/waived-heads.ts';
import type { Posting } from '../ledger/ledger.rules.ts';

/**
 * So many days after the failure the customer may ask again. The centre's own promise: no published limit for refunds of
 * the CSC wallet was found.
 */
const PROMISED_DAYS = 7;

/** The day by which the customer is told to ask. */
export const promisedFrom = (day: BusinessDay): BusinessDay => laterDay(day, PROMISED_DAYS);

/** Whether somebody must look at a payment today: it is older than a day, and nobody has done so. */
export const isDue = (opened: BusinessDay, today: BusinessDay, lookedAt: BusinessDay | undefined): boolean =>
  daysBetween(opened, today) > 0 && (lookedAt === undefined || lookedAt < today);

/** What may become of a payment from each state. */
const NEXT: Readonly<Record<SuspenseState, readonly SuspenseOutcome[]>> = {
  pending: ['success', 'refunded'],
  refunded: ['retried'],
};

export const mayBecome = (state: SuspenseState, outcome: SuspenseOutcome): boolean =>
  NEXT[state].includes(outcome);

const between = (debit: string, credit: string, amount: Paise): Posting[] => [
  { account: debit, amount },
  { account: credit, amount: negative(amount) },
];

/**
 * A payment in doubt: the sale has credited the wallet already, so the portal owes the centre what it took, and the
 * centre holds the customer's money.
 */
export const doubtPostings = (amount: Paise): Posting[] =>
  between('portal-suspense', 'customer-money-held', amount);

/**
 * What became of it. Done after all: the exact negative of the doubt. Back in the wallet: the portal owes nothing, the
 * customer's money is still held. Done in a second attempt: the wallet is debited for it.
 */
export function outcomePostings(outcome: SuspenseOutcome, amount: Paise): Posting[] {
  switch (outcome) {
    case 'success':
      return doubtPostings(negative(amount));
    case 'refunded':
      return between('csc-wallet', 'portal-suspense', amount);
    case 'retried':
      return between('customer-money-held', 'csc-wallet', amount);
  }
}

type Sold = Pick<ReceiptLine, 'service' | 'quantity' | 'heads' | 'waiver'>;

const headsOf = ({ heads, waiver }: Sold): string =>
  fullHeads(heads, waiver)
    .map(({ head, amount }) => `${head} ${amount}`)
    .toSorted()
    .join('|');

/**
 * Whether two lines are the same service for the same money, whatever was waived of it: for one person, a second payment
 * of one bill or fee.
 */
export const isSameSale = (one: Sold, other: Sold): boolean =>
  one.service === other.service && one.quantity === other.quantity && headsOf(one) === headsOf(other);
