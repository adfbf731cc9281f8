import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { partOf, withSupervisor } from '../receipts/reversing.ts';
import { rowsOf, totalsOf } from '../reports/shelf.ts';
import { z } from 'zod';
import { Turnover } from '../../contract/till.ts';
import { openForReading } from '../../main/database/open.ts';
import { credit, debit, post } from '../ledger/books.ts';
import { verifyArchive, readZip } from '../../tools/verifier/verify.mjs';
import { type World, closeDay, nextMorning, openDay, openWorld, payExactly } from '../world.ts';
import { BILL, COPIES, mistake, poor, student, ticketOf } from './waiving.ts';
import { randomUUID } from 'node:crypto';

const FIRST = '2026-11-01';
const LAST = '2026-11-30';

const register = (world: World, first = FIRST, last = LAST) =>
  world.call('reports.read', { report: 'waivers', first, last });

/** A month with three waivers, one of them above the limit, of one of which a part went back the day after. */
async function aMonth(world: World) {
  const approval = await withSupervisor(world);
  const own = await payExactly(world, await ticketOf(world, [COPIES(1000, student(50)), BILL(mistake(500))]));
  const { ticketId, total } = await ticketOf(world, [COPIES(20_000, poor())]);
  const agreed = await world.call('tickets.finish', {
    ticketId,
    payment: { cashTendered: total, upi: 0, upiReference: '' },
    approval,
  });
  await nextMorning(world);
  const back = await world.call('receipts.reverse', {
    ...partOf(own, 1, [{ head: 'centre_charge', amount: 100 }]),
    approval,
  });
  return { own, agreed, back };
}

/** The closing of the month, as its event has it. */
function monthOf({ databaseFile }: World) {
  const database = openForReading(databaseFile);
  const body = database
    .prepare(
      "SELECT bytes -> '$.body' FROM closing JOIN book_event USING (sequence) WHERE closing.period = 'month'",
    )
    .pluck()
    .get();
  database.close();
  const waivers = Turnover.pick({ waivers: true });
  return z.object({ turnover: waivers }).parse(JSON.parse(String(body)));
}

describe('the register of waivers', () => {
  test('names receipt, service, kind, who gave and who approved each, and never for whom', async () => {
    await using world = await openWorld();
    const { own, agreed, back } = await aMonth(world);
    const report = await register(world);
    expect(rowsOf(report)).toEqual([
      {
        day: '2026-11-21',
        number: own.number,
        name: 'फोटोकॉपी',
        waiverKind: 'विद्यार्थी',
        waived: 500,
        givenBy: 'संगीता कुमारी',
        approvedBy: '',
      },
      expect.objectContaining({ number: own.number, waiverKind: 'काउंटर की गलती', waived: 500 }),
      expect.objectContaining({ number: agreed.number, waived: 20_000, approvedBy: 'मीना सिंह' }),
      expect.objectContaining({
        day: '2026-11-22',
        number: back.number,
        waived: -100,
        approvedBy: 'मीना सिंह',
      }),
    ]);
    expect(rowsOf(report, 1)).toContainEqual({
      name: 'विद्यार्थी',
      count: 1,
      waived: 500,
      takenBack: 100,
      net: 400,
    });
    expect(rowsOf(report, 2)).toEqual([{ name: 'इस पंजी में', amount: 20_900 }]);
    expect(totalsOf(report, 2)).toEqual({ name: 'खाते «छूट दी गई» में', amount: 20_900 });
    expect(report.balanced).toBe(true);
  });

  test('is of the days asked for alone', async () => {
    await using world = await openWorld();
    const { back } = await aMonth(world);
    const second = await register(world, '2026-11-22', LAST);
    expect(rowsOf(second)).toEqual([expect.objectContaining({ number: back.number, waived: -100 })]);
    expect(second.balanced).toBe(true);
    const none = await register(world, '2026-10-01', '2026-10-31');
    expect(rowsOf(none)).toEqual([]);
    expect(none.balanced).toBe(true);
  });

  test('agrees with the account when a voucher by hand went there too', async () => {
    await using world = await openWorld();
    await aMonth(world);
    await post(world, { kind: 'journal', lines: [debit('waivers-given', 300), credit('other-income', 300)] });
    const report = await register(world);
    expect(rowsOf(report, 2)).toContainEqual({ name: 'हाथ के वाउचर से', amount: 300 });
    expect(report.balanced).toBe(true);
  });

  test.each(['csv', 'xlsx', 'pdf'] as const)('is saved as %s', async (format) => {
    await using world = await openWorld();
    const { own } = await aMonth(world);
    const { path } = await world.call('reports.export', {
      report: 'waivers',
      first: FIRST,
      last: LAST,
      format,
    });
    const file = readFileSync(path);
    expect(path).toMatch(new RegExp(`waivers-2026-11-01-2026-11-30\\.${format}$`, 'u'));
    expect(file.length).toBeGreaterThan(500);
    if (format === 'csv') {
      expect(file.toString()).toContain(own.number);
      expect(file.toString()).toContain('209.00');
    }
  });
});

