import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../contract/contract.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { type World, closeDay, nextMorning, openWorld, payExactly, readyTicket } from '../world.ts';

const parked = async (world: World) => await readyTicket(world, 'photocopy', { centre_charge: 700 });

const carry = (world: World, ticketId: string, reason: Input<'tickets.carry'>['reason'] = 'papers') =>
  world.call('tickets.carry', { requestId: randomUUID(), ticketId, reason });

function findingsIn({ databaseFile }: World) {
  const database = openForReading(databaseFile);
  try {
    return verifyBook(database).findings;
  } finally {
    database.close();
  }
}

const bodiesOf = ({ databaseFile }: World, what: string): unknown[] => {
  const database = openForReading(databaseFile);
  try {
    return database
      .prepare("SELECT bytes -> '$.body' FROM book_event WHERE bytes ->> '$.what' = ? ORDER BY sequence")
      .pluck()
      .all(what)
      .map((body): unknown => JSON.parse(String(body)));
  } finally {
    database.close();
  }
};

describe('a ticket that is open at the end of a day', () => {
  test('holds the day open until it is finished, dropped or carried over', async () => {
    await using world = await openWorld();
    const finished = await parked(world);
    const dropped = await parked(world);
    const carried = await parked(world);
    await expect(closeDay(world)).rejects.toMatchObject({ code: 'till.ticketsOpen', params: { count: 3 } });
    await payExactly(world, finished);
    await world.call('tickets.drop', { ticketId: dropped.ticketId, reason: 'no-money' });
    await expect(closeDay(world)).rejects.toMatchObject({ code: 'till.ticketsOpen', params: { count: 1 } });
    await carry(world, carried.ticketId);
    expect(await world.call('till.state', {})).toMatchObject({ openTickets: [], carriedTickets: 1 });
    expect(await closeDay(world)).toMatchObject({ ticketsCarried: 1, turnover: { droppedTickets: 1 } });
    expect(bodiesOf(world, 'ticket.dropped')).toEqual([{ reason: 'no-money', lines: 1, total: 700 }]);
    expect(bodiesOf(world, 'ticket.carried')).toEqual([
      { ticket: carried.ticketId, reason: 'papers', lines: 1, total: 700 },
    ]);
    expect(findingsIn(world)).toEqual([]);
  });

  test('is there the next day once it is carried over, and wants to be settled again', async () => {
    await using world = await openWorld();
    const { ticketId } = await parked(world);
    await carry(world, ticketId);
    await closeDay(world);
    await nextMorning(world);
    expect(await world.call('till.state', {})).toMatchObject({
      openTickets: [{ ticketId, total: 700 }],
      carriedTickets: 0,
    });
    await expect(closeDay(world)).rejects.toMatchObject({ code: 'till.ticketsOpen' });
    const [kept] = await world.call('tickets.open', {});
    if (!kept) throw new Error('the ticket is gone');
    expect(await payExactly(world, kept)).toMatchObject({ total: 700, day: '2026-11-22' });
    const closing = await closeDay(world);
    expect(closing.ticketsCarried).toBeUndefined();
    expect(findingsIn(world)).toEqual([]);
  });

  test('is no longer counted as carried over when it is sold after all', async () => {
    await using world = await openWorld();
    const ticket = await parked(world);
    await carry(world, ticket.ticketId, 'comes-back');
    await payExactly(world, ticket);
    expect((await closeDay(world)).ticketsCarried).toBeUndefined();
  });

  test('is carried over once for a request, and not at all when it is gone', async () => {
    await using world = await openWorld();
    const { ticketId } = await parked(world);
    const order = { requestId: randomUUID(), ticketId, reason: 'money' } as const;
    await world.call('tickets.carry', order);
    await world.call('tickets.carry', order);
    expect(bodiesOf(world, 'ticket.carried')).toHaveLength(1);
    await world.call('tickets.drop', { ticketId, reason: 'gone' });
    await expect(carry(world, ticketId)).rejects.toMatchObject({ code: 'ticket.notFound' });
  });

  test('is neither dropped nor carried over without a reason that the book knows', async () => {
    await using world = await openWorld();
    const { ticketId } = await parked(world);
    // @ts-expect-error -- what a screen of an older program would send
    await expect(world.call('tickets.drop', { ticketId })).rejects.toThrow();
    // @ts-expect-error -- a reason of nobody's list
    await expect(carry(world, ticketId, 'राम बाबू')).rejects.toThrow();
    expect(await world.call('tickets.open', {})).toHaveLength(1);
  });
});
