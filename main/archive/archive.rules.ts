import { type BusinessDay, formatDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';

/** The days of an archive, both included. */
export type Period = { readonly from: BusinessDay; readonly to: BusinessDay };

/** Which days a book's closings cover; none before the first closing. */
export type ClosedDays = {
  readonly first: BusinessDay | undefined;
  readonly isClosed: (day: BusinessDay) => boolean;
};

/**
 * A period of at most one year whose last day is over: closed, or, from before the till's days were closed, past.
 * Throws archive.wrongPeriod and archive.dayOpen.
 */
export function assertPeriod(
  { from, to }: Period,
  today: BusinessDay,
  { first, isClosed }: ClosedDays,
): void {
  const nextYear = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  if (to < from || to >= nextYear) throw new Fault('archive.wrongPeriod');
  const isOver = first === undefined || to < first ? to < today : isClosed(to);
  if (!isOver) throw new Fault('archive.dayOpen', { day: formatDay(to) });
}

/** ARCHIVE_T1_2026-04-01_2026-06-30.zip; a book for training says so. */
export const archiveName = (till: string, { from, to }: Period, training: boolean): string =>
  `ARCHIVE_${till}_${from}_${to}${training ? '_training' : ''}.zip`;

/**
 * The last of the numbers 1 to `count` for which `holds` is true, where it is true up to some number and false from there
 * on; 0 when there is none.
 */
export function lastWhere(count: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
