import { describe, expect, test } from 'vitest';
import { type World, closeDay, openDay, openWorld, payExactly, readyTicket, somebody } from '../world.ts';
import { eventsOf, findingsIn } from './read-book.ts';

const sell = async (world: World) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));

const confirmationsIn = (file: string) => eventsOf(file).filter(({ what }) => what === 'clock.confirmed');

describe('a clock behind the book', () => {
  test('by up to two minutes is asked nothing about', async () => {
    await using world = await openWorld();
    await sell(world);
    world.clock.set('2026-11-21T04:28:00.000Z');
    expect(await world.call('society.status', {})).toMatchObject({ clockBehind: false });
    expect((await sell(world)).number).toBe('T1/2026-27/000002');
  });

  test('by more writes nothing, and says both times as they are in India', async () => {
    await using world = await openWorld();
    const ticket = await readyTicket(world, 'photocopy', { centre_charge: 500 });
    world.clock.set('2026-11-21T04:27:59.999Z');
    const fault = {
      code: 'clock.behind',
      params: { now: '21-11-2026, 09:57', last: '21-11-2026, 10:00' },
    };
    await expect(payExactly(world, ticket)).rejects.toMatchObject(fault);
    await expect(world.call('people.add', somebody())).rejects.toMatchObject(fault);
    expect(await world.call('society.status', {})).toMatchObject({ clockBehind: true });
    expect((await world.call('reports.dayBook', {})).receipts).toEqual([]);
    world.clock.set('2026-11-21T04:31:00.000Z');
    expect((await payExactly(world, ticket)).number).toBe('T1/2026-27/000001');
  });

  test('writes again on the operator’s word, which the book keeps with both times, and is not asked twice', async () => {
    await using world = await openWorld();
    await sell(world);
    world.clock.set('2026-11-21T03:00:00.000Z');
    await world.call('society.confirmToday', {});
    await world.call('society.confirmToday', {});
    await sell(world);
    await world.close();
    await using again = await openWorld({ folder: world.home, clock: world.clock });
    expect((await sell(again)).number).toBe('T1/2026-27/000003');
    await again.close();
    const [confirmed, ...others] = confirmationsIn(world.databaseFile);
    expect(others).toEqual([]);
    expect(confirmed).toMatchObject({
      kind: 'L',
      clock_flag: 'back',
      t_wall: '2026-11-21T03:00:00.000Z',
      body: { before: '2026-11-21T04:30:00.000Z', after: '2026-11-21T03:00:00.000Z' },
    });
    expect(findingsIn(world.databaseFile)).toEqual([]);
  });
});

describe('a clock far ahead of the book', () => {
  test('writes on the operator’s word, which the book keeps with both times', async () => {
    await using world = await openWorld();
    await closeDay(world);
    world.clock.set('2027-01-15T04:30:00.000Z');
    await expect(sell(world)).rejects.toMatchObject({ code: 'clock.ahead' });
    await world.call('society.confirmToday', {});
    await openDay(world);
    await sell(world);
    await world.close();
    const confirmed = confirmationsIn(world.databaseFile);
    expect(confirmed.map(({ body }) => body)).toEqual([
      { before: '2026-11-21T04:30:00.000Z', after: '2027-01-15T04:30:00.000Z' },
    ]);
    expect(findingsIn(world.databaseFile)).toEqual([]);
  });
});

test('a word about a clock that nobody doubts is no event', async () => {
  await using world = await openWorld();
  await world.call('society.confirmToday', {});
  await world.close();
  expect(confirmationsIn(world.databaseFile)).toEqual([]);
});
