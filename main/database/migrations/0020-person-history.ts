import type { Migration } from '../migrate.ts';

/** Why a person's record was corrected (empty for a first version, and for corrections from before this was asked). */
export const personHistory: Migration = {
  id: 20,
  name: 'person history',
  sql: `
    ALTER TABLE person_version ADD COLUMN reason TEXT NOT NULL DEFAULT '';
    CREATE INDEX receipt_by_person ON receipt (person_id) WHERE person_id IS NOT NULL;
  `,
};
