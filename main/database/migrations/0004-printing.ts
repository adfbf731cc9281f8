import type { Migration } from '../migrate.ts';

/**
 * The print queue. A job says which paper of the book to print and what became of it, never what stands on it. A test
 * page belongs to no event and carries sequence 0.
 */
export const printing: Migration = {
  id: 4,
  name: 'printing',
  sql: `
    CREATE TABLE print_job (
      job_id     INTEGER PRIMARY KEY,
      sequence   INTEGER NOT NULL CHECK (sequence > 0 OR paper_kind = 'test'),
      paper_kind TEXT NOT NULL CHECK (paper_kind IN ('receipt', 'slip', 'test')),
      medium     TEXT NOT NULL CHECK (medium IN ('thermal', 'pdf')),
      duplicate  INTEGER NOT NULL CHECK (duplicate >= 0),
      title      TEXT NOT NULL,
      made_at    TEXT NOT NULL,
      state      TEXT NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'sending', 'printed', 'sent', 'unknown', 'refused', 'given-up')),
      trouble    TEXT CHECK (trouble IS NULL OR state IN ('unknown', 'refused'))
    ) STRICT;
    CREATE INDEX print_job_open ON print_job (job_id) WHERE state IN ('queued', 'sending', 'unknown', 'refused');
  `,
};
