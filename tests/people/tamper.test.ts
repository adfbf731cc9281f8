import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openForReading } from '../../main/database/open.ts';
import { type TamperedRow, findTamperedPeople } from '../../main/people/verify-people.ts';
import { type PeopleRoom, openPeopleRoom } from './people-room.ts';

function fill(room: PeopleRoom): void {
  room.correct(room.add({ mobile: '' }), { mobile: '9812345678' });
  const gudiya = room.add({ name: 'गुड़िया कुमारी', relation: 'father', birthYear: '' });
  room.serve(room.correct(gudiya, { name: 'Gudiya Kumari', village: 'भभुआ' }));
  room.serve(room.add({ name: 'Rahul Rai', guardian: 'Ramesh Rai' }));
}

/** What is found in a copy after somebody with the file in hand, whom no guard holds, ran a statement on it. */
function foundAfter(room: PeopleRoom, sql: string): TamperedRow[] {
  room.database.pragma('wal_checkpoint(TRUNCATE)');
  const copy = join(room.folder, 'tampered.db');
  copyFileSync(room.file, copy);
  const intruder = new Sqlite(copy);
  intruder.unsafeMode(true);
  intruder.pragma('foreign_keys = OFF');
  intruder.pragma('ignore_check_constraints = ON');
  for (const name of intruder.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    intruder.exec(`DROP TRIGGER "${String(name)}"`);
  intruder.exec(sql);
  intruder.close();

  const database = openForReading(copy);
  const found = findTamperedPeople(database);
  database.close();
  return found;
}

const FIRST_ROW = {
  person_version: '(person_id, version) = (SELECT person_id, version FROM person_version LIMIT 1)',
  person_search: 'person = (SELECT min(person) FROM person_search)',
  person_key_slip: '(slip, key) = (SELECT slip, key FROM person_key_slip LIMIT 1)',
  person_served: 'sequence = (SELECT min(sequence) FROM person_served)',
  person_search_fold: 'true',
  person_index: 'rowid = (SELECT min(person) FROM person_search)',
} as const;
type Table = keyof typeof FIRST_ROW;
const TABLES = Object.keys(FIRST_ROW) as Table[];

describe('tampering with people', () => {
  test('is not found where there is none', () => {
    using room = openPeopleRoom();
    expect(findTamperedPeople(room.database)).toEqual([]);
    fill(room);
    expect(findTamperedPeople(room.database)).toEqual([]);
    expect(foundAfter(room, '')).toEqual([]);
  });

  test.each([
    ['person_version', 'person_id', "'11111111-1111-4111-8111-111111111111'"],
    ['person_version', 'version', 'version + 7'],
    ['person_version', 'name', "name || 'ी'"],
    ['person_version', 'relation', "'brother'"],
    ['person_version', 'guardian', "guardian || 'ी'"],
    ['person_version', 'village', "village || 'ी'"],
    ['person_version', 'mobile', "'9000000000'"],
    ['person_version', 'birth_year', "'1900'"],
    ['person_version', 'salt', "salt || '0'"],
    ['person_version', 'sequence', 'sequence + 1'],
    ['person_version', 'reason', "reason || 'x'"],
    ['person_search', 'person', 'person + 100'],
    ['person_search', 'person_id', "'11111111-1111-4111-8111-111111111111'"],
    ['person_search', 'version', 'version + 1'],
    ['person_search', 'words', "words || ' kumari'"],
    ['person_search', 'mobile', "'9000000000'"],
    ['person_key_slip', 'slip', "slip || 'x'"],
    ['person_key_slip', 'key', "key || 'x'"],
    ['person_served', 'sequence', 'sequence + 100'],
    ['person_served', 'person', 'person + 100'],
    ['person_search_fold', 'fingerprint', "fingerprint || '0'"],
  ] as const)('is found in %s.%s', (table, column, value) => {
    using room = openPeopleRoom();
    fill(room);
    const found = foundAfter(room, `UPDATE ${table} SET ${column} = ${value} WHERE ${FIRST_ROW[table]}`);
    expect(found.map((row) => row.table)).toContain(table);
  });

  test.each(['name', 'guardian', 'village'])('is found in the index, column %s', (column) => {
    using room = openPeopleRoom();
    fill(room);
    const other = ['name', 'guardian', 'village'].map((one) => (one === column ? "'xyz'" : "'snt'"));
    const person = String(room.database.prepare('SELECT min(person) FROM person_search').pluck().get());
    const found = foundAfter(
      room,
      `REPLACE INTO person_index (rowid, name, guardian, village) VALUES (${person}, ${other.join(', ')})`,
    );
    expect(found).toContainEqual({
      table: 'person_index',
      row: person,
      problem: 'is not what the records make it',
    });
  });

  test.each(TABLES)('is found where a row of %s was taken away', (table) => {
    using room = openPeopleRoom();
    fill(room);
    const found = foundAfter(room, `DELETE FROM ${table} WHERE ${FIRST_ROW[table]}`);
    expect(found.map((row) => row.table)).toContain(table);
  });

  test.each([
    [
      'person_version',
      'SELECT person_id, version + 5, name, relation, guardian, village, mobile, birth_year, salt, sequence, reason FROM person_version LIMIT 1',
    ],
    ['person_search', 'SELECT person + 500, person_id, version, words, mobile FROM person_search LIMIT 1'],
    ['person_key_slip', "VALUES ('qqq', 'qqqq')"],
    ['person_served', 'SELECT sequence + 500, person FROM person_served LIMIT 1'],
    ['person_search_fold', "VALUES ('another')"],
    ['person_index (rowid, name, guardian, village)', "VALUES (500, 'rms', 'rms', 'rms')"],
  ])('is found where a row was added to %s', (table, rows) => {
    using room = openPeopleRoom();
    fill(room);
    const found = foundAfter(room, `INSERT INTO ${table} ${rows}`);
    expect(found.map((row) => row.table)).toContain(table.split(' ')[0]);
  });

  test('is found where the inside of the index was changed', () => {
    using room = openPeopleRoom();
    room.add();
    room.add({ name: 'Rahul Rai' });
    // Smaller ids are the index's own account of its pages, which finds nobody.
    const pages = room.database
      .prepare('SELECT id FROM person_index_data WHERE id > 1000')
      .pluck()
      .all()
      .map(String);
    expect(pages.length).toBeGreaterThan(0);
    for (const id of pages)
      for (const place of [8, 20]) {
        const block = `substr(block, 1, ${place}) || x'7a' || substr(block, ${place} + 2)`;
        const change = `UPDATE person_index_data SET block = CAST(${block} AS BLOB) WHERE id = ${id}`;
        const tables = foundAfter(room, change).map((row) => row.table);
        expect(tables, `${id} ${place}`).toContain('person_index');
      }
  });

  test('names rows by ids and numbers, never by personal data', () => {
    using room = openPeopleRoom();
    fill(room);
    const found = [
      "UPDATE person_version SET name = name || 'x', salt = 'x'",
      "UPDATE person_search SET words = words || ' x', mobile = '9812345678'",
      'DELETE FROM person_key_slip',
      'DELETE FROM person_version',
      "INSERT INTO person_key_slip VALUES ('sunita', 'devi')",
    ].flatMap((sql) => foundAfter(room, sql));
    expect(found.length).toBeGreaterThan(8);
    for (const { row } of found) expect(row).toMatch(/^(?:[0-9a-f]{8}-[0-9a-f-]{27} \d+|\d*)$/u);
  });

  test('leaves nothing behind in a connection that was checked', () => {
    using room = openPeopleRoom();
    fill(room);
    findTamperedPeople(room.database);
    expect(room.database.prepare('SELECT name FROM sqlite_temp_schema').all()).toEqual([]);
  });
});
