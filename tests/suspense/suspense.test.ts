import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { BILL, addSomebody, allOf, balances, partOf, sell } from '../receipts/reversing.ts';
import { expectVerified } from '../receipts/verified.ts';
import { faultOf } from '../users/staff.ts';
import { nextMorning, openWorld } from '../world.ts';
import { SERVICE, failure, inDoubt, sellBill, settle } from './doubt.ts';

const AFTER_SALE = { 'cash-drawer': 86_500, 'csc-wallet': -85_000, 'counter-service-charge': -1500 };

describe('a payment that the portal took without a word', () => {
  test('is owed by the portal and held for the customer, as far as it went through the wallet', async () => {
    await using world = await openWorld();
    const { item, receipt } = await inDoubt(world);
    expect(item).toMatchObject({
      number: 'T1/B/2026-27/000001',
      state: 'pending',
      amount: 85_000,
      receiptNumber: receipt.number,
      line: 1,
      ageDays: 0,
      promised: '2026-11-28',
      owner: 'संगीता कुमारी',
      personName: 'सुनीता देवी',
      isDue: false,
    });
    expect(balances(world)).toEqual({
      ...AFTER_SALE,
      'portal-suspense': 85_000,
      'customer-money-held': -85_000,
    });
    expect(await world.call('suspense.list', {})).toEqual([item]);
    expectVerified(world);
  });

  test('done after all, the books are as if nothing had been in doubt', async () => {
    await using world = await openWorld();
    const { item } = await inDoubt(world);
    await settle(world, item, 'success');
    expect(balances(world)).toEqual(AFTER_SALE);
    expect(await world.call('suspense.list', {})).toEqual([]);
    expectVerified(world);
  });

  test('back in the wallet and paid out to the customer, only the centre’s own charge is left', async () => {
    await using world = await openWorld();
    const { item, receipt, approval } = await inDoubt(world);
    await settle(world, item, 'refunded');
    expect(balances(world)).toEqual({
      'cash-drawer': 86_500,
      'customer-money-held': -85_000,
      'counter-service-charge': -1500,
    });
    expect(await world.call('suspense.list', {})).toMatchObject([{ state: 'refunded', amount: 85_000 }]);

    const order = partOf(receipt, 1, [{ head: 'bill_amount', amount: 85_000 }]);
    await world.call('receipts.reverse', { ...order, reason: 'portal-failed', approval });
    expect(balances(world)).toEqual({ 'cash-drawer': 1500, 'counter-service-charge': -1500 });
    expect(await world.call('suspense.list', {})).toEqual([]);

    await world.call('receipts.reverse', { ...(await allOf(world, receipt)), approval });
    expect(balances(world)).toEqual({});
    expectVerified(world);
  });

  test('back in the wallet and done in a second attempt, the wallet has paid once', async () => {
    await using world = await openWorld();
    const { item } = await inDoubt(world);
    await settle(world, item, 'refunded');
    await settle(world, item, 'retried');
    expect(balances(world)).toEqual(AFTER_SALE);
    expect(await world.call('suspense.list', {})).toEqual([]);
    expectVerified(world);
  });

  test('paid out in part and then done for the rest, every account still comes out even', async () => {
    await using world = await openWorld();
    const { item, receipt, approval } = await inDoubt(world);
    await settle(world, item, 'refunded');
    const part = partOf(receipt, 1, [{ head: 'bill_amount', amount: 30_000 }]);
    await world.call('receipts.reverse', { ...part, approval });
    expect(await world.call('suspense.list', {})).toMatchObject([{ amount: 55_000 }]);
    await settle(world, item, 'retried');
    expect(balances(world)).toEqual({
      'cash-drawer': 56_500,
      'csc-wallet': -55_000,
      'counter-service-charge': -1500,
    });
    await world.call('receipts.reverse', { ...(await allOf(world, receipt)), approval });
    expect(balances(world)).toEqual({});
    expectVerified(world);
  });

  test('can not be given back while it is in doubt; the centre’s own charge can', async () => {
    await using world = await openWorld();
    const { receipt, approval } = await inDoubt(world);
    const bill = partOf(receipt, 1, [{ head: 'bill_amount', amount: 85_000 }]);
    expect(await faultOf(world.call('receipts.reverse', { ...bill, approval }))).toMatchObject({
      code: 'reversal.portalPending',
    });
    const charge = partOf(receipt, 1, [{ head: 'centre_charge', amount: 1500 }]);
    await world.call('receipts.reverse', { ...charge, approval });
    expect(balances(world)).toMatchObject({ 'portal-suspense': 85_000, 'customer-money-held': -85_000 });
  });

  test('of which a part was given back before, is in doubt for the rest alone', async () => {
    await using world = await openWorld();
    const { receipt, approval } = await sellBill(world);
    const part = partOf(receipt, 1, [{ head: 'bill_amount', amount: 5000 }]);
    await world.call('receipts.reverse', { ...part, approval });
    expect(await world.call('suspense.open', failure(receipt))).toMatchObject({ amount: 80_000 });
  });
});

