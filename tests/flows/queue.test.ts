import { type Page, expect, test } from '@playwright/test';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { somebody } from '../world.ts';
import { startPrinter } from '../printer/printer.ts';
import { barriersOn } from './barriers.ts';
import { type Counter, openCounter } from './counter.ts';
import { operatorAt, WORDS } from './operator.ts';
import { networkPrinter, openReadyCounter, readBook } from './ready-counter.ts';

const CASTE = 'जाति प्रमाण पत्र (अंचल स्तर)';
const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name]));

const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.id}`);

/** Opens the waiting display with the keyboard, and answers its page. */
async function openDisplay(counter: Counter): Promise<Page> {
  const operator = operatorAt(counter, 'hi');
  const { queue } = operator.words;
  await operator.keyboard.press('Alt+q');
  const opened = counter.app.waitForEvent('window');
  await operator.pressButton(counter.page.getByRole('button', { name: queue.openDisplay }));
  const display = await opened;
  await display.waitForLoadState('load');
  await operator.keyboard.press('Escape');
  return display;
}

test('people wait by number, are called in their turn, and nothing of them is typed twice, by keyboard, in Hindi', async () => {
  const printer = await startPrinter({ width: 576 });
  await using counter = await openReadyCounter({
    printer: networkPrinter(printer.port),
    before: (world) => world.call('people.add', somebody()),
  });
  const { page } = counter;
  const operator = operatorAt(counter, 'hi');
  const { press, type } = operator.keyboard;
  const { queue, people } = operator.words;
  const { look, found } = barriersOn(page, 'dark');
  const strip = page.getByRole('region', { name: queue.strip });
  await expect(strip).toBeHidden();

  // One key, one token; what is being typed keeps the focus.
  await press('F4');
  await type('pan');
  const before = await focusOf(page);
  await press('F2');
  await expect(page.getByText(fill(queue.given_ahead_one, { token: 'A-1', count: 0 }))).toBeVisible();
  expect(await focusOf(page)).toBe(before);
  await expect.poll(() => printer.papers.length).toBe(1);
  await press('Escape', 'Escape');

  // A known person and a service, by a few letters of each.
  await press('Shift+F2');
  const dialog = page.getByRole('dialog', { name: queue.issueTitle });
  await expect(dialog.getByRole('combobox', { name: queue.service })).toBeFocused();
  await type('जाति');
  await expect(page.getByRole('option').first()).toContainText(CASTE);
  await press('Enter');
  await expect(dialog.getByText(fill(queue.chosen, { name: CASTE }))).toBeVisible();
  await operator.reachFor(dialog.getByRole('combobox', { name: queue.person }));
  await type('sunita');
  await expect(page.getByRole('option').first()).toContainText('सुनीता देवी');
  await press('Enter', 'Tab', 'ArrowDown', 'ArrowDown');
  await expect(dialog.getByText(queue.reasonKept)).toBeVisible();
  await look('token with service and priority');
  await operator.reachFor(dialog.getByRole('combobox', { name: queue.service }));
  await press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(fill(queue.given_ahead_one, { token: 'P-1', count: 0 }))).toBeVisible();
  await press('F2');
  await expect(strip).toContainText('A-2');
  await look('counter with people who wait');

  const display = await openDisplay(counter);
  await expect(display.getByText(WORDS.hi.display.nobody)).toBeVisible();
  await expect(display.getByText(WORDS.hi.display.receipt)).toBeVisible();
  await expect(display.getByRole('region').getByRole('listitem').first()).toContainText('₹');
  if (process.env['DISPLAY_PICTURE'] !== undefined)
    await display.screenshot({ path: process.env['DISPLAY_PICTURE'] });

  // The call opens the ticket with person and service: only the amount is typed.
  await press('F5');
  await expect(page.getByText(fill(queue.called, { token: 'P-1' }))).toBeVisible();
  await expect(page.getByRole('region', { name: people.chosen })).toContainText('सुनीता देवी');
  await expect(page.getByText(CASTE).first()).toBeVisible();
  await expect(display.getByRole('status')).toHaveText('P-1');
  await expect(display.getByRole('region')).toBeHidden();
  await look('the ticket of who was called');
  await press('Shift+F5');
  await expect(page.getByText(fill(queue.recalled, { token: 'P-1' }))).toBeVisible();
  await operator.enterAmount('30');
  await operator.seeAllPapers();
  await operator.payExactly();

  // Hold, no-show, transfer and a call by the chip.
  await press('F5');
  await expect(strip.getByRole('status')).toContainText('A-1');
  await press('Alt+w');
  await expect(page.getByText(fill(queue.heldNow, { token: 'A-1' }))).toBeVisible();
  await press('F5');
  await expect(strip.getByRole('status')).toContainText('A-2');
  await press('Alt+t');
  const transfer = page.getByRole('dialog', { name: fill(queue.transferTitle, { token: 'A-2' }) });
  await expect(transfer.getByRole('combobox', { name: queue.service })).toBeFocused();
  await type('photocopy');
  await expect(page.getByRole('option').first()).toBeVisible();
  await press('Enter');
  await look('sent to another service');
  await press('Enter');
  await expect(transfer).toBeHidden();
  await operator.pressButton(strip.getByRole('button', { name: fill(queue.callHeld, { token: 'A-1' }) }));
  await expect(strip.getByRole('status')).toContainText('A-1');
  await press('Alt+x');
  await expect(page.getByText(fill(queue.noShowNow, { token: 'A-1' }))).toBeVisible();
  await press('F5');
  await expect(page.getByText(fill(queue.called, { token: 'A-2' }))).toBeVisible();
  await operator.enterAmount('5');
  await operator.payExactly();
  await press('F5');
  await expect(page.getByText('[queue.empty')).toBeVisible();
  await press('Alt+q');
  await expect(page.getByRole('table', { name: queue.byService })).toContainText(CASTE);
  await look('times and settings of the queue');
  await press('Escape');

  expect(found).toEqual([]);
  await counter.close();
  await printer.close();
  const { events, findings } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(events.filter((what) => what.startsWith('token'))).toEqual([
    'token',
    'token',
    'token',
    'token.called',
    'token.recalled',
    'token.called',
    'token.held',
    'token.called',
    'token.transferred',
    'token.called',
    'token.no-show',
    'token.called',
  ]);
});

test('the number on the display is a quarter of its height and more, in both languages, without a name', async () => {
  await using counter = await openReadyCounter({ before: (world) => world.call('people.add', somebody()) });
  const display = await openDisplay(counter);
  const { press } = operatorAt(counter, 'hi').keyboard;
  await press('F2', 'F2', 'F5');
  await expect(display.getByRole('status')).toHaveText('A-1');
  const ink = await display.evaluate(() => {
    const shown = document.querySelector('[role=status]');
    if (!shown) throw new Error('there is no number');
    const style = getComputedStyle(shown);
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('there is no pen');
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText('1');
    const overflow = document.documentElement.scrollWidth > innerWidth || shown.scrollWidth > innerWidth;
    return { part: (actualBoundingBoxAscent + actualBoundingBoxDescent) / innerHeight, overflow };
  });
  expect(ink.part).toBeGreaterThanOrEqual(0.25);
  expect(ink.overflow).toBe(false);
  for (const { display: words } of [WORDS.hi, WORDS.en])
    await expect(display.getByText(words.title, { exact: false })).toBeVisible();
  await expect(display.locator('body')).not.toContainText('सुनीता');
});

test('the call-out is heard: the clips are there and can be played offline', async () => {
  await using counter = await openReadyCounter();
  const { page } = counter;
  const { press } = operatorAt(counter, 'hi').keyboard;
  await page.evaluate(() => {
    const started: number[] = [];
    Reflect.set(globalThis, 'started', started);
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function heard(when, offset, duration) {
      started.push(duration ?? 0);
      start.call(this, when, offset, duration);
    };
  });
  await press('F2');
  await expect(
    page.getByText(fill(WORDS.hi.queue.given_ahead_one, { token: 'A-1', count: 0 })),
  ).toBeVisible();
  await press('F5');
  // Chime, token, A, one, counter, T, one.
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'started').length)).toBe(7);
});

test('a power cut takes nothing from who was called: the ticket is back with person, service and amount', async () => {
  await using before = await openReadyCounter({
    before: async (world) => {
      const { personId } = await world.call('people.add', somebody());
      const service = 'rtps-caste-certificate';
      await world.call('queue.issue', { requestId: crypto.randomUUID(), service, personId });
      await world.call('queue.issue', { requestId: crypto.randomUUID() });
    },
  });
  const operator = operatorAt(before, 'hi');
  await operator.keyboard.press('F5');
  await operator.enterAmount('30');
  await expect(before.page.getByText(operator.words.counter.draftKept)).toBeVisible();
  await before.kill();

  await using after = await openCounter(before.home);
  const { page } = after;
  await expect(page.getByText(WORDS.hi.counter.restored)).toBeVisible();
  await expect(page.getByRole('region', { name: WORDS.hi.people.chosen })).toContainText('सुनीता देवी');
  const strip = page.getByRole('region', { name: WORDS.hi.queue.strip });
  await expect(strip.getByRole('status')).toContainText('A-1');
  const again = operatorAt(after, 'hi');
  await again.seeAllPapers();
  await again.payExactly();
  await again.keyboard.press('F5');
  await expect(strip.getByRole('status')).toContainText('A-2');
  await after.close();
  const database = openForReading(`${after.book}/counter.db`);
  expect(verifyBook(database).findings).toEqual([]);
  database.close();
});
