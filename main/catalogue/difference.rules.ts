import { HEADS, type Rate, type ServiceRecord } from '../../contract/catalogue.ts';
import { type BusinessDay, laterDay } from '../../contract/day.ts';
import { NO_MONEY, type Paise } from '../../contract/money.ts';
import {
  type Collision,
  DIFFERENCE_KINDS,
  type DifferenceKind,
  type DifferenceTotals,
  type Figure,
  type HeadDifference,
  OTHER_CHANGES,
  type ServiceDifference,
} from '../../contract/rate-packs.ts';
import { canonicalBytes } from '../book/book-event.ts';
import { isInForce } from './catalogue.rules.ts';
import { type KnownRate, mostOf, notifiedOn, ratesCounting } from './changes.rules.ts';

/** What is known of a service's rates before a pack and with it: by the catalogue alone, and with the society's own. */
export type KnownBoth = {
  readonly catalogued: { readonly before: readonly KnownRate[]; readonly after: readonly KnownRate[] };
  readonly known: { readonly before: readonly KnownRate[]; readonly after: readonly KnownRate[] };
};

const figureOf = ({ paise, minimum, maximum, verified }: Rate): Figure => ({
  ...(paise !== undefined && { paise }),
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
  verified,
});

const isSame = (one: Figure | undefined, other: Figure | undefined): boolean =>
  canonicalBytes({ figure: one }) === canonicalBytes({ figure: other });

/** The days from a day on at which another rate may begin to count. */
function turningDays(from: BusinessDay, known: readonly KnownRate[]): BusinessDay[] {
  const starts = known.flatMap(({ rate }) => [rate.from, ...(rate.to ? [laterDay(rate.to, 1)] : [])]);
  return [...new Set([from, ...starts.filter((day) => day > from)])].toSorted();
}

function directionOf(before: Figure | undefined, after: Figure | undefined): HeadDifference['direction'] {
  // Nothing is asked for a head that is not there.
  const [was, is] = [before ? mostOf(before) : NO_MONEY, after ? mostOf(after) : NO_MONEY];
  if (was === undefined || is === undefined || was === is) return 'other';
  return is > was ? 'dearer' : 'cheaper';
}

const notifiedMost = (figure: Figure | undefined): Paise | undefined =>
  figure?.verified ? mostOf(figure) : undefined;

/** What each head costs from which day on, where a pack changes that; the same change on a later day is not said again. */
export function headDifferences({ catalogued, known }: KnownBoth, from: BusinessDay): HeadDifference[] {
  const days = turningDays(from, [...catalogued.before, ...catalogued.after]);
  return HEADS.flatMap((head) => {
    const found: HeadDifference[] = [];
    const rateOn = (rates: readonly KnownRate[], day: BusinessDay): KnownRate | undefined =>
      rates.find(({ rate }) => rate.head === head && isInForce(rate, day));
    let last: readonly (Figure | undefined)[] = [];
    for (const day of days) {
      const [old, now] = [rateOn(catalogued.before, day), rateOn(catalogued.after, day)];
      const [before, after] = [old && figureOf(old.rate), now && figureOf(now.rate)];
      const isAsBefore = last.length > 0 && isSame(last[0], before) && isSame(last[1], after);
      last = [before, after];
      if (isSame(before, after) || isAsBefore) continue;
      const own = ratesCounting(known.after, day).find(({ rate, isOwn }) => isOwn && rate.head === head);
      const notified = { before: notifiedMost(before), after: notifiedMost(after) };
      found.push({
        head,
        from: day,
        ...(before && { before }),
        ...(after && { after }),
        direction: directionOf(before, after),
        ...(notified.before !== notified.after && { notified }),
        ...(own && { own: figureOf(own.rate) }),
        source: now?.source ?? '',
      });
    }
    return found;
  });
}

/** The figures of the society that counted and that a pack keeps from counting, each from its first day. */
export function collisionsOf({ known }: KnownBoth, from: BusinessDay): Collision[] {
  const found = new Map<string, Collision>();
  for (const day of turningDays(from, [...known.before, ...known.after])) {
    const counting = ratesCounting(known.after, day);
    for (const { rate, source, isOwn } of ratesCounting(known.before, day)) {
      const most = notifiedOn(known.after, rate.head, day)?.most;
      const stays = counting.some((one) => one.isOwn && canonicalBytes(one.rate) === canonicalBytes(rate));
      const key = canonicalBytes({ rate });
      if (!isOwn || stays || most === undefined || found.has(key)) continue;
      found.set(key, { head: rate.head, from: day, own: figureOf(rate), ownSource: source, most });
    }
  }
  return [...found.values()];
}

/** What of a record differs besides rates and papers. */
export const otherDifferences = (before: ServiceRecord, after: ServiceRecord): ServiceDifference['others'] =>
  OTHER_CHANGES.filter(
    (field) => canonicalBytes({ value: before[field] }) !== canonicalBytes({ value: after[field] }),
  );

type Told = Omit<ServiceDifference, 'kinds'>;

/** Which kinds of change a service sees. */
export function kindsOf({ kind, heads, papersAdded, papersRemoved, collisions }: Told): DifferenceKind[] {
  const isOld = kind !== 'added';
  const isDearer = heads.some(({ direction }) => direction === 'dearer');
  const isCheaper = !isDearer && heads.some(({ direction }) => direction === 'cheaper');
  const sees: Readonly<Record<DifferenceKind, boolean>> = {
    added: kind === 'added',
    stopped: kind === 'stopped',
    resumed: kind === 'resumed',
    dearer: isOld && isDearer,
    cheaper: isOld && isCheaper,
    notified: isOld && heads.some(({ notified }) => notified),
    papers: isOld && papersAdded.length + papersRemoved.length > 0,
    collisions: collisions.length > 0,
  };
  return DIFFERENCE_KINDS.filter((one) => sees[one]);
}

/** How many services each kind of change meets. */
export function totalsOf(services: readonly ServiceDifference[]): DifferenceTotals {
  const totals = {
    added: 0,
    stopped: 0,
    resumed: 0,
    dearer: 0,
    cheaper: 0,
    notified: 0,
    papers: 0,
    collisions: 0,
  };
  for (const kind of services.flatMap(({ kinds }) => kinds)) totals[kind] += 1;
  return totals;
}
