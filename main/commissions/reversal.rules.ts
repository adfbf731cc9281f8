import type { Head } from '../../contract/catalogue.ts';
import {
  type LineCommission,
  PASSING_HEADS,
  type ReversedCommission,
  type Shares,
} from '../../contract/commissions.ts';
import { NO_MONEY, type Paise, minus, negative, proportion, split, sum } from '../../contract/money.ts';
import type { Posting } from '../ledger/ledger.rules.ts';
import { accrualPostings } from './commissions.rules.ts';

type HeadAmount = { readonly head: Head; readonly amount: Paise };

/** A line of a receipt as its event holds it. */
type IssuedLine = {
  readonly heads: readonly HeadAmount[];
  readonly commission?: LineCommission | undefined;
};

/** What is taken back of a line: `line` counts the lines of the receipt from 1. */
export type ReversedLine = { readonly line: number; readonly heads: readonly HeadAmount[] };

/** A line of an earlier reversal of the same receipt, as its event holds it. */
type EarlierLine = { readonly line: number; readonly commission?: ReversedCommission | undefined };

export type CommissionReversal = {
  /** What to keep with each line of the reversal that had a commission. */
  readonly lines: readonly { readonly line: number; readonly commission: ReversedCommission }[];
  /** What the tables repeat: entries of state `accrued` on the receipt, below 0. */
  readonly entries: readonly { readonly place: number; readonly amount: Paise; readonly shares: Shares }[];
  readonly postings: readonly Posting[];
};

/** The heads that carry a commission: those of its rule, or all where these come to nothing (a flat one). */
function carriers({ rule: { of = PASSING_HEADS }, base }: LineCommission): (head: HeadAmount) => boolean {
  return ({ head }) => base === 0 || of.includes(head);
}

const amountOf = (heads: readonly HeadAmount[]): Paise => sum(heads.map(({ amount }) => amount));

const less = (shares: Shares, taken: Shares): Shares => ({
  society: minus(shares.society, taken.society),
  operator: minus(shares.operator, taken.operator),
  csc: minus(shares.csc, taken.csc),
});

/**
 * A part of what is left, by what is left of its shares: never more than one has, and all of it at the end. Who has had
 * too much by now gives nothing back: that came of rounding, or of a split that was written down late.
 */
export function partOfShares(amount: Paise, left: Shares): Shares {
  if (amount === 0) return { society: NO_MONEY, operator: NO_MONEY, csc: NO_MONEY };
  const weights = [left.society, left.operator, left.csc].map((share) => Math.max(0, share));
  const [society = NO_MONEY, operator = NO_MONEY, csc = NO_MONEY] = split(amount, weights);
  return { society, operator, csc };
}

function reverseLine(
  issued: IssuedLine,
  taken: readonly ReversedCommission[],
  now: ReversedLine,
): ReversedCommission | undefined {
  const { commission } = issued;
  if (!commission) return undefined;
  const carries = carriers(commission);
  const whole = amountOf(issued.heads.filter(carries));
  const left = minus(whole, sum(taken.map(({ base }) => base)));
  const base = amountOf(now.heads.filter(carries));
  const amountLeft = minus(commission.amount, sum(taken.map(({ amount }) => amount)));
  const sharesLeft = taken.reduce((shares, part) => less(shares, part.shares), commission.shares);
  // A line that costs nothing goes back as a whole.
  const amount = whole === 0 ? amountLeft : left === 0 ? NO_MONEY : proportion(amountLeft, base, left);
  return { base, amount, shares: partOfShares(amount, sharesLeft) };
}

/**
 * What a reversal takes back of the commissions of a receipt: of each line as large a part as of the heads that carry
 * it, reckoned from what earlier reversals left, so that the last part takes the rest and every account comes to 0.
 * `lines` are the lines of the receipt's event, `earlier` those of all its reversals before. The postings belong into
 * the voucher of the reversal, the commissions into its lines.
 */
export function reversalOf(
  lines: readonly IssuedLine[],
  reversed: readonly ReversedLine[],
  earlier: readonly EarlierLine[],
): CommissionReversal {
  const parts = reversed.flatMap((now) => {
    const issued = lines[now.line - 1];
    if (!issued) throw new Error(`the receipt has no line ${now.line}`);
    const taken = earlier.flatMap((one) => (one.line === now.line && one.commission ? [one.commission] : []));
    const commission = reverseLine(issued, taken, now);
    return commission ? [{ line: now.line, commission }] : [];
  });
  const entries = parts
    .filter(({ commission }) => commission.amount !== 0)
    .map(({ line, commission: { amount, shares } }) => ({
      place: line,
      amount: negative(amount),
      shares: {
        society: negative(shares.society),
        operator: negative(shares.operator),
        csc: negative(shares.csc),
      },
    }));
  return { lines: parts, entries, postings: accrualPostings(entries) };
}
