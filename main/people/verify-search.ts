import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { asFault } from '../database/storage-faults.ts';
import type { VersionRow } from './people.repo.ts';
import { SEARCHED_FIELDS, allKeys, indexedKeys, searchWords, slipsOf } from './search-words.rules.ts';
import type { TamperedRow } from './verify-people.ts';

/** What the tables of the search should hold, and the terms of the index as rows. */
const EXPECTED = `
  CREATE TEMP TABLE expected_search (person INTEGER, person_id TEXT, version INTEGER, words TEXT, mobile TEXT);
  CREATE TEMP TABLE expected_key (key TEXT, person INTEGER, field TEXT);
  CREATE TEMP TABLE expected_slip (slip TEXT, key TEXT);
  CREATE VIRTUAL TABLE temp.person_index_term USING fts5vocab ('main', 'person_index', 'instance');`;
const NOTHING_EXPECTED = `
  DROP TABLE IF EXISTS temp.expected_search;
  DROP TABLE IF EXISTS temp.expected_key;
  DROP TABLE IF EXISTS temp.expected_slip;
  DROP TABLE IF EXISTS temp.person_index_term;`;

type Comparison = { readonly table: string; readonly actual: string; readonly expected: string };

/** The first column names a row: a number of the search tables, or nothing where a row is words alone. */
const COMPARISONS: readonly Comparison[] = [
  {
    table: 'person_search',
    actual: 'SELECT person, person_id, version, words, mobile FROM main.person_search',
    expected: 'SELECT * FROM temp.expected_search',
  },
  {
    table: 'person_index',
    actual: 'SELECT doc, term, col FROM temp.person_index_term',
    expected: 'SELECT person, key, field FROM temp.expected_key',
  },
  {
    table: 'person_key_slip',
    actual: "SELECT '', slip, key FROM main.person_key_slip",
    expected: "SELECT '', slip, key FROM temp.expected_slip",
  },
  {
    table: 'person_served',
    actual: 'SELECT sequence, person FROM main.person_served',
    expected: `
      SELECT book_event.sequence, first.sequence
      FROM book_event JOIN person_version AS first ON person_id = bytes ->> '$.body.person.id' AND version = 1
      WHERE bytes ->> '$.what' = 'receipt'`,
  },
];

function expectAll(database: Database, versions: Iterable<VersionRow>): void {
  const search = database.prepare('INSERT INTO temp.expected_search VALUES (?, ?, ?, ?, ?)');
  const field = database.prepare('INSERT INTO temp.expected_key VALUES (?, ?, ?)');
  const slip = database.prepare('INSERT INTO temp.expected_slip VALUES (?, ?)');
  const known = new Set<string>();
  for (const { personId, version, mobile, number, newest, ...fields } of versions) {
    const words = searchWords(fields);
    for (const key of allKeys(words).filter((one) => !known.has(one))) {
      known.add(key);
      for (const one of slipsOf(key)) slip.run(one, key);
    }
    if (!newest || number === null) continue;
    search.run(number, personId, version, words, mobile);
    const keys = indexedKeys(words);
    for (const name of SEARCHED_FIELDS)
      for (const key of keys[name].split(' ')) if (key !== '') field.run(key, number, name);
  }
}

function* compare(database: Database, { table, actual, expected }: Comparison): Generator<TamperedRow> {
  const directions = [
    [`${actual} EXCEPT ${expected}`, 'is not what the records make it'],
    [`${expected} EXCEPT ${actual}`, 'is missing'],
  ] as const;
  for (const [query, problem] of directions)
    for (const row of database.prepare(`SELECT DISTINCT * FROM (${query})`).pluck().iterate())
      yield { table, row: String(row), problem };
}

const Beginning = z.object({ field: z.string(), start: z.string(), people: z.int(), sum: z.int() });

/** The index keeps beginnings of keys apart from the keys: each must bring the same people. */
function* findOddBeginnings(database: Database): Generator<TamperedRow> {
  const beginnings = database.prepare(`
    SELECT field, substr(key, 1, ?) AS start, count(DISTINCT person) AS people, sum(DISTINCT person) AS sum
    FROM temp.expected_key WHERE length(key) >= ? GROUP BY field, start`);
  const found = database
    .prepare(`
      SELECT count(*) = @people AND total(rowid) = @sum FROM person_index WHERE person_index MATCH @question`)
    .pluck();
  for (const length of [1, 2, 3])
    for (const row of beginnings.all(length, length)) {
      const { field, start, people, sum } = Beginning.parse(row);
      if (found.get({ people, sum, question: `${field} : "${start}"*` }) !== 1)
        yield { table: 'person_index', row: '', problem: 'does not find whom it should' };
    }
}

const DAMAGED: TamperedRow = { table: 'person_index', row: '', problem: 'is damaged' };

/** What SQLite itself finds wrong with the index, of which only it knows the inside. */
const findDamage = (database: Database): TamperedRow[] =>
  database.pragma('integrity_check(person_index)', { simple: true }) === 'ok' ? [] : [DAMAGED];

/** Rows of the search tables that are not what versions and receipts make them. */
export function findTamperedSearch(database: Database, versions: Iterable<VersionRow>): TamperedRow[] {
  database.exec(NOTHING_EXPECTED);
  try {
    database.exec(EXPECTED);
    database.transaction(() => expectAll(database, versions))();
    return [
      ...COMPARISONS.flatMap((comparison) => [...compare(database, comparison)]),
      ...findOddBeginnings(database),
      ...findDamage(database),
    ];
  } catch (error) {
    // The index can be so damaged that it can not even be read.
    if (asFault(error)?.code !== 'database.damaged') throw error;
    return [DAMAGED];
  } finally {
    database.exec(NOTHING_EXPECTED);
  }
}
