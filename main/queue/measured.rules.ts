import type { ServiceCode } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import type { QueuePeriod, QueueTimes } from '../../contract/queue.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { MeasuredRow } from './queue.repo.ts';
import { hourOf, minutesBetween, quantile, spreadOf } from './times.rules.ts';

type Times = Omit<QueueTimes['hours'][number], 'hour'>;

const waits = (rows: readonly MeasuredRow[]): number[] =>
  rows.flatMap(({ givenAt, firstCall }) => (firstCall ? [minutesBetween(givenAt, firstCall)] : []));

const visits = (rows: readonly MeasuredRow[]): number[] =>
  rows.flatMap(({ act, lastCall, endedAt }) =>
    act === 'called' && lastCall && endedAt ? [minutesBetween(lastCall, endedAt)] : [],
  );

const timesOf = (rows: readonly MeasuredRow[], today: BusinessDay): Times => ({
  given: rows.length,
  waiting: spreadOf(waits(rows)),
  serving: spreadOf(visits(rows)),
  noShows: rows.filter(({ act, endedAt }) => act === 'no-show' && !endedAt).length,
  leftBehind: rows.filter(({ day, state }) => day < today && (state === 'waiting' || state === 'held'))
    .length,
});

function grouped<K>(rows: readonly MeasuredRow[], keyOf: (row: MeasuredRow) => K): [K, MeasuredRow[]][] {
  const groups = new Map<K, MeasuredRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}

/** How far the foretold wait was from the real one, of those who were told and called. */
function misses(rows: readonly MeasuredRow[]): number[] {
  return rows.flatMap(({ minutes, givenAt, firstCall }) =>
    minutes !== null && firstCall ? [Math.abs(minutes - minutesBetween(givenAt, firstCall))] : [],
  );
}

/** Times of a period, by service (the most asked for first) and by the hour in which the token was given. */
export function measureTimes(
  period: QueuePeriod,
  rows: readonly MeasuredRow[],
  today: BusinessDay,
  nameOf: (service: ServiceCode) => BothLanguages,
): QueueTimes {
  const off = misses(rows);
  const eighth = quantile(off, 0.8);
  return {
    ...period,
    ...timesOf(rows, today),
    estimate: { count: off.length, ...(eighth !== undefined && { eighth }) },
    services: grouped(rows, ({ service }) => service)
      .map(([service, of]) => ({ ...(service && { name: nameOf(service) }), ...timesOf(of, today) }))
      .toSorted((one, other) => other.given - one.given),
    hours: grouped(rows, ({ givenAt }) => hourOf(givenAt))
      .map(([hour, of]) => ({ hour, ...timesOf(of, today) }))
      .toSorted((one, other) => one.hour - other.hour),
  };
}
