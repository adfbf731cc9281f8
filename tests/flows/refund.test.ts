import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { isGenuineCode } from '../../main/receipts/receipt-code.ts';
import { startPrinter } from '../printer/printer.ts';
import { sellBill } from '../receipts/reversing.ts';
import { PIN, WRONG, addMeena, switchTo } from '../users/staff.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { type Counter, newHome } from './counter.ts';
import { SUNITA, operatorAt } from './operator.ts';
import { codeOn } from './papers.ts';
import { networkPrinter, openReadyCounter, readBook } from './ready-counter.ts';

type Operator = ReturnType<typeof operatorAt>;

/** Opens the newest receipt from the day book. */
async function openLastReceipt({ page }: Counter, { keyboard, words }: Operator): Promise<void> {
  await keyboard.press('F11');
  await expect(page.getByRole('grid', { name: words.dayBook.receipts })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('article', { name: words.receipts.title })).toBeVisible();
}

/** Meena's word, by her PIN. */
async function approve({ page }: Counter, { keyboard, words }: Operator, pin: string): Promise<void> {
  await expect(page.getByLabel(words.users.pin, { exact: true })).toBeFocused();
  await keyboard.type(pin);
  await keyboard.press('Enter');
}

/** What stands on an account of the live book. */
function balanceOf(folder: string, account: string): unknown {
  const database = new Sqlite(join(folder, 'counter.db'), { readonly: true });
  const balance = database
    .prepare(
      'SELECT coalesce(sum(debit - credit), 0) FROM balance JOIN account ON account_id = account WHERE key = ?',
    )
    .pluck()
    .get(account);
  database.close();
  return balance;
}

test('money goes back against a receipt with the PIN of a second person, by keyboard, in Hindi', async () => {
  const printer = await startPrinter({ width: 576 });
  let sold = '';
  await using counter = await openReadyCounter({
    printer: networkPrinter(printer.port),
    before: async (world) => {
      await addMeena(world);
      sold = (await sellBill(world)).number;
    },
  });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { refunds } = operator.words;
  const { press } = operator.keyboard;
  const { look, found } = barriersOn(page, COLOURS.hi);
  await openLastReceipt(counter, operator);

  await press('Alt+r');
  const dialog = page.getByRole('dialog', { name: refunds.title.replace('{{number}}', sold) });
  await expect(dialog.getByRole('radio', { name: refunds.reasons['wrong-entry'] })).toBeFocused();
  await expect(dialog).toContainText('865.00');
  await look('refund');
  await press('Enter');
  await approve(counter, operator, WRONG);
  await expect(dialog).toContainText('users.wrongPin');
  expect(balanceOf(counter.book, 'cash-drawer')).toBe(86_500);
  await approve(counter, operator, PIN.meena);
  await expect(dialog).toBeHidden();
  const list = page.getByRole('region', { name: refunds.list });
  await expect(list).toContainText('T1/R/');
  await expect(page.getByText(operator.words.status.printed, { exact: true })).toBeVisible();
  await look('receipt with a refund');

  await press('F11');
  await expect(page.getByRole('region', { name: refunds.list })).toContainText(sold);
  await expect(page.getByText(operator.words.dayBook.balanced)).toBeVisible();
  await press('Alt+l');
  await look('day book with a refund');
  expect(found).toEqual([]);
  await counter.close();
  await printer.close();

  const { events, findings, publicKey } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(events.filter((what) => what === 'reversal')).toHaveLength(1);
  expect(balanceOf(counter.book, 'cash-drawer')).toBe(0);
  const slip = printer.papers.at(-1);
  if (!slip) throw new Error('no paper came out');
  expect(slip.problems).toEqual([]);
  const code = codeOn(slip);
  expect(code).toMatch(/^TB1\|T1\|R\|/u);
  expect(isGenuineCode(code, publicKey)).toBe(true);
});

test('who made the sale can not agree to its refund', async () => {
  await using counter = await openReadyCounter({
    before: async (world) => {
      const meena = await addMeena(world);
      await switchTo(world, meena.operatorId, PIN.meena);
      await sellBill(world);
    },
  });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { press } = operator.keyboard;
  await openLastReceipt(counter, operator);
  await press('Alt+r');
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused();
  await press('Enter');
  await expect(page.getByText(operator.words.users.nobodyMayApprove)).toBeVisible();
  await counter.close();
  expect(readBook(counter.book).events).not.toContain('reversal');
});

test('a payment that the portal took: from the sale over the slip and the outcome to the refund', async () => {
  const home = newHome();
  await using counter = await openReadyCounter({ home, before: addMeena });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { suspense, refunds, payment } = operator.words;
  const { press, type } = operator.keyboard;
  const sell = async (): Promise<void> => {
    await operator.addService('bijli bill', 'बिजली बिल');
    await operator.enterAmount('850');
    await operator.seeAllPapers();
    await press('F9');
    await expect(page.getByRole('dialog', { name: payment.title })).toBeVisible();
    await press('Enter', 'Enter');
  };
  const { look, found } = barriersOn(page, COLOURS.hi);
  await operator.addPerson(SUNITA);
  await sell();
  await operator.savedNumber();
  await operator.next();

  await openLastReceipt(counter, operator);
  await press('Alt+f');
  await expect(page.getByLabel(suspense.portalReference, { exact: true })).toBeFocused();
  await type('TXN44782291');
  await look('payment held up');
  await press('Enter');
  await expect(page.getByText(/T1\/B\/\d{4}-\d\d\/000001/u).first()).toBeVisible();

  // The same bill is not paid a second time while the first payment is in doubt.
  await press('F2');
  await operator.findPerson('sunita', SUNITA.name);
  await sell();
  await expect(page.getByText('[suspense.pending')).toBeVisible();
  await press('Escape');
  await press('F6');

  await press('Alt+h');
  const table = page.getByRole('table', { name: suspense.title });
  await expect(table).toContainText('TXN44782291');
  await look('payments held up');
  await operator.pressButton(table.getByRole('button', { name: suspense.settle }));
  await expect(page.getByRole('radio', { name: suspense.outcomes.success })).toBeFocused();
  await press('ArrowRight', 'Tab');
  await type('9912');
  await look('what became of it');
  await press('Enter');
  await expect(table).toContainText(suspense.states.refunded);
  expect(balanceOf(counter.book, 'customer-money-held')).toBe(-85_000);

  await operator.pressButton(table.getByRole('button', { name: suspense.pay }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: refunds.reasons['portal-failed'] })).toBeChecked();
  await press('Enter');
  await approve(counter, operator, PIN.meena);
  await expect(page.getByRole('region', { name: refunds.list })).toContainText('T1/R/');
  await press('Alt+h');
  await expect(page.getByText(suspense.empty)).toBeVisible();
  await look('no payment held up');
  expect(found).toEqual([]);
  await counter.close();

  const { events, findings } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(events.filter((what) => /^portal|^reversal/u.test(what))).toEqual([
    'portal-slip',
    'portal.failed',
    'portal.settled',
    'reversal',
  ]);
  for (const account of ['cash-drawer', 'csc-wallet', 'portal-suspense', 'customer-money-held'])
    expect(balanceOf(counter.book, account), account).toBe(0);
});
