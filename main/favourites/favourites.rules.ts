import type { ServiceCode } from '../../contract/catalogue.ts';
import { type Instant, timeInIndia } from '../../contract/day.ts';
import type { Favourite } from '../../contract/favourites.ts';
import type { BookSequence, OperatorId } from '../../contract/ids.ts';

/** How many business days back sales count. */
export const DAYS_COUNTED = 60;
const MOST = 12;
const BAND_HOURS = 3;

/** A service that somebody sold. */
export type Sale = {
  readonly sequence: BookSequence;
  readonly operator: OperatorId;
  /** The band of the day in which it was sold. */
  readonly band: number;
  readonly service: ServiceCode;
};

/** The three hours of the day in India in which a moment falls: 0 from midnight, 3 from nine in the morning. */
export const bandOf = (moment: Instant): number =>
  Math.floor(Number(timeInIndia(moment).slice(0, 2)) / BAND_HOURS);

/**
 * The services of some sales, at most twelve, the favourite first. A sale in the band of the day that it is now counts
 * twice, any other once; equal counts stand in the order of their codes.
 */
export function favouritesAmong(sales: readonly Pick<Sale, 'band' | 'service'>[], now: number): Favourite[] {
  const favourites = new Map<ServiceCode, Favourite>();
  for (const { band, service } of sales) {
    const { times, atThisHour } = favourites.get(service) ?? { times: 0, atThisHour: 0 };
    favourites.set(service, { service, times: times + 1, atThisHour: atThisHour + (band === now ? 1 : 0) });
  }
  const count = ({ times, atThisHour }: Favourite): number => times + atThisHour;
  return [...favourites.values()]
    .toSorted((one, other) => count(other) - count(one) || (one.service < other.service ? -1 : 1))
    .slice(0, MOST);
}
