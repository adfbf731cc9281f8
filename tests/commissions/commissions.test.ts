import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { PIN, WRONG, userEvents, secondPerson } from '../users/staff.ts';
import { openDay, openWorld, payExactly, readyTicket, somebody } from '../world.ts';
import {
  BILL,
  ELECTRICITY,
  MEDICINE,
  accept,
  closeAndRead,
  halfToTheOperator,
  morningOf,
  oneRupeeABill,
  rowOf,
  sell,
  table,
} from './commission-room.ts';

describe('a sale', () => {
  test('books the commission that its rule gives in its own voucher, and keeps it off the receipt', async () => {
    await using world = await openWorld();
    const person = await world.call('people.add', somebody());
    const ticket = await readyTicket(
      world,
      MEDICINE,
      { bill_amount: 12_345, centre_charge: 0 },
      { personId: person.personId },
    );
    expect(ticket.lines[0]?.commission).toMatchObject({
      amount: 2469,
      rule: { percent: '20' },
      shares: { society: 2469, operator: 0, csc: 0 },
    });
    const receipt = await payExactly(world, ticket);
    expect(receipt.lines[0]).not.toHaveProperty('commission');
    expect(receipt.postings.map(({ account, amount }) => [account, amount])).toEqual([
      ['cash-drawer', 12_345],
      ['pacs-dues', -12_345],
      ['commission-receivable', 2469],
      ['csc-commission', -2469],
    ]);
    expect((await closeAndRead(world)).findings).toEqual([]);
  });

  test('of a service whose commission nobody confirms books none, and is counted as unknown', async () => {
    await using world = await openWorld();
    const receipt = await sell(world, ELECTRICITY, BILL);
    expect(receipt.postings.map(({ account }) => account)).not.toContain('commission-receivable');
    await sell(world, 'photocopy', { centre_charge: 500 });
    const month = await world.call('commissions.month', {});
    expect(month).toMatchObject({ earned: 0, lost: { unknown: 1 } });
    // The counter's own work pays no commission; there is nothing to know.
    expect(month.services.map(({ service, unknown }) => [service, unknown])).toEqual([[ELECTRICITY, 1]]);
  });

  test('uses the rule and the split of its day; later ones change nothing of it', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    await sell(world, ELECTRICITY, BILL, 3);
    await halfToTheOperator(world);
    const { postings } = await sell(world, ELECTRICITY, BILL, 3);
    expect(postings.slice(2).map(({ account, amount }) => [account, amount])).toEqual([
      ['commission-receivable', 300],
      ['csc-commission', -300],
      ['operator-share', 150],
      ['operator-share-payable', -150],
      ['csc-share', 30],
      ['csc-share-payable', -30],
    ]);
    const month = await world.call('commissions.month', {});
    expect(month).toMatchObject({
      earned: 600,
      shares: { society: 420, operator: 150, csc: 30 },
      due: { total: 600, to30: 600, to60: 0, over60: 0 },
    });
    expect((await closeAndRead(world)).findings).toEqual([]);
  });
});

describe('terms', () => {
  test('are set once however often they are sent, and are events of the book', async () => {
    await using world = await openWorld();
    const requestId = randomUUID();
    const term = { from: '2026-01-01', society: 4000, operator: 5000, csc: 1000 };
    const approval = await secondPerson(world);
    const first = await world.call('commissions.setShares', { requestId, term, approval });
    expect(await world.call('commissions.setShares', { requestId, term, approval })).toEqual(first);
    expect(first.shares).toEqual([term]);
  });

  test('are refused where shares are not 100 percent or a rule says two things', async () => {
    await using world = await openWorld();
    const short = { from: '2026-01-01', society: 4000, operator: 5000, csc: 999 };
    const shares = world.call('commissions.setShares', { requestId: randomUUID(), term: short });
    await expect(shares).rejects.toMatchObject({ code: 'app.invalidInput' });
    const both = { from: '2026-01-01', percent: '2', flatMinimum: 1, flatMaximum: 1, verified: true };
    const rule = world.call('commissions.setRule', {
      requestId: randomUUID(),
      service: ELECTRICITY,
      rule: both,
    });
    await expect(rule).rejects.toMatchObject({ code: 'commission.ruleWrong' });
  });

  test('know the taxes that ship, and those that the society adds', async () => {
    await using world = await openWorld();
    const rate = {
      tax: 'tds-commission' as const,
      section: '393',
      from: '2027-04-01',
      percent: '3',
      source: 'सूचना',
      confidence: 'high' as const,
    };
    const approval = await secondPerson(world);
    const { taxes } = await world.call('commissions.setTax', { requestId: randomUUID(), rate, approval });
    expect(taxes.at(-1)).toEqual(rate);
    expect(taxes.length).toBeGreaterThan(4);
  });
});

