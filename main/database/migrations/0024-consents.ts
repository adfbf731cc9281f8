import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/** What people agreed to, as a text whose digest is in the book, and which of it they took back. */
export const consents: Migration = {
  id: 24,
  name: 'consents',
  sql: `
    CREATE TABLE consent (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      person_id TEXT NOT NULL,
      content   TEXT NOT NULL CHECK (json_valid(content)),
      salt      TEXT NOT NULL
    ) STRICT;
    CREATE INDEX consent_by_person ON consent (person_id, sequence);

    CREATE TABLE consent_withdrawn (
      consent  INTEGER PRIMARY KEY REFERENCES consent,
      sequence INTEGER NOT NULL REFERENCES book_event
    ) STRICT;

    ${appendOnly('consent', 'consent_withdrawn')}
  `,
};
