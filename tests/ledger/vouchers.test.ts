import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openForReading } from '../../main/database/open.ts';
import { closeDay, nextMorning, openDay, openWorld } from '../world.ts';
import { balancesOf, credit, debit, findingsIn, internetBill, post } from './books.ts';

describe('a voucher by hand', () => {
  test('is numbered in its own series, dated today, and stands in the ledger', async () => {
    await using world = await openWorld();
    const voucher = await post(world);
    expect(voucher).toMatchObject({
      number: 'T1/D/2026-27/000002',
      kind: 'payment',
      day: '2026-11-21',
      total: 59_900,
      canReverse: true,
      narration: 'इंटरनेट बिल, रमेश ठाकुर को दिया',
      operator: 'संगीता कुमारी',
    });
    expect(balancesOf(voucher)).toEqual({ internet: 59_900, bank: -59_900 });
    expect((await post(world)).number).toBe('T1/D/2026-27/000003');
    const { accounts, balanced } = await world.call('reports.dayBook', {});
    expect(accounts.map(({ code, debit: d, credit: c }) => [code, d, c])).toEqual([
      ['1201', 0, 119_800],
      ['5102', 119_800, 0],
    ]);
    expect(balanced).toBe(true);
    await world.close();
    expect(findingsIn(world)).toEqual([]);
  });

  test('sent twice is booked once', async () => {
    await using world = await openWorld();
    const order = internetBill();
    const first = await world.call('ledger.post', order);
    expect(await world.call('ledger.post', order)).toEqual(first);
    expect((await post(world)).number).toBe('T1/D/2026-27/000003');
  });

  test('leaves no name in the book: only a salted digest of its narration', async () => {
    await using world = await openWorld();
    const { sequence } = await post(world);
    await world.close();
    const database = openForReading(world.databaseFile);
    const bytes = String(
      database.prepare('SELECT bytes FROM book_event WHERE sequence = ?').pluck().get(sequence),
    );
    database.close();
    expect(bytes).not.toContain('रमेश');
    expect(JSON.parse(bytes).body.narration).toMatch(/^[0-9a-f]{64}$/u);
    const changing = new Sqlite(world.databaseFile);
    changing.exec("DROP TRIGGER narration_refuses_update; UPDATE narration SET text = 'इंटरनेट बिल'");
    changing.close();
    expect(findingsIn(world).map(({ table }) => table)).toContain('narration');
  });

  test('in training is of the training series', async () => {
    await using world = await openWorld();
    await world.call('society.openBook', { mode: 'training' });
    await openDay(world);
    expect((await post(world)).number).toBe('X/2026-27/000001');
  });

  test.each([
    [
      'does not sum to zero',
      [debit('internet', 500), credit('bank', 499)],
      'ledger.unbalanced',
      { difference: '0.01' },
    ],
    [
      'touches the drawer',
      [debit('internet', 500), credit('cash-drawer', 500)],
      'ledger.notByHand',
      { code: '1101' },
    ],
    [
      'touches suspense',
      [debit('portal-suspense', 500), credit('bank', 500)],
      'ledger.notByHand',
      { code: '1404' },
    ],
    [
      'touches commission',
      [debit('bank', 500), credit('csc-commission', 500)],
      'ledger.notByHand',
      { code: '4101' },
    ],
    [
      'names no account of the book',
      [debit('nothing', 500), credit('bank', 500)],
      'ledger.unknownAccount',
      {},
    ],
    ['is of another kind', [debit('internet', 500), credit('society-fund', 500)], 'ledger.wrongKind', {}],
  ])('that %s is refused and leaves no trace', async (_, lines, code, params) => {
    await using world = await openWorld();
    const before = (await world.call('society.status', {})).bookSequence;
    await expect(post(world, { lines })).rejects.toMatchObject({ code, params });
    expect((await world.call('society.status', {})).bookSequence).toBe(before);
  });

  test.each([
    ['one line', [debit('internet', 500)]],
    ['an amount of nothing', [debit('internet', 0), credit('bank', 0)]],
    ['a part of a paisa', [debit('internet', 0.5), credit('bank', 0.5)]],
    ['less than nothing', [debit('internet', -500), credit('bank', -500)]],
  ])('of %s is refused at the door', async (_, lines) => {
    await using world = await openWorld();
    await expect(post(world, { lines })).rejects.toMatchObject({ code: 'app.invalidInput' });
  });

  test.each([
    ['receipt', [debit('bank', 500), credit('other-income', 500)]],
    ['payment', [debit('csc-share-payable', 500), credit('csc-wallet', 500)]],
    ['contra', [debit('csc-wallet', 500), credit('bank', 500)]],
    ['contra', [debit('bank', 500), credit('upi-in-transit', 500)]],
    ['journal', [debit('stock', 500), credit('society-fund', 500)]],
  ] as const)('may be a %s', async (kind, lines) => {
    await using world = await openWorld();
    expect((await post(world, { kind, lines: [...lines] })).kind).toBe(kind);
  });

  test('is refused once the day is closed, and booked the day after', async () => {
    await using world = await openWorld();
    await closeDay(world);
    await expect(post(world)).rejects.toMatchObject({ code: 'till.closed' });
    await nextMorning(world);
    expect((await post(world)).day).toBe('2026-11-22');
  });
});

