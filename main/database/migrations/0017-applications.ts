import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Lines of receipts that live on in a portal, and what became of each, by the event that said so. Those that somebody
 * still waits for stand with their state in a table of their own, which the database keeps: the worklists ask it. Numbers
 * of portals and what was typed lead to people: they stand beside the book, which holds a salted digest of each.
 */
export const applications: Migration = {
  id: 17,
  name: 'applications',
  sql: `
    CREATE TABLE application (
      receipt  INTEGER NOT NULL,
      place    INTEGER NOT NULL,
      service  TEXT NOT NULL,
      portal   TEXT NOT NULL,
      day      TEXT NOT NULL REFERENCES business_day,
      promised TEXT,
      PRIMARY KEY (receipt, place),
      FOREIGN KEY (receipt, place) REFERENCES receipt_line
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE application_change (
      receipt  INTEGER NOT NULL,
      place    INTEGER NOT NULL,
      sequence INTEGER NOT NULL REFERENCES book_event,
      state    TEXT NOT NULL CHECK (state IN
        ('applied', 'pending', 'returned', 'ready', 'delivered', 'rejected', 'money-returned')),
      day      TEXT NOT NULL,
      PRIMARY KEY (receipt, place, sequence),
      FOREIGN KEY (receipt, place) REFERENCES application
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE application_reference (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      receipt   INTEGER NOT NULL,
      place     INTEGER NOT NULL,
      portal    TEXT NOT NULL,
      promised  TEXT,
      reference TEXT NOT NULL,
      salt      TEXT NOT NULL,
      FOREIGN KEY (receipt, place) REFERENCES application
    ) STRICT;
    CREATE INDEX application_reference_by_line ON application_reference (receipt, place);
    CREATE INDEX application_reference_by_number ON application_reference (reference, portal);

    CREATE TABLE application_note (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      value    TEXT NOT NULL,
      salt     TEXT NOT NULL
    ) STRICT;

    CREATE TABLE application_slip (
      receipt   INTEGER NOT NULL,
      place     INTEGER NOT NULL,
      sequence  INTEGER NOT NULL UNIQUE REFERENCES book_event,
      duplicate INTEGER NOT NULL CHECK (duplicate >= 0),
      PRIMARY KEY (receipt, place, duplicate),
      FOREIGN KEY (receipt, place) REFERENCES application
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE application_explanation (
      sequence INTEGER NOT NULL REFERENCES book_event,
      receipt  INTEGER NOT NULL,
      place    INTEGER NOT NULL,
      reason   TEXT NOT NULL,
      PRIMARY KEY (sequence, receipt, place),
      FOREIGN KEY (receipt, place) REFERENCES application
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE application_open (
      receipt INTEGER NOT NULL,
      place   INTEGER NOT NULL,
      state   TEXT NOT NULL,
      since   TEXT NOT NULL,
      PRIMARY KEY (receipt, place),
      FOREIGN KEY (receipt, place) REFERENCES application
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER application_begins AFTER INSERT ON application
      BEGIN INSERT INTO application_open VALUES (NEW.receipt, NEW.place, 'unreferenced', NEW.day); END;
    CREATE TRIGGER application_changes AFTER INSERT ON application_change
      BEGIN
        DELETE FROM application_open WHERE receipt = NEW.receipt AND place = NEW.place;
        INSERT INTO application_open SELECT NEW.receipt, NEW.place, NEW.state, NEW.day
          WHERE NEW.state NOT IN ('delivered', 'rejected', 'money-returned');
      END;

    ${appendOnly(
      'application',
      'application_change',
      'application_reference',
      'application_note',
      'application_slip',
      'application_explanation',
    )}
  `,
};
