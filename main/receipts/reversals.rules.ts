import type { Head, ServiceRecord } from '../../contract/catalogue.ts';
import { Fault } from '../../contract/faults.ts';
import { type Paise, minus, paise, sum } from '../../contract/money.ts';
import type { PortalStanding, RemainingLine, ReverseReceipt } from '../../contract/reversals.ts';
import { creditAccount } from '../ledger/ledger.rules.ts';
import type { BookedLine, ReceiptBody } from './receipt-body.ts';

/** So long after the sale, in milliseconds, its own operator may mend a slip alone. */
const ALONE_FOR_MS = 10 * 60_000;
/** And so much of one receipt, in paise, all reversals of it together. */
const ALONE_UP_TO = paise(10_000);

export type ReversalAsked = {
  /** Whether the sale was this operator's own. */
  readonly isOwnSale: boolean;
  readonly sinceSaleMs: number;
  /** What would then have been given back of the receipt, with all earlier reversals. */
  readonly reversed: Paise;
};

/** Whether a second person must agree: for all but a small reversal of one's own sale, soon after it. */
export const needsApproval = ({ isOwnSale, sinceSaleMs, reversed }: ReversalAsked): boolean =>
  !isOwnSale || sinceSaleMs < 0 || sinceSaleMs > ALONE_FOR_MS || reversed > ALONE_UP_TO;

/** An amount of one head of one line of a receipt. */
export type Part = { readonly line: number; readonly head: Head; readonly amount: Paise };

export type PartsOfLine = { readonly line: number; readonly booked: BookedLine; readonly heads: Part[] };

/** What a receipt was for, less what was reversed, in its own order; heads of which nothing is left are left out. */
export const remainingOf = ({ lines }: ReceiptBody, reversed: readonly Part[]): PartsOfLine[] =>
  lines.map((booked, place) => {
    const line = place + 1;
    const back = (head: Head): Paise =>
      sum(reversed.filter((part) => part.line === line && part.head === head).map(({ amount }) => amount));
    const heads = booked.heads
      .map(({ head, amount }) => ({ line, head, amount: minus(amount, back(head)) }))
      .filter(({ amount }) => amount > 0);
    return { line, booked, heads };
  });

/** The named parts, line by line in the receipt's own order. Throws reversal.tooMuch for more than is left. */
export function partsToReverse(
  asked: ReverseReceipt['lines'],
  remaining: readonly PartsOfLine[],
): PartsOfLine[] {
  for (const { line, heads } of asked)
    for (const { head, amount } of heads) {
      const left = remaining
        .find((part) => part.line === line)
        ?.heads.find((part) => part.head === head)?.amount;
      if (left === undefined || amount > left)
        throw new Fault('reversal.tooMuch', { line, remaining: left ?? 0 });
    }
  return remaining.flatMap(({ line, booked, heads }) => {
    const named = asked.find((one) => one.line === line)?.heads ?? [];
    const parts = heads.flatMap(({ head }) => named.filter((one) => one.head === head));
    return parts.length === 0 ? [] : [{ line, booked, heads: parts.map((part) => ({ line, ...part })) }];
  });
}

type Settlement = Pick<ServiceRecord, 'settles' | 'level'>;

const PASSING_ON = new Set(['csc-wallet', 'customer-money-held', 'panchayat-dues', 'pacs-dues']);

/**
 * The account to which a receipt credited a head. A receipt from before lines kept whose money their fees were says it
 * by its postings when all its fees went to one account; else what the catalogue says now must do.
 */
export function creditedAccount(
  { postings }: Pick<ReceiptBody, 'postings'>,
  { settles, level, service }: Pick<BookedLine, 'settles' | 'level' | 'service'>,
  head: Head,
  settlementOf: (service: string) => Settlement,
): string {
  if (settles !== undefined && level !== undefined) return creditAccount({ head, settles, level });
  const own = creditAccount({ head, settles: 'csc-wallet', level: 'central' });
  if (own !== 'csc-wallet') return own;
  const [only, ...others] = postings.filter(({ account }) => PASSING_ON.has(account));
  return only && others.length === 0 ? only.account : creditAccount({ head, ...settlementOf(service) });
}

/** The account that holds a head's money now: what came back to the wallet from a failed portal is owed to the customer. */
export function holdingAccount(credited: string, portal: PortalStanding): string {
  if (credited !== 'csc-wallet' || portal === 'none') return credited;
  if (portal === 'pending') throw new Fault('reversal.portalPending');
  return 'customer-money-held';
}

export const totalOf = (lines: readonly PartsOfLine[]): Paise =>
  sum(lines.flatMap(({ heads }) => heads.map(({ amount }) => amount)));

/** What is left of a line, as the screen shows it. */
export const toRemainingLine = (
  { line, booked, heads }: PartsOfLine,
  accountOf: (booked: BookedLine, head: Head) => string,
  portal: PortalStanding,
): RemainingLine => ({
  line,
  heads: heads.map(({ head, amount }) => ({ head, amount })),
  wallet: sum(
    heads.filter(({ head }) => accountOf(booked, head) === 'csc-wallet').map(({ amount }) => amount),
  ),
  portal,
});
