import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BookEvent } from '../../main/book/book-event.ts';
import { openForReading } from '../../main/database/open.ts';
import { type World, openWorld, payExactly, readyTicket, testClock } from '../world.ts';
import { balancesOf, closeDays, credit, debit, findingsIn, post } from './books.ts';

const close = ({ call }: Pick<World, 'call'>, period: 'month' | 'year', lastDay: string) =>
  call('ledger.close', { requestId: randomUUID(), period, lastDay });

const sell = async (world: World) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));

function eventAt({ databaseFile }: World, sequence: number): BookEvent {
  const database = openForReading(databaseFile);
  const bytes = database.prepare('SELECT bytes FROM book_event WHERE sequence = ?').pluck().get(sequence);
  database.close();
  return BookEvent.parse(JSON.parse(String(bytes)));
}

/** A society that began on 21 November 2026 and has worked until some day; all days before it are closed. */
async function workedUntil(day: string, figures: object = {}) {
  const clock = testClock('2026-11-21T05:00:00.000Z');
  const world = await openWorld({ clock });
  await sell(world);
  await post(world, { lines: [debit('internet', 300), credit('bank', 300)] });
  // A day each month, so that no clock is doubted.
  for (let month = 11; month < 16; month++) {
    clock.set(new Date(Date.UTC(2026, month, 10, 5)).toISOString());
    if (clock.now().slice(0, 10) < day) await sell(world);
  }
  clock.set(`${day}T05:00:00.000Z`);
  await world.close();
  const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  closeDays(world, '2026-11-21', before, figures);
  const later = await openWorld({ folder: world.home, clock });
  return {
    world: later,
    [Symbol.asyncDispose]: async () => (await later.close(), world[Symbol.asyncDispose]()),
  };
}

describe('a month', () => {
  test('closes when all its days are closed, once, and in its turn', async () => {
    await using room = await workedUntil('2027-01-05', {
      turnover: { receipts: 2, received: { cash: 100 } },
    });
    const { world } = room;
    expect(await world.call('ledger.periods', {})).toMatchObject({
      month: { firstDay: '2026-11-21', lastDay: '2026-11-30', isReady: true },
      closings: [],
    });
    await expect(close(world, 'month', '2026-12-31')).rejects.toMatchObject({ code: 'ledger.notNext' });
    await close(world, 'month', '2026-11-30');
    const order = { requestId: randomUUID(), period: 'month', lastDay: '2026-12-31' } as const;
    const periods = await world.call('ledger.close', order);
    expect(await world.call('ledger.close', order)).toEqual(periods);
    expect(periods).toMatchObject({
      month: { firstDay: '2027-01-01', lastDay: '2027-01-31', isReady: false },
      closings: [
        { period: 'month', firstDay: '2026-12-01', lastDay: '2026-12-31' },
        { period: 'month', firstDay: '2026-11-21', lastDay: '2026-11-30' },
      ],
    });
    await expect(close(world, 'month', '2027-01-31')).rejects.toMatchObject({
      code: 'ledger.partsOpen',
      params: { day: '31-01-2027' },
    });
    await world.close();
    expect(findingsIn(world)).toEqual([]);
  });

  test('adds up the figures of its days and says what the accounts stood at', async () => {
    await using room = await workedUntil('2026-12-01', {
      turnover: { receipts: 2, received: { cash: 150 }, heads: [{ head: 'tax', received: 7 }] },
    });
    const { world } = room;
    const { closings } = await close(world, 'month', '2026-11-30');
    await world.close();
    const { kind, body } = eventAt(world, closings[0]?.sequence ?? 0);
    expect(kind).toBe('G');
    expect(body).toMatchObject({
      period: 'month',
      first_sequence: 1,
      turnover: { receipts: 20, received: { cash: 1500 }, heads: [{ head: 'tax', received: 70 }] },
      trial_balance: [
        { account: 'cash-drawer', balance: 500 },
        { account: 'bank', balance: -300 },
        { account: 'counter-service-charge', balance: -500 },
        { account: 'internet', balance: 300 },
      ],
      net: 500,
      absolute: 500,
    });
    expect(body['parts']).toHaveLength(10);
    expect(body['last_sequence']).toBe((body['parts'] as number[]).at(-1));
  });
});

describe('a year', () => {
  /** All months of the first year closed, on 5 April 2027. */
  async function yearReady() {
    const room = await workedUntil('2027-04-05');
    for (const last of ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'])
      await close(room.world, 'month', last);
    return room;
  }

  test('waits for all its months', async () => {
    await using room = await workedUntil('2027-04-05');
    const { world } = room;
    expect((await world.call('ledger.periods', {})).year).toBeUndefined();
    await close(world, 'month', '2026-11-30');
    await expect(close(world, 'year', '2027-03-31')).rejects.toMatchObject({ code: 'ledger.partsOpen' });
  });

  test('carries income and expense to the fund by a voucher of today, and is done once', async () => {
    await using room = await yearReady();
    const { world } = room;
    await sell(world);
    const { closings, year } = await close(world, 'year', '2027-03-31');
    expect(year).toMatchObject({ firstDay: '2027-04-01', lastDay: '2028-03-31', isReady: false });
    const [closing] = closings;
    // Five receipts of 5.00 and a bill of 3.00 in the year; the receipt of April is the next year's.
    expect(closing).toMatchObject({ period: 'year', firstDay: '2026-11-21', surplus: 2200, net: 2500 });
    const voucher = await world.call('ledger.voucher', { sequence: closing?.entries ?? 0 });
    expect(balancesOf(voucher)).toEqual({
      'counter-service-charge': 2500,
      internet: -300,
      'society-fund': -2200,
    });
    expect(voucher).toMatchObject({ day: '2027-04-05', year: '2026-27', canReverse: false, kind: 'journal' });
    await expect(close(world, 'year', '2027-03-31')).rejects.toMatchObject({ code: 'ledger.notNext' });
    await world.close();
    expect(findingsIn(world)).toEqual([]);
    expect(eventAt(world, closing?.sequence ?? 0).body).toMatchObject({
      first_sequence: 1,
      entries: voucher.sequence,
    });
  });

  test('is closed wholly or not at all', async () => {
    await using room = await yearReady();
    const { world } = room;
    const { clock } = world;
    await world.close();
    closeDays(world, '2027-04-05', '2027-04-05');
    await using later = await openWorld({ folder: world.home, clock });
    const before = (await later.call('society.status', {})).bookSequence;
    // The voucher would fall on a day that is closed.
    await expect(close(later, 'year', '2027-03-31')).rejects.toMatchObject({ code: 'ledger.dayClosed' });
    expect((await later.call('society.status', {})).bookSequence).toBe(before);
    expect((await later.call('ledger.periods', {})).year?.isReady).toBe(true);
  });
});
