import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../main/database/open.ts';
import { openWorld, payExactly, readyTicket } from '../world.ts';

const withFolder = (act: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-db-'));
  try {
    act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('a database', () => {
  test('is durable: write-ahead log, full synchronisation, foreign keys', () => {
    withFolder((folder) => {
      const database = openDatabase(join(folder, 'counter.db'));
      expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(database.pragma('synchronous', { simple: true })).toBe(2);
      expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
      database.close();
    });
  });

  test('of a later version is not touched', () => {
    withFolder((folder) => {
      const file = join(folder, 'counter.db');
      const database = openDatabase(file);
      database.pragma('user_version = 9999');
      database.close();
      const before = readFileSync(file);
      expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'database.newer' }));
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  });

  test.each([
    ['is no database at all', (file: string) => writeFileSync(file, randomBytes(8192))],
    ['was cut short', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    [
      'has a page written over',
      (file: string) => {
        const descriptor = openSync(file, 'r+');
        writeSync(descriptor, randomBytes(4096), 0, 4096, 4096 * 2);
        closeSync(descriptor);
      },
    ],
  ])('that %s is refused in plain words and left as it is', (_, damage) => {
    withFolder((folder) => {
      const file = join(folder, 'counter.db');
      openDatabase(file).close();
      damage(file);
      const before = readFileSync(file);
      expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'database.damaged' }));
      expect(readFileSync(file).equals(before)).toBe(true);
    });
  });
});

describe('a counter', () => {
  test('whose book is damaged answers every call with that fault, and opens again once the file is mended', async () => {
    await using world = await openWorld();
    await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
    await world.close();
    const sound = join(world.home, 'sound.db');
    copyFileSync(world.databaseFile, sound);
    writeFileSync(world.databaseFile, 'not a database');

    await using again = await openWorld({ folder: world.home, setUp: false });
    for (const name of ['society.state', 'tickets.open', 'reports.dayBook'])
      expect(await again.ask(name, {})).toMatchObject({ ok: false, fault: { code: 'database.damaged' } });
    copyFileSync(sound, world.databaseFile);
    await again.call('society.reopen', { acceptLoss: false });
    expect((await again.call('reports.dayBook', { day: '2026-11-21' })).receipts).toHaveLength(1);
  });

  test('whose newest receipts were lost with the write-ahead log says so, and goes on only when told to', async () => {
    await using world = await openWorld();
    await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
    await world.close();
    const older = join(world.home, 'older.db');
    copyFileSync(world.databaseFile, older);
    await using later = await openWorld({ folder: world.home, clock: world.clock });
    await payExactly(later, await readyTicket(later, 'photocopy', { centre_charge: 500 }));
    await later.close();
    copyFileSync(older, world.databaseFile);

    await using behind = await openWorld({ folder: world.home, clock: world.clock, setUp: false });
    expect(await behind.ask('society.state', {})).toMatchObject({
      fault: { code: 'database.behindWitness' },
    });
    await behind.call('society.reopen', { acceptLoss: true });
    await behind.close();
    const database = new Sqlite(world.databaseFile);
    const what = database.prepare("SELECT bytes ->> '$.what' FROM book_event ORDER BY sequence DESC LIMIT 1");
    expect(what.pluck().get()).toBe('book.loss-declared');
    database.close();
  });

  test('with the key of another book is refused; without any it opens and sells', async () => {
    await using world = await openWorld();
    await world.close();
    const key = join(world.home, 'books', 'live', 'counter.key');
    await using other = await openWorld();
    copyFileSync(join(other.home, 'books', 'live', 'counter.key'), key);
    await using wrong = await openWorld({ folder: world.home, setUp: false });
    expect(await wrong.ask('society.state', {})).toMatchObject({ fault: { code: 'key.wrong' } });
    rmSync(key);
    await wrong.call('society.reopen', { acceptLoss: false });
    await payExactly(wrong, await readyTicket(wrong, 'photocopy', { centre_charge: 500 }));
    expect(await wrong.call('society.status', {})).toMatchObject({ keyKept: 'missing', unsignedEvents: 1 });
  });
});
