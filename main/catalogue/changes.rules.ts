import { HEADS, type Head, type Rate } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import type { BookSequence } from '../../contract/ids.ts';
import type { Paise } from '../../contract/money.ts';
import type { SourcedRate } from '../../contract/rates.ts';
import { isInForce } from './catalogue.rules.ts';
import type { KeptChange } from './changes.repo.ts';

/** A rate, where it comes from, and whether the society wrote it down. */
export type KnownRate = Omit<SourcedRate, 'standing'> & {
  /** The event that made it known; absent for what shipped with the program. */
  readonly since?: BookSequence;
};

const ownOf = (code: string, changes: readonly KeptChange[]): (KnownRate & { since: BookSequence })[] =>
  changes.flatMap(({ since, change }) =>
    change.kind === 'rate' && change.service === code
      ? [{ rate: change.rate, source: change.source, isOwn: true, since }]
      : [],
  );

/**
 * Every rate that is known of a service, what goes before the others first: the society's newest. What it wrote down as
 * notified itself stands behind what a pack notifies later.
 */
export function ratesKnown(
  code: string,
  catalogued: readonly KnownRate[],
  changes: readonly KeptChange[],
): KnownRate[] {
  const known: KnownRate[] = [];
  const left = new Set(catalogued);
  for (const own of ownOf(code, changes).toReversed()) {
    if (own.rate.verified)
      for (const later of left)
        if (later.rate.verified && later.since !== undefined && later.since > own.since) {
          known.push(later);
          left.delete(later);
        }
    known.push(own);
  }
  return [...known, ...left];
}

/** The most that a rate lets anybody charge; undefined where it leaves that open. */
export const mostOf = ({ paise, maximum }: Pick<Rate, 'paise' | 'maximum'>): Paise | undefined =>
  paise ?? maximum;

/**
 * What is notified for a head on a day, with its source: the most that may be charged. Undefined where no notified
 * rate is known.
 */
export function notifiedOn(
  known: readonly KnownRate[],
  head: Head,
  day: BusinessDay,
): { readonly most: Paise; readonly source: string } | undefined {
  const found = known.find(({ rate }) => rate.head === head && rate.verified && isInForce(rate, day));
  const most = found && mostOf(found.rate);
  return found && most !== undefined ? { most, source: found.source } : undefined;
}

/** The society's own figure never goes above what is notified on the day, also where that came later. */
function countsOn(known: readonly KnownRate[], { rate }: KnownRate, day: BusinessDay): boolean {
  const notified = rate.verified ? undefined : notifiedOn(known, rate.head, day);
  const most = mostOf(rate);
  return notified === undefined || (most !== undefined && most <= notified.most);
}

/** The rates that count on a day, at most one a head, in the order of HEADS. See {@link ratesKnown}. */
export const ratesCounting = (known: readonly KnownRate[], day: BusinessDay): KnownRate[] =>
  HEADS.flatMap((head) => {
    const found = known.find(
      (one) => one.rate.head === head && isInForce(one.rate, day) && countsOn(known, one, day),
    );
    return found ? [found] : [];
  });

/** Each rate with how it stands on a day. */
export function standingsOn(known: readonly KnownRate[], day: BusinessDay): SourcedRate[] {
  const counting = new Set(ratesCounting(known, day));
  const standing = (one: KnownRate): SourcedRate['standing'] => {
    if (counting.has(one)) return 'now';
    if (one.rate.from > day) return 'coming';
    return isInForce(one.rate, day) && !countsOn(known, one, day) ? 'blocked' : 'past';
  };
  return known.map((one) => ({ ...one, standing: standing(one) }));
}

/** Whether the society has stopped a service on a day; the newest word on that day counts. */
export function isStopped(code: string, changes: readonly KeptChange[], day: BusinessDay): boolean {
  const word = changes.findLast(
    ({ change }) => change.kind === 'offer' && change.service === code && isInForce(change, day),
  )?.change;
  return word?.kind === 'offer' && !word.offered;
}
