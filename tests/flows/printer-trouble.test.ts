import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Locator, expect, test } from '@playwright/test';
import type { PrinterTrouble } from '../../contract/printing.ts';
import { type PrinterFault, type TestPrinter, startPrinter } from '../printer/printer.ts';
import { decodeEscPos } from '../printer/escpos-decoder.ts';
import { type Counter, newHome } from './counter.ts';
import { type Language, WORDS, operatorAt } from './operator.ts';
import { networkPrinter, openReadyCounter, readBook } from './ready-counter.ts';

const WIDTH = { width: 576 };

const panelOf = ({ page }: Counter, language: Language): Locator =>
  page.getByRole('region', { name: WORDS[language].payment.savedTitle });

const troubleIs = (language: Language, trouble: PrinterTrouble): string => {
  const { status } = WORDS[language];
  return status.troubleIs.replace('{{trouble}}', status.trouble[trouble]);
};

/** Nothing is lost, nothing is owed: every receipt is in a sound book and every paper has come out. */
async function expectAllPrinted(counter: Counter, printer: TestPrinter, receipts: number): Promise<void> {
  await counter.close();
  const { numbers, findings, jobs } = readBook(counter.book);
  expect(numbers).toHaveLength(receipts);
  expect(findings).toEqual([]);
  expect(jobs.filter((job) => !job.endsWith(' printed'))).toEqual([]);
  expect(printer.papers).toHaveLength(receipts);
  expect(printer.papers.flatMap(({ problems }) => problems)).toEqual([]);
  await printer.close();
}

const BEFORE_THE_JOB: readonly { fault: PrinterFault; trouble: PrinterTrouble; language: Language }[] = [
  { fault: 'no-paper', trouble: 'no-paper', language: 'hi' },
  { fault: 'cover-open', trouble: 'cover-open', language: 'en' },
  { fault: 'error', trouble: 'printer-error', language: 'hi' },
];

for (const { fault, trouble, language } of BEFORE_THE_JOB)
  test(`a printer with ${fault} keeps no sale from being saved, and prints one copy when it is mended`, async () => {
    const printer = await startPrinter(WIDTH);
    await using counter = await openReadyCounter({ printer: networkPrinter(printer.port), language });
    const operator = operatorAt(counter, language);
    const { status } = operator.words;
    const panel = panelOf(counter, language);

    printer.set(fault);
    const first = await operator.sellPhotocopy();
    await expect(panel).toContainText(troubleIs(language, trouble));
    await expect(panel).toContainText(status.saleSafe);
    expect(printer.papers).toHaveLength(0);

    // The next receipt does not wait for the one before it.
    printer.set(undefined);
    await operator.next();
    await operator.sellPhotocopy();
    await expect(panel.getByText(status.printed)).toBeVisible();
    expect(printer.papers).toHaveLength(1);

    await operator.pressButton(
      counter.page.getByRole('button', { name: status.answerJobs_one.replace('{{count}}', '1') }),
    );
    const dialog = counter.page.getByRole('dialog', { name: status.settleTitle });
    await expect(dialog).toContainText(first);
    await expect(dialog).toContainText(status.trouble[trouble]);
    await operator.pressButton(dialog.getByRole('button', { name: status.printAgain }));
    await expect.poll(() => printer.papers.length).toBe(2);
    await expect(dialog).toContainText(status.settleNone);
    await expectAllPrinted(counter, printer, 2);
  });

test('with a second printer set, a paper comes out of it while the first has none, and the screen says so', async () => {
  const [printer, second] = [await startPrinter(WIDTH), await startPrinter()];
  await using counter = await openReadyCounter({ printer: networkPrinter(printer.port) });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { keys, settings, setUp, status } = operator.words;
  await operator.pressButton(page.getByRole('link', { name: keys.settings }));
  await operator.pressButton(page.getByRole('button', { name: settings.secondPrinter }));
  const dialog = page.getByRole('dialog', { name: settings.secondPrinter });
  await expect(dialog).toBeVisible();
  await operator.reachFor(dialog.getByRole('radio', { name: setUp.printerKind.none }));
  await operator.keyboard.press('ArrowRight', 'ArrowRight');
  await operator.reachFor(dialog.getByLabel(setUp.host));
  await operator.keyboard.type('127.0.0.1');
  await operator.reachFor(dialog.getByLabel(setUp.port, { exact: true }));
  await operator.keyboard.press('Control+a');
  await operator.keyboard.type(String(second.port));
  await operator.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await operator.keyboard.press('Escape');

  printer.set('no-paper');
  await operator.sellPhotocopy();
  await expect(panelOf(counter, 'hi').getByText(status.printedOnSecond)).toBeVisible();
  expect([printer.papers.length, second.papers.length]).toEqual([0, 1]);
  printer.set(undefined);
  await operator.next();
  await operator.sellPhotocopy();
  await expect(panelOf(counter, 'hi').getByText(status.printed, { exact: true })).toBeVisible();
  expect([printer.papers.length, second.papers.length]).toEqual([1, 1]);
  await counter.close();
  expect(readBook(counter.book)).toMatchObject({ findings: [] });
  await Promise.all([printer.close(), second.close()]);
});

