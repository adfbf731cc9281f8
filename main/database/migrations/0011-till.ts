import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * The till's day: when it was opened, what was counted, what moved other than by a receipt. Each row is an event's; what
 * names people stands apart, with a salted digest in the event. The paper of a closing joins the kinds of print job.
 */
export const till: Migration = {
  id: 11,
  name: 'till',
  sql: `
    CREATE TABLE till_opening (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      number   TEXT NOT NULL UNIQUE,
      day      TEXT NOT NULL UNIQUE,
      counted  INTEGER NOT NULL CHECK (counted >= 0)
    ) STRICT;

    CREATE TABLE drawer_count (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      attempt  INTEGER NOT NULL CHECK (attempt > 0),
      counted  INTEGER NOT NULL CHECK (counted >= 0)
    ) STRICT;

    -- A count after it belongs to whoever took the drawer over.
    CREATE TABLE hand_over (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      number   TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE money_movement (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      what      TEXT NOT NULL CHECK (what IN ('cash', 'deposit-sent', 'deposit-confirmed', 'wallet')),
      number    TEXT NOT NULL UNIQUE,
      day       TEXT NOT NULL REFERENCES business_day,
      detail    TEXT NOT NULL,
      amount    INTEGER NOT NULL CHECK (amount > 0),
      drawer    INTEGER NOT NULL,
      reference TEXT NOT NULL,
      deposit   INTEGER UNIQUE REFERENCES money_movement
    ) STRICT;

    CREATE TABLE wallet_comparison (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      wallet   TEXT NOT NULL CHECK (wallet IN ('csc-wallet', 'digipay-wallet')),
      book     INTEGER NOT NULL,
      portal   INTEGER NOT NULL CHECK (portal >= 0)
    ) STRICT;

    -- Payees and notes: they may name people, and their events hold a salted digest alone.
    CREATE TABLE private_note (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      payee    TEXT NOT NULL,
      note     TEXT NOT NULL,
      salt     TEXT NOT NULL
    ) STRICT;

    CREATE TABLE hand_written (
      receipt     INTEGER PRIMARY KEY REFERENCES receipt,
      book_number TEXT NOT NULL UNIQUE,
      day         TEXT NOT NULL
    ) STRICT;

    CREATE TABLE print_job_before AS SELECT * FROM print_job;
    DROP TABLE print_job;
    CREATE TABLE print_job (
      job_id     INTEGER PRIMARY KEY,
      sequence   INTEGER NOT NULL CHECK (sequence > 0 OR paper_kind = 'test'),
      paper_kind TEXT NOT NULL CHECK (paper_kind IN ('receipt', 'slip', 'closing', 'test')),
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

    ${appendOnly(
      'till_opening',
      'drawer_count',
      'hand_over',
      'money_movement',
      'wallet_comparison',
      'private_note',
      'hand_written',
    )}
  `,
};
