import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { negative } from '../../contract/money.ts';
import { isGenuineCode } from '../../main/receipts/receipt-code.ts';
import { faultOf } from '../users/staff.ts';
import { nextMorning, openWorld, readyTicket, openDay } from '../world.ts';
import {
  BILL,
  addSomebody,
  allOf,
  balances,
  billAndSupervisor,
  partOf,
  sell,
  withSupervisor,
} from './reversing.ts';
import { expectVerified } from './verified.ts';

describe('a reversal', () => {
  test('of a whole receipt is its exact negative: every account stands as before the sale', async () => {
    await using world = await openWorld();
    const { receipt, approval } = await billAndSupervisor(world);
    expect(balances(world)).toEqual({
      'cash-drawer': 86_500,
      'csc-wallet': -85_000,
      'counter-service-charge': -1500,
    });
    const reversal = await world.call('receipts.reverse', { ...(await allOf(world, receipt)), approval });
    expect(reversal).toMatchObject({
      number: 'T1/R/2026-27/000001',
      receiptNumber: receipt.number,
      total: receipt.total,
      payment: { cash: receipt.total, upi: 0 },
      operator: 'संगीता कुमारी',
      approver: 'मीना सिंह',
    });
    expect(balances(world)).toEqual({});
    const { event, publicKey } = expectVerified(world);
    expect(event).toMatchObject({ kind: 'R', gt_net: 0, gt_abs: 2 * receipt.total });
    expect(event.body.postings).toEqual(
      expect.arrayContaining(
        receipt.postings.map(({ account, amount }) => ({ account, amount: negative(amount) })),
      ),
    );
    expect(isGenuineCode(reversal.code, publicKey)).toBe(true);
    expect(reversal.code.split('|').slice(1, 6)).toEqual([
      'T1',
      'R',
      '2026-27/1',
      expect.any(String),
      '86500',
    ]);
  });

  test('has a slip that is found by its number and printed again, as a numbered duplicate', async () => {
    await using world = await openWorld();
    const { receipt, approval } = await billAndSupervisor(world);
    const { sequence, number } = await world.call('receipts.reverse', {
      ...(await allOf(world, receipt)),
      approval,
    });
    expect(await world.call('receipts.find', { number: number.toLowerCase() })).toEqual({
      receipt: receipt.sequence,
      paper: sequence,
    });
    const order = { requestId: randomUUID(), sequence, reason: 'lost' } as const;
    expect(await world.call('receipts.reprintRefund', order)).toMatchObject({ number, duplicates: 1 });
    expect(await world.call('receipts.reprintRefund', order)).toMatchObject({ duplicates: 1 });
    const wrong = { ...order, requestId: randomUUID(), sequence: receipt.sequence };
    expect(await faultOf(world.call('receipts.reprintRefund', wrong))).toMatchObject({
      code: 'receipt.notFound',
    });
    const { reversals, duplicates } = await world.call('receipts.get', { sequence: receipt.sequence });
    expect(duplicates).toBe(0);
    expect(reversals).toMatchObject([{ number, duplicates: 1 }]);
    expectVerified(world);
    const { jobs } = await world.call('printing.status', {});
    expect(jobs.filter(({ title }) => title === number)).toHaveLength(2);
  });

  test('of one head of one line leaves the rest in force, and says so on the receipt', async () => {
    await using world = await openWorld();
    const { receipt, approval } = await billAndSupervisor(world);
    const order = partOf(receipt, 1, [{ head: 'centre_charge', amount: 600 }]);
    const { number } = await world.call('receipts.reverse', { ...order, approval });
    const shown = await world.call('receipts.get', { sequence: receipt.sequence });
    expect(shown.reversals).toMatchObject([{ number, total: 600, reason: 'service-not-done' }]);
    expect(shown.remaining).toEqual([
      {
        line: 1,
        heads: [
          { head: 'bill_amount', amount: 85_000 },
          { head: 'centre_charge', amount: 900 },
        ],
        wallet: 85_000,
        portal: 'none',
      },
    ]);
    expect(balances(world)).toMatchObject({ 'cash-drawer': 85_900, 'counter-service-charge': -900 });
    expectVerified(world);
  });

  test('takes each kind of money from the account that holds it, whoever it belongs to', async () => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    const personId = await addSomebody(world);
    const open = {
      bill_amount: 2000,
      portal_charge: 900,
      government_fee: 1200,
      centre_charge: 3000,
      tax: 450,
    };
    // To the wallet, to a customer held, to the panchayat, to the PACS, and with tax.
    for (const service of [
      'pan-new-individual',
      'bc-cash-deposit',
      'scheme-kabir-antyeshti',
      'pacs-membership',
      'digipay-payout',
    ])
      await sell(world, service, open, personId);
    expect(Object.keys(balances(world)).toSorted()).toEqual([
      'cash-drawer',
      'counter-service-charge',
      'csc-wallet',
      'customer-money-held',
      'gst-payable',
      'pacs-dues',
      'panchayat-dues',
    ]);
    const { receipts } = await world.call('reports.dayBook', {});
    for (const receipt of receipts)
      await world.call('receipts.reverse', { ...(await allOf(world, receipt)), approval });
    expect(balances(world)).toEqual({});
    expectVerified(world);
  });

  test('is refused above what is left, by the program and by the database itself', async () => {
    await using world = await openWorld();
    const { receipt, approval } = await billAndSupervisor(world);
    const part = () => partOf(receipt, 1, [{ head: 'bill_amount', amount: 50_000 }]);
    await world.call('receipts.reverse', { ...part(), approval });
    expect(await faultOf(world.call('receipts.reverse', { ...part(), approval }))).toEqual({
      code: 'reversal.tooMuch',
      params: { line: 1, remaining: 35_000 },
    });
    for (const strange of [
      partOf(receipt, 2, [{ head: 'bill_amount', amount: 1 }]),
      partOf(receipt, 1, [{ head: 'tax', amount: 1 }]),
    ])
      expect(await faultOf(world.call('receipts.reverse', { ...strange, approval }))).toMatchObject({
        code: 'reversal.tooMuch',
      });
    await world.close();

    const database = new Sqlite(world.databaseFile);
    const copy = database.transaction((amount: number) => {
      database.exec(
        `INSERT INTO reversal SELECT 1, number, day, receipt, reason, total, cash, upi FROM reversal`,
      );
      database
        .prepare("INSERT INTO reversal_head VALUES (?, 1, 'bill_amount', 1, ?)")
        .run(receipt.sequence, amount);
      throw new Error('taken back');
    });
    expect(() => copy(35_001)).toThrow(/more than is left/u);
    expect(() => copy(35_000)).toThrow(/taken back/u);
    database.close();
  });

  test('sent again gives the same slip and books nothing more', async () => {
    await using world = await openWorld();
    const { receipt, approval } = await billAndSupervisor(world);
    const order = { ...partOf(receipt, 1, [{ head: 'bill_amount', amount: 40_000 }]), approval };
    const [first, together] = await Promise.all([
      world.call('receipts.reverse', order),
      world.call('receipts.reverse', order),
    ]);
    expect(together).toEqual(first);
    expect(await world.call('receipts.reverse', order)).toEqual(first);
    expect(balances(world)['csc-wallet']).toBe(-45_000);
  });

  test('in cash is refused when the drawer does not hold it, without a word on what it holds', async () => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    const { ticketId, total } = await readyTicket(world, 'electricity-bill-sbpdcl', BILL);
    const payment = { cashTendered: 0, upi: total, upiReference: '4321' };
    const receipt = await world.call('tickets.finish', { ticketId, payment });
    const order = { ...(await allOf(world, receipt)), approval };
    expect(await faultOf(world.call('receipts.reverse', order))).toEqual({
      code: 'reversal.drawerShort',
      params: {},
    });
    await world.call('receipts.reverse', { ...order, pay: 'upi' });
    expect(balances(world)).toEqual({});
  });

  test('of another day counts on its own day, and leaves the day of the sale as it was', async () => {
    await using world = await openWorld();
    const { receipt, approval } = await billAndSupervisor(world);
    const before = await world.call('reports.dayBook', {});
    await nextMorning(world);
    await world.call('receipts.reverse', { ...(await allOf(world, receipt)), approval });
    expect(await world.call('reports.dayBook', { day: before.day })).toEqual(before);
    const today = await world.call('reports.dayBook', {});
    expect(today).toMatchObject({
      total: 0,
      reversed: { cash: 86_500, upi: 0, total: 86_500 },
      net: { cash: -86_500, upi: 0, total: -86_500 },
      heads: [
        { head: 'bill_amount', amount: 0, reversed: 85_000, net: -85_000 },
        { head: 'centre_charge', amount: 0, reversed: 1500, net: -1500 },
      ],
      balanced: true,
    });
    expectVerified(world);
  });

  test('gives a refund slip, kept as PDF under its own number', async () => {
    await using world = await openWorld();
    const { receipt, approval } = await billAndSupervisor(world);
    const { number } = await world.call('receipts.reverse', { ...(await allOf(world, receipt)), approval });
    const path = join(world.home, 'books', 'live', 'papers', '2026-27', `${number.replaceAll('/', '-')}.pdf`);
    await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('while training is numbered and signed like one, and never counted', async () => {
    await using world = await openWorld();
    await world.call('society.openBook', { mode: 'training' });
    await openDay(world);
    const receipt = await sell(world, 'photocopy', { centre_charge: 500 });
    const reversal = await world.call('receipts.reverse', await allOf(world, receipt));
    expect(reversal.number).toMatch(/^X\/R\/2026-27\/\d{6}$/u);
    const shown = await world.call('receipts.get', { sequence: receipt.sequence });
    expect(shown.remaining).toMatchObject([{ heads: [] }]);
    expect(await world.call('reports.dayBook', {})).toMatchObject({ balanced: true, net: { total: 0 } });
  });
});

test('an order that names a line or head twice, or nothing, is not one', async () => {
  await using world = await openWorld();
  const receipt = await sell(world, 'photocopy', { centre_charge: 500 });
  const head = { head: 'centre_charge', amount: 100 } as const;
  const orders = [
    { ...partOf(receipt, 1, []), requestId: randomUUID() },
    partOf(receipt, 1, [head, head]),
    {
      ...partOf(receipt, 1, [head]),
      lines: [
        { line: 1, heads: [head] },
        { line: 1, heads: [head] },
      ],
    },
    partOf(receipt, 1, [{ ...head, amount: 0 }]),
    partOf(receipt, 1, [{ ...head, amount: -100 }]),
  ];
  for (const order of orders)
    expect(await faultOf(world.call('receipts.reverse', order))).toMatchObject({ code: 'app.invalidInput' });
});
