import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/** Two records that are of one person, and records that are apart again (`into_id` null). The newest row counts. */
export const personMerges: Migration = {
  id: 21,
  name: 'person merges',
  sql: `
    CREATE TABLE person_merge (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      person_id TEXT NOT NULL,
      into_id   TEXT
    ) STRICT;
    CREATE INDEX person_merge_by_person ON person_merge (person_id, sequence);
    CREATE INDEX person_merge_by_into ON person_merge (into_id) WHERE into_id IS NOT NULL;

    ${appendOnly('person_merge')}
  `,
};
