import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * People, each correction a version of its own, with a digest of every version in the till book. The other tables
 * serve the search and say nothing that the versions and the receipts do not say.
 *
 * In them a person goes by the sequence of the event that first recorded her. The index holds phonetic keys in ASCII,
 * of newest versions only; phrases are never asked of it, so it keeps no places of words (`detail = column`).
 */
export const people: Migration = {
  id: 3,
  name: 'people',
  sql: `
    CREATE TABLE person_version (
      person_id  TEXT NOT NULL,
      version    INTEGER NOT NULL CHECK (version > 0),
      name       TEXT NOT NULL,
      relation   TEXT NOT NULL CHECK (relation IN ('father', 'husband', 'mother', 'other')),
      guardian   TEXT NOT NULL,
      village    TEXT NOT NULL,
      mobile     TEXT NOT NULL,
      birth_year TEXT NOT NULL,
      salt       TEXT NOT NULL,
      sequence   INTEGER NOT NULL REFERENCES book_event,
      PRIMARY KEY (person_id, version)
    ) STRICT, WITHOUT ROWID;

    -- What a search reads of a person's newest version: her words as they sound, and her mobile.
    CREATE TABLE person_search (
      person    INTEGER PRIMARY KEY REFERENCES book_event,
      person_id TEXT NOT NULL,
      version   INTEGER NOT NULL,
      words     TEXT NOT NULL,
      mobile    TEXT NOT NULL,
      FOREIGN KEY (person_id, version) REFERENCES person_version
    ) STRICT;
    CREATE INDEX person_search_by_mobile ON person_search (mobile) WHERE mobile <> '';
    CREATE INDEX person_search_by_last_four ON person_search (substr(mobile, -4)) WHERE mobile <> '';

    CREATE VIRTUAL TABLE person_index USING fts5 (
      name, guardian, village,
      content = '', contentless_delete = 1, detail = column, tokenize = 'ascii', prefix = '1 2 3'
    );

    -- Every key of every version, found by itself and by itself with one letter left out: for slips of the pen.
    CREATE TABLE person_key_slip (
      slip TEXT NOT NULL,
      key  TEXT NOT NULL,
      PRIMARY KEY (slip, key)
    ) STRICT, WITHOUT ROWID;

    -- Written when a receipt names a person: who came lately is found first.
    CREATE TABLE person_served (
      sequence INTEGER PRIMARY KEY REFERENCES book_event,
      person   INTEGER NOT NULL REFERENCES person_search
    ) STRICT;

    -- How words folded when the search tables were made; when they fold otherwise, the tables are made anew.
    CREATE TABLE person_search_fold (fingerprint TEXT NOT NULL) STRICT;

    ${appendOnly('person_version', 'person_served')}
  `,
};
