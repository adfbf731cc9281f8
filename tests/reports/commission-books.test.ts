import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { businessDay } from '../../contract/day.ts';
import { taxQuarterOf } from '../../main/reports/tds.rules.ts';
import {
  BILL,
  ELECTRICITY,
  accept,
  morningOf,
  oneRupeeABill,
  rowOf,
  sell,
  table,
} from '../commissions/commission-room.ts';
import { debit, post } from '../ledger/books.ts';
import { allOf } from '../receipts/reversing.ts';
import { secondPerson } from '../users/staff.ts';
import { openWorld } from '../world.ts';
import { read, rowsOf, totalsOf } from './shelf.ts';

const DAY = '2026-11-21';

describe('a quarter', () => {
  test.each([
    ['2026-04-01', '2026-27 quarter 1', '2026-08-15'],
    ['2026-06-30', '2026-27 quarter 1', '2026-08-15'],
    ['2026-07-01', '2026-27 quarter 2', '2026-11-15'],
    ['2026-12-31', '2026-27 quarter 3', '2027-02-15'],
    ['2027-01-01', '2026-27 quarter 4', '2027-06-15'],
    ['2027-03-31', '2026-27 quarter 4', '2027-06-15'],
  ])('of %s is %s, its certificate due on %s', (on, name, due) => {
    const quarter = taxQuarterOf(businessDay(on));
    expect([quarter.name.en, quarter.due]).toEqual([name, due]);
  });
});

test('the TDS register lists what was deducted by quarter, of statements whose money has come', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  const first = await sell(world, ELECTRICITY, BILL);
  await morningOf(world, '2026-12-18');
  await morningOf(world, '2027-01-10');
  const second = await sell(world, ELECTRICITY, BILL);
  const third = await sell(world, ELECTRICITY, BILL);
  const january = (number: string): string =>
    rowOf(number, '1.00', '0.03').replace('21-11-2026', '10-01-2027');
  await accept(world, table(rowOf(first.number, '1.00', '0.02'), january(second.number)), 'csc-wallet');
  // Approved, its money still to come: nothing was deducted yet.
  await accept(world, table(january(third.number)));
  const report = await read(world, 'tds-register', '2026-04-01', '2027-03-31');
  expect(rowsOf(report, 0)).toEqual([
    { name: '2026-27 तिमाही 3', count: 1, due: '2027-02-15', gross: 100, tds: 2, net: 98 },
    { name: '2026-27 तिमाही 4', count: 1, due: '2027-06-15', gross: 100, tds: 3, net: 97 },
  ]);
  expect(rowsOf(report, 1).map(({ name, tds }) => [name, tds])).toEqual([
    ['21-11-2026 से 21-11-2026 का विवरण', 2],
    ['10-01-2027 से 10-01-2027 का विवरण', 3],
  ]);
  expect(totalsOf(report, 1)).toMatchObject({ gross: 200, tds: 5, net: 195 });
  expect(report.balanced).toBe(true);
  const before = await read(world, 'tds-register', '2026-04-01', '2026-12-31');
  expect(totalsOf(before)).toMatchObject({ tds: 2 });
});

test('the statement for the meeting has income by service, cost and surplus, agrees with the accounts, and fits one A4', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  const approval = await secondPerson(world);
  await sell(world, ELECTRICITY, { ...BILL, centre_charge: 1000 }, 3);
  const copies = await sell(world, 'photocopy', { centre_charge: 700 });
  await sell(world, 'photocopy', { centre_charge: 500 });
  await world.call('receipts.reverse', { ...(await allOf(world, copies)), approval });
  await post(world, {
    kind: 'journal',
    lines: [debit('power', 400), { account: 'counter-service-charge', side: 'credit', amount: 400 }],
  });
  await world.call('commissions.setGst', {
    requestId: randomUUID(),
    term: { from: DAY, gstin: '10AAPFU0939F1ZA' },
    approval,
  });
  const taxed = await sell(world, ELECTRICITY, BILL);
  await accept(world, table(rowOf(taxed.number, '1.00')), 'csc-wallet');

  const report = await read(world, 'board', DAY, DAY);
  const [bills, paper, corrected] = rowsOf(report, 0);
  expect(bills).toMatchObject({ count: 4, charge: 3000, commission: 400, income: 3400 });
  expect(paper).toMatchObject({ count: 2, charge: 500, commission: 0, income: 500 });
  expect(corrected).toMatchObject({ income: 400 - 15 });
  expect(report.balanced).toBe(true);
  const income = await read(world, 'income-expenditure', DAY, DAY);
  expect(totalsOf(report, report.sections.length - 1)['amount']).toBe(
    rowsOf(income, 1).find(({ code }) => code === '')?.['amount'],
  );

  const { path } = await world.call('reports.export', {
    report: 'board',
    first: DAY,
    last: DAY,
    format: 'pdf',
  });
  const pages = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.normalize('NFC')).toContain('आय, व्यय से अधिक');
});

test('the income of a day is shown by group of services, commission and charge together, refunds taken off', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  const approval = await secondPerson(world);
  await sell(world, ELECTRICITY, { ...BILL, centre_charge: 1000 });
  const copies = await sell(world, 'photocopy', { centre_charge: 700 });
  await sell(world, 'photocopy', { centre_charge: 500 });
  await world.call('receipts.reverse', { ...(await allOf(world, copies)), approval });
  const { bars, total } = await world.call('reports.dayIncome', {});
  expect(bars.map(({ amount }) => amount)).toEqual([1100, 500]);
  expect(total).toBe(1600);
});