describe('other reports', () => {
  test('show the charge in full as income and the waiver as expenditure, but money as money', async () => {
    await using world = await openWorld();
    await payExactly(world, await ticketOf(world, [COPIES(1000, poor({ by: 'percent', percent: 40 }))]));
    const days = { first: FIRST, last: LAST };
    const income = await world.call('reports.read', { report: 'income-expenditure', ...days });
    expect(rowsOf(income)).toContainEqual(expect.objectContaining({ code: '4102', amount: 1000 }));
    expect(rowsOf(income, 1)).toContainEqual(expect.objectContaining({ code: '5110', amount: 400 }));

    const services = await world.call('reports.read', { report: 'services', ...days });
    expect(rowsOf(services)).toEqual([
      { name: 'फोटोकॉपी', count: 1, sold: 600, refunded: 0, net: 600, charge: 600, waived: 400 },
    ]);
    expect(services.balanced).toBe(true);

    const money = await world.call('reports.read', { report: 'receipts-payments', ...days });
    expect(rowsOf(money)).toContainEqual(expect.objectContaining({ code: '4102', amount: 600 }));
    expect(JSON.stringify(money)).not.toContain('5110');
    expect(money.balanced).toBe(true);

    const board = await world.call('reports.read', { report: 'board', ...days });
    expect(rowsOf(board)).toContainEqual(expect.objectContaining({ charge: 1000 }));
    expect(board.balanced).toBe(true);
    expect(await world.call('reports.dayIncome', {})).toMatchObject({ total: 600 });
    expect(await world.call('reports.dayBook', {})).toMatchObject({ total: 600, balanced: true });
  });

  test('carry waivers through the end of a month, and into an archive that verifies by itself', async () => {
    await using world = await openWorld();
    await aMonth(world);
    await closeDay(world);
    world.clock.set('2026-12-01T05:00:00.000Z');
    await openDay(world);
    await world.call('ledger.close', { requestId: randomUUID(), period: 'month', lastDay: '2026-11-30' });
    expect(monthOf(world).turnover.waivers).toEqual([
      { waiver: 'below-poverty-line', count: 1, given: 20_000, takenBack: 0 },
      { waiver: 'counter-mistake', count: 1, given: 500, takenBack: 0 },
      { waiver: 'student', count: 1, given: 500, takenBack: 100 },
    ]);
    const { path } = await world.call('archive.make', {
      requestId: randomUUID(),
      from: '2026-11-21',
      to: '2026-11-22',
    });
    const zip = readZip(readFileSync(path));
    expect(verifyArchive(zip, { witnesses: [] }).findings).toEqual([]);
    expect(String(zip.get('line_waivers.csv'))).toContain('below-poverty-line,20000,0,true');
    expect(String(zip.get('closing_waivers.csv'))).toContain('student,1,500,0');
  });
});
