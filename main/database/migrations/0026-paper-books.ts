import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/** The stock register of receipt books of paper, and numbers of them that were never handed out. */
export const paperBooks: Migration = {
  id: 26,
  name: 'paper books',
  sql: `
    CREATE TABLE paper_book (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      prefix   TEXT NOT NULL,
      first    INTEGER NOT NULL,
      last     INTEGER NOT NULL CHECK (last >= first),
      width    INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE paper_number_cancelled (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      number   TEXT NOT NULL UNIQUE,
      reason   TEXT NOT NULL
    ) STRICT;

    ${appendOnly('paper_book', 'paper_number_cancelled')}
  `,
};
