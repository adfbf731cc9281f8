import { expect, test } from '@playwright/test';
import { applied, move, sellCaste } from '../applications/application-room.ts';
import { startPrinter } from '../printer/printer.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import type { Counter } from './counter.ts';
import { SUNITA, operatorAt } from './operator.ts';
import { codeOn } from './papers.ts';
import { networkPrinter, openReadyCounter, readBook } from './ready-counter.ts';

const CASTE = 'जाति प्रमाण पत्र (अंचल स्तर)';
const NUMBER = 'BCCCO/2026/1388431';

const copiedAt = ({ app }: Counter): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());

test('a certificate from the sale over the portal to the customer’s hand, by keyboard, in Hindi', async () => {
  const printer = await startPrinter({ width: 576 });
  await using counter = await openReadyCounter({ printer: networkPrinter(printer.port) });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { press, type } = operator.keyboard;
  const { applications: words } = operator.words;
  const { look, found } = barriersOn(page, COLOURS.hi);

  await operator.addPerson(SUNITA);
  await operator.addService('जाति', CASTE);
  await operator.enterAmount('30');
  await operator.seeAllPapers();
  const number = await operator.payExactly();
  const code = `${number}-1`;

  // The sheet beside the portal: each Enter copies the next field.
  await expect(page.getByRole('button', { name: words.sheet })).toBeVisible();
  await press('Alt+e');
  const sheet = page.getByRole('region', { name: words.sheet });
  await expect(sheet).toContainText(SUNITA.guardian);
  await press('Enter');
  await expect.poll(() => copiedAt(counter)).toBe(SUNITA.name);
  await press('Enter');
  await expect.poll(() => copiedAt(counter)).toBe(SUNITA.guardian);
  await look('sheet beside the portal');

  // A number of another form is refused with an example; the right one prints the slip.
  await press('Alt+n');
  const dialog = page.getByRole('dialog', { name: words.referenceTitle.replace('{{code}}', code) });
  await expect(dialog.getByLabel(words.reference, { exact: true })).toBeFocused();
  await type('12345');
  await press('Enter');
  await expect(dialog).toContainText('application.referenceForm');
  await expect(dialog).toContainText('BICCO/2026/1234567');
  await look('number of another form');
  await operator.reachFor(dialog.getByLabel(words.reference, { exact: true }));
  await press('Control+a');
  await type(NUMBER);
  await press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(NUMBER).first()).toBeVisible();
  await expect.poll(() => printer.papers.length).toBe(2);
  const slip = printer.papers.at(-1);
  if (!slip) throw new Error('no paper came out');
  expect(codeOn(slip)).toBe(`APP/${code}`);

  // Weeks later the customer shows the slip; what was copied is gone since the sheet was left.
  await press('F4');
  await expect(page.getByRole('combobox', { name: operator.words.counter.findService })).toBeVisible();
  await expect.poll(() => copiedAt(counter)).toBe('');
  await type(`APP/${code}`);
  await press('Enter');
  await expect(sheet).toBeVisible();
  await press('Alt+t');
  await expect(page.getByRole('dialog').getByRole('radio', { name: words.states.pending })).toBeFocused();
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(words.states.ready).first()).toBeVisible();
  await press('Alt+d');
  await expect(page.getByRole('dialog').getByRole('radio', { name: words.collectors.self })).toBeFocused();
  await press('ArrowDown');
  await operator.fill(words.collectorWho, 'बेटा राजेश');
  await look('delivery');
  await press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(words.states.delivered).first()).toBeVisible();
  await expect(page.getByText('बेटा राजेश')).toBeVisible();
  expect(found).toEqual([]);
  await counter.close();
  await printer.close();
  const { events, findings } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(events.filter((what) => what.startsWith('application'))).toEqual([
    'application.referenced',
    'application-slip',
    'application.moved',
    'application.delivered',
  ]);
});

for (const language of ['hi', 'en'] as const)
  test(`the worklists are gone through by keyboard, and a day closes with a reason (${language})`, async () => {
    await using counter = await openReadyCounter({
      language,
      before: async (world) => {
        await sellCaste(world);
        await move(world, await applied(world), 'ready');
      },
    });
    const operator = operatorAt(counter, language);
    const { page } = counter;
    const { press, type } = operator.keyboard;
    const { applications: words, keys, till } = operator.words;
    const { look, found } = barriersOn(page, COLOURS[language]);
    const list = page.getByRole('grid', { name: words.title });

    await expect(page.getByRole('link', { name: `${keys.applications}: 2` })).toBeVisible();
    await press('Alt+e');
    await expect(list).toBeFocused();
    await expect(list.getByRole('row')).toHaveCount(2);
    await expect(list).toContainText(words.states.unreferenced);
    await look('worklist');
    await press('Alt+3');
    await expect(list).toContainText(words.states.ready);
    await press('Alt+2');
    await expect(page.getByText(words.empty)).toBeVisible();
    await press('Alt+7');
    await expect(list.getByRole('row')).toHaveCount(3);
    await operator.reachFor(page.getByLabel(words.find, { exact: true }));
    await type('13884314');
    await expect(list.getByRole('row')).toHaveCount(2);
    await operator.reachFor(list);
    await press('Enter');
    await expect(page.getByRole('region', { name: words.sheet })).toBeVisible();
    await look('application');

    await press('F12');
    await expect(page.getByRole('group', { name: till.acts })).toBeVisible();
    await press('F9');
    await expect(page.getByRole('radio', { name: words.reasons['portal-down'] })).toBeFocused();
    await look('missing numbers at the close');
    await press('F9');
    await expect(page.getByText(till.closeCannotUndo).first()).toBeVisible();
    expect(found).toEqual([]);
    await counter.close();
    expect(readBook(counter.book).events).toContain('applications.explained');
  });
