import { type Instant, timeInIndia } from '../../contract/day.ts';
import type { Spread } from '../../contract/queue.ts';

const MINUTE_MS = 60_000;

/** Below this many measured visits no time is foretold. */
export const FEWEST_SAMPLES = 20;

/** The value that a part of all (0 to 1) do not exceed, by nearest rank; undefined of none. */
export function quantile(values: readonly number[], part: number): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / MINUTE_MS));

export function spreadOf(minutes: readonly number[]): Spread {
  const [median, ninth] = [quantile(minutes, 0.5), quantile(minutes, 0.9)];
  return {
    count: minutes.length,
    ...(median !== undefined && { median }),
    ...(ninth !== undefined && { ninth }),
  };
}

/** How long one visit took, from the call to its receipt or slip, in milliseconds. */
export type Visit = { readonly service: string | undefined; readonly took: number };

/** What a visit for a service takes as a rule, in milliseconds: of the service itself, else of all; undefined of too few. */
function usualVisit(visits: readonly Visit[], service: string | undefined): number | undefined {
  const own = visits.filter((visit) => visit.service === service).map(({ took }) => took);
  const measured = own.length >= FEWEST_SAMPLES ? own : visits.map(({ took }) => took);
  return measured.length >= FEWEST_SAMPLES ? quantile(measured, 0.5) : undefined;
}

/**
 * Minutes until the turn of somebody behind others, at one counter; undefined while too few visits were measured.
 * `current` is who is served now, and for how many milliseconds already.
 */
export function estimate(
  visits: readonly Visit[],
  ahead: readonly (string | undefined)[],
  current?: { readonly service: string | undefined; readonly since: number },
): number | undefined {
  const left = current && usualVisit(visits, current.service);
  const parts = [
    ...(current ? [left === undefined ? undefined : Math.max(0, left - current.since)] : []),
    ...ahead.map((service) => usualVisit(visits, service)),
  ];
  if (visits.length < FEWEST_SAMPLES) return undefined;
  return Math.ceil(parts.reduce<number>((all, part) => all + (part ?? 0), 0) / MINUTE_MS);
}

/** The hour of the clock in India. */
export const hourOf = (at: Instant): number => Number(timeInIndia(at).slice(0, 2));
