import type { Rule } from './price-list.ts';

/** The arithmetic of commissions as a careful person does it on paper, with plain whole numbers. */

export type HeadAmount = { readonly head: string; readonly amount: number };
export type Shares = { readonly society: number; readonly operator: number; readonly csc: number };
export type Term = Shares & { readonly from: string };
export type Earned = {
  readonly rule: Rule;
  readonly base: number;
  readonly amount: number;
  readonly shares: Shares;
};
export type Taken = Pick<Earned, 'base' | 'amount' | 'shares'>;

export const NO_SHARES: Shares = { society: 0, operator: 0, csc: 0 };

export const total = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
export const totalOf = (heads: readonly HeadAmount[]): number => total(heads.map(({ amount }) => amount));

export const halfUp = (amount: number, part: number, whole: number): number =>
  Math.floor((2 * amount * part + whole) / (2 * whole));

/** An amount by weights: whole paise down, what is left one by one to the largest remainders. */
function share(amount: number, weights: readonly number[]): number[] {
  if (amount < 0) return share(-amount, weights).map((one) => 0 - one);
  const all = total(weights);
  const parts = weights.map((weight) => Math.floor((amount * weight) / all));
  const order = weights
    .map((weight, place) => ({ place, rest: (amount * weight) % all }))
    .toSorted((one, other) => other.rest - one.rest || one.place - other.place);
  for (const { place } of order.slice(0, amount - total(parts))) parts[place] = (parts[place] ?? 0) + 1;
  return parts;
}

export function sharesBy(amount: number, { society, operator, csc }: Shares): Shares {
  if (amount === 0) return NO_SHARES;
  const [ours = 0, operators = 0, theirs = 0] = share(amount, [society, operator, csc]);
  return { society: ours, operator: operators, csc: theirs };
}

export const addShares = (one: Shares, other: Shares, sign = 1): Shares => ({
  society: one.society + sign * other.society,
  operator: one.operator + sign * other.operator,
  csc: one.csc + sign * other.csc,
});

const holds = (day: string, { from, to }: Pick<Rule, 'from' | 'to'>): boolean =>
  from <= day && (to === undefined || day <= to);

/** The rule of a day: the newest that the society wrote down, else the price list's; none that says no one figure. */
export function ruleOn(own: readonly Rule[], listed: readonly Rule[], day: string): Rule | undefined {
  const written = own.filter((rule) => holds(day, rule));
  const newest = written
    .map(({ from }) => from)
    .toSorted()
    .at(-1);
  const rule =
    written.findLast(({ from }) => from === newest) ?? listed.find((listedRule) => holds(day, listedRule));
  const isOneFigure = rule?.percent ?? rule?.slabs ?? rule?.flatMinimum === rule?.flatMaximum;
  return rule?.verified && isOneFigure ? rule : undefined;
}

export function termOn(terms: readonly Term[], day: string): Shares {
  const begun = terms.filter(({ from }) => from <= day);
  const newest = begun
    .map(({ from }) => from)
    .toSorted()
    .at(-1);
  return begun.findLast(({ from }) => from === newest) ?? { society: 1, operator: 0, csc: 0 };
}

const PASSING = ['bill_amount', 'government_fee', 'portal_charge'];

/** What passes through a portal. */
export const passing = (heads: readonly HeadAmount[]): HeadAmount[] =>
  heads.filter(({ head }) => PASSING.includes(head));

export function earn(rule: Rule, heads: readonly HeadAmount[], quantity: number, term: Shares): Earned {
  const looked: readonly string[] = rule.of ?? PASSING;
  const base = totalOf(heads.filter(({ head }) => looked.includes(head)));
  const slab = rule.slabs?.find(({ upTo = Infinity }) => base <= upTo * quantity);
  const percent = slab ? slab.percent : rule.percent;
  const plain =
    percent === undefined
      ? (slab?.flat ?? rule.flatMinimum ?? 0) * quantity
      : halfUp(base, Math.round(Number(percent) * 1000), 100_000);
  const raised = Math.max(plain, (rule.minimum ?? 0) * quantity);
  const amount = Math.min(raised, (rule.maximum ?? Infinity) * quantity);
  return { rule, base, amount, shares: sharesBy(amount, term) };
}

/** What goes back with some heads of a line: as large a part of what is left as of the heads that carry it. */
export function takeBack(
  { rule, base: sold, amount, shares }: Earned,
  all: readonly HeadAmount[],
  taken: readonly Taken[],
  back: readonly HeadAmount[],
): Taken {
  const looked: readonly string[] = rule.of ?? PASSING;
  const carried = (heads: readonly HeadAmount[]): number =>
    totalOf(heads.filter(({ head }) => sold === 0 || looked.includes(head)));
  const [whole, base] = [carried(all), carried(back)];
  const left = whole - total(taken.map((one) => one.base));
  const amountLeft = amount - total(taken.map((one) => one.amount));
  const sharesLeft = taken.reduce((rest, one) => addShares(rest, one.shares, -1), shares);
  const part = left === 0 ? 0 : halfUp(amountLeft, base, left);
  return { base, amount: part, shares: sharesBy(part, sharesLeft) };
}

/** A line as the statements of the portal change it. */
export type Standing = { readonly accrued: number; readonly confirmed: number; readonly shares: Shares };

/** Who has had too much gives nothing back. */
const positive = ({ society, operator, csc }: Shares): Shares => ({
  society: Math.max(0, society),
  operator: Math.max(0, operator),
  csc: Math.max(0, csc),
});

/** What a statement says a line was paid, and by how much that changes what was earned. */
export function confirm(
  amount: number,
  { accrued, confirmed, shares }: Standing,
  term: Shares,
): { readonly after: Standing; readonly more: number; readonly moreShares: Shares } {
  const more = amount - (accrued - confirmed);
  const stands = total(Object.values(shares));
  const isLess = more < 0 && more + stands >= 0;
  const moreShares = isLess
    ? addShares(NO_SHARES, sharesBy(-more, positive(shares)), -1)
    : sharesBy(more, term);
  return {
    more,
    moreShares,
    after: {
      accrued: accrued + more,
      confirmed: confirmed + amount,
      shares: addShares(shares, moreShares),
    },
  };
}
