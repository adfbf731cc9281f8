import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { closeDay, nextMorning, openDay, openWorld, payExactly, readyTicket, somebody } from '../world.ts';

const PHOTOCOPY = 'photocopy';
const CASTE = 'rtps-caste-certificate';

describe('a sale', () => {
  test('gives a numbered receipt whose postings sum to zero', async () => {
    await using world = await openWorld();
    const person = await world.call('people.add', somebody());
    const ticket = await readyTicket(world, CASTE, { centre_charge: 3000 }, { personId: person.personId });
    const receipt = await payExactly(world, ticket);

    expect(receipt.number).toBe('T1/2026-27/000001');
    expect(receipt.person?.name).toBe('सुनीता देवी');
    expect(receipt.total).toBe(3000);
    expect(receipt.postings.map(({ account, amount }) => [account, amount])).toEqual([
      ['cash-drawer', 3000],
      ['counter-service-charge', -3000],
    ]);
  });

  test('gives change for what was tendered', async () => {
    await using world = await openWorld();
    const { ticketId } = await readyTicket(world, PHOTOCOPY, { centre_charge: 700 });
    const payment = { cashTendered: 2000, upi: 0, upiReference: '' };
    const receipt = await world.call('tickets.finish', { ticketId, payment });
    expect(receipt.payment).toMatchObject({ cash: 700, tendered: 2000, change: 1300, upi: 0 });
  });

  test('may be paid partly by UPI', async () => {
    await using world = await openWorld();
    const { ticketId } = await readyTicket(world, PHOTOCOPY, { centre_charge: 10000 });
    const payment = { cashTendered: 5000, upi: 6000, upiReference: '१२३४' };
    const receipt = await world.call('tickets.finish', { ticketId, payment });
    expect(receipt.payment).toEqual({
      cash: 4000,
      tendered: 5000,
      change: 1000,
      upi: 6000,
      upiReference: '1234',
    });
    expect(receipt.postings.map(({ account, amount }) => [account, amount])).toEqual([
      ['cash-drawer', 4000],
      ['upi-in-transit', 6000],
      ['counter-service-charge', -10000],
    ]);
  });

  test('numbers begin again with the financial year', async () => {
    await using world = await openWorld();
    await payExactly(world, await readyTicket(world, PHOTOCOPY, { centre_charge: 500 }));
    await closeDay(world);
    world.clock.set('2027-04-01T05:00:00.000Z');
    await world.call('society.confirmToday', {});
    await openDay(world);
    const receipt = await payExactly(world, await readyTicket(world, PHOTOCOPY, { centre_charge: 500 }));
    expect(receipt.number).toBe('T1/2027-28/000001');
  });

  test.each([
    ['payment.short', { cashTendered: 499, upi: 0, upiReference: '' }],
    ['payment.upiTooMuch', { cashTendered: 0, upi: 501, upiReference: '1234' }],
    ['payment.upiReferenceMissing', { cashTendered: 0, upi: 500, upiReference: '' }],
  ])('is refused with %s, and the ticket stays', async (code, payment) => {
    await using world = await openWorld();
    const { ticketId } = await readyTicket(world, PHOTOCOPY, { centre_charge: 500 });
    await expect(world.call('tickets.finish', { ticketId, payment })).rejects.toMatchObject({
      code,
    });
    expect((await world.call('tickets.open', {})).map((open) => open.ticketId)).toEqual([ticketId]);
  });

  test('is refused while a person, an amount or a paper is missing', async () => {
    await using world = await openWorld();
    const line = { lineId: randomUUID(), service: CASTE, quantity: 1, entered: {}, papersSeen: [] };
    const ticket = await world.call('tickets.keep', { ticketId: randomUUID(), lines: [line] });
    expect(ticket.blockedBy).toEqual(['person', 'amount', 'papers']);
    await expect(payExactly(world, ticket)).rejects.toMatchObject({ code: 'ticket.personNeeded' });
    const empty = await world.call('tickets.keep', { ticketId: randomUUID(), lines: [] });
    await expect(payExactly(world, empty)).rejects.toMatchObject({ code: 'ticket.empty' });
  });

  test('of a service whose papers are missing ends in a slip that names them', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    const line = {
      lineId: randomUUID(),
      service: CASTE,
      quantity: 1,
      entered: { centre_charge: 3000 },
      papersSeen: [] as string[],
    };
    const draft = { ticketId: randomUUID(), personId, lines: [line] };
    const first = await world.call('tickets.keep', draft);
    line.papersSeen = first.lines.flatMap(({ papers }) => papers.map(({ code }) => code)).slice(1);
    await world.call('tickets.keep', draft);

    const slip = await world.call('tickets.handSlip', { ticketId: draft.ticketId });
    expect(slip.lines).toHaveLength(1);
    expect(slip.lines[0]?.missing).toEqual([first.lines[0]?.papers[0]?.name]);
    expect(await world.call('tickets.handSlip', { ticketId: draft.ticketId })).toEqual(slip);
    expect(await world.call('tickets.open', {})).toEqual([]);
    expect((await world.call('reports.dayBook', {})).receipts).toEqual([]);
  });

  test('kept before its service left the catalogue does not keep the other tickets from the operator', async () => {
    await using world = await openWorld();
    const kept = await readyTicket(world, 'photocopy', { centre_charge: 900 });
    world.clock.forward(1000);
    const stale = await readyTicket(world, 'photocopy', { centre_charge: 900 });
    await world.close();
    const database = new Sqlite(world.databaseFile);
    database
      .prepare("UPDATE ticket SET lines = replace(lines, 'photocopy', 'sold-no-more') WHERE ticket_id = ?")
      .run(stale.ticketId);
    database.close();
    await using again = await openWorld({ folder: world.home, clock: world.clock });
    const open = await again.call('tickets.open', {});
    expect(open).toEqual([kept, expect.objectContaining({ ticketId: stale.ticketId, lines: [] })]);
  });

  test('survives a restart as the draft it was', async () => {
    await using world = await openWorld();
    const ticket = await readyTicket(world, PHOTOCOPY, { centre_charge: 900 });
    await world.close();
    await using again = await openWorld({ folder: world.home, clock: world.clock });
    expect(await again.call('tickets.open', {})).toEqual([ticket]);
  });
});

