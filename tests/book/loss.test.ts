import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Series } from '../../main/book/book-event.ts';
import { openWitness } from '../../main/book/witness.ts';
import {
  type TestClock,
  type World,
  closeDay,
  openDay,
  openWorld,
  payExactly,
  readyTicket,
  testClock,
} from '../world.ts';
import { forge } from './forger.ts';
import { eventsOf, findingsIn } from './read-book.ts';

const sell = async (world: World) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));

const bookFolder = (world: World): string => join(world.home, 'books', 'live');

/** Goes on with an older state of the book's file, as somebody does who puts a copy back. */
async function putBack(world: World, older: string): Promise<World> {
  copyFileSync(older, world.databaseFile);
  const again = await openWorld({ folder: world.home, clock: world.clock, setUp: false });
  expect(await again.ask('society.state', {})).toMatchObject({ fault: { code: 'database.behindWitness' } });
  await again.call('society.reopen', { acceptLoss: true });
  if ((await again.call('till.state', {})).phase === 'unopened') await openDay(again);
  return again;
}

/** A book with three receipts and a copy of one, of which the file knows only the first receipt. */
async function lossyWorld(world: World, clock: TestClock): Promise<{ again: World; older: string }> {
  await sell(world);
  await world.close();
  const older = join(world.home, 'older.db');
  copyFileSync(world.databaseFile, older);
  const later = await openWorld({ folder: world.home, clock });
  await sell(later);
  const { sequence } = await sell(later);
  await later.call('receipts.reprint', { requestId: randomUUID(), sequence, reason: 'lost' });
  await later.close();
  return { again: await putBack(world, older), older };
}

const bodyOfLoss = (file: string) =>
  eventsOf(file).findLast(({ what }) => what === 'book.loss-declared')?.body;

describe('after a loss that was accepted', () => {
  test('no number of any series is given twice, and the book says which are left out', async () => {
    await using world = await openWorld();
    const before = eventsOf(world.databaseFile).length;
    const { again } = await lossyWorld(world, world.clock);
    expect((await sell(again)).number).toBe('T1/2026-27/000004');
    await again.close();
    expect(bodyOfLoss(world.databaseFile)).toMatchObject({
      witnessed: before + 4,
      lost: { first: before + 2, last: before + 4 },
      skipped: [
        { kind: 'T', year: '2026-27', first: 2, last: 3 },
        { kind: 'C', year: '2026-27', first: 1, last: 1 },
      ],
    });
    expect(findingsIn(world.databaseFile)).toEqual([]);
  });

  test('numbers lost before and lost again are still left out', async () => {
    await using world = await openWorld();
    const { again, older } = await lossyWorld(world, world.clock);
    await again.close();
    const third = await putBack(world, older);
    expect((await sell(third)).number).toBe('T1/2026-27/000004');
    await third.close();
    expect(findingsIn(world.databaseFile)).toEqual([]);
  });

  test('a new financial year begins with the number after those that were lost in it', async () => {
    const clock = testClock('2027-03-31T05:00:00.000Z');
    await using world = await openWorld({ clock });
    await sell(world);
    await closeDay(world);
    await world.close();
    const older = join(world.home, 'older.db');
    copyFileSync(world.databaseFile, older);
    clock.set('2027-04-01T05:00:00.000Z');
    const later = await openWorld({ folder: world.home, clock });
    expect((await sell(later)).number).toBe('T1/2027-28/000001');
    await later.close();
    const again = await putBack(world, older);
    expect((await sell(again)).number).toBe('T1/2027-28/000002');
    // The proof of the numbers knows those that the loss left out.
    expect((await closeDay(again)).proofs.filter(({ holds }) => !holds)).toEqual([]);
    await again.close();
    expect(findingsIn(world.databaseFile)).toEqual([]);
  });

  test.each<[string, (skipped: unknown[]) => unknown[]]>([
    ['which nobody declared', () => []],
    ['wider than was declared', (skipped) => skipped.map((row) => ({ ...(row as object), last: 2 }))],
    [
      'declared before numbers that were given',
      (skipped) => skipped.map((row) => ({ ...(row as object), first: 1 })),
    ],
  ])('bahi verify accepts no gap %s', async (_, change) => {
    await using world = await openWorld();
    const { again } = await lossyWorld(world, world.clock);
    await sell(again);
    await again.close();
    expect(findingsIn(world.databaseFile)).toEqual([]);
    forge(world.databaseFile, join(bookFolder(world), 'counter.key'), (event) =>
      event.what === 'book.loss-declared'
        ? { ...event, body: { ...event.body, skipped: change(event.body['skipped'] as unknown[]) } }
        : event,
    );
    const problems = findingsIn(world.databaseFile).filter(({ table }) => table === 'book_event');
    expect(problems).not.toEqual([]);
    expect(problems.filter(({ problem }) => !/number/u.test(problem))).toEqual([]);
  });
});

describe('the witness', () => {
  const hash = 'a'.repeat(64);
  const numbers = (number: number) => [
    { kind: 'T' as Series, year: '2026-27', number },
    { kind: 'L' as Series, year: '2026-27', number: 7 },
  ];
  const seenIn = (file: string) => {
    const { seen, close } = openWitness(file);
    close();
    return seen;
  };

  test('keeps what was noted before, with its numbers, when a write is torn', async () => {
    await using world = await openWorld();
    const file = join(world.home, 'witness');
    const witness = openWitness(file);
    witness.note({ sequence: 11, hash, numbers: numbers(4) });
    witness.note({ sequence: 12, hash, numbers: numbers(5) });
    witness.close();
    expect(seenIn(file)).toEqual({ sequence: 12, hash, numbers: numbers(5) });
    const torn = readFileSync(file);
    torn.fill(0, 40, 300);
    writeFileSync(file, torn);
    expect(seenIn(file)).toEqual({ sequence: 11, hash, numbers: numbers(4) });
  });

  test('that the first version wrote is read, without numbers', async () => {
    await using world = await openWorld();
    const file = join(world.home, 'witness');
    // Sealed by that version.
    const slot = `12 ${hash} 93814276`.padEnd(127).concat('\n');
    writeFileSync(file, ' '.repeat(127).concat('\n', slot));
    expect(seenIn(file)).toEqual({ sequence: 12, hash, numbers: [] });
  });
});
