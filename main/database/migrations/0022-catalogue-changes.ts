import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/** What the society has changed in its catalogue, each as the body of its event says it. */
export const catalogueChanges: Migration = {
  id: 22,
  name: 'catalogue-changes',
  sql: `
    CREATE TABLE catalogue_change (
      since  INTEGER PRIMARY KEY REFERENCES book_event,
      change TEXT NOT NULL
    ) STRICT;

    ${appendOnly('catalogue_change')}
  `,
};
