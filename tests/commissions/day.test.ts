import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { firstUser, secondPerson } from '../users/staff.ts';
import { allOf, balances, partOf, withSupervisor } from '../receipts/reversing.ts';
import { type World, closeDay, countExactly, nextMorning, openWorld } from '../world.ts';
import {
  BILL,
  ELECTRICITY,
  MEDICINE,
  accept,
  closeAndRead,
  halfToTheOperator,
  oneRupeeABill,
  rowOf,
  sell,
  table,
} from './commission-room.ts';

/** Pays the first user; Meena agrees to it. */
async function payoutOf(world: World, paidFrom: 'bank' | 'cash-drawer', amount: number) {
  const { operatorId: payee } = await firstUser(world);
  return { requestId: randomUUID(), payee, paidFrom, amount, approval: await secondPerson(world) };
}

test('a day closes when the commission that its receipts name is what their vouchers booked', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  await halfToTheOperator(world);
  const bills = await sell(world, ELECTRICITY, BILL, 4);
  await sell(world, MEDICINE, { bill_amount: 12_345, centre_charge: 0 });
  await sell(world, 'photocopy', { centre_charge: 500 });
  // What is confirmed, received and paid out of the drawer is none of the receipts' and changes nothing of theirs.
  await accept(world, table(rowOf(bills.number, '3.50', '0.07', '3400.00')), 'csc-wallet');
  await world.call('commissions.payOut', await payoutOf(world, 'cash-drawer', 100));
  const { proofs, drawer } = await closeDay(world);
  expect(proofs).toContainEqual({ name: 'commission', left: 400 + 2469, right: 400 + 2469, holds: true });
  expect(proofs.filter(({ holds }) => !holds)).toEqual([]);
  expect(drawer).toMatchObject({ cashOut: 100 });
  await nextMorning(world);
  const { findings } = await closeAndRead(world);
  expect(findings).toEqual([]);
});

test('a day closes when a refund takes back the commission of its sale, and nothing of it is left', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  await halfToTheOperator(world);
  const approval = await withSupervisor(world);
  await sell(world, 'photocopy', { centre_charge: 500 });
  const bills = await sell(world, ELECTRICITY, BILL, 3);
  const medicine = await sell(world, MEDICINE, { bill_amount: 12_345, centre_charge: 0 });
  const third = partOf(bills, 1, [{ head: 'bill_amount', amount: 85_000 }]);
  await world.call('receipts.reverse', { ...third, approval });
  await world.call('receipts.reverse', { ...(await allOf(world, bills)), approval });
  const refund = await world.call('receipts.reverse', { ...(await allOf(world, medicine)), approval });
  expect(Object.keys(refund.lines[0] ?? {})).not.toContain('commission');
  expect(balances(world)).toEqual({ 'cash-drawer': 500, 'counter-service-charge': -500 });
  const { proofs } = await closeDay(world);
  expect(proofs).toContainEqual({ name: 'commission', left: 0, right: 0, holds: true });
  expect(proofs.filter(({ holds }) => !holds)).toEqual([]);
  const { findings, bodies } = await closeAndRead(world);
  expect(findings).toEqual([]);
  // What the three parts took back: a third of 3.00, the rest of it, and all of 24.69.
  const taken = [...bodies.matchAll(/"commission":\{"amount":(\d+),"base"/gu)].map(([, amount]) =>
    Number(amount),
  );
  expect(taken.slice(-3)).toEqual([100, 200, 2469]);
});

test('a day closes with a sale of yesterday given back, whose commission is taken back today', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  await halfToTheOperator(world);
  const approval = await withSupervisor(world);
  const bills = await sell(world, ELECTRICITY, BILL, 3);
  await closeDay(world);
  await nextMorning(world);
  await sell(world, MEDICINE, { bill_amount: 300_000, centre_charge: 0 });
  await world.call('receipts.reverse', { ...(await allOf(world, bills)), approval });
  const { proofs } = await closeDay(world);
  expect(proofs).toContainEqual({ name: 'commission', left: 60_000 - 300, right: 60_000 - 300, holds: true });
  expect(proofs.filter(({ holds }) => !holds)).toEqual([]);
  const { findings } = await closeAndRead(world);
  expect(findings).toEqual([]);
});

test('a day of which one paisa of commission was moved is not closed', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  const { sequence } = await sell(world, ELECTRICITY, BILL);
  await world.close();
  const database = new Sqlite(world.databaseFile);
  for (const trigger of database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all())
    database.exec(`DROP TRIGGER "${String(trigger)}"`);
  const moved = database.prepare(`
    UPDATE posting SET amount = amount + 1 WHERE voucher = ?
      AND account = (SELECT account_id FROM account WHERE key = 'commission-receivable')`);
  expect(moved.run(sequence).changes).toBe(1);
  database.close();

  await using again = await openWorld({ folder: world.home, clock: world.clock });
  const { sequence: count } = await countExactly(again);
  await expect(again.call('till.close', { requestId: randomUUID(), count })).rejects.toMatchObject({
    code: 'till.proofFails',
    params: { name: 'commission', difference: -1 },
  });
});

test('commission is booked on open days alone, and waits for the next', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  await halfToTheOperator(world);
  const first = await sell(world, ELECTRICITY, BILL, 4);
  const second = await sell(world, ELECTRICITY, BILL);
  const approved = await accept(world, table(rowOf(first.number, '4.00', '0.08', '3400.00')));
  const order = await payoutOf(world, 'bank', 100);
  await closeDay(world);

  const later = table(rowOf(second.number, '1.00'));
  const receive = {
    requestId: randomUUID(),
    statement: approved.sequence,
    paidInto: 'csc-wallet' as const,
  };
  const refused = { code: 'till.closed' };
  await expect(accept(world, later)).rejects.toMatchObject(refused);
  await expect(world.call('commissions.receiveStatement', receive)).rejects.toMatchObject(refused);
  await expect(world.call('commissions.payOut', order)).rejects.toMatchObject(refused);
  expect(await world.call('commissions.statements', {})).toEqual([approved]);

  await nextMorning(world);
  expect(await accept(world, later)).toMatchObject({ booked: 1 });
  expect(await world.call('commissions.receiveStatement', receive)).toMatchObject({ paidInto: 'csc-wallet' });
  expect(await world.call('commissions.payOut', order)).toMatchObject({ amount: 100 });
  const { findings } = await closeAndRead(world);
  expect(findings).toEqual([]);
});

test('what was booked before the day closed is answered again after it', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  await halfToTheOperator(world);
  const { number } = await sell(world, ELECTRICITY, BILL, 4);
  const source = table(rowOf(number, '4.00', '0.08', '3400.00'));
  const { mapping } = await world.call('commissions.readStatement', { source });
  const order = { requestId: randomUUID(), source, mapping };
  const accepted = await world.call('commissions.acceptStatement', order);
  const payout = await payoutOf(world, 'bank', 100);
  const paid = await world.call('commissions.payOut', payout);
  await closeDay(world);
  expect(await world.call('commissions.acceptStatement', order)).toEqual(accepted);
  expect(await world.call('commissions.payOut', payout)).toEqual(paid);
});

test('a drawer pays no share that it does not hold', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  await halfToTheOperator(world);
  const { total } = await sell(world, ELECTRICITY, BILL, 4);
  await world.call('till.sendDeposit', { requestId: randomUUID(), amount: total });
  const payout = world.call('commissions.payOut', await payoutOf(world, 'cash-drawer', 100));
  await expect(payout).rejects.toMatchObject({ code: 'till.notEnoughCash' });
});
