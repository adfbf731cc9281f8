import { z } from 'zod';
import { BookSequence } from '../../contract/ids.ts';
import { CatalogueChange } from '../../contract/rates.ts';
import type { Database } from '../database/open.ts';

const ChangeRow = z.object({ since: BookSequence, change: z.string() });

/** A change and the event that it is. */
export type KeptChange = { readonly since: BookSequence; readonly change: CatalogueChange };

export function changesRepo(database: Database) {
  const newest = database.prepare('SELECT max(since) FROM catalogue_change').pluck();
  const select = database.prepare('SELECT since, change FROM catalogue_change ORDER BY since');
  const insert = database.prepare('INSERT INTO catalogue_change VALUES (?, ?)');
  let read: { upTo: unknown; changes: readonly KeptChange[] } = { upTo: null, changes: [] };

  return {
    /** All changes, the oldest first; read again only when there is a newer one, for every price asks for them. */
    all(): readonly KeptChange[] {
      const upTo = newest.get();
      if (read.upTo !== upTo) {
        const rows = z.array(ChangeRow).parse(select.all());
        const changes = rows.map(({ since, change }) => ({
          since,
          change: CatalogueChange.parse(JSON.parse(change)),
        }));
        read = { upTo, changes };
      }
      return read.changes;
    },
    insert: (since: BookSequence, change: string): void => void insert.run(since, change),
  };
}

export type ChangesRepo = ReturnType<typeof changesRepo>;
