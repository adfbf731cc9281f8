import { expect, test } from '@playwright/test';
import { formatDay } from '../../contract/day.ts';
import { startPrinter } from '../printer/printer.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { operatorAt } from './operator.ts';
import { pdfOf, pdfText } from './papers.ts';
import { networkPrinter, openReadyCounter, readBook } from './ready-counter.ts';

test('after a power cut the receipts of the paper book are entered by keyboard, each once', async () => {
  const printer = await startPrinter({ width: 576 });
  await using counter = await openReadyCounter({ printer: networkPrinter(printer.port) });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { press, type } = operator.keyboard;
  const { payment, receipts, till, fields } = operator.words;
  const { look, found } = barriersOn(page, COLOURS.hi);
  const dialog = page.getByRole('dialog', { name: payment.title });
  const number = page.getByLabel(payment.paperNumber, { exact: true });
  const saved = page.getByRole('region', { name: payment.savedTitle });
  const openPayment = async (): Promise<void> => {
    await operator.addPhotocopy();
    await press('F9');
    await expect(page.getByLabel(payment.cash, { exact: true })).toBeFocused();
    await press('h');
    await expect(number).toBeFocused();
  };

  // Nothing is taken without the number of the paper, and no day to come.
  await openPayment();
  await expect(dialog.getByText(payment.byHandMark, { exact: true })).toBeVisible();
  await press('Enter', 'Enter');
  await expect(dialog).toContainText(fields.missing);
  await type('b7/041');
  await press('Tab');
  await type('01-01-2099');
  await expect(dialog).toContainText(payment.paperDayWrong);
  const today = await page.evaluate(() =>
    Reflect.get(window, 'counter')
      .call('till.state', {})
      .then((answer: { value: { today: string } }) => answer.value.today),
  );
  await press('Shift+Tab', 'Tab');
  await type(formatDay(today));
  await press('Tab');
  await type('2561');
  await expect(dialog).toContainText(payment.paperTimeWrong);
  await press('Control+a');
  await type('0000');
  await look('hand-written receipt');

  // The mark stays on the ticket when the payment is left for a moment.
  await press('Escape');
  await expect(page.getByRole('region', { name: operator.words.counter.ticket })).toContainText('b7/041');
  await look('ticket of a hand-written receipt');
  await press('F9');
  await expect(number).toBeFocused();
  await press('Enter', 'Enter');
  const printed = await operator.savedNumber();
  await expect(saved).toContainText('B7/041');
  await look('hand-written receipt saved');
  await expect(page.getByText(operator.words.status.printed).first()).toBeVisible();

  // The same paper is not entered twice; with its own number the next one is.
  await operator.next();
  await openPayment();
  await type('B7/041');
  await press('Enter', 'Enter');
  await expect(dialog).toContainText('receipt.paperNumberTaken');
  await look('hand-written receipt refused');
  await number.focus();
  await press('Control+a');
  await type('B7/042');
  await press('Enter');
  await operator.savedNumber();
  await operator.next();

  // What is sold now is no paper's.
  await operator.sellPhotocopy();
  await expect(saved).not.toContainText(payment.byHandMark);

  await press('F7');
  await expect(page.getByLabel(receipts.number, { exact: true })).toBeFocused();
  await type(printed);
  await press('Enter');
  await expect(page.getByRole('radio', { name: receipts.reasons['paper-fault'] })).toBeFocused();
  await press('Escape');
  const paper = page.getByRole('article', { name: receipts.title });
  await expect(paper).toContainText(printed);
  await expect(paper).toContainText('B7/041');
  await look('a receipt that was written by hand');
  await press('F12');
  await expect(page.getByRole('group', { name: till.acts })).toBeVisible();
  await press('F9');
  await expect(page.getByText(till.countBlind)).toBeVisible();
  await operator.countDrawer({ 10: 1, 5: 1 });
  await expect(page.getByText(till.exactWords)).toBeVisible();
  await press('F9');
  await expect(page.getByText(till.zDone)).toBeVisible();
  const counted = page.locator('dl > div').filter({ has: page.getByText(till.handWritten, { exact: true }) });
  await expect(counted).toContainText('2');
  expect(found).toEqual([]);
  await counter.close();
  await printer.close();

  const { findings } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(pdfText(pdfOf(counter.book, printed))).toContain('B7/041');
});