describe('a reversal', () => {
  test('is the exact negative, linked both ways, and comes once', async () => {
    await using world = await openWorld();
    const { sequence, number } = await post(world);
    const order = { requestId: randomUUID(), sequence };
    const reversal = await world.call('ledger.reverse', order);
    expect(balancesOf(reversal)).toEqual({ internet: -59_900, bank: 59_900 });
    expect(reversal).toMatchObject({ reverses: { sequence, number }, canReverse: false });
    expect(await world.call('ledger.voucher', { sequence })).toMatchObject({
      reversedBy: { sequence: reversal.sequence, number: reversal.number },
      canReverse: false,
    });
    expect(await world.call('ledger.reverse', order)).toEqual(reversal);
    for (const again of [sequence, reversal.sequence])
      await expect(
        world.call('ledger.reverse', { requestId: randomUUID(), sequence: again }),
      ).rejects.toMatchObject({ code: 'ledger.cannotReverse' });
    await world.close();
    expect(findingsIn(world)).toEqual([]);
  });

  test('can not come twice even for somebody with the file in hand', async () => {
    await using world = await openWorld();
    const { sequence } = await post(world);
    await world.call('ledger.reverse', { requestId: randomUUID(), sequence });
    const other = await post(world);
    await world.close();
    const database = new Sqlite(world.databaseFile);
    const again = database.prepare("INSERT INTO hand_voucher VALUES (?, 'T1/D/9', ?, NULL, NULL)");
    database.exec('PRAGMA foreign_keys = OFF; DROP TRIGGER hand_voucher_refuses_delete');
    database.prepare('DELETE FROM hand_voucher WHERE sequence = ?').run(other.sequence);
    expect(() => again.run(other.sequence, sequence)).toThrow(/UNIQUE/u);
    database.close();
  });

  test('of what is no voucher by hand is refused', async () => {
    await using world = await openWorld();
    const opened = await world.call('ledger.openingBalances', {
      requestId: randomUUID(),
      lines: [debit('bank', 500_000)],
    });
    for (const [sequence, code] of [
      [opened.sequence, 'ledger.cannotReverse'],
      [1, 'ledger.notFound'],
    ] as const)
      await expect(world.call('ledger.reverse', { requestId: randomUUID(), sequence })).rejects.toMatchObject(
        { code },
      );
  });
});

describe('opening balances', () => {
  const order = () => ({
    requestId: randomUUID(),
    lines: [debit('bank', 500_000), debit('csc-wallet', 120_050), credit('customer-money-held', 20_000)],
  });

  test('stand against the fund of the society, once', async () => {
    await using world = await openWorld();
    expect((await world.call('ledger.periods', {})).canOpen).toBe(true);
    const first = order();
    const voucher = await world.call('ledger.openingBalances', first);
    expect(balancesOf(voucher)).toEqual({
      bank: 500_000,
      'csc-wallet': 120_050,
      'customer-money-held': -20_000,
      'society-fund': -600_050,
    });
    expect(voucher.opening).toBe(true);
    expect(await world.call('ledger.openingBalances', first)).toEqual(voucher);
    expect((await world.call('ledger.periods', {})).canOpen).toBe(false);
    await expect(world.call('ledger.openingBalances', order())).rejects.toMatchObject({
      code: 'ledger.openingLate',
    });
    await world.close();
    expect(findingsIn(world)).toEqual([]);
  });

  test('are refused once a day is closed', async () => {
    await using world = await openWorld();
    await nextMorning(world);
    await expect(world.call('ledger.openingBalances', order())).rejects.toMatchObject({
      code: 'ledger.openingLate',
    });
  });
});
