import type { BusinessDay } from '../../../contract/day.ts';
import { latinDigits } from '../../../contract/money.ts';

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

/** Hundredths of a percent as a person reads them: 4000 is 40, 3333 is 33.33. */
export const percentText = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`.replace(/\.?0+$/u, '');

/** A part of a hundred as typed, in hundredths of a percent; undefined when it is no number up to 100. */
export function readHundredths(typed: string): number | undefined {
  const text = latinDigits(typed).replace(/[%\s]/gu, '');
  const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/u.exec(text === '' ? '0' : text) ?? [];
  const value = whole === undefined ? Number.NaN : Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return value <= 10_000 ? value : undefined;
}

/** A percentage as typed, in the form of the contract; undefined when it is none. */
export function readPercent(typed: string): string | undefined {
  const percent = latinDigits(typed).replace(/[%\s]/gu, '');
  return /^\d{1,2}(\.\d{1,3})?$/u.test(percent) ? percent : undefined;
}
