import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { type Counter, openCounter } from './counter.ts';
import { WORDS, operatorAt } from './operator.ts';
import { readBook } from './ready-counter.ts';

const { lesson: words, common, counter: atCounter, people, payment, help, goTo, receipts } = WORDS.hi;
const CASTE = 'जाति प्रमाण पत्र (अंचल स्तर)';
const NUMBER = /X\/\d{4}-\d\d\/000001/u;

const panelOf = (page: Page) => page.getByRole('complementary', { name: words.title });

/** What the lesson says now, how many steps are ticked, and that it neither has the focus nor covers what has it. */
async function seeLesson({ page }: Pick<Counter, 'page'>, hint: string, done: number): Promise<void> {
  const panel = panelOf(page);
  await expect(panel.getByRole('status')).toContainText(hint);
  await expect(panel.getByText(words.done)).toHaveCount(done);
  const [lesson, focused] = await Promise.all([panel.boundingBox(), page.locator(':focus').boundingBox()]);
  if (!lesson || !focused) throw new Error('nothing has the focus');
  expect(focused.x + focused.width).toBeLessThanOrEqual(lesson.x);
}

test('the first lesson leads through a practice sale by keys alone, is left, taken up again, and survives a restart', async () => {
  await using first = await openCounter();
  const operator = operatorAt(first, 'hi');
  const { page } = first;
  const { press, type } = operator.keyboard;
  const { hints } = words;
  await operator.pressButton(page.getByRole('button', { name: WORDS.hi.setUp.practise }));
  await expect(page.getByRole('banner')).toContainText(common.training);
  await expect(page.getByLabel(WORDS.hi.till.piecesOf.replace('{{rupees}}', '500'))).toBeFocused();
  await seeLesson(first, hints.day, 0);
  await operator.openDay({ 100: 5, 10: 10 });
  await seeLesson(first, hints.service, 1);

  await operator.addService('jati', CASTE);
  await seeLesson(first, hints.amount, 1);
  await type('30');
  // A step goes on by what the program says, not by keys: the amount is there, and nobody asked for Enter.
  await expect(panelOf(page).getByRole('status')).toContainText(hints.person);

  // Left in the middle of the work: nothing of it is lost, and what had the focus keeps it.
  await press('Enter', 'F4');
  const search = page.getByRole('combobox', { name: atCounter.findService });
  await expect(search).toBeFocused();
  // From services alone to all, and only then out of the lesson.
  await press('Escape', 'Escape');
  await expect(panelOf(page)).toBeHidden();
  await expect(search).toBeFocused();
  await expect(page.getByText(words.leftNow)).toBeVisible();
  await expect(page.getByText(CASTE).first()).toBeVisible();
  await press('Alt+g');
  await type('pahla path');
  const box = page.getByRole('dialog', { name: goTo.title });
  await expect(box.getByRole('option').first()).toContainText(words.title);
  await press('Enter');
  await expect(box).toBeHidden();
  await seeLesson(first, hints.person, 2);
  await operator.findPerson('sita', 'सीता देवी');
  await expect(page.getByRole('region', { name: people.chosen })).toContainText('सीता देवी');
  await seeLesson(first, hints.papers, 3);
  await first.close();

  await using counter = await openCounter(first.home);
  await playToEnd(counter);
  await counter.close();
  const training = counter.book.replace(/live$/u, 'training');
  expect(JSON.parse(readFileSync(join(training, 'lesson.json'), 'utf8'))).toMatchObject({
    state: 'finished',
  });
  expect(existsSync(join(counter.book, 'lesson.json'))).toBe(false);
  expect(readBook(training)).toMatchObject({ findings: [], reasons: ['paper-fault'] });
});

async function playToEnd(counter: Counter): Promise<void> {
  const { page } = counter;
  const operator = operatorAt(counter, 'hi');
  const { press } = operator.keyboard;
  const { hints } = words;
  await expect(page.getByText(atCounter.restored)).toBeVisible();
  await press('F4');
  await seeLesson(counter, hints.papers, 3);
  await press('Alt+a');
  await seeLesson(counter, hints.pay, 4);
  await press('F9');
  const pay = page.getByRole('dialog', { name: payment.title });
  await expect(pay).toBeVisible();
  await seeLesson(counter, hints.exact, 4);
  await press('Enter');
  await seeLesson(counter, hints.finish, 4);
  await press('Enter');
  expect(await operator.savedNumber()).toMatch(NUMBER);
  const [said = ''] = hints.slip.split('{{number}}');
  await seeLesson(counter, said, 5);
  await expect(panelOf(page)).toContainText(NUMBER);
  await press('F7');
  await expect(page.getByRole('dialog', { name: receipts.findTitle }).getByRole('textbox')).toHaveValue(
    NUMBER,
  );
  await press('Enter');
  await expect(page.getByRole('radio', { name: receipts.reasons['paper-fault'] })).toBeFocused();
  await seeLesson(counter, hints.again, 5);
  await press('Enter');
  await expect(panelOf(page).getByRole('status')).toContainText(hints.help);
  await press('F1');
  await expect(page.getByRole('dialog', { name: help.title })).toBeVisible();
  await expect(panelOf(page).getByRole('status')).toContainText(hints.goTo);
  await press('Escape');
  await expect(page.getByRole('dialog', { name: help.title })).toBeHidden();
  await press('Alt+g');
  await expect(page.getByRole('dialog', { name: goTo.title })).toBeVisible();
  await expect(panelOf(page).getByRole('status')).toContainText(hints.end);
  await expect(panelOf(page).getByText(words.done)).toHaveCount(7);
  // Escape closes the box, goes back to the counter, and closes the lesson.
  await press('Escape', 'Escape');
  await expect(panelOf(page)).toBeVisible();
  await press('Escape');
  await expect(panelOf(page)).toBeHidden();
}

test('a person who never saw the lesson reaches it and the key card from the help, and the real book keeps out of it', async () => {
  await using counter = await openCounter();
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { press } = operator.keyboard;
  await operator.setUp({ port: 9100, paper: '58mm' });
  await expect(panelOf(page)).toBeHidden();
  await press('F1');
  const dialog = page.getByRole('dialog', { name: help.title });
  await operator.pressButton(dialog.getByRole('button', { name: help.keyCard }));
  await expect(page.getByText(help.keyCardSaved.replace('{{path}}', ''))).toBeVisible();
  const papers = readdirSync(join(counter.home, 'Documents'), { recursive: true, encoding: 'utf8' });
  expect(papers.filter((name) => name.endsWith('key-card.pdf'))).toHaveLength(1);
  await press('F1');
  await operator.pressButton(dialog.getByRole('button', { name: words.title }));
  await expect(page.getByText(words.inPractice)).toBeVisible();
  await operator.pressButton(page.getByRole('button', { name: WORDS.hi.settings.trainingOpen }));
  await expect(panelOf(page)).toContainText(words.hints.day);
  await counter.close();
});
