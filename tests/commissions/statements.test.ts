import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { allOf, withSupervisor } from '../receipts/reversing.ts';
import { openWorld } from '../world.ts';
import {
  BILL,
  ELECTRICITY,
  TITLES,
  accept,
  closeAndRead,
  halfToTheOperator,
  oneRupeeABill,
  rowOf,
  sell,
  table,
} from './commission-room.ts';

describe('a statement', () => {
  test('is compared with the book and writes nothing before it is accepted', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    const [paid, short, missing] = [
      await sell(world, ELECTRICITY, BILL),
      await sell(world, ELECTRICITY, BILL),
      await sell(world, ELECTRICITY, BILL),
    ];
    const before = (await world.call('society.status', {})).bookSequence;
    const reading = await world.call('commissions.readStatement', {
      source: table(
        rowOf(paid.number, '1.00', '0.02'),
        rowOf(short.number, '0.60'),
        rowOf('OTHER-7', '5.00', '0', '99'),
      ),
    });
    expect(reading).toMatchObject({
      rows: 3,
      problems: [],
      outcomes: { agrees: 1, 'wrong-amount': 1, extra: 1 },
      commission: 660,
      tds: 2,
      expectedTds: 13,
      firstDay: '2026-11-21',
    });
    expect(
      reading.exceptions.map(({ kind, number, expected, stated }) => [kind, number, expected, stated]),
    ).toEqual([
      ['wrong-amount', short.number, 100, 60],
      ['extra', undefined, 0, 500],
      ['missing', missing.number, 100, 0],
    ]);
    expect((await world.call('society.status', {})).bookSequence).toBe(before);
  });

  test('takes earned commission to confirmed, and to the wallet less the tax at source', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    const receipt = await sell(world, ELECTRICITY, BILL);
    const statement = await accept(world, table(rowOf(receipt.number, '1.00', '0.02')), 'csc-wallet');
    expect(statement).toMatchObject({ rows: 1, booked: 1, commission: 100, tds: 2, paidInto: 'csc-wallet' });
    expect(await world.call('commissions.month', {})).toMatchObject({
      earned: 100,
      confirmed: 100,
      received: 100,
      tds: 2,
      due: { total: 0 },
    });
    const { accounts, findings, numbers } = await closeAndRead(world);
    expect(accounts).toMatchObject({
      'commission-receivable': 0,
      'commission-confirmed': 0,
      'csc-commission': -100,
      'csc-wallet': 98 - 85_000,
      'tds-receivable': 2,
    });
    expect(numbers).toEqual(['T1/D/2026-27/000002', 'T1/D/2026-27/000003']);
    expect(findings).toEqual([]);
  });

  test('that was only approved is received later, once', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    const receipt = await sell(world, ELECTRICITY, BILL);
    const { sequence } = await accept(world, table(rowOf(receipt.number, '1.00', '0.02')));
    expect(await world.call('commissions.month', {})).toMatchObject({
      confirmed: 100,
      received: 0,
      due: { total: 100 },
    });
    const order = { requestId: randomUUID(), statement: sequence, paidInto: 'bank' as const };
    const first = await world.call('commissions.receiveStatement', order);
    expect(first.paidInto).toBe('bank');
    expect(await world.call('commissions.receiveStatement', order)).toEqual(first);
    const again = world.call('commissions.receiveStatement', { ...order, requestId: randomUUID() });
    await expect(again).rejects.toMatchObject({ code: 'commission.receivedBefore' });
    expect(first).toMatchObject({ bookedCommission: 100, bookedTds: 2 });
    expect((await closeAndRead(world)).accounts).toMatchObject({ bank: 98, 'commission-confirmed': 0 });
  });

  test('that differs changes what was earned and its shares; a sale of unknown commission becomes known', async () => {
    await using world = await openWorld();
    const unknown = await sell(world, ELECTRICITY, BILL);
    await oneRupeeABill(world);
    await halfToTheOperator(world);
    const short = await sell(world, ELECTRICITY, BILL);
    const more = await sell(world, ELECTRICITY, BILL);
    await accept(
      world,
      table(rowOf(unknown.number, '1.50'), rowOf(short.number, '0.60'), rowOf(more.number, '1.10')),
      'csc-wallet',
    );
    expect(await world.call('commissions.month', {})).toMatchObject({
      earned: 320,
      received: 320,
      shares: { society: 128, operator: 160, csc: 32 },
      lost: { unknown: 0 },
    });
    const { accounts, findings } = await closeAndRead(world);
    expect(accounts).toMatchObject({
      'commission-receivable': 0,
      'csc-commission': -320,
      'operator-share-payable': -160,
      'csc-share-payable': -32,
    });
    expect(findings).toEqual([]);
  });

  test('takes a commission back that was received: a clawback, with its shares', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    await halfToTheOperator(world);
    const receipt = await sell(world, ELECTRICITY, BILL);
    await accept(world, table(rowOf(receipt.number, '1.00', '0.02')), 'csc-wallet');
    const back = table(rowOf(receipt.number, '-1.00', '0.02'));
    const { exceptions } = await world.call('commissions.readStatement', { source: back });
    expect(exceptions).toMatchObject([{ kind: 'reversed', number: receipt.number, stated: -100 }]);
    await accept(world, back, 'csc-wallet');
    expect(await world.call('commissions.month', {})).toMatchObject({
      earned: 0,
      confirmed: 0,
      received: 0,
      tds: 0,
    });
    const { accounts, findings, bodies } = await closeAndRead(world);
    for (const account of [
      'commission-receivable',
      'commission-confirmed',
      'csc-commission',
      'tds-receivable',
      'operator-share',
      'operator-share-payable',
      'csc-share-payable',
    ])
      expect([account, accounts[account]]).toEqual([account, 0]);
    expect(accounts['csc-wallet']).toBe(-85_000);
    expect(bodies).toContain('commission.clawback');
    expect(findings).toEqual([]);
  });

  test('takes back only from those who still have a share, also where another has had too much', async () => {
    await using world = await openWorld();
    const approval = await withSupervisor(world);
    await oneRupeeABill(world);
    const receipt = await sell(world, ELECTRICITY, BILL);
    await accept(world, table(rowOf(receipt.number, '0.60')));
    // Written down late, it also holds for the day of the sale.
    const term = { from: '2026-01-01', society: 0, operator: 10_000, csc: 0 };
    await world.call('commissions.setShares', { requestId: randomUUID(), term, approval });
    await accept(world, table(rowOf(receipt.number, '1.10')));
    await world.call('receipts.reverse', { ...(await allOf(world, receipt)), approval });
    await accept(world, table(rowOf(receipt.number, '-1.70')));
    const { accounts, findings } = await closeAndRead(world);
    expect(accounts).toMatchObject({
      'commission-receivable': 0,
      'commission-confirmed': 0,
      'csc-commission': 0,
      'operator-share': 40,
      'operator-share-payable': -40,
    });
    expect(findings).toEqual([]);
  });

  test('is taken in once: sent again it is the same, as another request it is refused', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    const receipt = await sell(world, ELECTRICITY, BILL);
    const source = table(rowOf(receipt.number, '1.00'));
    const { mapping } = await world.call('commissions.readStatement', { source });
    const order = { requestId: randomUUID(), source, mapping };
    const first = await world.call('commissions.acceptStatement', order);
    expect(await world.call('commissions.acceptStatement', order)).toEqual(first);
    const again = world.call('commissions.acceptStatement', { ...order, requestId: randomUUID() });
    await expect(again).rejects.toMatchObject({
      code: 'commission.takenBefore',
      params: { day: '21-11-2026' },
    });
    expect((await world.call('commissions.readStatement', { source })).takenInOn).toBe('2026-11-21');
    expect(await world.call('commissions.statements', {})).toEqual([first]);
  });

  test('with a row that can not be read, or without its columns, is refused whole', async () => {
    await using world = await openWorld();
    const bad = { kind: 'pasted' as const, text: `${TITLES}\n31-02-2026\tA\tB\tC\t1\t1\t0` };
    await expect(accept(world, bad)).rejects.toMatchObject({
      code: 'commission.rowsFaulty',
      params: { rows: 1 },
    });
    const order = { requestId: randomUUID(), source: bad, mapping: { date: 0 } };
    const unmapped = world.call('commissions.acceptStatement', order);
    await expect(unmapped).rejects.toMatchObject({ code: 'commission.columnsMissing' });
    expect(await world.call('commissions.statements', {})).toEqual([]);
  });

  test('leaves names and whatever else it holds outside the book', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    const receipt = await sell(world, ELECTRICITY, BILL);
    await accept(
      world,
      table(rowOf(receipt.number, '1.00'), rowOf('OTHER-7', '5.00', '0', '99')),
      'csc-wallet',
    );
    const { bodies } = await closeAndRead(world);
    expect(bodies).not.toContain('राम प्रसाद');
    expect(bodies).not.toContain('Bijli');
    expect(bodies).toContain('OTHER-7');
  });

  test('shows afterwards what did not agree: wrong, extra, taken back, and what it left out', async () => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    const short = await sell(world, ELECTRICITY, BILL);
    const missing = await sell(world, ELECTRICITY, BILL);
    await accept(
      world,
      table(rowOf(short.number, '0.60'), rowOf('OTHER-7', '5.00', '0', '99')),
      'csc-wallet',
    );
    const exceptions = await world.call('commissions.exceptions', {});
    const shown = exceptions.map(({ kind, number, stated }) => [kind, number, stated]);
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(
      expect.arrayContaining([
        ['extra', undefined, 500],
        ['missing', missing.number, 0],
        ['wrong-amount', short.number, 60],
      ]),
    );
    expect(exceptions.find(({ kind }) => kind === 'missing')?.service?.en).toMatch(/electricity/iu);
  });
});