describe('the customer’s slip', () => {
  test('is numbered, kept as PDF, and says nothing about anybody in the book', async () => {
    await using world = await openWorld();
    const { item } = await inDoubt(world);
    const path = join(world.home, 'books', 'live', 'papers', '2026-27', 'T1-B-2026-27-000001.pdf');
    await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true);
    expect(item.number).toBe('T1/B/2026-27/000001');
    const database = new Sqlite(world.databaseFile, { readonly: true });
    const book = database.prepare('SELECT group_concat(bytes) FROM book_event').pluck().get();
    database.close();
    for (const typed of ['सुनीता', 'TXN 4478', 'पोर्टल घूमता']) expect(book).not.toContain(typed);
  });
});

describe('what is refused', () => {
  test.each([
    ['a line of the receipt that is not there', SERVICE, BILL, 2],
    ['a service whose fee is held, not drawn from the wallet', 'pacs-membership', { bill_amount: 500 }, 1],
    ['a service without a fee', 'photocopy', {}, 1],
  ])('%s has no money at the portal', async (_, service, entered, line) => {
    await using world = await openWorld();
    const personId = await addSomebody(world);
    const receipt = await sell(world, service, { centre_charge: 1500, ...entered }, personId);
    expect(await faultOf(world.call('suspense.open', { ...failure(receipt), line }))).toMatchObject({
      code: 'suspense.noWalletMoney',
    });
    expect(await world.call('suspense.list', {})).toEqual([]);
  });

  test('a second item for a line that is in doubt, or whose money came back', async () => {
    await using world = await openWorld();
    const { item, receipt } = await inDoubt(world);
    const again = () => faultOf(world.call('suspense.open', failure(receipt)));
    expect(await again()).toMatchObject({ code: 'suspense.alreadyOpen' });
    await settle(world, item, 'refunded');
    expect(await again()).toMatchObject({ code: 'suspense.alreadyOpen' });
    await settle(world, item, 'retried');
    expect(await world.call('suspense.open', failure(receipt))).toMatchObject({ state: 'pending' });
  });

  test('an outcome that can not follow', async () => {
    await using world = await openWorld();
    const { item } = await inDoubt(world);
    expect(await faultOf(settle(world, item, 'retried'))).toMatchObject({ code: 'suspense.wrongState' });
    await settle(world, item, 'refunded');
    for (const outcome of ['success', 'refunded'] as const)
      expect(await faultOf(settle(world, item, outcome))).toMatchObject({ code: 'suspense.wrongState' });
    await settle(world, item, 'retried');
    expect(await faultOf(settle(world, item, 'success'))).toMatchObject({ code: 'suspense.notFound' });
  });

  test('a full Aadhaar number in what is typed', async () => {
    await using world = await openWorld();
    const { receipt } = await sellBill(world);
    const order = { ...failure(receipt), note: 'आधार 2341 2341 2346' };
    expect(await faultOf(world.call('suspense.open', order))).toMatchObject({ code: 'app.invalidInput' });
  });
});

test('each command sent twice does its work once', async () => {
  await using world = await openWorld();
  const { receipt } = await sellBill(world);
  const order = failure(receipt);
  const item = await world.call('suspense.open', order);
  expect(await world.call('suspense.open', order)).toEqual(item);
  const check = { requestId: randomUUID(), suspense: item.sequence };
  const outcome = { ...check, requestId: randomUUID(), outcome: 'refunded', reference: '9912' } as const;
  for (let twice = 0; twice < 2; twice++) {
    await world.call('suspense.check', check);
    await world.call('suspense.settle', outcome);
  }
  const database = new Sqlite(world.databaseFile, { readonly: true });
  const events = database
    .prepare("SELECT count(*) FROM book_event WHERE bytes ->> '$.what' LIKE 'portal.%'")
    .pluck()
    .get();
  database.close();
  expect(events).toBe(3);
});

test('what is older than a day wants to be looked at once each day', async () => {
  await using world = await openWorld();
  const { item } = await inDoubt(world);
  const due = async () =>
    (await world.call('suspense.list', {})).map(({ ageDays, isDue }) => [ageDays, isDue]);
  expect(await due()).toEqual([[0, false]]);
  await nextMorning(world);
  expect(await due()).toEqual([[1, true]]);
  await world.call('suspense.check', { requestId: randomUUID(), suspense: item.sequence });
  expect(await due()).toEqual([[1, false]]);
  await nextMorning(world);
  expect(await due()).toEqual([[2, true]]);
  await settle(world, item, 'refunded');
  expect(await due()).toEqual([[2, true]]);
  expectVerified(world);
});
