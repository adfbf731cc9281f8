import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * The till book: the signed bytes of each event, once. What queries need of them is generated from the bytes, so it
 * can not differ from what was signed.
 */
export const book: Migration = {
  id: 1,
  name: 'book',
  sql: `
    CREATE TABLE book_event (
      sequence  INTEGER PRIMARY KEY,
      bytes     TEXT NOT NULL,
      hash      BLOB NOT NULL CHECK (length(hash) = 32),
      signature BLOB NOT NULL CHECK (length(signature) = 64),
      kind      TEXT NOT NULL AS (bytes ->> '$.kind') VIRTUAL,
      year      TEXT NOT NULL AS (bytes ->> '$.year') VIRTUAL,
      number    INTEGER NOT NULL AS (bytes ->> '$.no') VIRTUAL
    ) STRICT;
    CREATE UNIQUE INDEX book_event_by_number ON book_event (kind, year, number);

    -- The same request again finds the event that it has made.
    CREATE TABLE request (
      request_id TEXT PRIMARY KEY,
      sequence   INTEGER NOT NULL REFERENCES book_event
    ) STRICT, WITHOUT ROWID;

    -- Settings are events; a value holds from its event on, so that an old receipt prints with what held then.
    CREATE TABLE setting (
      name  TEXT NOT NULL,
      since INTEGER NOT NULL REFERENCES book_event,
      value TEXT NOT NULL,
      PRIMARY KEY (name, since)
    ) STRICT, WITHOUT ROWID;

    -- A setting that may tell of a person; its event holds a salted digest alone.
    CREATE TABLE private_setting (
      name  TEXT NOT NULL,
      since INTEGER NOT NULL REFERENCES book_event,
      value TEXT NOT NULL,
      salt  TEXT NOT NULL,
      PRIMARY KEY (name, since)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE operator (
      operator_id TEXT PRIMARY KEY,
      since       INTEGER NOT NULL REFERENCES book_event DEFERRABLE INITIALLY DEFERRED,
      name        TEXT NOT NULL,
      salt        TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    ${appendOnly('book_event', 'request', 'setting', 'private_setting', 'operator')}
  `,
};