describe('bahi verify', () => {
  const spoiled = async (sql: string): Promise<string[]> => {
    await using world = await openWorld();
    await oneRupeeABill(world);
    await halfToTheOperator(world);
    const receipt = await sell(world, ELECTRICITY, BILL);
    await accept(world, table(rowOf(receipt.number, '0.90', '0.02')), 'csc-wallet');
    await world.close();
    const database = new Sqlite(world.databaseFile);
    database.pragma('ignore_check_constraints = ON');
    for (const name of database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all())
      database.exec(`DROP TRIGGER "${String(name)}"`);
    expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
    database.close();
    const reader = openForReading(world.databaseFile);
    const { findings } = verifyBook(reader);
    reader.close();
    return [...new Set(findings.map(({ table: name }) => name))].filter((name) => name !== 'sqlite_schema');
  };

  test.each([
    [
      'commission_entry',
      "UPDATE commission_entry SET amount = amount + 1, society = society + 1 WHERE state = 'accrued'",
    ],
    ['commission_entry', "DELETE FROM commission_entry WHERE state = 'received'"],
    ['commission_line', 'UPDATE commission_line SET received = received + 1'],
    ['commission_statement', "UPDATE commission_statement SET last_day = '2026-11-22'"],
    ['commission_statement_row', 'UPDATE commission_statement_row SET tds = tds + 1'],
    ['commission_credit', "UPDATE commission_credit SET account = 'bank'"],
  ])('finds a change in %s', async (name, sql) => expect(await spoiled(sql)).toContain(name));

  test('finds a commission that its rule does not give, even where event and rows agree', async () => {
    const sql = `UPDATE book_event SET bytes = replace(bytes, '"base":85000', '"base":85001')`;
    expect(await spoiled(`${sql} WHERE bytes ->> '$.what' = 'receipt'`)).toContain('book_event');
  });
});
