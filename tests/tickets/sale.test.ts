import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openWorld, payExactly, readyTicket, somebody } from '../world.ts';

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
    const receipt = await world.call('tickets.finish', { requestId: randomUUID(), ticketId, payment });
    expect(receipt.payment).toMatchObject({ cash: 700, tendered: 2000, change: 1300, upi: 0 });
  });

  test('may be paid partly by UPI', async () => {
    await using world = await openWorld();
    const { ticketId } = await readyTicket(world, PHOTOCOPY, { centre_charge: 10000 });
    const payment = { cashTendered: 5000, upi: 6000, upiReference: '१२३४' };
    const receipt = await world.call('tickets.finish', { requestId: randomUUID(), ticketId, payment });
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
    world.clock.set('2027-04-01T05:00:00.000Z');
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
    await expect(
      world.call('tickets.finish', { requestId: randomUUID(), ticketId, payment }),
    ).rejects.toMatchObject({
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

    const requestId = randomUUID();
    const slip = await world.call('tickets.handSlip', { requestId, ticketId: draft.ticketId });
    expect(slip.lines).toHaveLength(1);
    expect(slip.lines[0]?.missing).toEqual([first.lines[0]?.papers[0]?.name]);
    expect(await world.call('tickets.handSlip', { requestId, ticketId: draft.ticketId })).toEqual(slip);
    expect(await world.call('tickets.open', {})).toEqual([]);
    expect((await world.call('reports.dayBook', {})).receipts).toEqual([]);
  });

  test('kept before its service left the catalogue does not keep the other tickets from the operator', async () => {
    await using world = await openWorld();
    const kept = await readyTicket(world, 'photocopy', { centre_charge: 900 });
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

describe('the same intent', () => {
  test('sent 1,000 times gives one receipt', async () => {
    await using world = await openWorld();
    const ticket = await readyTicket(world, PHOTOCOPY, { centre_charge: 500 });
    const requestId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 1000 }, () => payExactly(world, ticket, requestId)),
    );
    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set(['T1/2026-27/000001']));
    expect((await world.call('reports.dayBook', {})).receipts).toHaveLength(1);
  });

  test('of two windows for one ticket has one winner', async () => {
    await using world = await openWorld();
    const ticket = await readyTicket(world, PHOTOCOPY, { centre_charge: 500 });
    const [first, second] = await Promise.allSettled([payExactly(world, ticket), payExactly(world, ticket)]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'ticket.notFound' } });
  });
});
