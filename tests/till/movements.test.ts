import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../contract/contract.ts';
import { type World, closeDay, countExactly, openWorld, payExactly, readyTicket } from '../world.ts';

const sell = async (world: World, amount = 500) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: amount }));

const move = (world: World, purpose: Input<'till.moveCash'>['purpose'], amount: number, payee = '') =>
  world.call('till.moveCash', { requestId: randomUUID(), purpose, amount, payee, note: '' });

/** Debit less credit of today's accounts by their codes. */
async function balances(world: World): Promise<Record<string, number>> {
  const { accounts } = await world.call('reports.dayBook', {});
  return Object.fromEntries(accounts.map(({ code, debit, credit }) => [code, debit - credit]));
}

describe('a movement of cash', () => {
  test('is numbered, has a voucher, and says what it does to the drawer', async () => {
    await using world = await openWorld();
    await sell(world, 12_300);
    expect(await move(world, 'from-bank', 50_000)).toMatchObject({
      number: 'T1/D/2026-27/000002',
      what: 'cash',
      detail: 'from-bank',
      amount: 50_000,
      drawer: 50_000,
    });
    expect(await move(world, 'internet', 30_000, 'रमेश')).toMatchObject({ drawer: -30_000, payee: 'रमेश' });
    expect(await balances(world)).toEqual({
      '1101': 32_300,
      '1201': -50_000,
      '4102': -12_300,
      '5102': 30_000,
    });
    expect((await world.call('till.movements', {})).map(({ detail }) => detail)).toEqual([
      'internet',
      'from-bank',
    ]);
    expect(await countExactly(world)).toMatchObject({ expected: 32_300 });
    expect(await closeDay(world)).toMatchObject({ drawer: { cashIn: 50_000, cashOut: 30_000 } });
  });

  test('of nothing is refused', async () => {
    await using world = await openWorld();
    await expect(move(world, 'from-safe', 0)).rejects.toMatchObject({ code: 'app.invalidInput' });
  });

  test('is one however often it is sent', async () => {
    await using world = await openWorld();
    const order = {
      requestId: randomUUID(),
      purpose: 'from-safe',
      amount: 700,
      payee: 'रमेश',
      note: '',
    } as const;
    const first = await world.call('till.moveCash', order);
    expect(await world.call('till.moveCash', order)).toEqual(first);
    expect(await world.call('till.movements', {})).toHaveLength(1);
  });

  test('leaves no name in the book', async () => {
    await using world = await openWorld();
    await world.call('till.moveCash', {
      requestId: randomUUID(),
      purpose: 'from-safe',
      amount: 700,
      payee: 'रमेश पासवान',
      note: 'सुनीता ने दिया',
    });
    await world.close();
    const database = new Sqlite(world.databaseFile);
    const book = String(database.prepare('SELECT group_concat(bytes) FROM book_event').pluck().get());
    database.close();
    for (const personal of ['रमेश', 'पासवान', 'सुनीता']) expect(book).not.toContain(personal);
  });
});

describe('a deposit', () => {
  test('leaves the drawer first and reaches the bank with its slip', async () => {
    await using world = await openWorld();
    await sell(world, 50_000);
    const sent = await world.call('till.sendDeposit', { requestId: randomUUID(), amount: 40_000 });
    expect(sent).toMatchObject({ what: 'deposit-sent', drawer: -40_000 });
    expect((await world.call('till.state', {})).deposits).toEqual([
      { sequence: sent.sequence, number: sent.number, day: sent.day, amount: 40_000 },
    ]);
    expect(await balances(world)).toMatchObject({ '1203': 40_000 });

    const order = { requestId: randomUUID(), deposit: sent.sequence, slipNumber: 'SB-4471' };
    const confirmed = await world.call('till.confirmDeposit', order);
    expect(confirmed).toMatchObject({
      what: 'deposit-confirmed',
      amount: 40_000,
      drawer: 0,
      reference: 'SB-4471',
    });
    expect(await balances(world)).toMatchObject({ '1201': 40_000, '1203': 0 });
    expect((await world.call('till.state', {})).deposits).toEqual([]);
    expect(await world.call('till.confirmDeposit', order)).toEqual(confirmed);
    const again = world.call('till.confirmDeposit', { ...order, requestId: randomUUID() });
    await expect(again).rejects.toMatchObject({ code: 'till.depositNotFound' });
  });
});

describe('a wallet', () => {
  test('is filled from the bank, credited by withdrawals and paid out less its charges', async () => {
    await using world = await openWorld();
    await sell(world, 50_000);
    const act = (name: 'top-up' | 'cash-out' | 'payout', amount: number, charges = 0) =>
      world.call('till.moveWallet', {
        requestId: randomUUID(),
        act: name,
        amount,
        charges,
        reference: 'P-77',
      });
    expect(await act('top-up', 100_000)).toMatchObject({ drawer: 0, detail: 'top-up', reference: 'P-77' });
    expect(await act('cash-out', 20_000)).toMatchObject({ drawer: -20_000 });
    await act('payout', 15_000, 500);
    expect(await balances(world)).toEqual({
      '1101': 30_000,
      '1201': -85_500,
      '1301': 100_000,
      '1302': 5000,
      '4102': -50_000,
      '5106': 500,
    });
    await expect(act('top-up', 1000, 5)).rejects.toMatchObject({ code: 'app.invalidInput' });
    await expect(act('payout', 1000, 1001)).rejects.toMatchObject({ code: 'app.invalidInput' });
  });

  test('is compared with its portal, and the closing keeps both', async () => {
    await using world = await openWorld();
    const compared = await world.call('till.compareWallet', {
      requestId: randomUUID(),
      wallet: 'csc-wallet',
      portal: 4200,
      note: 'सुबह का',
    });
    expect(compared).toMatchObject({ wallet: 'csc-wallet', book: 0, portal: 4200 });
    expect((await world.call('till.wallets', {})).map(({ portal }) => portal)).toEqual([4200, undefined]);
    expect((await closeDay(world)).wallets).toEqual([
      { wallet: 'csc-wallet', book: 0, portal: 4200 },
      { wallet: 'digipay-wallet', book: 0 },
    ]);
  });
});

describe('the log', () => {
  test('counts drawers opened without a sale, reads and dropped tickets', async () => {
    await using world = await openWorld();
    await sell(world, 900);
    const order = { requestId: randomUUID(), reason: 'change' as const };
    await world.call('till.openDrawer', order);
    await world.call('till.openDrawer', order);
    const { ticketId } = await readyTicket(world, 'photocopy', { centre_charge: 100 });
    await world.call('tickets.drop', { ticketId, reason: 'gone' });
    const read = { requestId: randomUUID() };
    const first = await world.call('till.xRead', read);
    expect(first).toMatchObject({
      receipts: 1,
      noSales: 1,
      droppedTickets: 1,
      received: { cash: 900, upi: 0 },
      heads: [{ head: 'centre_charge', received: 900, refunded: 0 }],
      services: [{ service: 'photocopy', count: 1, received: 900 }],
    });
    await sell(world, 100);
    expect(await world.call('till.xRead', read)).toEqual(first);
    expect(await closeDay(world)).toMatchObject({ turnover: { receipts: 2, noSales: 1 } });
  });
});
