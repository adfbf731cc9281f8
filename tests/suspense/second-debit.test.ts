import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { BILL, addSomebody, balances } from '../receipts/reversing.ts';
import { expectVerified } from '../receipts/verified.ts';
import { faultOf } from '../users/staff.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';
import { SERVICE, inDoubt, settle } from './doubt.ts';

describe('while a payment is in doubt', () => {
  const sellAgain = async (world: World, personId?: string, part: Record<string, number> = BILL) =>
    payExactly(world, await readyTicket(world, SERVICE, part, { ...(personId && { personId }) }));

  test('the same service for the same person and money is refused, with the number of the slip', async () => {
    await using world = await openWorld();
    const { personId, item } = await inDoubt(world);
    expect(await faultOf(sellAgain(world, personId))).toEqual({
      code: 'suspense.pending',
      params: { number: item.number },
    });
    expect(balances(world)['cash-drawer']).toBe(86_500);
  });

  test('another bill, and another person’s, are sold as ever', async () => {
    await using world = await openWorld();
    const { personId } = await inDoubt(world);
    await sellAgain(world, personId, { ...BILL, bill_amount: 85_001 });
    await sellAgain(world, await addSomebody(world));
    await sellAgain(world);
  });

  test('it is sold again with a supervisor’s word, which stands in the signed event', async () => {
    await using world = await openWorld();
    const { personId, approval } = await inDoubt(world);
    const { ticketId, total } = await readyTicket(world, SERVICE, BILL, { personId });
    const order = { ticketId, payment: { cashTendered: total, upi: 0, upiReference: '' }, approval };
    const receipt = await world.call('tickets.finish', order);
    expect(await world.call('tickets.finish', order)).toEqual(receipt);
    const database = new Sqlite(world.databaseFile, { readonly: true });
    const bytes = database
      .prepare('SELECT bytes FROM book_event WHERE sequence = ?')
      .pluck()
      .get(receipt.sequence);
    database.close();
    expect(JSON.parse(String(bytes))).toMatchObject({ approver: approval.operatorId });
    expectVerified(world);
  });

  test('and is sold without a word once the doubt is over', async () => {
    await using world = await openWorld();
    const { personId, item } = await inDoubt(world);
    await settle(world, item, 'success');
    await sellAgain(world, personId);
  });
});
