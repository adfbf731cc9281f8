import { describe, expect, test } from 'vitest';
import { addDays, credit, debit, post } from '../ledger/books.ts';
import { allOf } from '../receipts/reversing.ts';
import { secondPerson } from '../users/staff.ts';
import { type World, nextMorning, openWorld, payExactly, readyTicket } from '../world.ts';
import { read, rowsOf, totalsOf } from './shelf.ts';

const sell = async (world: World, amount = 500, service = 'photocopy') =>
  payExactly(world, await readyTicket(world, service, { centre_charge: amount }));

const DAY = '2026-11-21';

/** Two days: receipts, the internet bill from the bank, cash put into the safe from the bank. */
async function twoDays(world: World) {
  const first = await sell(world);
  await sell(world, 700);
  const bill = await post(world);
  await nextMorning(world);
  const contra = await post(world, {
    kind: 'contra',
    lines: [debit('cash-safe', 10_000), credit('bank', 10_000)],
    narration: 'तिजोरी में रखा',
  });
  return { first, bill, contra, last: addDays(DAY, 1) };
}

describe('the cash book', () => {
  test('shows drawer, safe and bank beside each other, from opening to closing', async () => {
    await using world = await openWorld();
    const { last, bill, contra } = await twoDays(world);
    const book = await read(world, 'cash-book', DAY, last);
    expect(rowsOf(book, 0).map(({ name, drawer, safe, bank }) => [name, drawer, safe, bank])).toEqual([
      ['आरंभिक शेष', 0, 0, 0],
      ['दिन की रसीदें', 1200, 0, 0],
      ['अंतरण – तिजोरी में रखा', 0, 10_000, 0],
    ]);
    expect(rowsOf(book, 1).map(({ number, drawer, safe, bank }) => [number, drawer, safe, bank])).toEqual([
      [bill.number, 0, 0, 59_900],
      [contra.number, 0, 0, 10_000],
      ['', 1200, 10_000, -69_900],
    ]);
    expect(totalsOf(book, 0)).toMatchObject({ drawer: 1200, safe: 10_000, bank: 0 });
    expect(totalsOf(book, 1)).toMatchObject({ drawer: 1200, safe: 10_000, bank: 0 });
  });
});

test('the day book names every voucher of the day beside its receipts', async () => {
  await using world = await openWorld();
  const { bill } = await twoDays(world);
  const book = await world.call('reports.dayBook', { day: DAY });
  expect(book).toMatchObject({ balanced: true, total: 1200, debit: 61_100, credit: 61_100 });
  expect(book.vouchers).toEqual([
    {
      sequence: bill.sequence,
      number: bill.number,
      kind: 'payment',
      name: { hi: 'इंटरनेट, बैंक खाता', en: 'Internet, Bank account' },
      amount: 59_900,
    },
  ]);
});

describe('a ledger', () => {
  test('runs from balance to balance and leads down to each receipt', async () => {
    await using world = await openWorld();
    const { last, first } = await twoDays(world);
    const drawer = await read(world, 'ledger', DAY, last);
    expect(drawer.account).toMatchObject({ account: 'cash-drawer', code: '1101' });
    expect(rowsOf(drawer).map(({ name, debit: d, credit: c, balance }) => [name, d, c, balance])).toEqual([
      ['आरंभिक शेष', '', '', 0],
      ['दिन की रसीदें', 1200, 0, 1200],
      ['अंतिम शेष', '', '', 1200],
    ]);
    const { opens } = drawer.sections[0]?.rows[1] ?? {};
    if (!opens || !('account' in opens)) throw new Error('the receipts of the day open their ledger');
    const day = await read(world, 'ledger', opens.first, opens.last, opens.account);
    expect(rowsOf(day).map(({ number, debit: d }) => [number, d])).toEqual([
      ['', ''],
      ['T1/2026-27/000001', 500],
      ['T1/2026-27/000002', 700],
      ['', ''],
    ]);
    expect(day.sections[0]?.rows[1]?.opens).toEqual({ sequence: first.sequence, isReceipt: true });
  });

  test('of an account that never moved shows that', async () => {
    await using world = await openWorld();
    const repairs = await read(world, 'ledger', DAY, DAY, 'repairs');
    expect(rowsOf(repairs).map(({ balance }) => balance)).toEqual([0, 0]);
    expect(repairs.balanced).toBe(true);
  });

  test('of no account of the book is refused', async () => {
    await using world = await openWorld();
    await expect(read(world, 'ledger', DAY, DAY, 'nothing')).rejects.toMatchObject({
      code: 'ledger.unknownAccount',
    });
  });
});