test('what is no printer is named, and gets no receipt', async () => {
  const other = await startPrinter(WIDTH);
  other.set('wrong-device');
  await using counter = await openReadyCounter({ printer: networkPrinter(other.port) });
  const operator = operatorAt(counter, 'hi');
  await operator.sellPhotocopy();
  await expect(panelOf(counter, 'hi')).toContainText(troubleIs('hi', 'wrong-device'));
  await expect(panelOf(counter, 'hi')).toContainText(operator.words.status.saleSafe);
  await counter.close();
  expect(readBook(counter.book)).toMatchObject({ findings: [] });
  await other.close();
});

test('a printer that can not be reached is named, and one press prints when it is there again', async () => {
  const lost = await startPrinter(WIDTH);
  await using counter = await openReadyCounter({ printer: networkPrinter(lost.port) });
  const operator = operatorAt(counter, 'hi');
  const { status } = operator.words;
  const panel = panelOf(counter, 'hi');

  await lost.close();
  await operator.sellPhotocopy();
  await expect(panel).toContainText(troubleIs('hi', 'unreachable'));
  await expect(panel).toContainText(status.saleSafe);
  const printer = await startPrinter({ ...WIDTH, port: lost.port });
  await operator.pressButton(panel.getByRole('button', { name: status.printAgain }));
  await expect(panel.getByText(status.printed)).toBeVisible();
  expect(printer.papers).toHaveLength(1);

  await operator.next();
  await operator.sellPhotocopy();
  await expect(panel.getByText(status.printed)).toBeVisible();
  await expectAllPrinted(counter, printer, 2);
});

test('paper that runs out in the middle is asked about, and what came out after all is not printed twice', async () => {
  const printer = await startPrinter(WIDTH);
  await using counter = await openReadyCounter({ printer: networkPrinter(printer.port) });
  const operator = operatorAt(counter, 'hi');
  const { status } = operator.words;
  const panel = panelOf(counter, 'hi');

  printer.runOutAfter(8);
  await operator.sellPhotocopy();
  await expect(panel).toContainText(status.didItComeOut);
  await expect(panel).toContainText(status.saleSafe);
  await expect(counter.page.getByText(status.printUnknown)).toBeVisible();
  expect(printer.papers).toHaveLength(0);
  // With a new roll the printer goes on with what it holds.
  printer.set(undefined);
  await expect.poll(() => printer.papers.length).toBe(1);
  await operator.pressButton(panel.getByRole('button', { name: status.cameOut }));
  await expect(panel.getByText(status.printed)).toBeVisible();
  await operator.next();
  await operator.sellPhotocopy();
  await expect(panel.getByText(status.printed)).toBeVisible();
  await expectAllPrinted(counter, printer, 2);
});

test('a printer that is switched off in the middle is asked about, and prints one whole copy again', async () => {
  const printer = await startPrinter(WIDTH);
  await using counter = await openReadyCounter({ printer: networkPrinter(printer.port), language: 'en' });
  const operator = operatorAt(counter, 'en');
  const { status } = operator.words;
  const panel = panelOf(counter, 'en');

  printer.set('hangs-up');
  await operator.sellPhotocopy();
  await expect(panel).toContainText(status.didItComeOut);
  await expect(panel).toContainText(status.saleSafe);
  printer.set(undefined);
  await operator.pressButton(panel.getByRole('button', { name: status.printAgain }));
  await expect(panel.getByText(status.printed)).toBeVisible();
  await expectAllPrinted(counter, printer, 1);
});

test('of a printer that never answers the counter does not say that it printed', async () => {
  const printer = await startPrinter(WIDTH);
  printer.set('silent');
  await using counter = await openReadyCounter({ printer: networkPrinter(printer.port) });
  const operator = operatorAt(counter, 'hi');
  const { status } = operator.words;
  const panel = panelOf(counter, 'hi');
  await operator.sellPhotocopy();
  await expect(panel.getByText(status.handedOver)).toBeVisible();
  await expect(panel.getByText(status.printed, { exact: true })).toBeHidden();
  expect(printer.papers).toHaveLength(1);
  await counter.close();
  expect(readBook(counter.book)).toMatchObject({ findings: [] });
  await printer.close();
});

test('a device file that was not there at set-up is named, and prints when the printer is plugged in', async () => {
  const home = newHome();
  const path = join(home, 'lp0');
  await using counter = await openReadyCounter({ home, printer: { kind: 'device', path, paper: '58mm' } });
  const operator = operatorAt(counter, 'hi');
  const { status } = operator.words;
  const panel = panelOf(counter, 'hi');

  await operator.sellPhotocopy();
  await expect(panel).toContainText(troubleIs('hi', 'not-found'));
  await expect(panel).toContainText(status.saleSafe);
  expect(existsSync(path)).toBe(false);
  // A pipe takes bytes and says nothing, as many a printer at a device file.
  execFileSync('mkfifo', [path]);
  const received = buffer(createReadStream(path));
  await operator.pressButton(panel.getByRole('button', { name: status.printAgain }));
  await expect(panel.getByText(status.handedOver)).toBeVisible();
  expect(decodeEscPos(await received, 384).map(({ problems }) => problems)).toEqual([[]]);
  await counter.close();
  expect(readBook(counter.book)).toMatchObject({ findings: [] });
});
