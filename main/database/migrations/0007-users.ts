import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Users are the operators of the first step; what changes about them stands beside: their role and whether they may
 * work, their PINs, who had the counter from when on. Each row is an event's; of the PINs the book holds digests.
 */
export const users: Migration = {
  id: 7,
  name: 'users',
  sql: `
    CREATE TABLE operator_standing (
      operator_id TEXT NOT NULL REFERENCES operator,
      since       INTEGER NOT NULL REFERENCES book_event,
      role        TEXT NOT NULL CHECK (role IN ('operator', 'supervisor', 'auditor')),
      enabled     INTEGER NOT NULL CHECK (enabled IN (0, 1)),
      PRIMARY KEY (operator_id, since)
    ) STRICT, WITHOUT ROWID;

    -- The hash says how it was made: scrypt, its cost, and 32 bytes.
    CREATE TABLE operator_pin (
      operator_id TEXT NOT NULL REFERENCES operator,
      since       INTEGER NOT NULL REFERENCES book_event,
      hash        TEXT NOT NULL,
      salt        TEXT NOT NULL,
      PRIMARY KEY (operator_id, since)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE operator_duty (
      since       INTEGER PRIMARY KEY REFERENCES book_event,
      operator_id TEXT NOT NULL REFERENCES operator
    ) STRICT;

    -- Wrong PINs, and the right one that ended a row of them.
    CREATE TABLE pin_try (
      operator_id TEXT NOT NULL REFERENCES operator,
      sequence    INTEGER NOT NULL REFERENCES book_event,
      passed      INTEGER NOT NULL CHECK (passed IN (0, 1)),
      PRIMARY KEY (operator_id, sequence)
    ) STRICT, WITHOUT ROWID;

    INSERT INTO operator_standing SELECT operator_id, since, 'operator', 1 FROM operator;
    INSERT INTO operator_duty SELECT since, operator_id FROM operator;

    ${appendOnly('operator_standing', 'operator_pin', 'operator_duty', 'pin_try')}
  `,
};