describe('setting a term', () => {
  const term = { from: '2026-01-01', society: 4000, operator: 5000, csc: 1000 };
  const rule = { from: '2026-01-01', percent: '2', verified: true };
  const rate = {
    tax: 'tds-commission' as const,
    section: '393',
    from: '2027-04-01',
    percent: '3',
    source: 'सूचना',
    confidence: 'high' as const,
  };
  const orders = {
    'commissions.setShares': { term },
    'commissions.setRule': { service: ELECTRICITY, rule },
    'commissions.setTax': { rate },
  } as const;

  test.each(Object.entries(orders))(
    '%s needs a second person, and nothing is set without',
    async (name, order) => {
      await using world = await openWorld();
      const { users } = await world.call('users.list', {});
      const own = users[0]?.operatorId;
      const before = await world.call('commissions.terms', {});
      const meena = await secondPerson(world);
      const codes: unknown[] = [];
      for (const approval of [undefined, { operatorId: own, pin: PIN.meena }, { ...meena, pin: WRONG }]) {
        const answer = await world.ask(name, { requestId: randomUUID(), ...order, approval });
        codes.push(answer.ok ? 'set' : answer.fault.code);
      }
      expect(codes).toEqual(['users.approvalNeeded', 'users.samePerson', 'users.wrongPin']);
      expect(await world.call('commissions.terms', {})).toEqual(before);

      const requestId = randomUUID();
      const set = await world.ask(name, { requestId, ...order, approval: meena });
      expect(set.ok).toBe(true);
      // The same wish again changes nothing, and asks nobody.
      expect(await world.ask(name, { requestId, ...order })).toEqual(set);
      expect(userEvents(world, 'setting').at(-1)).toMatchObject({ user: own, approver: meena.operatorId });
      expect((await closeAndRead(world)).findings).toEqual([]);
    },
  );
});

describe('a month', () => {
  test('ages what is due by the days since the sale, and says the same of a past day for ever', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    const first = await sell(world, ELECTRICITY, BILL);
    await morningOf(world, '2026-12-11');
    await sell(world, ELECTRICITY, BILL);
    await morningOf(world, '2027-01-10');
    await sell(world, ELECTRICITY, BILL);
    await morningOf(world, '2027-01-25');
    await sell(world, ELECTRICITY, BILL);
    const january = await world.call('commissions.month', { month: '2027-01' });
    expect(january).toMatchObject({
      earned: 200,
      due: { total: 400, to30: 200, to60: 100, over60: 100 },
      lost: { unclaimed: 100, unclaimedLines: 1 },
    });
    const december = await world.call('commissions.month', { month: '2026-12' });
    expect(december).toMatchObject({ to: '2026-12-31', due: { total: 200, to30: 100, to60: 100 } });
    await accept(world, table(rowOf(first.number, '1.00')), 'csc-wallet');
    expect(await world.call('commissions.month', { month: '2026-12' })).toEqual(december);
    expect(await world.call('commissions.month', {})).toMatchObject({
      due: { over60: 0 },
      lost: { unclaimed: 0 },
    });
  });

  test('shows by how much a service stays below the best of the three months before', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    await sell(world, ELECTRICITY, BILL, 5);
    await morningOf(world, '2026-12-11');
    await sell(world, ELECTRICITY, BILL, 2);
    const month = await world.call('commissions.month', {});
    expect(month.services).toMatchObject([{ service: ELECTRICITY, earned: 200, better: 500 }]);
    expect(month.lost.below).toBe(300);
  });

  test('is written as CSV and PDF', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    await sell(world, ELECTRICITY, BILL);
    const { path: csv } = await world.call('commissions.exportMonth', { format: 'csv' });
    const text = readFileSync(csv, 'utf8');
    expect(text).toContain('अर्जित / Earned');
    expect(text).toContain('1.00');
    const { path: pdf } = await world.call('commissions.exportMonth', { format: 'pdf' });
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('the database refuses shares that do not sum to a commission', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  const { sequence } = await sell(world, ELECTRICITY, BILL);
  await world.close();
  const database = new Sqlite(world.databaseFile);
  const insert = database.prepare("INSERT INTO commission_entry VALUES (1, ?, 1, 'accrued', 100, 50, 49, 0)");
  expect(() => insert.run(sequence)).toThrow(/CHECK/u);
  database.close();
});

test('a training book keeps its commission to itself', async () => {
  await using world = await openWorld();
  await world.call('society.openBook', { mode: 'training' });
  await openDay(world);
  await oneRupeeABill(world);
  const receipt = await sell(world, ELECTRICITY, BILL);
  expect(receipt.number).toMatch(/^X\//u);
  await accept(world, table(rowOf(receipt.number, '1.00')), 'csc-wallet');
  await world.call('society.openBook', { mode: 'live' });
  expect(await world.call('commissions.month', {})).toMatchObject({ earned: 0, received: 0, services: [] });
  expect(await world.call('commissions.statements', {})).toEqual([]);
});
