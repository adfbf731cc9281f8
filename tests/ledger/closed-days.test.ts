import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { type World, nextMorning, openWorld, payExactly, readyTicket } from '../world.ts';

const sell = async (world: World) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));

/** The file of a world that has sold on two days and closed the first, opened beside the program's back. */
async function twoDays(world: World): Promise<{ database: Sqlite.Database; first: string; second: string }> {
  const { day: first } = await sell(world);
  await nextMorning(world);
  const { day: second } = await sell(world);
  await world.close();
  const database = new Sqlite(world.databaseFile);
  database.pragma('foreign_keys = ON');
  return { database, first, second };
}

const close = (database: Sqlite.Database, day: string): void =>
  void database
    .prepare("INSERT INTO closing VALUES (1, 'day', @day, @day, @number)")
    .run({ day, number: randomUUID() });

/** A voucher whose postings sum to zero, on a day and an event without one. */
const book = (database: Sqlite.Database, day: string): void =>
  database.transaction(() => {
    database.prepare("INSERT INTO voucher (sequence, kind, day) VALUES (2, 'journal', ?)").run(day);
    database.exec('INSERT INTO posting VALUES (2, 1, 1, 500), (2, 2, 2, -500)');
  })();

describe('a closed day', () => {
  test('takes no voucher, nor does any day before it', async () => {
    await using world = await openWorld();
    const { database, first, second } = await twoDays(world);
    expect(() => book(database, first)).toThrow(/this day is closed/u);
    book(database, second);
    database.close();
  });

  test('takes no posting of a voucher that it has', async () => {
    await using world = await openWorld();
    const { database } = await twoDays(world);
    const voucher = database.prepare('SELECT min(sequence) FROM voucher').pluck().get();
    const more = database.prepare('INSERT INTO posting VALUES (?, 9, 1, 500)');
    expect(() => more.run(voucher)).toThrow(/this day is closed/u);
    database.close();
  });

  test('is followed by the next: no closing leaves a day out or comes twice', async () => {
    await using world = await openWorld();
    const { database, first } = await twoDays(world);
    expect(() => close(database, first)).toThrow(/without a gap/u);
    const weekLater = new Date(Date.parse(first) + 7 * 86_400_000).toISOString().slice(0, 10);
    expect(() => close(database, weekLater)).toThrow(/without a gap/u);
    database.close();
  });
});
