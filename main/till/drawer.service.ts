import { Fault } from '../../contract/faults.ts';
import { BookSequence, type OperatorId } from '../../contract/ids.ts';
import { minus, type Paise } from '../../contract/money.ts';
import type { Count, CountDrawer } from '../../contract/till.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { type CountRow, drawerRepo } from './drawer.repo.ts';
import type { TillDay } from './till-day.ts';
import { DRAWER, amountOf, needsApproval } from './till.rules.ts';

export type DrawerRoom = { readonly database: Database; readonly book: Book; readonly tillDay: TillDay };

export type Drawer = ReturnType<typeof createDrawer>;

/** Counts of the drawer. What the book expects in it is said of a count that is committed, and nowhere else. */
export function createDrawer({ database, book, tillDay }: DrawerRoom) {
  const repo = drawerRepo(database);

  /** The event from which on counts belong to whoever has the drawer now. */
  function sinceWhen(): BookSequence {
    const opened = tillDay.getOpening().sequence;
    return BookSequence.parse(Math.max(opened, repo.lastHandOver() ?? 0));
  }

  function toCount(row: CountRow): Count {
    const expected = minus(repo.balanceOf(DRAWER), repo.movedSince(row.sequence).amount);
    const variance = minus(row.counted, expected);
    return { ...row, expected, variance, needsApproval: needsApproval(variance) };
  }

  /** The newest count, unless money has moved or the drawer has changed hands since. */
  function findCurrent(): Count | undefined {
    const row = repo.newestCount();
    if (!row || row.sequence < sinceWhen() || repo.movedSince(row.sequence).postings > 0) return undefined;
    return toCount(row);
  }

  function count({ requestId, denominations }: CountDrawer, user: OperatorId): BookSequence {
    const earlier = book.findRequest(requestId);
    if (earlier !== undefined) return earlier;
    const { day } = tillDay.getOpening();
    const attempt = 1 + repo.countsSince(sinceWhen());
    const counted = amountOf(denominations);
    const { sequence } = book.append({
      kind: 'L',
      what: 'drawer.counted',
      user,
      request: requestId,
      body: () => ({ day, attempt, denominations, counted }),
    });
    repo.insertCount(sequence, attempt, counted);
    return sequence;
  }

  const write = database.transaction(count).immediate;

  return {
    findCurrent,
    /** The count that a closing or hand-over names. Throws till.countStale unless it is the newest and still holds. */
    getCurrent(sequence: BookSequence): Count {
      const current = findCurrent();
      if (current?.sequence !== sequence) throw new Fault('till.countStale');
      return current;
    },
    /** Commits a blind count, and only then answers what was expected. Throws till.notOpen and till.closed. */
    count(order: CountDrawer, user: OperatorId): Count {
      const row = repo.findCount(write(order, user));
      if (!row) throw new Error('this request has counted nothing');
      return toCount(row);
    },
    balance: (): Paise => repo.balanceOf(DRAWER),
    balanceOf: repo.balanceOf,
    /** Refuses, without a word about how much there is, what the drawer can not pay. Throws till.notEnoughCash. */
    assertHolds(amount: Paise): void {
      if (repo.balanceOf(DRAWER) < amount) throw new Fault('till.notEnoughCash');
    },
    insertHandOver: repo.insertHandOver,
    handledSince: repo.handledSince,
  };
}
