import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * The packs of rates that were taken in, each once and as it was signed, so that years later it can be seen what a rate
 * rested on; and what was done with them. A pack that was taken back may be taken in again.
 */
export const ratePacks: Migration = {
  id: 29,
  name: 'rate-packs',
  sql: `
    CREATE TABLE rate_pack (
      digest TEXT PRIMARY KEY,
      number INTEGER NOT NULL,
      bytes  TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rate_pack_act (
      since  INTEGER PRIMARY KEY REFERENCES book_event,
      act    TEXT NOT NULL CHECK (act IN ('applied', 'undone')),
      digest TEXT NOT NULL REFERENCES rate_pack,
      day    TEXT NOT NULL
    ) STRICT;

    ${appendOnly('rate_pack', 'rate_pack_act')}
  `,
};
