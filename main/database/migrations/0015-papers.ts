import type { Migration } from '../migrate.ts';

/** A receipt that was written by hand may bear the time at which that was. */
export const papers: Migration = {
  id: 15,
  name: 'papers',
  sql: `
    ALTER TABLE hand_written ADD COLUMN time TEXT;
  `,
};
