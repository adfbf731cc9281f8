import type { CreditAccount, ShareTerm, Shares } from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { NO_MONEY, type Paise, minus, negative, paise, sum } from '../../contract/money.ts';
import { type Posting, gather } from '../ledger/ledger.rules.ts';
import { accrualPostings, sharesOf } from './commissions.rules.ts';
import type { LinePlace } from './entries.repo.ts';
import type { Match, SoldFor } from './matching.rules.ts';
import { partOfShares } from './reversal.rules.ts';

/** What a statement says of one line, against what the book has of it. */
export type ConfirmedLine = LinePlace & {
  readonly amount: Paise;
  /** What the statement adds to (or takes off) what was earned. */
  readonly adjustment?: { readonly amount: Paise; readonly shares: Shares };
};

type Standing = { readonly accrued: Paise; readonly confirmed: Paise; readonly shares: Shares };

const negated = ({ society, operator, csc }: Shares): Shares => ({
  society: negative(society),
  operator: negative(operator),
  csc: negative(csc),
});

const added = (one: Shares, other: Shares): Shares => ({
  society: paise(one.society + other.society),
  operator: paise(one.operator + other.operator),
  csc: paise(one.csc + other.csc),
});

/** Less is taken from the shares as they stand; more, and what was never shared, goes by the split of the day. */
function adjustmentShares(difference: Paise, { shares }: Standing, term: Omit<ShareTerm, 'from'>): Shares {
  const standing = shares.society + shares.operator + shares.csc;
  return difference < 0 && difference + standing >= 0
    ? negated(partOfShares(negative(difference), shares))
    : sharesOf(difference, term);
}

function confirm(
  line: LinePlace,
  amount: Paise,
  standing: Standing,
  term: Omit<ShareTerm, 'from'>,
): { readonly line: ConfirmedLine; readonly after: Standing } {
  const difference = minus(amount, minus(standing.accrued, standing.confirmed));
  const confirmed = paise(standing.confirmed + amount);
  if (difference === 0) return { line: { ...line, amount }, after: { ...standing, confirmed } };
  const shares = adjustmentShares(difference, standing, term);
  return {
    line: { ...line, amount, adjustment: { amount: difference, shares } },
    after: {
      accrued: paise(standing.accrued + difference),
      confirmed,
      shares: added(standing.shares, shares),
    },
  };
}

/**
 * What to book of the rows that have a sale: what was paid, and after it what was taken back, each line once in each.
 * Whatever a row differs from what the book expected changes what was earned, with its shares.
 */
export function linesToBook(
  matches: readonly Match[],
  termOn: (day: BusinessDay) => Omit<ShareTerm, 'from'>,
): { readonly paid: readonly ConfirmedLine[]; readonly takenBack: readonly ConfirmedLine[] } {
  const standings = new Map<string, Standing>();
  function book(isChosen: (commission: Paise) => boolean): ConfirmedLine[] {
    const chosen = matches.flatMap(({ row, sold }) =>
      sold && isChosen(row.commission) ? [{ sold, commission: row.commission }] : [],
    );
    const byLine = Map.groupBy(chosen, ({ sold: { receipt, place } }) => `${receipt} ${place}`);
    return [...byLine].flatMap(([key, [first, ...others]]) => {
      if (!first) return [];
      const { sold } = first;
      const amount = sum([first, ...others].map(({ commission }) => commission));
      const { line, after } = confirm(placeOf(sold), amount, standings.get(key) ?? sold, termOn(sold.day));
      standings.set(key, after);
      return [line];
    });
  }
  return { paid: book((commission) => commission > 0), takenBack: book((commission) => commission < 0) };
}

const placeOf = ({ receipt, place }: SoldFor): LinePlace => ({ receipt, place });

/** Receivable becomes confirmed; differences go to income and shares. */
export function confirmationPostings(lines: readonly ConfirmedLine[]): Posting[] {
  const amount = sum(lines.map((line) => line.amount));
  return gather([
    { account: 'commission-confirmed', amount },
    { account: 'commission-receivable', amount: negative(amount) },
    ...accrualPostings(lines.flatMap(({ adjustment }) => adjustment ?? [])),
  ]);
}

/** Confirmed becomes money on an account, and tax that was deducted at source. */
export function creditPostings(account: CreditAccount, gross: Paise, tds: Paise = NO_MONEY): Posting[] {
  return gather([
    { account, amount: minus(gross, tds) },
    { account: 'tds-receivable', amount: tds },
    { account: 'commission-confirmed', amount: negative(gross) },
  ]);
}
