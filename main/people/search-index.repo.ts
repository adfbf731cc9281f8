import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { allKeys, indexedKeys, slipsOf } from './search-words.rules.ts';

/** Somebody as the search tables hold her. */
export type SearchRow = {
  readonly number: number;
  readonly personId: string;
  readonly version: number;
  readonly words: string;
  readonly mobile: string;
};

/** Writes what the search reads. */
export function searchIndexRepo(database: Database) {
  const put = database.prepare(`
    INSERT INTO person_search (person, person_id, version, words, mobile)
    VALUES (@number, @personId, @version, @words, @mobile)
    ON CONFLICT (person) DO UPDATE
      SET version = excluded.version, words = excluded.words, mobile = excluded.mobile`);
  const putKeys = database.prepare(`
    INSERT OR REPLACE INTO person_index (rowid, name, guardian, village)
    VALUES (@number, @name, @guardian, @village)`);
  const hasKey = database.prepare('SELECT count(*) FROM person_key_slip WHERE slip = ? AND key = ?').pluck();
  const insertSlip = database.prepare('INSERT INTO person_key_slip (slip, key) VALUES (?, ?)');
  const clearKeys = database.prepare("INSERT INTO person_index (person_index) VALUES ('delete-all')");
  const mergeKeys = database.prepare("INSERT INTO person_index (person_index) VALUES ('optimize')");
  const clearSlips = database.prepare('DELETE FROM person_key_slip');
  const fold = database.prepare('SELECT fingerprint FROM person_search_fold').pluck();
  const clearFold = database.prepare('DELETE FROM person_search_fold');
  const insertFold = database.prepare('INSERT INTO person_search_fold (fingerprint) VALUES (?)');

  return {
    /** Puts somebody's newest version in place of the one before. */
    put(row: SearchRow): void {
      put.run(row);
      putKeys.run({ number: row.number, ...indexedKeys(row.words) });
    },
    /** Keys stay when a correction takes the last person away who had them: they only widen a question. */
    addSlips(words: string): void {
      for (const key of allKeys(words))
        if (hasKey.get(key, key) === 0) for (const slip of slipsOf(key)) insertSlip.run(slip, key);
    },
    clear(): void {
      clearKeys.run();
      clearSlips.run();
    },
    merge: (): void => void mergeKeys.run(),
    findFold: (): string | undefined => z.string().optional().parse(fold.get()),
    setFold(fingerprint: string): void {
      clearFold.run();
      insertFold.run(fingerprint);
    },
  };
}
