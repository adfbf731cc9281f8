import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessDay } from '../../contract/day.ts';
import { isGstin } from '../../contract/gstin.ts';
import { MAXIMUM_PAISE, paise } from '../../contract/money.ts';
import { gstOf, includedTax, isRegistered } from '../../main/commissions/gst.rules.ts';
import { loadTaxes } from '../../main/commissions/taxes.ts';
import { secondPerson } from '../users/staff.ts';
import { RESOURCES, type World, openWorld } from '../world.ts';
import {
  BILL,
  ELECTRICITY,
  accept,
  closeAndRead,
  morningOf,
  oneRupeeABill,
  rowOf,
  sell,
  table,
} from './commission-room.ts';

const GSTIN = '10AAPFU0939F1ZA';
const day = (text: string): BusinessDay => text as BusinessDay;
const taxes = loadTaxes(RESOURCES);

const register = async (world: World, term: { from: string; gstin?: string }) =>
  world.call('commissions.setGst', { requestId: randomUUID(), term, approval: await secondPerson(world) });

describe('a GSTIN', () => {
  test('has a form and a check sign', () => {
    expect(isGstin('27AAPFU0939F1ZV')).toBe(true);
    expect(isGstin('27AAPFU0939F1ZW')).toBe(false);
    expect(isGstin('72AAPFU0939F1ZV')).toBe(false);
    expect(isGstin('27AAPFU0939F1Z')).toBe(false);
  });

  test('that does not check is refused at its field', async () => {
    await using world = await openWorld();
    const wrong = register(world, { from: '2026-04-01', gstin: '27AAPFU0939F1ZW' });
    await expect(wrong).rejects.toMatchObject({
      code: 'app.invalidInput',
      fields: [{ field: 'term.gstin' }],
    });
  });
});

describe('the tax inside a commission', () => {
  test.each([
    ['1.18', '18', 118, 18],
    ['1.00', '18', 100, 15],
    ['0.03: half a paisa goes up', '20', 3, 1],
    ['nothing', '18', 0, 0],
    ['what is taken back', '18', -118, -18],
  ])('of %s at %s percent', (_case, percent, amount, tax) =>
    expect(includedTax(paise(amount), percent)).toBe(tax),
  );

  test('is never half a paisa or more from its exact value', () => {
    fc.assert(
      fc.property(fc.nat(MAXIMUM_PAISE), fc.nat(99_999), (amount, thousandths) => {
        const percent = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`;
        const whole = 100_000n + BigInt(thousandths);
        const off =
          2n * (BigInt(includedTax(paise(amount), percent)) * whole - BigInt(amount) * BigInt(thousandths));
        expect(off > -whole && off <= whole).toBe(true);
      }),
    );
  });
});

describe('a registration', () => {
  const terms = [{ from: day('2026-04-01'), gstin: GSTIN }, { from: day('2027-04-01') }];

  test('holds from its day until it is ended', () => {
    expect(
      [day('2026-03-31'), day('2026-04-01'), day('2027-03-31'), day('2027-04-01')].map((on) =>
        isRegistered(terms, on),
      ),
    ).toEqual([false, true, true, false]);
    expect(isRegistered([], day('2026-04-01'))).toBe(false);
  });

  test('taxes what was sold under it alone', () => {
    const lines = [
      { amount: paise(118), day: day('2026-03-31') },
      { amount: paise(236), day: day('2026-04-01') },
    ];
    expect(gstOf(lines, day('2026-05-01'), terms, taxes)).toEqual({ base: 236, percent: '18', amount: 36 });
    expect(gstOf(lines, day('2026-05-01'), [], taxes)).toBeUndefined();
  });
});

test('a society that is not registered books no tax', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  const { number } = await sell(world, ELECTRICITY, BILL);
  await accept(world, table(rowOf(number, '1.00')), 'csc-wallet');
  const { accounts, bodies } = await closeAndRead(world);
  expect(accounts).not.toHaveProperty('gst-payable');
  expect(bodies).not.toContain('"gst":');
});

test('a registered society owes the tax in what a statement confirms, and is given back what it takes back', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  const early = await sell(world, ELECTRICITY, BILL);
  await morningOf(world, '2026-11-22');
  const { gst } = await register(world, { from: '2026-11-22', gstin: '10 aapfu0939f1za' });
  expect(gst).toEqual([{ from: '2026-11-22', gstin: GSTIN }]);
  const late = await sell(world, ELECTRICITY, BILL);
  const on22 = (number: string, amount: string): string => rowOf(number, amount).replace('21-11', '22-11');
  await accept(world, table(rowOf(early.number, '1.00'), on22(late.number, '1.00')), 'csc-wallet');
  const owed = await world.call('reports.read', {
    report: 'trial-balance',
    first: '2026-11-22',
    last: '2026-11-22',
  });
  expect(JSON.stringify(owed.sections)).toContain('GST payable');
  await accept(world, table(on22(late.number, '-1.00')), 'csc-wallet');
  const { accounts, findings, bodies } = await closeAndRead(world);
  // 15 paise of the later rupee alone, and all of it back.
  expect(bodies).toContain('"gst":{"amount":15,"base":100,"percent":"18"}');
  expect(bodies).toContain('"gst":{"amount":-15,"base":-100,"percent":"18"}');
  expect(accounts).toMatchObject({ 'gst-payable': 0, 'csc-commission': -100 });
  expect(findings).toEqual([]);
});

test('a tax that its rate does not give is found', async () => {
  await using world = await openWorld();
  await oneRupeeABill(world);
  await register(world, { from: '2026-11-21', gstin: GSTIN });
  const { number } = await sell(world, ELECTRICITY, BILL);
  await accept(world, table(rowOf(number, '1.00')));
  await world.close();
  const database = new Sqlite(world.databaseFile);
  database.exec('DROP TRIGGER IF EXISTS book_event_no_update');
  for (const { name } of database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'book_event'")
    .all() as { name: string }[])
    database.exec(`DROP TRIGGER "${name}"`);
  database
    .prepare(`UPDATE book_event SET bytes = replace(bytes, '"gst":{"amount":15', '"gst":{"amount":16')`)
    .run();
  const { verifyBook } = await import('../../main/audit/verify.ts');
  const problems = verifyBook(database).findings.map((finding) => JSON.stringify(finding));
  database.close();
  expect(problems.join('\n')).toContain('tax on commission is not what its rate gives');
});
