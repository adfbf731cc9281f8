import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Receipts, keyed by the event that issued them, in the form that day books and reports query. What a receipt prints
 * is in its signed event; person and operator are in their own tables. A ticket is a draft: its row goes when the
 * receipt or slip is made.
 */
export const receipts: Migration = {
  id: 5,
  name: 'receipts',
  sql: `
    CREATE TABLE ticket (
      ticket_id TEXT PRIMARY KEY,
      opened_at TEXT NOT NULL,
      person_id TEXT,
      lines     TEXT NOT NULL,
      total     INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE receipt (
      sequence       INTEGER PRIMARY KEY REFERENCES book_event,
      number         TEXT NOT NULL,
      day            TEXT NOT NULL REFERENCES business_day,
      person_id      TEXT,
      person_version INTEGER,
      total          INTEGER NOT NULL CHECK (total >= 0),
      cash           INTEGER NOT NULL CHECK (cash >= 0),
      upi            INTEGER NOT NULL CHECK (upi >= 0),
      CHECK (cash + upi = total),
      FOREIGN KEY (person_id, person_version) REFERENCES person_version
    ) STRICT;

    CREATE TABLE receipt_line (
      receipt  INTEGER NOT NULL REFERENCES receipt,
      place    INTEGER NOT NULL,
      service  TEXT NOT NULL,
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      PRIMARY KEY (receipt, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE receipt_head (
      receipt INTEGER NOT NULL,
      place   INTEGER NOT NULL,
      head    TEXT NOT NULL,
      amount  INTEGER NOT NULL CHECK (amount >= 0),
      PRIMARY KEY (receipt, place, head),
      FOREIGN KEY (receipt, place) REFERENCES receipt_line
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE receipt_copy (
      receipt   INTEGER NOT NULL REFERENCES receipt,
      duplicate INTEGER NOT NULL CHECK (duplicate > 0),
      sequence  INTEGER NOT NULL REFERENCES book_event,
      PRIMARY KEY (receipt, duplicate)
    ) STRICT, WITHOUT ROWID;

    ${appendOnly('receipt', 'receipt_line', 'receipt_head', 'receipt_copy')}
  `,
};
