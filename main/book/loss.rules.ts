import type { SkippedNumbers } from './book.repo.ts';
import type { SeriesNumber } from './witness.ts';

/**
 * The numbers that were given to events which the book lacks: in each series those after the book's newest, up to the
 * witnessed one. They stand on papers in people's hands, so they are left out for ever.
 */
export function numbersLost(
  witnessed: readonly SeriesNumber[],
  newest: readonly SeriesNumber[],
): SkippedNumbers[] {
  return witnessed.flatMap(({ kind, year, number: last }) => {
    const own = newest.find((series) => series.kind === kind);
    const first = own?.year === year ? own.number + 1 : 1;
    const isLater = !own || own.year <= year;
    return isLater && last >= first ? [{ kind, year, first, last }] : [];
  });
}
