import type { RowOutcome, Shares } from '../../contract/commissions.ts';
import { type BusinessDay, daysBetween } from '../../contract/day.ts';
import { type Paise, minus, paise } from '../../contract/money.ts';
import type { LinePlace } from './entries.repo.ts';
import type { StatementRow } from './statement-rows.rules.ts';

/** A line that was sold, as a statement may name it; amounts in paise. */
export type SoldFor = LinePlace & {
  /** The number of its receipt. */
  readonly number: string;
  readonly service: string;
  readonly day: BusinessDay;
  /** What passed through the portal, and the whole line. */
  readonly base: Paise;
  readonly total: Paise;
  /** Whether anything was booked for it yet. */
  readonly known: boolean;
  readonly accrued: Paise;
  readonly confirmed: Paise;
  /** What is left of the shares of what it earned. */
  readonly shares: Shares;
};

export type Match = {
  readonly row: StatementRow;
  /** Absent when the book has no such sale. */
  readonly sold: SoldFor | undefined;
  readonly outcome: RowOutcome;
  /** What the book still expected of the line, in paise. */
  readonly expected: Paise;
};

const MOST_DAYS_APART = 2;

/** A reference without the signs that portals and people put between its letters and digits. */
const plainReference = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/gu, '');

const isNear = (row: StatementRow, { day }: SoldFor): boolean =>
  Math.abs(daysBetween(day, row.day)) <= MOST_DAYS_APART;

const hasAmount = ({ amount }: StatementRow, { base, total }: SoldFor): boolean =>
  amount !== undefined && [base, total].includes(paise(Math.abs(amount)));

const keyOf = ({ receipt, place }: LinePlace): string => `${receipt} ${place}`;

/** Lists of lines by a key that a row names, each in the order of the book. */
function groups(sold: readonly SoldFor[], keys: (one: SoldFor) => readonly (string | number)[]) {
  const found = new Map<string | number, SoldFor[]>();
  for (const one of sold)
    for (const key of new Set(keys(one))) {
      const group = found.get(key) ?? [];
      group.push(one);
      found.set(key, group);
    }
  return (key: string | number): readonly SoldFor[] => found.get(key) ?? [];
}

/**
 * Finds the sale of each row: by the reference, which is the number of our receipt, or else by amount, day (two days
 * apart at most) and service. A sale pays once: rows of the same amount take sales one after another, the nearest day
 * first. A row that takes money back looks among what was paid. Without a service to compare, sales of several
 * services that would fit are none. `fits` says whether the words of a row mean a service.
 */
export function matchRows(
  rows: readonly StatementRow[],
  sold: readonly SoldFor[],
  fits: (words: string, service: string) => boolean,
): Match[] {
  const byReference = groups(sold, ({ number }) => [plainReference(number)]);
  const byAmount = groups(sold, ({ base, total }) => [base, total]);
  const paid = new Map<string, Paise>();
  const paidFor = (one: SoldFor): Paise => paid.get(keyOf(one)) ?? one.confirmed;
  const isOpenTo = (row: StatementRow, one: SoldFor): boolean => paidFor(one) > 0 === row.commission < 0;
  const means = (row: StatementRow, one: SoldFor): boolean =>
    row.service !== '' && fits(row.service, one.service);

  function byItsReference(row: StatementRow): SoldFor | undefined {
    const score = (one: SoldFor): number =>
      (isOpenTo(row, one) ? 8 : 0) +
      (means(row, one) ? 4 : 0) +
      (hasAmount(row, one) ? 2 : 0) +
      (one.known ? 1 : 0);
    return byReference(plainReference(row.reference)).toSorted((one, other) => score(other) - score(one))[0];
  }

  function byItsAmount(row: StatementRow): SoldFor | undefined {
    if (row.amount === undefined || row.amount === 0) return undefined;
    const near = byAmount(Math.abs(row.amount)).filter(
      (one) =>
        isNear(row, one) &&
        isOpenTo(row, one) &&
        (one.known || one.base > 0) &&
        (row.service === '' || fits(row.service, one.service)),
    );
    if (row.service === '' && new Set(near.map(({ service }) => service)).size > 1) return undefined;
    const apart = ({ day }: SoldFor): number => Math.abs(daysBetween(day, row.day));
    return near.toSorted((one, other) => apart(one) - apart(other))[0];
  }

  function take(row: StatementRow, one: SoldFor | undefined): Match {
    if (!one) return { row, sold: undefined, outcome: 'extra', expected: paise(0) };
    const before = paidFor(one);
    const expected = minus(one.accrued, before);
    paid.set(keyOf(one), paise(before + row.commission));
    return { row, sold: one, outcome: outcomeOf(row, one, expected), expected };
  }

  const referred = new Map(
    rows.flatMap((row) => {
      const one = row.reference === '' ? undefined : byItsReference(row);
      return one ? [[row.row, take(row, one)] as const] : [];
    }),
  );
  return rows.map((row) => referred.get(row.row) ?? take(row, byItsAmount(row)));
}

function outcomeOf({ commission }: StatementRow, { known, accrued }: SoldFor, expected: Paise): RowOutcome {
  if (commission < 0 || (known && accrued === 0)) return 'reversed';
  if (commission === expected) return 'agrees';
  return known ? 'wrong-amount' : 'first-known';
}
