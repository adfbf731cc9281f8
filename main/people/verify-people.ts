import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { type VersionRow, peopleRepo } from './people.repo.ts';
import { RECORDED, RecordedBody, versionDigest } from './people.rules.ts';
import { foldFingerprint } from './search-words.rules.ts';
import { findTamperedSearch } from './verify-search.ts';

/** One row that is not as it should be. Names rows by random ids and numbers only. */
export type TamperedRow = { readonly table: string; readonly row: string; readonly problem: string };

const Body = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? undefined : RecordedBody.safeParse(JSON.parse(text)).data));

const Missing = z.array(z.object({ person: z.string().nullable(), version: z.int().nullable() }));

/** Versions that differ from what the book took note of: changed, added or missing. */
function* findTamperedVersions(database: Database, versions: Iterable<VersionRow>): Generator<TamperedRow> {
  const table = 'person_version';
  const noted = database
    .prepare(
      `SELECT bytes -> '$.body' FROM book_event WHERE sequence = ? AND bytes ->> '$.what' = '${RECORDED}'`,
    )
    .pluck();
  for (const { personId, version, salt, sequence, reason, number: _, newest: __, ...fields } of versions) {
    const body = Body.parse(noted.get(sequence));
    if (
      body?.person !== personId ||
      body.version !== version ||
      body.digest !== versionDigest(salt, fields, reason)
    )
      yield { table, row: `${personId} ${version}`, problem: 'is not what was signed' };
  }
  const missing = database.prepare(`
    SELECT bytes ->> '$.body.person' AS person, bytes ->> '$.body.version' AS version FROM book_event
    WHERE bytes ->> '$.what' = '${RECORDED}'
    EXCEPT SELECT person_id, version FROM person_version`);
  for (const { person, version } of Missing.parse(missing.all()))
    yield { table, row: `${person} ${version}`, problem: 'was signed and is missing' };
}

/**
 * Every row of the people's tables that was changed, added or taken away: versions against the digests in the book,
 * and the tables of the search against what versions and receipts make them. Writes nothing but temporary tables.
 */
export function findTamperedPeople(database: Database): TamperedRow[] {
  const { versions } = peopleRepo(database);
  const tampered = [...findTamperedVersions(database, versions())];
  const fold = database.prepare('SELECT fingerprint FROM person_search_fold').pluck().all();
  if (fold.length === 1 && fold[0] === foldFingerprint())
    return [...tampered, ...findTamperedSearch(database, versions())];
  return [
    ...tampered,
    { table: 'person_search_fold', row: '', problem: 'is of another version of the program' },
  ];
}
