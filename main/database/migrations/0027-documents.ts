import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Pictures of papers. The picture is a file beside the book; here stands whose it is, and as a text, whose digest is in the
 * book, what it looks like. That text goes when the document is erased, and never otherwise.
 */
export const documents: Migration = {
  id: 27,
  name: 'documents',
  sql: `
    CREATE TABLE document (
      sequence    INTEGER PRIMARY KEY REFERENCES book_event,
      document_id TEXT NOT NULL UNIQUE,
      person_id   TEXT,
      receipt     INTEGER REFERENCES receipt,
      kind        TEXT NOT NULL,
      size        INTEGER NOT NULL CHECK (size > 0),
      covered     INTEGER NOT NULL CHECK (covered >= 0),
      CHECK ((person_id IS NULL) <> (receipt IS NULL))
    ) STRICT;
    CREATE INDEX document_by_person ON document (person_id, sequence) WHERE person_id IS NOT NULL;
    CREATE INDEX document_by_receipt ON document (receipt, sequence) WHERE receipt IS NOT NULL;

    CREATE TABLE document_erased (
      document INTEGER PRIMARY KEY REFERENCES document,
      sequence INTEGER NOT NULL REFERENCES book_event,
      reason   TEXT NOT NULL
    ) STRICT;

    CREATE TABLE document_content (
      document INTEGER PRIMARY KEY REFERENCES document,
      content  TEXT NOT NULL CHECK (json_valid(content)),
      salt     TEXT NOT NULL
    ) STRICT;

    ${appendOnly('document', 'document_erased')}
    CREATE TRIGGER document_content_refuses_update BEFORE UPDATE ON document_content
    BEGIN SELECT RAISE(ABORT, 'document_content is append only'); END;
    CREATE TRIGGER document_content_refuses_delete BEFORE DELETE ON document_content
    WHEN NOT EXISTS (SELECT 1 FROM document_erased WHERE document = OLD.document)
    BEGIN SELECT RAISE(ABORT, 'document_content is append only'); END;
  `,
};
