import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { openWorld } from '../world.ts';
import { packedBook } from './books-to-tamper.ts';

/** Somebody with the file in hand: triggers are dropped, and what that alone shows is left out. */
function foundAfter(file: string, copy: string, sql: string): readonly string[] {
  copyFileSync(file, copy);
  const database = new Sqlite(copy);
  database.pragma('foreign_keys = OFF');
  for (const name of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    database.exec(`DROP TRIGGER "${String(name)}"`);
  database.exec(sql);
  database.close();
  const reader = openForReading(copy);
  const { findings } = verifyBook(reader);
  reader.close();
  return findings
    .filter(({ table }) => table !== 'sqlite_schema')
    .map(({ table, problem }) => `${table}: ${problem}`);
}

const REPRICED = `UPDATE rate_pack SET bytes = replace(bytes, '"paise":200', '"paise":900') WHERE number = 1`;

test.each([
  ['a price in the pack that is kept', REPRICED, 'rate_pack: is not what was signed'],
  [
    'another number on it',
    'UPDATE rate_pack SET number = 7 WHERE number = 1',
    'rate_pack: is not what was signed',
  ],
  [
    'a pack that never was taken in',
    "INSERT INTO rate_pack VALUES ('00', 9, '{}')",
    'rate_pack: is not what was signed',
  ],
  [
    'a step back that never was',
    `INSERT INTO rate_pack_act SELECT 2, 'undone', digest, '2026-11-21' FROM rate_pack WHERE number = 1`,
    'rate_pack_act: is not what was signed',
  ],
  [
    'a step back that is gone',
    "DELETE FROM rate_pack_act WHERE act = 'undone'",
    'rate_pack_act: was signed and is missing',
  ],
  [
    'another signature in the event',
    `UPDATE book_event SET bytes = json_set(bytes, '$.body.publisher.signature', '${'A'.repeat(86)}')
     WHERE bytes ->> '$.what' = 'rate-pack.applied'`,
    'rate_pack_act: holds a pack whose signature is wrong',
  ],
])('verify finds %s', async (_, sql, problem) => {
  await using world = await openWorld();
  const file = await packedBook(world);
  const copy = join(world.home, 'tampered.db');
  expect(foundAfter(file, copy, 'SELECT 1')).toEqual([]);
  expect(foundAfter(file, copy, sql)).toContain(problem);
});
