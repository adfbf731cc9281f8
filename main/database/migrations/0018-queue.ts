import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Tokens of those who wait, keyed by the event that gave each, and what was done with them. Numbers begin at 1 in each
 * series each day, and the database lets none be given twice. The slip is a paper of its own.
 */
export const queue: Migration = {
  id: 18,
  name: 'queue',
  sql: `
    CREATE TABLE token (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      day      TEXT NOT NULL,
      series   TEXT NOT NULL,
      number   INTEGER NOT NULL CHECK (number > 0),
      priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
      ticket   TEXT NOT NULL UNIQUE,
      person   TEXT,
      service  TEXT,
      given_at TEXT NOT NULL,
      ahead    INTEGER NOT NULL,
      minutes  INTEGER,
      UNIQUE (day, series, number)
    ) STRICT;

    CREATE TABLE token_act (
      token    INTEGER NOT NULL REFERENCES token,
      sequence INTEGER NOT NULL UNIQUE REFERENCES book_event,
      act      TEXT NOT NULL CHECK (act IN ('called', 'recalled', 'held', 'no-show', 'transferred', 'served')),
      service  TEXT,
      at       TEXT NOT NULL,
      PRIMARY KEY (token, sequence)
    ) STRICT, WITHOUT ROWID;

    -- Why somebody is served before others may tell of her health; the token's event holds a salted digest alone.
    CREATE TABLE token_reason (
      token  INTEGER PRIMARY KEY REFERENCES token,
      reason TEXT NOT NULL,
      salt   TEXT NOT NULL
    ) STRICT;

    ${appendOnly('token', 'token_act', 'token_reason')}
  `,
};
