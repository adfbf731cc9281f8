import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * The keys that the till has signed with, each from its event on, and the signatures of events that were written while
 * the key was out of reach (their own is 64 zero bytes).
 */
export const keys: Migration = {
  id: 9,
  name: 'keys',
  sql: `
    CREATE TABLE till_key (
      since      INTEGER PRIMARY KEY REFERENCES book_event,
      public_key TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO till_key SELECT sequence, bytes ->> '$.body.public_key' FROM book_event WHERE sequence = 1;

    CREATE TABLE late_signature (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      signature BLOB NOT NULL CHECK (length(signature) = 64)
    ) STRICT;

    ${appendOnly('till_key', 'late_signature')}
  `,
};
