import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Payments that a portal took without a word on whether the service was done, keyed by the event that opened each, and
 * what became of them. The few that are in doubt now stand in a table of their own, which the database keeps: it is
 * asked at each sale, and lets no line be in doubt twice at once.
 */
export const suspense: Migration = {
  id: 13,
  name: 'suspense',
  sql: `
    CREATE TABLE suspense (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      number   TEXT NOT NULL,
      day      TEXT NOT NULL REFERENCES business_day,
      receipt  INTEGER NOT NULL,
      place    INTEGER NOT NULL,
      amount   INTEGER NOT NULL CHECK (amount > 0),
      FOREIGN KEY (receipt, place) REFERENCES receipt_line
    ) STRICT;
    CREATE INDEX suspense_by_line ON suspense (receipt, place);

    CREATE TABLE suspense_settlement (
      suspense INTEGER NOT NULL REFERENCES suspense,
      outcome  TEXT NOT NULL CHECK (outcome IN ('success', 'refunded', 'retried')),
      sequence INTEGER NOT NULL UNIQUE REFERENCES book_event,
      PRIMARY KEY (suspense, outcome)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX suspense_settlement_refunded ON suspense_settlement (suspense) WHERE outcome = 'refunded';

    CREATE TABLE suspense_check (
      suspense INTEGER NOT NULL REFERENCES suspense,
      sequence INTEGER NOT NULL REFERENCES book_event,
      day      TEXT NOT NULL,
      PRIMARY KEY (suspense, sequence)
    ) STRICT, WITHOUT ROWID;

    -- What was typed about a payment may tell of a person; its event holds a salted digest alone.
    CREATE TABLE suspense_note (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      value    TEXT NOT NULL,
      salt     TEXT NOT NULL
    ) STRICT;

    CREATE TABLE suspense_pending (
      suspense INTEGER PRIMARY KEY REFERENCES suspense,
      receipt  INTEGER NOT NULL,
      place    INTEGER NOT NULL,
      UNIQUE (receipt, place)
    ) STRICT;
    CREATE TRIGGER suspense_opens AFTER INSERT ON suspense
      BEGIN INSERT INTO suspense_pending VALUES (NEW.sequence, NEW.receipt, NEW.place); END;
    CREATE TRIGGER suspense_settles AFTER INSERT ON suspense_settlement
      BEGIN DELETE FROM suspense_pending WHERE suspense = NEW.suspense; END;

    ${appendOnly('suspense', 'suspense_settlement', 'suspense_check', 'suspense_note')}
  `,
};
