import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Households, each thing that happens to one a version of its own, with a digest of every version in the till book. A
 * version holds all members, `members` as [{personId, relation}] and `subjects` (whom it is about) as a list of ids.
 * Where everybody belongs now stands in a table that the service keeps: nobody belongs to two households.
 */
export const households: Migration = {
  id: 19,
  name: 'households',
  sql: `
    CREATE TABLE household_version (
      household_id TEXT NOT NULL,
      version      INTEGER NOT NULL CHECK (version > 0),
      act          TEXT NOT NULL,
      day          TEXT NOT NULL,
      reason       TEXT NOT NULL,
      subjects     TEXT NOT NULL CHECK (json_valid(subjects)),
      ward         TEXT NOT NULL,
      tola         TEXT NOT NULL,
      village      TEXT NOT NULL,
      members      TEXT NOT NULL CHECK (json_valid(members)),
      salt         TEXT NOT NULL,
      sequence     INTEGER NOT NULL REFERENCES book_event,
      PRIMARY KEY (household_id, version)
    ) STRICT, WITHOUT ROWID;
    -- Of a death the only subject is who died.
    CREATE INDEX household_version_of_death ON household_version (subjects ->> '$[0]') WHERE act = 'death';

    CREATE TABLE household_member (
      person_id    TEXT PRIMARY KEY,
      household_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    ${appendOnly('household_version')}
  `,
};
