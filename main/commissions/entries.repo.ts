import type { Shares } from '../../contract/commissions.ts';
import type { BookSequence } from '../../contract/ids.ts';
import { NO_MONEY, type Paise } from '../../contract/money.ts';
import type { Database } from '../database/open.ts';

/** A line of a receipt: its event, and its place counted from 1. */
export type LinePlace = { readonly receipt: BookSequence; readonly place: number };

export type Entry = LinePlace &
  (
    | { readonly state: 'accrued'; readonly amount: Paise; readonly shares: Shares }
    | { readonly state: 'confirmed' | 'received'; readonly amount: Paise }
  );

const NO_SHARES: Shares = { society: NO_MONEY, operator: NO_MONEY, csc: NO_MONEY };

/** The entries of commissions; each is written in the transaction of the event that it repeats. */
export function entriesRepo(database: Database) {
  const insert = database.prepare('INSERT INTO commission_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  return {
    insert(sequence: BookSequence, entry: Entry): void {
      const { society, operator, csc } = entry.state === 'accrued' ? entry.shares : NO_SHARES;
      insert.run(sequence, entry.receipt, entry.place, entry.state, entry.amount, society, operator, csc);
    },
  };
}
