import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Reversals, keyed by their event. The parts given back lie beside the receipt they belong to, so that what is left of
 * it is one range of rows; the database itself refuses to give back more than that.
 *
 * Which papers there are is for the program to say: the queue's table is made anew without its list of them.
 */
export const reversals: Migration = {
  id: 12,
  name: 'reversals',
  sql: `
    CREATE TABLE reversal (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      number   TEXT NOT NULL,
      day      TEXT NOT NULL REFERENCES business_day,
      receipt  INTEGER NOT NULL REFERENCES receipt,
      reason   TEXT NOT NULL,
      total    INTEGER NOT NULL CHECK (total > 0),
      cash     INTEGER NOT NULL CHECK (cash >= 0),
      upi      INTEGER NOT NULL CHECK (upi >= 0),
      CHECK (cash + upi = total),
      UNIQUE (receipt, sequence)
    ) STRICT;

    CREATE TABLE reversal_head (
      receipt  INTEGER NOT NULL,
      place    INTEGER NOT NULL,
      head     TEXT NOT NULL,
      reversal INTEGER NOT NULL,
      amount   INTEGER NOT NULL CHECK (amount > 0),
      PRIMARY KEY (receipt, place, head, reversal),
      FOREIGN KEY (receipt, place, head) REFERENCES receipt_head,
      FOREIGN KEY (receipt, reversal) REFERENCES reversal (receipt, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER reversal_head_remains BEFORE INSERT ON reversal_head
      WHEN NEW.amount > coalesce(
        (SELECT amount FROM receipt_head
         WHERE receipt = NEW.receipt AND place = NEW.place AND head = NEW.head), 0)
        - coalesce(
        (SELECT sum(amount) FROM reversal_head
         WHERE receipt = NEW.receipt AND place = NEW.place AND head = NEW.head), 0)
      BEGIN SELECT RAISE(ABORT, 'more than is left of the receipt'); END;

    CREATE TABLE print_job_before AS SELECT * FROM print_job;
    DROP TABLE print_job;
    CREATE TABLE print_job (
      job_id     INTEGER PRIMARY KEY,
      sequence   INTEGER NOT NULL CHECK (sequence > 0 OR paper_kind = 'test'),
      paper_kind TEXT NOT NULL,
      medium     TEXT NOT NULL CHECK (medium IN ('thermal', 'pdf')),
      duplicate  INTEGER NOT NULL CHECK (duplicate >= 0),
      title      TEXT NOT NULL,
      made_at    TEXT NOT NULL,
      state      TEXT NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'sending', 'printed', 'sent', 'unknown', 'refused', 'given-up')),
      trouble    TEXT CHECK (trouble IS NULL OR state IN ('unknown', 'refused'))
    ) STRICT;
    INSERT INTO print_job SELECT * FROM print_job_before;
    DROP TABLE print_job_before;
    CREATE INDEX print_job_open ON print_job (job_id) WHERE state IN ('queued', 'sending', 'unknown', 'refused');

    ${appendOnly('reversal', 'reversal_head')}
  `,
};
