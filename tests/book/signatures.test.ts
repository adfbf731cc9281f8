import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { holdTillKey } from '../../main/devices/key-holder.ts';
import { type Vault, createTillKey, openTillKey } from '../../main/devices/till-key.ts';
import { openWorld } from '../world.ts';
import { keyFile, problemsOf, read, reopen, sell, withoutKey } from './key-room.ts';
import { eventsOf } from './read-book.ts';

/** A key store that can be locked, as when the operator's account of the machine was reset. */
function testVault(): Vault & { isLocked: boolean } {
  const turn = (text: string): string => text.split('').toReversed().join('');
  return {
    isLocked: false,
    wrap: (text) => Buffer.from(turn(text)),
    unwrap(bytes) {
      if (this.isLocked) throw new Error('the key store is locked');
      return turn(bytes.toString());
    },
  };
}

const unsignedIn = (file: string): number => read(file, (database) => verifyBook(database).unsigned);

/** Changes a book as somebody with the file in hand would. */
function tamper(file: string, sql: string): void {
  const database = new Sqlite(file);
  for (const name of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    database.exec(`DROP TRIGGER "${String(name)}"`);
  database.exec(sql);
  database.close();
}

describe('while the till’s key is out of reach', () => {
  test('selling goes on, receipts carry no signature, and the status says how many events wait', async () => {
    const vault = testVault();
    await using world = await openWorld({ vault });
    expect((await sell(world)).code).toMatch(/\|[\w-]{86}$/u);
    await world.close();
    vault.isLocked = true;
    const later = await reopen(world, vault);
    const receipt = await sell(later);
    expect(receipt.number).toBe('T1/2026-27/000002');
    expect(receipt.code).toMatch(/\|$/u);
    expect(await later.call('society.status', {})).toMatchObject({ keyKept: 'missing', unsignedEvents: 1 });
    await sell(later);
    await later.close();
    expect(problemsOf(world.databaseFile)).toEqual([]);
    expect(unsignedIn(world.databaseFile)).toBe(2);
  });

  test('the next start with the key signs what waits, in order, under an event that says so', async () => {
    const vault = testVault();
    await using world = await openWorld({ vault });
    await world.close();
    const before = eventsOf(world.databaseFile).length;
    vault.isLocked = true;
    const without = await reopen(world, vault);
    await sell(without);
    await sell(without);
    await without.close();
    vault.isLocked = false;
    const again = await reopen(world, vault);
    expect(await again.call('society.status', {})).toMatchObject({ keyKept: 'system', unsignedEvents: 0 });
    expect((await sell(again)).code).toMatch(/\|[\w-]{86}$/u);
    await again.close();
    const events = eventsOf(world.databaseFile);
    expect(events.map(({ what }) => what).slice(before)).toEqual([
      'receipt',
      'receipt',
      'signatures.caught-up',
      'receipt',
    ]);
    expect(events[before + 2]?.body).toEqual({
      from: before + 1,
      to: before + 2,
      count: 2,
      reason: 'key-missing',
    });
    expect(problemsOf(world.databaseFile)).toEqual([]);
    expect(unsignedIn(world.databaseFile)).toBe(0);
  });

  test('a file of the key that is put back is used when somebody asks for it', async () => {
    await using world = await openWorld();
    const later = await withoutKey(world);
    expect(await later.ask('society.signWaiting', {})).toMatchObject({ fault: { code: 'key.missing' } });
    renameSync(`${keyFile(world)}.elsewhere`, keyFile(world));
    await later.call('society.signWaiting', {});
    expect(await later.call('society.status', {})).toMatchObject({ keyKept: 'file', unsignedEvents: 0 });
    await later.close();
    expect(problemsOf(world.databaseFile)).toEqual([]);
  });

  test('the key is looked for by itself every ten minutes', async () => {
    await using world = await openWorld();
    const later = await withoutKey(world);
    renameSync(`${keyFile(world)}.elsewhere`, keyFile(world));
    later.clock.forward(9 * 60_000);
    await sell(later);
    expect(await later.call('society.status', {})).toMatchObject({ unsignedEvents: 3 });
    later.clock.forward(60_000);
    await sell(later);
    expect(await later.call('society.status', {})).toMatchObject({ unsignedEvents: 0 });
    await later.close();
    expect(problemsOf(world.databaseFile)).toEqual([]);
  });

  test('a file that is no key is as good as none, and another book’s key is refused', async () => {
    await using world = await openWorld();
    const later = await withoutKey(world);
    await later.close();
    writeFileSync(keyFile(world), 'not a key');
    const unreadable = await reopen(world);
    expect(await unreadable.call('society.status', {})).toMatchObject({ keyKept: 'missing' });
    await unreadable.close();
    rmSync(keyFile(world));
    createTillKey(keyFile(world), undefined);
    const wrong = await reopen(world);
    expect(await wrong.ask('society.status', {})).toMatchObject({ fault: { code: 'key.wrong' } });
    await wrong.close();
  });

  test('a key that opens and can not sign is out of reach as well, and its error is reported', async () => {
    await using world = await openWorld();
    const file = join(world.home, 'sealing.key');
    // A key for sealing, not for signing.
    const { privateKey } = generateKeyPairSync('x25519');
    const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    writeFileSync(file, JSON.stringify({ kept: 'file', privateKey: der }));
    const { publicKey } = openTillKey(file, undefined);
    const defects: unknown[] = [];
    const key = holdTillKey({ file, vault: undefined, publicKey, report: (defect) => defects.push(defect) });
    expect(() => key.sign(Buffer.alloc(32))).toThrow();
    expect(key.kept).toBeUndefined();
    expect(defects).toHaveLength(1);
  });
});

describe('bahi verify', () => {
  test('finds a signature that was taken away where later events have one', async () => {
    await using world = await openWorld();
    const { sequence } = await sell(world);
    await sell(world);
    await world.close();
    tamper(world.databaseFile, `UPDATE book_event SET signature = zeroblob(64) WHERE sequence = ${sequence}`);
    expect(problemsOf(world.databaseFile)).toEqual([
      `book_event ${sequence}: is not signed, and no collective event says so`,
    ]);
  });

  test('finds a late signature that is not the till’s, is missing, or that no collective event claims', async () => {
    await using world = await openWorld();
    const later = await withoutKey(world);
    renameSync(`${keyFile(world)}.elsewhere`, keyFile(world));
    await later.call('society.signWaiting', {});
    await later.close();
    const sound = join(world.home, 'sound.db');
    copyFileSync(world.databaseFile, sound);
    const late = (sql: string): string[] => {
      copyFileSync(sound, world.databaseFile);
      tamper(world.databaseFile, sql);
      return problemsOf(world.databaseFile);
    };
    const last = '(SELECT max(sequence) FROM late_signature)';
    const claim = "(SELECT sequence FROM book_event WHERE bytes ->> '$.what' = 'signatures.caught-up')";
    expect(late(`UPDATE late_signature SET signature = randomblob(64) WHERE sequence = ${last}`)).toEqual([
      expect.stringMatching(/^book_event \d+: late signature is not the till’s$/u),
    ]);
    expect(late(`DELETE FROM late_signature WHERE sequence = ${last}`)).toContainEqual(
      expect.stringMatching(/^book_event \d+: late signature is not the till’s$/u),
    );
    expect(late(`DELETE FROM book_event WHERE sequence = ${claim}`)).toContainEqual(
      expect.stringMatching(/^book_event \d+: is not signed, and no collective event says so$/u),
    );
    expect(
      late(`INSERT INTO late_signature SELECT sequence, signature FROM book_event WHERE sequence = 1`),
    ).toContainEqual('book_event 1: has a signature and a late one');
  });
});
