import { describe, expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { type World, closeDay, nextMorning, openWorld, readyTicket } from '../world.ts';

async function enter(world: World, bookNumber: string, day = '2026-11-20', time?: string) {
  const { ticketId } = await readyTicket(world, 'photocopy', { centre_charge: 500 });
  return world.call('tickets.finish', {
    ticketId,
    payment: { cashTendered: 500, upi: 0, upiReference: '' },
    handWritten: { bookNumber, day, time },
  });
}

describe('a receipt that was written by hand', () => {
  test('counts today, keeps its number and day on paper, and is counted in the closing', async () => {
    await using world = await openWorld();
    const receipt = await enter(world, 'B7/041');
    expect(receipt).toMatchObject({
      number: 'T1/2026-27/000001',
      day: '2026-11-21',
      handWritten: { bookNumber: 'B7/041', day: '2026-11-20' },
    });
    expect(await closeDay(world)).toMatchObject({ turnover: { receipts: 1, handWritten: 1 } });
    const database = openForReading(world.databaseFile);
    expect(verifyBook(database).findings).toEqual([]);
    database.close();
  });

  test('is entered once: its number on paper is not to be had again, on any day', async () => {
    await using world = await openWorld();
    await enter(world, 'B7/041');
    const taken = { code: 'receipt.paperNumberTaken', params: { number: 'B7/041' } };
    await expect(enter(world, 'B7/041')).rejects.toMatchObject(taken);
    await world.call('tickets.drop', {
      ticketId: (await world.call('tickets.open', {}))[0]?.ticketId ?? '',
      reason: 'gone',
    });
    await nextMorning(world);
    await expect(enter(world, 'B7/041')).rejects.toMatchObject(taken);
    await enter(world, 'B7/042');
  });

  test('has one number, however it is typed', async () => {
    await using world = await openWorld();
    expect(await enter(world, ' b7/०४१ ')).toMatchObject({ handWritten: { bookNumber: 'B7/041' } });
    await expect(enter(world, 'B7/041')).rejects.toMatchObject({ code: 'receipt.paperNumberTaken' });
  });

  test('keeps the time that stands on it, which is nothing that is still to come', async () => {
    // It is ten in the morning.
    await using world = await openWorld();
    const today = '2026-11-21';
    for (const time of ['10:01', '24:00', '9:30'])
      await expect(enter(world, 'B7/041', today, time)).rejects.toMatchObject({
        code: 'app.invalidInput',
        fields: [{ field: 'handWritten.time', problem: 'wrong' }],
      });
    expect(await enter(world, 'B7/041', today, '10:00')).toMatchObject({ handWritten: { time: '10:00' } });
    expect(await enter(world, 'B7/042', '2026-11-20', '18:40')).toMatchObject({
      handWritten: { day: '2026-11-20', time: '18:40' },
    });
    const database = openForReading(world.databaseFile);
    expect(verifyBook(database).findings).toEqual([]);
    database.close();
  });

  test('is not from a day to come', async () => {
    await using world = await openWorld();
    await expect(enter(world, 'B7/041', '2026-11-22')).rejects.toMatchObject({
      code: 'app.invalidInput',
      fields: [{ field: 'handWritten.day', problem: 'wrong' }],
    });
  });
});
