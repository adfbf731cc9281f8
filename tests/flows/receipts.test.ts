import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { isGenuineCode } from '../../main/receipts/receipt-code.ts';
import { startPrinter } from '../printer/printer.ts';
import { SUNITA, operatorAt } from './operator.ts';
import { bandsOn, codeOn, differingRows, pdfOf, pdfText } from './papers.ts';
import { networkPrinter, openReadyCounter, readBook } from './ready-counter.ts';

test('a receipt printed again says DUPLICATE 1, then 2, on paper and in the PDF, with the reason in the book', async () => {
  const printer = await startPrinter({ width: 576 });
  await using counter = await openReadyCounter({ printer: networkPrinter(printer.port) });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { receipts, status } = operator.words;
  const { press, type } = operator.keyboard;
  await operator.addPerson(SUNITA);
  const number = await operator.sellPhotocopy();
  await operator.next();
  const last = await operator.sellPhotocopy();
  await operator.next();

  const field = page.getByLabel(receipts.number, { exact: true });
  const dialog = page.getByRole('dialog', { name: receipts.reprintTitle.replace('{{number}}', number) });
  for (const copy of [1, 2]) {
    await press('F7');
    await expect(field).toHaveValue(last);
    // What is typed takes the place of the number that stood ready.
    await type('1');
    await expect(field).toHaveValue('1');
    await press('Enter');
    await expect(dialog).toContainText(receipts.willSay.replace('{{copy}}', String(copy)));
    for (let reason = 0; reason < copy; reason++) await press('ArrowRight');
    await press('Enter');
    await expect(
      page.getByText(receipts.duplicateNow.replace('{{number}}', number).replace('{{copy}}', String(copy))),
    ).toBeVisible();
    await expect(page.getByText(status.printed, { exact: true })).toBeVisible();
    await press('Escape');
  }
  await counter.close();
  await printer.close();

  const { reasons, numbers, findings } = readBook(counter.book);
  expect({ reasons, numbers, findings }).toEqual({
    reasons: ['lost', 'asked'],
    numbers: [number, last],
    findings: [],
  });
  const [first, , once, twice] = printer.papers;
  if (!first || !once || !twice) throw new Error(`${printer.papers.length} papers came out`);
  expect(printer.papers.flatMap(({ problems }) => problems)).toEqual([]);
  expect(bandsOn(first)).toEqual([]);
  // A band at the top and one at the bottom; the two copies differ in them and nowhere else.
  const bands = bandsOn(once);
  expect(bands).toHaveLength(2);
  const differing = differingRows(once, twice);
  expect(differing.length).toBeGreaterThan(0);
  expect(differing.filter((row) => !bands.some(({ from, to }) => from <= row && row < to))).toEqual([]);
  expect(codeOn(once)).toBe(codeOn(first));

  expect(pdfText(pdfOf(counter.book, number))).not.toContain('DUPLICATE');
  for (const copy of [1, 2])
    expect(pdfText(pdfOf(counter.book, number, copy))).toContain(`DUPLICATE ${copy}`);
});

test('the code on the paper is the till’s own, and no longer when one character is changed', async () => {
  const printer = await startPrinter({ width: 576 });
  await using counter = await openReadyCounter({ printer: networkPrinter(printer.port) });
  const operator = operatorAt(counter, 'hi');
  await operator.sellPhotocopy();
  await expect(counter.page.getByText(operator.words.status.printed).first()).toBeVisible();
  await counter.close();
  await printer.close();

  const { publicKey } = readBook(counter.book);
  const [paper] = printer.papers;
  if (!paper) throw new Error('no paper came out');
  const code = codeOn(paper);
  expect(isGenuineCode(code, publicKey)).toBe(true);
  const changed = Array.from(code, (character, at) => {
    const next = String.fromCharCode(character.charCodeAt(0) + 1);
    return code.slice(0, at) + next + code.slice(at + 1);
  });
  expect(changed.filter((text) => isGenuineCode(text, publicKey))).toEqual([]);
});

test('the day book is written as CSV and PDF where the screen says', async () => {
  await using counter = await openReadyCounter({ language: 'en' });
  const operator = operatorAt(counter, 'en');
  const { page } = counter;
  const { dayBook } = operator.words;
  const number = await operator.sellPhotocopy();
  await operator.next();
  await operator.keyboard.press('F11');
  await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible();

  const pathAfter = async (button: string, ending: RegExp): Promise<string> => {
    await operator.pressButton(page.getByRole('button', { name: button }));
    const said = page.getByRole('status', { name: operator.words.common.messages }).getByText(ending);
    return ((await said.textContent()) ?? '').replace(dayBook.exported.replace('{{path}}', ''), '').trim();
  };
  const csv = await pathAfter(dayBook.csv, /\.csv$/u);
  const pdf = await pathAfter(dayBook.pdf, /\.pdf$/u);
  expect(csv.startsWith(counter.home)).toBe(true);
  expect(existsSync(pdf)).toBe(true);
  expect(readFileSync(csv, 'utf8')).toContain(number);
  expect(pdfText(pdf)).toContain(number);
});
