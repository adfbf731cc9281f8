import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BookEvent } from '../../main/book/book-event.ts';
import { openForReading } from '../../main/database/open.ts';
import { type World, closeDay, openDay, openWorld, payExactly, readyTicket, testClock } from '../world.ts';
import { balancesOf, credit, debit, findingsIn, post } from './books.ts';

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

/**
 * A society that began on 21 November 2026 and sells once a month until some day, on which the till is open; all days
 * before it are closed, most of them with no business.
 */
async function workedUntil(day: string): Promise<World> {
  const clock = testClock('2026-11-21T05:00:00.000Z');
  const world = await openWorld({ clock });
  await sell(world);
  await post(world, { lines: [debit('internet', 300), credit('bank', 300)] });
  // A day each month, so that no clock is doubted.
  const days = ['2026-12-10', '2027-01-10', '2027-02-10', '2027-03-10'].filter((other) => other < day);
  for (const next of [...days, day]) {
    await closeDay(world);
    clock.set(`${next}T05:00:00.000Z`);
    await openDay(world);
    if (next !== day) await sell(world);
  }
  return world;
}

describe('a month', () => {
  test('closes when all its days are closed, once, and in its turn', async () => {
    await using world = await workedUntil('2027-01-05');
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
    await using world = await workedUntil('2026-12-01');
    const { closings } = await close(world, 'month', '2026-11-30');
    await world.close();
    const { kind, body } = eventAt(world, closings[0]?.sequence ?? 0);
    expect(kind).toBe('G');
    expect(body).toMatchObject({
      period: 'month',
      first_sequence: 1,
      turnover: { receipts: 1, received: { cash: 500 }, heads: [{ head: 'centre_charge', received: 500 }] },
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
  async function yearReady(): Promise<World> {
    const world = await workedUntil('2027-04-05');
    for (const last of ['2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31'])
      await close(world, 'month', last);
    return world;
  }

  test('waits for all its months', async () => {
    await using world = await workedUntil('2027-04-05');
    expect((await world.call('ledger.periods', {})).year).toBeUndefined();
    await close(world, 'month', '2026-11-30');
    await expect(close(world, 'year', '2027-03-31')).rejects.toMatchObject({ code: 'ledger.partsOpen' });
  });

  test('carries income and expense to the fund by a voucher of today, and is done once', async () => {
    await using world = await yearReady();
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
    await using world = await yearReady();
    await closeDay(world);
    const before = (await world.call('society.status', {})).bookSequence;
    // The voucher counts today, and today is over.
    await expect(close(world, 'year', '2027-03-31')).rejects.toMatchObject({ code: 'till.closed' });
    expect((await world.call('society.status', {})).bookSequence).toBe(before);
    expect((await world.call('ledger.periods', {})).year?.isReady).toBe(true);
  });
});
