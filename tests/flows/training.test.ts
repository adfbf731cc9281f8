import { expect, test } from '@playwright/test';
import { paper } from '../../resources/words/hi/paper.ts';
import { startPrinter } from '../printer/printer.ts';
import { openCounter } from './counter.ts';
import { operatorAt } from './operator.ts';
import { bandsOn, pdfOf, pdfText } from './papers.ts';
import { readBook } from './ready-counter.ts';

test('practice says so on screen and paper, and nothing of it is in the real book', async () => {
  const printer = await startPrinter({ width: 576 });
  await using counter = await openCounter();
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { words, keyboard } = operator;
  const frame = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--frame'));
  await expect(page.getByLabel(words.setUp.nameHi)).toBeFocused();
  const liveFrame = await frame();

  await operator.pressButton(page.getByRole('button', { name: words.setUp.practise }));
  await operator.openDay();
  await expect(page.getByRole('banner')).toContainText(words.common.training);
  await expect(page.getByRole('banner')).toContainText(words.common.trainingMeans);
  expect(await frame()).not.toBe(liveFrame);

  const settings = page.getByRole('link', { name: words.keys.settings });
  await operator.pressButton(settings);
  await operator.reachFor(page.getByRole('radio', { name: words.setUp.printerKind.none }));
  await keyboard.press('ArrowRight', 'ArrowRight');
  await operator.fill(words.setUp.host, '127.0.0.1');
  await operator.reachFor(page.getByLabel(words.setUp.port, { exact: true }));
  await keyboard.press('Control+a');
  await keyboard.type(String(printer.port));
  await operator.reachFor(page.getByRole('radio', { name: words.setUp.paperWidth['58mm'] }));
  await keyboard.press('ArrowRight', 'Enter');
  await expect(page.getByText(words.settings.printerSaved)).toBeVisible();
  await keyboard.press('Escape');

  const number = await operator.sellPhotocopy();
  expect(number).toMatch(/^X\/\d{4}-\d\d\/000001$/u);
  await expect(page.getByText(words.status.printed).first()).toBeVisible();
  await operator.next();

  await operator.pressButton(settings);
  await operator.pressButton(page.getByRole('button', { name: words.settings.trainingLeave }));
  await expect(page.getByLabel(words.setUp.nameHi)).toBeVisible();
  expect(await frame()).toBe(liveFrame);
  await operator.setUp({ port: printer.port, paper: '80mm' });
  await expect(page.getByRole('banner')).not.toContainText(words.common.training);
  await operator.openDay();
  const valid = await operator.sellPhotocopy();
  expect(valid).toMatch(/^T1\/\d{4}-\d\d\/000001$/u);
  await expect(page.getByText(words.status.printed).first()).toBeVisible();
  await counter.close();
  await printer.close();

  const training = counter.book.replace(/live$/u, 'training');
  expect(readBook(training)).toMatchObject({ numbers: [number], findings: [] });
  expect(readBook(counter.book)).toMatchObject({ numbers: [valid], findings: [] });
  expect(pdfText(pdfOf(training, number)).match(new RegExp(paper.training, 'gu'))).toHaveLength(2);
  expect(pdfText(pdfOf(counter.book, valid))).not.toContain(paper.training);
  const [practice, real] = printer.papers;
  if (!practice || !real) throw new Error(`${printer.papers.length} papers came out`);
  expect(printer.papers.flatMap(({ problems }) => problems)).toEqual([]);
  expect(bandsOn(practice)).toHaveLength(2);
  expect(bandsOn(real)).toEqual([]);
});
