import type { Migration } from '../migrate.ts';

/**
 * In which language a person wants her papers, as she last said: a comfort beside the book, and gone with her. A ticket
 * keeps what was chosen for it.
 */
export const paperLanguages: Migration = {
  id: 25,
  name: 'paper languages',
  sql: `
    CREATE TABLE person_paper_language (
      person_id TEXT PRIMARY KEY,
      language  TEXT NOT NULL CHECK (language IN ('hi', 'en', 'both')),
      -- The event with which she said so: what was said later has the larger one.
      sequence  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE ticket ADD COLUMN language TEXT CHECK (language IN ('hi', 'en', 'both'));
  `,
};
