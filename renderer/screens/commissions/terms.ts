import type { BusinessDay } from '../../../contract/day.ts';
import { formatRupees, latinDigits, paise, parseRupees } from '../../../contract/money.ts';

type Dated = { readonly from: string; readonly to?: string | undefined };

/** Of terms in the order in which they were written: the one in force today, and those that come, by their days. */
export function standing<T extends Dated>(
  terms: readonly T[],
  today: BusinessDay,
): { readonly now: T | undefined; readonly coming: readonly T[] } {
  const newest = terms
    .filter(({ from, to }) => from <= today && (to === undefined || today <= to))
    .reduce<T | undefined>((last, term) => (last && last.from > term.from ? last : term), undefined);
  // Of two for one day the later written holds.
  const coming = new Map(terms.filter(({ from }) => from > today).map((term) => [term.from, term]));
  return {
    now: newest,
    coming: [...coming.values()].toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  };
}

/** Hundredths of a percent as a person reads them, as rupees of paise are: 4000 is 40, 3333 is 33.33. */
export const percentText = (hundredths: number): string =>
  formatRupees(paise(hundredths)).replace(/\.00$|(?<=\.\d)0$/u, '');

/** A part of a hundred as typed, in hundredths of a percent; nothing is 0, undefined when it is no number up to 100. */
export function readHundredths(typed: string): number | undefined {
  const text = typed.replace(/[%\s]/gu, '');
  const hundredths = text === '' ? 0 : parseRupees(text);
  return hundredths !== undefined && hundredths <= 10_000 ? hundredths : undefined;
}

/** A percentage as typed, in the form of the contract; undefined when it is none. */
export function readPercent(typed: string): string | undefined {
  const percent = latinDigits(typed).replace(/[%\s]/gu, '');
  return /^\d{1,2}(\.\d{1,3})?$/u.test(percent) ? percent : undefined;
}
