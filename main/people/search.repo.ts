import { z } from 'zod';
import type { Database } from '../database/open.ts';

/** Somebody whom a search may mean: her number in the search tables, and her words as they sound. */
export type Candidate = { readonly person: number; readonly words: string };

const Candidates = z.array(z.object({ person: z.int(), words: z.string() }));
const Keys = z.array(z.string());
const Served = z.array(z.object({ person: z.int(), latest: z.int() }));

const LAST_DIGITS = 4;

/** What the search reads. */
export function searchRepo(database: Database) {
  const matching = (order: string) =>
    database.prepare(`
      SELECT person, words FROM person_index JOIN person_search ON person = person_index.rowid
      WHERE person_index MATCH ? ${order} LIMIT ?`);
  const matchingAny = matching('');
  const matchingNewest = matching('ORDER BY person_index.rowid DESC');
  const byPerson = database.prepare(
    'SELECT person, words FROM person_search WHERE person IN (SELECT value FROM json_each(?))',
  );
  const endingWith = database.prepare(`
    SELECT person, words FROM person_search
    WHERE mobile <> '' AND substr(mobile, -${LAST_DIGITS}) = substr(@digits, -${LAST_DIGITS})
      AND mobile LIKE '%' || @digits
    ORDER BY person DESC LIMIT @limit`);
  const beginningWith = database.prepare(`
    SELECT person, words FROM person_search
    WHERE mobile <> '' AND mobile >= @digits AND mobile < @digits || ':'
    ORDER BY person DESC LIMIT @limit`);
  const known = database
    .prepare('SELECT key FROM person_key_slip WHERE (slip, key) IN (SELECT value, value FROM json_each(?))')
    .pluck();
  const near = database
    .prepare('SELECT DISTINCT key FROM person_key_slip WHERE slip IN (SELECT value FROM json_each(?))')
    .pluck();
  const served = database.prepare(`
    SELECT person, max(sequence) AS latest
    FROM (SELECT person, sequence FROM person_served ORDER BY sequence DESC LIMIT ?)
    GROUP BY person ORDER BY latest DESC`);

  return {
    /** Some who match an expression over the index, the first recorded first: for questions that few match. */
    matchingAny: (expression: string, limit: number): Candidate[] =>
      Candidates.parse(matchingAny.all(expression, limit)),
    matchingNewest: (expression: string, limit: number): Candidate[] =>
      Candidates.parse(matchingNewest.all(expression, limit)),
    candidates: (persons: Iterable<number>): Candidate[] =>
      Candidates.parse(byPerson.all(JSON.stringify([...persons]))),
    mobileEndingWith: (digits: string, limit: number): Candidate[] =>
      Candidates.parse(endingWith.all({ digits, limit })),
    mobileBeginningWith: (digits: string, limit: number): Candidate[] =>
      Candidates.parse(beginningWith.all({ digits, limit })),
    /** Those of the given keys that anybody has. */
    knownKeys: (keys: readonly string[]): string[] => Keys.parse(known.all(JSON.stringify(keys))),
    /** Keys of people that share one of the given slips. */
    keysNear: (slips: readonly string[]): string[] => Keys.parse(near.all(JSON.stringify(slips))),
    /** Whom the latest receipts name, the latest first, each with the sequence of her latest. */
    servedLately: (receipts: number): Map<number, number> =>
      new Map(Served.parse(served.all(receipts)).map(({ person, latest }) => [person, latest])),
  };
}
