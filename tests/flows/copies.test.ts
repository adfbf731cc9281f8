import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { allOf, sellBill, withSupervisor } from '../receipts/reversing.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { operatorAt } from './operator.ts';
import { pdfOf, pdfText } from './papers.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';

test('a refund slip and a voucher of cash are printed again by keyboard, as numbered duplicates', async () => {
  let slip = '';
  await using counter = await openReadyCounter({
    before: async (world) => {
      const approval = await withSupervisor(world);
      const sold = await sellBill(world);
      slip = (await world.call('receipts.reverse', { ...(await allOf(world, sold)), approval })).number;
      const cash = { purpose: 'from-safe', amount: 60_000, payee: 'रमेश पासवान', note: '' } as const;
      await world.call('till.moveCash', { requestId: randomUUID(), ...cash });
    },
  });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { press, type } = operator.keyboard;
  const { receipts } = operator.words;
  const { look, found } = barriersOn(page, COLOURS.hi);
  const said = (number: string): string =>
    receipts.duplicateNow.replace('{{number}}', number).replace('{{copy}}', '1');

  await press('F7');
  await expect(page.getByLabel(receipts.number, { exact: true })).toBeFocused();
  await type(slip);
  await press('Enter');
  await expect(page.getByRole('radio', { name: slip })).toBeChecked();
  await expect(page.getByRole('radio', { name: receipts.reasons['paper-fault'] })).toBeFocused();
  await look('which paper');
  await press('Enter');
  await expect(page.getByText(said(slip))).toBeVisible();

  await press('F12');
  const button = page.getByRole('button', { name: /T1\/D\//u });
  const voucher = (await button.getAttribute('aria-label'))?.match(/T1\/D\/\S+/u)?.[0] ?? '';
  await look('day with vouchers');
  await operator.pressButton(button);
  await expect(page.getByRole('radio', { name: receipts.reasons['paper-fault'] })).toBeFocused();
  await look('voucher again');
  await press('Enter');
  await expect(page.getByText(said(voucher))).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(found).toEqual([]);
  await counter.close();

  const { findings, reasons } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(reasons).toEqual(['paper-fault', 'paper-fault']);
  expect(pdfText(pdfOf(counter.book, voucher, 1))).toContain('रमेश पासवान');
  expect(pdfText(pdfOf(counter.book, slip, 1))).toContain('DUPLICATE 1');
});
