import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../main/audit/verify.ts';
import { openTillKey } from '../../main/devices/till-key.ts';
import { isGenuineCode } from '../../main/receipts/receipt-code.ts';
import { type World, openWorld } from '../world.ts';
import { bahi, keyFile, problemsOf, read, reopen, sell, withoutKey } from './key-room.ts';
import { eventsOf } from './read-book.ts';

describe('a new key in the place of a lost one', () => {
  const roll = (world: World) => world.call('society.rollKey', { requestId: randomUUID() });

  test('signs what waited and all that follows; the old key stays good for what came before', async () => {
    await using world = await openWorld();
    const first = await sell(world);
    const later = await withoutKey(world);
    await roll(later);
    expect(await later.call('society.status', {})).toMatchObject({ keyKept: 'file', unsignedEvents: 0 });
    const last = await sell(later);
    await later.close();

    expect(problemsOf(world.databaseFile)).toEqual([]);
    const events = eventsOf(world.databaseFile);
    const rolled = events.find(({ what }) => what === 'key.rolled');
    const [old, next] = read(world.databaseFile, keysOf).map(({ publicKey }) => publicKey);
    expect(rolled?.body).toMatchObject({ public_key: next, old_public_key: old, lost: true });
    expect(events.find(({ what }) => what === 'signatures.caught-up')?.body).toMatchObject({
      to: rolled?.seq,
      count: 3,
      reason: 'key-lost',
    });
    expect([old, next].map((key = '') => isGenuineCode(first.code, key))).toEqual([true, false]);
    expect([old, next].map((key = '') => isGenuineCode(last.code, key))).toEqual([false, true]);

    const again = await reopen(world);
    expect((await sell(again)).code).toMatch(/\|[\w-]{86}$/u);
    await again.close();
    expect(problemsOf(world.databaseFile)).toEqual([]);
  });

  test('lets bahi tell receipts of both keys, and of none, from those that were altered', async () => {
    await using world = await openWorld();
    const first = await sell(world);
    const later = await withoutKey(world);
    const pending = await sell(later);
    await roll(later);
    const last = await sell(later);
    await later.close();
    const says = (code: string): string => bahi('verify', '--db', world.databaseFile, '--receipt', code);
    expect(says(first.code)).toBe('receipt: genuine');
    expect(says(last.code)).toBe('receipt: genuine');
    expect(says(pending.code)).toMatch(/^receipt: is in this book; not signed/u);
    expect(says(pending.code.replace('|500|', '|600|'))).toBe('receipt: not signed by this till');
    expect(says(last.code.replace('|500|', '|600|'))).toMatch(/altered$/u);
    const whole = bahi('verify', '--db', world.databaseFile);
    expect(whole).toMatch(/^key [0-9a-f ]{39} took the place of a lost one at event \d+\nsound: /u);
  });

  test('is made once for one request, keeps the file of the old key, and is refused where the key is there', async () => {
    await using world = await openWorld();
    expect(await world.ask('society.rollKey', { requestId: randomUUID() })).toMatchObject({
      fault: { code: 'key.present' },
    });
    await world.close();
    writeFileSync(keyFile(world), 'not a key');
    const later = await reopen(world);
    const order = { requestId: randomUUID() };
    await later.call('society.rollKey', order);
    await later.call('society.rollKey', order);
    await later.close();
    expect(existsSync(`${keyFile(world)}-lost-1`)).toBe(true);
    const events = eventsOf(world.databaseFile).map(({ what }) => what);
    expect(events.filter((what) => what === 'key.rolled')).toHaveLength(1);
    expect(problemsOf(world.databaseFile)).toEqual([]);
  });

  test('is put in its place at the next start when the program stopped right after the book named it', async () => {
    await using world = await openWorld();
    await world.close();
    writeFileSync(keyFile(world), 'not a key');
    const later = await reopen(world);
    await roll(later);
    await later.close();
    renameSync(keyFile(world), `${keyFile(world)}-new`);
    renameSync(`${keyFile(world)}-lost-1`, keyFile(world));
    const again = await reopen(world);
    expect(await again.call('society.status', {})).toMatchObject({ keyKept: 'file' });
    expect((await sell(again)).code).toMatch(/\|[\w-]{86}$/u);
    await again.close();
    expect(existsSync(`${keyFile(world)}-lost-1`)).toBe(true);
    expect(problemsOf(world.databaseFile)).toEqual([]);
  });

  test('is taken up again by an older state of the book, which knows only the lost one', async () => {
    await using world = await openWorld();
    await world.close();
    const older = join(world.home, 'older.db');
    copyFileSync(world.databaseFile, older);
    rmSync(keyFile(world));
    const later = await reopen(world);
    await roll(later);
    await later.close();
    const { publicKey } = openTillKey(keyFile(world), undefined);
    copyFileSync(older, world.databaseFile);

    const again = await reopen(world);
    expect(await again.ask('society.status', {})).toMatchObject({
      fault: { code: 'database.behindWitness' },
    });
    await again.call('society.reopen', { acceptLoss: true });
    expect(await again.call('society.status', {})).toMatchObject({ keyKept: 'missing', unsignedEvents: 1 });
    await roll(again);
    expect((await sell(again)).code).toMatch(/\|[\w-]{86}$/u);
    await again.close();
    expect(openTillKey(keyFile(world), undefined).publicKey).toBe(publicKey);
    expect(read(world.databaseFile, keysOf).at(-1)?.publicKey).toBe(publicKey);
    expect(problemsOf(world.databaseFile)).toEqual([]);
  });
});
