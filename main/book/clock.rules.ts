import { type Instant, businessDayOf, daysBetween, formatDay, timeInIndia } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookEvent } from './book-event.ts';

/** So long a counter may rest before a clock that has gone on further is doubted. */
const LONGEST_REST_DAYS = 31;

/** So far a clock may be set back by itself, as clocks that are kept right are. */
const MOST_BACK_MS = 2 * 60_000;

type Doubt = 'behind' | 'ahead';

/** A moment as people in India read it: 21-11-2026, 15:45. */
const inIndia = (moment: Instant): string => `${formatDay(businessDayOf(moment))}, ${timeInIndia(moment)}`;

/**
 * What is doubtful about a clock, given the newest event. Behind it, papers would bear times before those of earlier
 * papers. Far ahead, one receipt would date every later one, since days never run back.
 */
export function doubtOf({ t_wall: last, day }: BookEvent, now: Instant): Doubt | undefined {
  if (Date.parse(last) - Date.parse(now) > MOST_BACK_MS) return 'behind';
  return daysBetween(day, businessDayOf(now)) > LONGEST_REST_DAYS ? 'ahead' : undefined;
}

/** Throws clock.behind and clock.ahead, with both times in India, when a clock is doubtful. */
export function assertClock(head: BookEvent, now: Instant): void {
  const doubt = doubtOf(head, now);
  if (doubt === 'behind') throw new Fault('clock.behind', { now: inIndia(now), last: inIndia(head.t_wall) });
  if (doubt === 'ahead')
    throw new Fault('clock.ahead', { today: formatDay(businessDayOf(now)), last: formatDay(head.day) });
}
