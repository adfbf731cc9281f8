import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import {
  type World,
  closeDay,
  countExactly,
  nextMorning,
  notesOf,
  openDay,
  openWorld,
  payExactly,
  readyTicket,
} from '../world.ts';

const sell = async (world: World, amount = 500) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: amount }));

const count = (world: World, amount: number) =>
  world.call('till.count', { requestId: randomUUID(), denominations: notesOf(amount) });

const open = (world: World, amount: number, part: object = {}) =>
  world.call('till.open', { requestId: randomUUID(), denominations: notesOf(amount), ...part });

const phaseOf = async (world: World) => (await world.call('till.state', {})).phase;

const findingsIn = (world: World) => {
  const database = openForReading(world.databaseFile);
  const { findings } = verifyBook(database);
  database.close();
  return findings;
};

/** Midnight in India is half past six in the evening in UTC. */
const PAST_MIDNIGHT = '2026-11-21T18:31:00.000Z';

describe('a day', () => {
  test('sells and moves nothing until it is opened; slips, drafts and people stay possible', async () => {
    await using world = await openWorld({ openTill: false });
    const ticket = await readyTicket(world, 'photocopy', { centre_charge: 500 });
    expect(await phaseOf(world)).toBe('unopened');
    await expect(payExactly(world, ticket)).rejects.toMatchObject({ code: 'till.notOpen' });
    const cash = { requestId: randomUUID(), purpose: 'from-society', amount: 100, payee: '', note: '' };
    expect(await world.ask('till.moveCash', cash)).toMatchObject({ fault: { code: 'till.notOpen' } });
    await world.call('people.add', {
      requestId: randomUUID(),
      name: 'सुनीता देवी',
      relation: 'husband',
      guardian: 'रमेश',
      village: 'अखलासपुर',
      mobile: '',
      birthYear: '',
    });
    await open(world, 50_000);
    expect((await payExactly(world, ticket)).number).toBe('T1/2026-27/000001');
  });

  test('takes its first float from the society, with a voucher', async () => {
    await using world = await openWorld({ openTill: false });
    expect(await open(world, 50_000)).toMatchObject({ phase: 'open', day: '2026-11-21', nilDays: [] });
    const { accounts, balanced } = await world.call('reports.dayBook', {});
    expect(balanced).toBe(true);
    expect(accounts.map(({ code, debit, credit }) => [code, debit, credit])).toEqual([
      ['1101', 50_000, 0],
      ['2901', 0, 50_000],
    ]);
  });

  test('opens once, also when the same request comes again', async () => {
    await using world = await openWorld({ openTill: false });
    const order = { requestId: randomUUID(), denominations: notesOf(50_000) };
    const first = await world.call('till.open', order);
    expect(await world.call('till.open', order)).toEqual(first);
    await expect(open(world, 50_000)).rejects.toMatchObject({ code: 'till.alreadyOpen' });
  });

  test('that is closed takes no more, and the next opens with what was counted', async () => {
    await using world = await openWorld({ openTill: false });
    await open(world, 50_000);
    const ticket = await readyTicket(world, 'photocopy', { centre_charge: 700 });
    await sell(world, 1500);
    await expect(closeDay(world)).rejects.toMatchObject({ code: 'till.ticketsOpen', params: { count: 1 } });
    await payExactly(world, ticket);
    const closing = await closeDay(world);
    expect(closing).toMatchObject({
      number: 'T1/Z/2026-27/000001',
      day: '2026-11-21',
      late: false,
      nil: false,
      net: 2200,
      absolute: 2200,
      drawer: { float: 50_000, cashIn: 0, cashOut: 0, expected: 52_200, counted: 52_200, variance: 0 },
    });
    expect(closing.proofs.filter(({ holds }) => !holds)).toEqual([]);
    await expect(sell(world)).rejects.toMatchObject({ code: 'till.closed' });
    await expect(open(world, 52_200)).rejects.toMatchObject({ code: 'till.closed' });
    expect(await world.call('till.state', {})).toMatchObject({ phase: 'closed', carried: 52_200 });

    world.clock.set('2026-11-22T05:00:00.000Z');
    expect(await world.call('till.state', {})).toMatchObject({ phase: 'unopened', carried: 52_200 });
    await open(world, 52_200);
    await sell(world);
    expect(findingsIn(world)).toEqual([]);
  });

  test('is over at midnight in India: it must be closed before the next opens', async () => {
    await using world = await openWorld();
    await sell(world, 1500);
    world.clock.set('2026-11-21T18:29:00.000Z');
    await sell(world, 500);
    world.clock.set(PAST_MIDNIGHT);
    expect(await world.call('till.state', {})).toMatchObject({ phase: 'forgotten', day: '2026-11-21' });
    await expect(sell(world)).rejects.toMatchObject({
      code: 'till.forgotten',
      params: { day: '21-11-2026' },
    });
    await expect(open(world, 2000)).rejects.toMatchObject({ code: 'till.forgotten' });
    await world.call('tickets.drop', {
      ticketId: (await world.call('tickets.open', {}))[0]?.ticketId ?? '',
      reason: 'gone',
    });

    const closing = await closeDay(world);
    expect(closing).toMatchObject({ day: '2026-11-21', late: true, drawer: { expected: 2000 } });
    await openDay(world);
    expect((await sell(world)).day).toBe('2026-11-22');
    expect(findingsIn(world)).toEqual([]);
  });

  test('that was forgotten posts its variance on itself, not on the day on which it is closed', async () => {
    await using world = await openWorld();
    await sell(world, 1500);
    world.clock.set('2026-11-23T05:00:00.000Z');
    const { sequence } = await count(world, 1300);
    const order = { requestId: randomUUID(), count: sequence, reason: 'change-error' as const };
    expect(await world.call('till.close', order)).toMatchObject({ late: true, drawer: { variance: -200 } });
    const { accounts } = await world.call('reports.dayBook', { day: '2026-11-21' });
    expect(accounts.find(({ code }) => code === '5901')).toMatchObject({ debit: 200, credit: 0 });
    expect((await world.call('reports.dayBook', { day: '2026-11-23' })).accounts).toEqual([]);
    expect(findingsIn(world)).toEqual([]);
  });

  test('without business is closed as nil when the next opens, one closing for each', async () => {
    await using world = await openWorld();
    await sell(world, 1500);
    await closeDay(world);
    world.clock.set('2026-11-28T05:00:00.000Z');
    const skipped = ['22', '23', '24', '25', '26', '27'].map((day) => `2026-11-${day}`);
    expect((await world.call('till.state', {})).nilDays).toEqual(skipped);
    await openDay(world);
    const closings = await world.call('till.closings', {});
    expect(closings.map(({ day, nil, late }) => ({ day, nil, late }))).toEqual([
      ...skipped.toReversed().map((day) => ({ day, nil: true, late: false })),
      { day: '2026-11-21', nil: false, late: false },
    ]);
    const newest = await world.call('till.closing', { sequence: closings[0]?.sequence ?? 0 });
    expect(newest).toMatchObject({
      drawer: { float: 1500, expected: 1500, counted: 1500, variance: 0, denominations: notesOf(1500) },
      turnover: { receipts: 0, received: { cash: 0, upi: 0 } },
      net: 1500,
    });
    expect(findingsIn(world)).toEqual([]);
  });

  test('stays as it was when its closing is asked for again', async () => {
    await using world = await openWorld();
    await sell(world, 1500);
    const { sequence } = await countExactly(world);
    const order = { requestId: randomUUID(), count: sequence };
    const closing = await world.call('till.close', order);
    expect(await world.call('till.close', order)).toEqual(closing);
    expect(await world.call('till.closing', { sequence: closing.sequence })).toEqual(closing);
    expect(await world.call('till.closings', {})).toHaveLength(1);
  });

  test('stays open over a restart, and its totals go on', async () => {
    await using world = await openWorld();
    await sell(world, 1500);
    await world.close();
    await using again = await openWorld({ folder: world.home, clock: world.clock });
    await sell(again, 500);
    await nextMorning(again);
    await sell(again, 100);
    expect(await closeDay(again)).toMatchObject({ net: 2100, turnover: { receipts: 1 } });
  });
});
