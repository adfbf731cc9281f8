import { type Page, expect, test } from '@playwright/test';
import { SUNITA, WORDS, operatorAt } from './operator.ts';
import { openReadyCounter } from './ready-counter.ts';

const { help, people } = WORDS.hi;
const MOST_STOPS = 60;

const topics: ReadonlyMap<string, string> = new Map(Object.entries(help.fields));

/** Goes on with Tab; what has the focus then, where it takes what is typed or chosen, or is a table to walk in. */
function readStop(page: Page) {
  return page.evaluate(() => {
    const stop = document.activeElement;
    if (!(stop instanceof HTMLElement) || stop === document.body) return { isField: false, wasSeen: false };
    const wasSeen = 'helped' in stop.dataset;
    stop.dataset['helped'] = '';
    return {
      wasSeen,
      isField: stop.matches('input, select, textarea, [role=grid], [tabindex="0"]:not(button, a)'),
      topic: stop.closest<HTMLElement>('[data-help]')?.dataset['help'],
      html: stop.outerHTML.slice(0, 160),
    };
  });
}

test('F1 says something of its own on each field that Tab comes to, in every room and in the dialogs', async () => {
  await using counter = await openReadyCounter();
  const { page } = counter;
  const operator = operatorAt(counter, 'hi');
  const { press } = operator.keyboard;
  const dialog = page.getByRole('dialog', { name: help.title });
  const told = new Set<string>();
  const silent: string[] = [];

  async function askHere(topic: string): Promise<void> {
    told.add(topic);
    await press('F1');
    await expect(dialog.getByText(topics.get(topic) ?? 'no words', { exact: true })).toBeVisible();
    await press('Escape');
    await expect(dialog).toBeHidden();
    await expect(
      page.locator(':focus').and(page.locator(`[data-help="${topic}"], [data-help="${topic}"] *`)),
    ).toHaveCount(1);
  }

  /** Walks once around with Tab. */
  async function walk(place: string): Promise<void> {
    await page.evaluate(() =>
      document.querySelectorAll('[data-helped]').forEach((element) => element.removeAttribute('data-helped')),
    );
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const { isField, wasSeen, topic, html } = await readStop(page);
      if (wasSeen) return;
      if (isField && topic === undefined) silent.push(`${place}: ${html}`);
      else if (isField && topic !== undefined && !told.has(topic)) await askHere(topic);
      await press('Tab');
    }
  }

  const room = async (keys: string, heading: string): Promise<void> => {
    await press(keys);
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
    await walk(heading);
  };
  const overIt = async (title: string): Promise<void> => {
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await walk(title);
    await press('Escape');
    await expect(page.getByRole('dialog', { name: title })).toBeHidden();
  };
  const words = operator.words;

  await operator.addPerson(SUNITA);
  await operator.addService('जाति', 'जाति प्रमाण पत्र (अंचल स्तर)');
  await operator.enterAmount('30');
  await walk('counter');
  await operator.seeAllPapers();
  await press('F9');
  await expect(page.getByRole('dialog', { name: words.payment.title })).toBeVisible();
  await walk('payment');
  await press('Escape', 'Shift+F2');
  await overIt(words.queue.issueTitle);
  await press('F7');
  await overIt(words.receipts.findTitle);
  await press('F8');
  await overIt(words.till.cashTitle);
  await room('F12', words.till.dayTitle);
  for (const [key, title] of [
    ['Alt+1', words.till.depositTitle],
    ['Alt+2', words.till.walletTitle],
    ['Alt+4', words.till.drawerTitle],
  ] as const) {
    await press(key);
    await overIt(title);
  }
  await press('F11');
  await expect(page.getByLabel(words.dayBook.day)).toBeVisible();
  await walk('day book');
  await room('Alt+b', words.books.reports['cash-book']);
  await press('F8');
  await overIt(words.ledger.newVoucher);
  await room('Alt+e', words.applications.title);
  await room('Alt+q', words.queue.title);
  await room('Alt+c', words.commissions.title);
  await room('F9', words.terms.title);
  await room('Alt+s', words.rates.title);
  await operator.pressButton(page.getByRole('link', { name: words.keys.settings }));
  await expect(page.getByRole('heading', { name: words.settings.title })).toBeVisible();
  await walk('settings');

  expect(silent).toEqual([]);
  expect(told.size).toBeGreaterThan(40);
});

test('F1 in a dialog gives the field back with what was typed', async () => {
  await using counter = await openReadyCounter();
  const { page } = counter;
  const operator = operatorAt(counter, 'hi');
  const { press, type } = operator.keyboard;
  await press('F3');
  await type('सुनीता');
  await expect(page.getByRole('option', { name: people.addNew })).toBeVisible();
  await press('ArrowUp', 'Enter');
  const person = page.getByRole('dialog', { name: people.newTitle });
  const guardian = person.getByLabel(people.guardian, { exact: true });
  await expect(guardian).toBeFocused();
  await type('रमे');
  await press('F1');
  const dialog = page.getByRole('dialog', { name: help.title });
  await expect(dialog).toContainText(help.fields.guardian);
  await press('Escape');
  await expect(dialog).toBeHidden();
  await expect(guardian).toBeFocused();
  await type('श');
  await expect(guardian).toHaveValue('रमेश');
  await expect(person.getByLabel(people.name, { exact: true })).toHaveValue('सुनीता');
});