test('income stands beside expenditure, with what is over, and by month', async () => {
  await using world = await openWorld();
  const { last } = await twoDays(world);
  const report = await read(world, 'income-expenditure', DAY, last);
  expect(rowsOf(report, 0)).toEqual([
    { code: '4102', name: 'काउंटर सेवा शुल्क', amount: 1200 },
    { code: '', name: 'व्यय, आय से अधिक', amount: 58_700 },
  ]);
  expect(rowsOf(report, 1)).toEqual([{ code: '5102', name: 'इंटरनेट', amount: 59_900 }]);
  expect(report.bars).toEqual([
    { name: { hi: 'शनिवार, 21 नवंबर', en: 'Saturday, 21 November' }, amount: 1200 },
  ]);
});

test('services show how often they were sold, what came in and what the centre keeps', async () => {
  await using world = await openWorld();
  await sell(world, 300);
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 200 }, { quantity: 4 }));
  await payExactly(
    world,
    await readyTicket(world, 'electricity-bill-sbpdcl', {
      bill_amount: 85_000,
      portal_charge: 0,
      centre_charge: 1000,
    }),
  );
  const report = await read(world, 'services', DAY, DAY);
  const rows = rowsOf(report);
  expect(rows.map(({ count, charge }) => [count, charge])).toEqual([
    [5, 1100],
    [1, 1000],
  ]);
  expect(rows[1]?.['sold']).toBeGreaterThanOrEqual(86_000);
  expect(report.bars.map(({ amount }) => amount)).toEqual([1100, 1000]);
});

test('services take off what was given back, on the day on which it was, also of earlier sales', async () => {
  await using world = await openWorld();
  const approval = await secondPerson(world);
  await sell(world, 300);
  const copies = await payExactly(
    world,
    await readyTicket(world, 'photocopy', { centre_charge: 200 }, { quantity: 4 }),
  );
  await world.call('receipts.reverse', { ...(await allOf(world, copies)), approval });
  const [row] = rowsOf(await read(world, 'services', DAY, DAY));
  expect(row).toMatchObject({ count: 5, sold: 1100, refunded: 800, net: 300, charge: 300 });

  await nextMorning(world);
  const later = await sell(world, 500);
  await nextMorning(world);
  await world.call('receipts.reverse', { ...(await allOf(world, later)), approval });
  const third = '2026-11-23';
  const report = await read(world, 'services', third, third);
  expect(rowsOf(report)[0]).toMatchObject({ count: 0, sold: 0, refunded: 500, net: -500, charge: -500 });
  expect(report.balanced).toBe(true);
  expect(report.bars).toEqual([]);
  const whole = await read(world, 'services', DAY, third);
  expect(totalsOf(whole)).toMatchObject({ sold: 1600, refunded: 1300, net: 300, charge: 300 });
});

test('a report shows the names of today, for any day', async () => {
  await using world = await openWorld();
  await sell(world);
  const wording = { account: 'cash-drawer', code: '11', nameHi: 'गल्ला', nameEn: 'Till drawer' };
  await world.call('ledger.changeAccount', { requestId: crypto.randomUUID(), ...wording });
  const [row] = rowsOf(await read(world, 'trial-balance', DAY, DAY));
  expect(row).toMatchObject({ code: '11', name: 'गल्ला', debit: 500 });
});

test.each([
  [DAY, addDays(DAY, -1)],
  ['1990-01-01', DAY],
])('a period from %s to %s is refused', async (first, last) => {
  await using world = await openWorld();
  await expect(read(world, 'trial-balance', first, last)).rejects.toMatchObject({ code: 'reports.period' });
});
