import { copyFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { openWorld } from '../world.ts';
import { packedBook, smallBook, troubledBook } from './books-to-tamper.ts';

/** What is no record: drafts of the counter, the state of print jobs, and a comfort. The search index has a test of its own. */
const NOT_RECORDS = new Set(['ticket', 'print_job', 'person_paper_language']);

type Column = { readonly table: string; readonly name: string; readonly type: string };

function columnsOf(file: string): Column[] {
  const database = new Sqlite(file);
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
    .map(String)
    .filter((name) => !NOT_RECORDS.has(name) && !name.startsWith('person_index'));
  const columns = tables.flatMap((table) =>
    z
      .array(z.object({ name: z.string(), type: z.string(), hidden: z.int() }))
      .parse(database.pragma(`table_xinfo(${table})`))
      .filter(({ hidden }) => hidden === 0)
      .map(({ name, type }) => ({ table, name, type })),
  );
  database.close();
  return columns;
}

/** Opens a copy as somebody with the file in hand would: no guard holds. */
function openUnguarded(file: string): Sqlite.Database {
  const database = new Sqlite(file);
  database.pragma('foreign_keys = OFF');
  database.pragma('ignore_check_constraints = ON');
  for (const name of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    database.exec(`DROP TRIGGER "${String(name)}"`);
  return database;
}

/** A place for a copy in the folder of the book, where its pictures are. */
const besideOf = (file: string): string => join(dirname(file), 'tampered.db');

/** The triggers were dropped to get in; that itself is found, and is not what these tests look for. */
const foundIn = (file: string) => {
  const database = openForReading(file);
  const { findings } = verifyBook(database);
  database.close();
  return findings.filter(({ table }) => table !== 'sqlite_schema');
};

/** Some columns can not even be spoiled: what is generated from them would no longer be readable. */
function refuses(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    return error instanceof Sqlite.SqliteError;
  }
}

const CHANGE: Readonly<Record<string, string>> = {
  INTEGER: 'CASE WHEN "$" IS NULL THEN 7 ELSE "$" + 1 END',
  TEXT: `CASE WHEN "$" IS NULL THEN 'x' ELSE "$" || '1' END`,
  // One signature in sixteen ends with a zero byte of its own.
  BLOB: `CAST(substr("$", 1, length("$") - 1) || CASE substr("$", -1) WHEN x'00' THEN x'01' ELSE x'00' END AS BLOB)`,
};

const BOOKS = [
  ['a clean book', smallBook],
  ['a book with troubles', troubledBook],
  ['a book with packs', packedBook],
] as const;

describe('bahi verify', () => {
  test.each(BOOKS)('finds nothing in %s', async (_, makeBook) => {
    await using world = await openWorld();
    expect(foundIn(await makeBook(world))).toEqual([]);
  });

  test.each(BOOKS)(
    'finds a change of any column of any row of %s',
    async (_, makeBook) => {
      await using world = await openWorld();
      const file = await makeBook(world);
      const missed: string[] = [];
      for (const { table, name, type } of columnsOf(file)) {
        const copy = besideOf(file);
        copyFileSync(file, copy);
        const database = openUnguarded(copy);
        const rows = database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
        const change = (CHANGE[type] ?? `"$" || '1'`).replaceAll('$', name);
        const key = z
          .array(z.object({ name: z.string(), pk: z.int() }))
          .parse(database.pragma(`table_info(${table})`))
          .find(({ pk }) => pk > 0);
        const last = key ? `WHERE "${key.name}" = (SELECT max("${key.name}") FROM "${table}")` : '';
        const isRefused = refuses(() =>
          database.prepare(`UPDATE "${table}" SET "${name}" = ${change} ${last}`).run(),
        );
        database.close();
        if (Number(rows) > 0 && !isRefused && foundIn(copy).length === 0) missed.push(`${table}.${name}`);
      }
      expect(missed).toEqual([]);
      // A book is verified once for each column there is.
    },
    180_000,
  );

  test.each(BOOKS)('finds a row taken out of any table of %s', async (_, makeBook) => {
    await using world = await openWorld();
    const file = await makeBook(world);
    const missed: string[] = [];
    for (const table of new Set(columnsOf(file).map((column) => column.table))) {
      const copy = besideOf(file);
      copyFileSync(file, copy);
      const database = openUnguarded(copy);
      const { changes } = database.prepare(`DELETE FROM "${table}"`).run();
      database.close();
      if (changes > 0 && foundIn(copy).length === 0) missed.push(table);
    }
    expect(missed).toEqual([]);
  });

  test('finds a guard that was taken away', async () => {
    await using world = await openWorld();
    const file = await smallBook(world);
    const database = new Sqlite(file);
    database.exec('DROP TRIGGER posting_refuses_update');
    database.close();
    const reader = openForReading(file);
    expect(verifyBook(reader).findings).toEqual([
      { table: 'sqlite_schema', row: 'posting_refuses_update', problem: 'is missing' },
    ]);
    reader.close();
  });
});

describe('the database itself', () => {
  test('refuses to change or delete a row of the books', async () => {
    await using world = await openWorld();
    const database = new Sqlite(await smallBook(world));
    database.pragma('foreign_keys = ON');
    for (const table of [
      'book_event',
      'receipt',
      'receipt_line',
      'receipt_head',
      'reversal',
      'reversal_head',
      'suspense',
      'posting',
      'person_version',
      'setting',
      'till_opening',
      'money_movement',
      'private_note',
      'closing',
      'operator_standing',
      'operator_pin',
      'operator_duty',
      'pin_try',
      'till_key',
    ]) {
      expect(() => database.prepare(`DELETE FROM ${table}`).run(), table).toThrow(/append only/u);
      const [column] = z.array(z.object({ name: z.string() })).parse(database.pragma(`table_info(${table})`));
      expect(() => database.prepare(`UPDATE ${table} SET ${column?.name} = ${column?.name}`).run()).toThrow(
        /append only/u,
      );
    }
    database.close();
  });

  test('refuses to commit a voucher whose postings do not sum to zero', async () => {
    await using world = await openWorld();
    const database = new Sqlite(await smallBook(world));
    database.pragma('foreign_keys = ON');
    const crooked = database.transaction(() => {
      database.exec("INSERT INTO business_day VALUES ('2026-11-22', 1)");
      database.exec("INSERT INTO voucher (sequence, kind, day) VALUES (1, 'journal', '2026-11-22')");
      database.exec('INSERT INTO posting VALUES (1, 1, 1, 500), (1, 2, 2, -499)');
    });
    expect(() => crooked.immediate()).toThrow(/FOREIGN KEY/u);
    expect(database.prepare('SELECT count(*) FROM posting WHERE voucher = 1').pluck().get()).toBe(0);
    database.close();
  });
});