describe('a ticket', () => {
  test('sent 1,000 times gives one receipt', async () => {
    await using world = await openWorld();
    const ticket = await readyTicket(world, PHOTOCOPY, { centre_charge: 500 });
    const answers = await Promise.all(Array.from({ length: 1000 }, () => payExactly(world, ticket)));
    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set(['T1/2026-27/000001']));
    expect((await world.call('reports.dayBook', {})).receipts).toHaveLength(1);
  });

  test('that has ended can not be kept and paid again', async () => {
    await using world = await openWorld();
    const ticket = await readyTicket(world, PHOTOCOPY, { centre_charge: 500 });
    const receipt = await payExactly(world, ticket);
    const again = world.call('tickets.keep', { ticketId: ticket.ticketId, lines: [] });
    await expect(again).rejects.toMatchObject({ code: 'ticket.notFound' });
    expect(await payExactly(world, ticket)).toEqual(receipt);
    const slip = world.call('tickets.handSlip', { ticketId: ticket.ticketId });
    await expect(slip).rejects.toMatchObject({ code: 'ticket.notFound' });
  });

  test('of more than ten crore rupees is refused before it is kept', async () => {
    await using world = await openWorld();
    const much = readyTicket(world, PHOTOCOPY, { centre_charge: 9_999_999_900 }, { quantity: 2 });
    await expect(much).rejects.toMatchObject({ code: 'ticket.tooMuch' });
    expect(await world.call('tickets.open', {})).toEqual([]);
  });

  test('of ten crore rupees is one of many: totals have no such limit', async () => {
    await using world = await openWorld();
    for (let sale = 0; sale < 3; sale++)
      await payExactly(world, await readyTicket(world, PHOTOCOPY, { centre_charge: 9_000_000_000 }));
    expect(await world.call('reports.dayBook', {})).toMatchObject({ total: 27_000_000_000, balanced: true });
  });
});

describe('a clock', () => {
  test('set back does not take the days of the book back with it', async () => {
    await using world = await openWorld();
    const sell = async () => payExactly(world, await readyTicket(world, PHOTOCOPY, { centre_charge: 500 }));
    await sell();
    await nextMorning(world);
    await sell();
    world.clock.set('2026-11-21T06:00:00.000Z');
    await world.call('society.confirmToday', {});
    expect((await sell()).day).toBe('2026-11-22');
    expect((await sell()).day).toBe('2026-11-22');
    expect(await world.call('society.status', {})).toMatchObject({ clockBehind: false, dayAhead: true });
    for (const day of ['2026-11-21', '2026-11-22'])
      expect(await world.call('reports.dayBook', { day })).toMatchObject({ balanced: true });
  });

  test('far ahead of the book writes nothing until somebody says that it is right', async () => {
    await using world = await openWorld();
    const ticket = await readyTicket(world, PHOTOCOPY, { centre_charge: 500 });
    world.clock.set('2036-01-01T05:00:00.000Z');
    await expect(payExactly(world, ticket)).rejects.toMatchObject({ code: 'clock.ahead' });
    world.clock.set('2026-11-21T06:00:00.000Z');
    expect((await payExactly(world, ticket)).number).toBe('T1/2026-27/000001');
  });
});

describe('a UPI code', () => {
  test('is made offline for what the ticket comes to, and for no more', async () => {
    await using world = await openWorld();
    const { ticketId } = await readyTicket(world, PHOTOCOPY, { centre_charge: 12_550 });
    const { address, rows } = await world.call('tickets.upiCode', { ticketId, amount: 12_550 });
    expect(address).toContain('upi://pay?pa=akhlaspur.pacs@examplebank&pn=Akhlaspur%20Primary');
    expect(address).toContain('&am=125.50&cu=INR&');
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows.length]));
    const much = world.call('tickets.upiCode', { ticketId, amount: 12_551 });
    await expect(much).rejects.toMatchObject({ code: 'payment.upiTooMuch' });
  });

  test('is not to be had where the centre takes no UPI', async () => {
    await using world = await openWorld({ answers: { upiAddress: '' } });
    const { ticketId } = await readyTicket(world, PHOTOCOPY, { centre_charge: 500 });
    const code = world.call('tickets.upiCode', { ticketId, amount: 500 });
    await expect(code).rejects.toMatchObject({ code: 'payment.noUpiAddress' });
  });
});

test('the till book holds no name, mobile, village or address of anybody', async () => {
  await using world = await openWorld();
  const { personId } = await world.call('people.add', somebody());
  await payExactly(world, await readyTicket(world, CASTE, { centre_charge: 3000 }, { personId }));
  await world.close();
  const database = new Sqlite(world.databaseFile);
  const book = database.prepare('SELECT group_concat(bytes) FROM book_event').pluck().get();
  database.close();
  for (const personal of ['सुनीता', 'पासवान', '9876543210', 'संगीता', 'akhlaspur.pacs@'])
    expect(String(book)).not.toContain(personal);
});
