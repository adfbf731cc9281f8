import type { Favourite } from '../../contract/favourites.ts';
import { BookSequence, type OperatorId } from '../../contract/ids.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { favouritesRepo } from './favourites.repo.ts';
import { type Sale, bandOf, favouritesAmong } from './favourites.rules.ts';
import { openResets } from './resets.ts';

type FavouritesRoom = {
  readonly database: Database;
  readonly book: Pick<Book, 'findHead'>;
  readonly clock: Clock;
  /** Where it is kept from which event on each operator's sales count. */
  readonly file: string;
};

export type Favourites = ReturnType<typeof createFavourites>;

/** What each operator sells most, learned from the receipts; nothing of it is written in the book. */
export function createFavourites({ database, book, clock, file }: FavouritesRoom) {
  const repo = favouritesRepo(database);
  const resets = openResets(file);
  // The sales of the days that count, read once; after that only what was sold since.
  let sales: readonly Sale[] = [];

  function recentSales(): readonly Sale[] {
    const first = repo.firstCounted();
    const known = sales.at(-1)?.sequence;
    const since = repo.soldFrom(known === undefined ? first : BookSequence.parse(known + 1));
    if (since.length > 0 || (sales[0]?.sequence ?? first) < first)
      sales = [...sales.filter(({ sequence }) => sequence >= first), ...since];
    return sales;
  }

  return {
    /**
     * The services that an operator sold most in the last 60 business days and since the last reset, at most twelve;
     * sales in the same three hours of the day count twice.
     */
    of(operator: OperatorId): Favourite[] {
      const from = resets.of(operator);
      const own = recentSales().filter((sale) => sale.operator === operator && sale.sequence > from);
      return favouritesAmong(own, bandOf(clock.now()));
    },
    /** From now on only what this operator sells after this moment counts. */
    reset(operator: OperatorId): void {
      const head = book.findHead();
      if (head) resets.set(operator, head.event.seq);
    },
  };
}
