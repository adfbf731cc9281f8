import type { Migration } from '../migrate.ts';

/** Which of two printers took a job. */
export const printers: Migration = {
  id: 15,
  name: 'printers',
  sql: `
    ALTER TABLE print_job ADD COLUMN printer TEXT CHECK (printer IN ('first', 'second'));
  `,
};
