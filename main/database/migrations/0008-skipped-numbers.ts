import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/** Numbers that stand on papers whose events were lost: a declared loss leaves them out, and no paper bears them again. */
export const skippedNumbers: Migration = {
  id: 8,
  name: 'skipped-numbers',
  sql: `
    CREATE TABLE skipped_number (
      sequence INTEGER NOT NULL REFERENCES book_event DEFERRABLE INITIALLY DEFERRED,
      kind     TEXT NOT NULL,
      year     TEXT NOT NULL,
      first    INTEGER NOT NULL CHECK (first > 0),
      last     INTEGER NOT NULL CHECK (last >= first),
      PRIMARY KEY (kind, year, last)
    ) STRICT, WITHOUT ROWID;

    ${appendOnly('skipped_number')}
  `,
};
