import type { CommissionMonth, ServiceMonth } from '../../contract/commissions.ts';
import { NO_MONEY, type Paise, minus, paise, sum } from '../../contract/money.ts';

/** A statement comes within weeks; what stands in none of them after so many days is taken for unclaimed. */
const CLAIM_WITHIN_DAYS = 60;

type DueDay = {
  readonly days: number;
  readonly amount: Paise;
  readonly unclaimed: number;
  readonly lines: number;
};

/** What is due by its age in days: to 30, to 60, over 60. */
export function ageingOf(due: readonly DueDay[]): CommissionMonth['due'] {
  const within = (from: number, to: number): Paise =>
    sum(due.filter(({ days }) => days >= from && days <= to).map(({ amount }) => amount));
  return {
    total: sum(due.map(({ amount }) => amount)),
    to30: within(0, 30),
    to60: within(31, 60),
    over60: within(61, Infinity),
  };
}

/**
 * What is lost, as far as the book can say: commission older than 60 days that no statement names; lines sold whose
 * commission nobody knows (nothing is guessed for them); and by how much services stay below the best of their three
 * months before.
 */
export function lossOf(due: readonly DueDay[], services: readonly ServiceMonth[]): CommissionMonth['lost'] {
  const old = due.filter(({ days }) => days > CLAIM_WITHIN_DAYS);
  return {
    unclaimed: paise(old.reduce((total, { unclaimed }) => total + unclaimed, 0)),
    unclaimedLines: old.reduce((total, { lines }) => total + lines, 0),
    unknown: services.reduce((total, service) => total + service.unknown, 0),
    below: sum(
      services.map(({ better, earned }) => (better === undefined ? NO_MONEY : minus(better, earned))),
    ),
  };
}
