import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Copies of every paper, not of receipts alone; `paper` is the event that the paper belongs to. A receipt that was
 * written by hand may bear the time at which that was.
 */
export const papers: Migration = {
  id: 16,
  name: 'papers',
  sql: `
    ALTER TABLE hand_written ADD COLUMN time TEXT;

    CREATE TABLE paper_copy (
      paper     INTEGER NOT NULL REFERENCES book_event,
      duplicate INTEGER NOT NULL CHECK (duplicate > 0),
      sequence  INTEGER NOT NULL REFERENCES book_event,
      PRIMARY KEY (paper, duplicate)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO paper_copy SELECT receipt, duplicate, sequence FROM receipt_copy;
    DROP TABLE receipt_copy;

    ${appendOnly('paper_copy')}
  `,
};
