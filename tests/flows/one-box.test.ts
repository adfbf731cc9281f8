import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { sell } from '../receipts/reversing.ts';
import { type World, somebody } from '../world.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { type Language, WORDS, operatorAt } from './operator.ts';
import { openReadyCounter } from './ready-counter.ts';

const SUNITA = 'सुनीता देवी';

/** Four people, of whom one came today; copies were sold twice and a form once. */
async function before(world: World): Promise<string> {
  const add = (part: Parameters<typeof somebody>[0]) => world.call('people.add', somebody(part));
  await add({});
  await add({ name: 'रमेश पासवान', guardian: 'बिगन पासवान', mobile: '9876543211' });
  await add({ name: 'Panmati Kumari', guardian: 'Suresh Kumar', mobile: '9876543212' });
  const { personId } = await add({ name: 'पन्ना लाल', guardian: 'सलीम', mobile: '9123456780' });
  await sell(world, 'photocopy', { centre_charge: 500 }, personId);
  await sell(world, 'online-form-other', { centre_charge: 5000 });
  await world.call('queue.issue', { requestId: randomUUID() });
  return (await sell(world, 'photocopy', { centre_charge: 500 })).code;
}

async function openBox(language: Language) {
  let code = '';
  const counter = await openReadyCounter({
    language,
    before: async (world) => {
      code = await before(world);
    },
  });
  const { page } = counter;
  const operator = operatorAt(counter, language);
  const { counter: words, people } = operator.words;
  return {
    counter,
    page,
    operator,
    code,
    words,
    people,
    box: page.getByRole('combobox', { name: words.findAny }),
    chosen: page.getByRole('option', { selected: true }),
    person: page.getByRole('region', { name: people.chosen }),
    group: (name: string, count?: number) =>
      page.getByRole('group', { name: name.replace('{{number}}', String(count)), exact: true }),
  };
}

for (const language of ['hi', 'en'] as const)
  test(`services and people are found in one box, by keys alone (${language})`, async () => {
    const { counter, page, operator, words, people, chosen, person, group } = await openBox(language);
    const { press, type } = operator.keyboard;
    const { look: lookAt, found } = barriersOn(page, COLOURS[language]);
    const look = async (place: string): Promise<void> => {
      await lookAt(place);
      const picture = `${place.replaceAll(' ', '-')}-${language}.png`;
      await page.screenshot({ path: test.info().outputPath(picture) });
    };

    // Nothing is typed: what is sold most and who came last; Enter alone takes none of it.
    const services = group(words.group.servicesFirst);
    const copy = language === 'hi' ? 'फोटोकॉपी' : 'Photocopy';
    await expect(services.getByRole('option').first()).toContainText(copy);
    await expect(services.getByRole('option').first()).toContainText(
      words.favouriteWhy_other.replace('{{count}}', '2').replace('{{now}}', '2'),
    );
    await expect(group(words.group.peopleFirst).getByRole('option')).toHaveText([/पन्ना लाल/u]);
    await expect(chosen).toHaveCount(0);
    await look('box of what is sold most');
    await press('Enter');
    await expect(page.getByText(words.blocked.empty)).toBeVisible();

    // Both kinds, the arrow keys through both, and a way to add somebody at the end.
    await type('pan');
    await expect(group(words.group.servicesBest, 6).getByRole('option')).toHaveCount(6);
    await expect(group(words.group.people, 2).getByRole('option')).toHaveCount(2);
    await expect(chosen).toContainText(language === 'hi' ? 'नया पैन कार्ड' : 'New PAN card');
    await expect(
      page.getByRole('status').filter({ hasText: words.group.people.replace('{{number}}', '2') }),
    ).toHaveCount(1);
    await look('services and people');
    for (let step = 0; step < 6; step += 1) await press('ArrowDown');
    await expect(group(words.group.people, 2).getByRole('option', { selected: true })).toHaveCount(1);
    await press('ArrowDown', 'ArrowDown');
    await expect(chosen).toHaveText(people.addNewNamed.replace('{{name}}', 'pan'));
    await press('ArrowDown');
    await expect(chosen).toContainText(language === 'hi' ? 'नया पैन कार्ड' : 'New PAN card');

    // A person is put on the ticket; the box goes on with the service.
    await press('Control+a');
    await type('seeta');
    await press('Control+a');
    await type('sunita');
    await expect(chosen).toContainText(SUNITA);
    await press('Enter');
    await expect(person).toContainText(SUNITA);
    await expect(page.getByRole('combobox', { name: words.findService })).toBeFocused();
    await expect(services.getByRole('option').first()).toContainText(copy);
    await press('ArrowDown', 'Enter');
    await operator.enterAmount('5');

    // Whoever is on the ticket is replaced only where people are asked for, and not by an Enter alone.
    await press('F3');
    await expect(page.getByRole('combobox', { name: people.find })).toBeFocused();
    await expect(chosen).toHaveCount(0);
    await type('panmati');
    await expect(chosen).toContainText('Panmati Kumari');
    await look('people alone');
    await press('Enter');
    await expect(person).toContainText('Panmati Kumari');
    await press('F4');
    await type('ramesh');
    await expect(page.getByRole('option', { name: people.addNew })).toHaveCount(0);
    await expect(page.getByRole('option').filter({ hasText: 'रमेश' })).toHaveCount(0);
    await press('Escape', 'Escape', 'Enter', 'Enter');
    await operator.savedNumber();

    // The sale counts for the next.
    await operator.next();
    await expect(services.getByRole('option').first()).toContainText(
      words.favouriteWhy_other.replace('{{count}}', '3').replace('{{now}}', '3'),
    );

    // Nobody and nothing of this name: the form opens with it.
    await type('Zubaida Xyz');
    await press('ArrowUp');
    await expect(chosen).toHaveText(people.addNewNamed.replace('{{name}}', 'Zubaida Xyz'));
    await look('nobody found');
    await press('Enter');
    await expect(page.getByLabel(people.guardian, { exact: true })).toBeFocused();
    await expect(page.getByLabel(people.name, { exact: true })).toHaveValue('Zubaida Xyz');
    expect(found).toEqual([]);
    await counter.close();
  });

test('numbers that are typed or scanned in the box lead to what they stand on', async () => {
  const { counter, page, operator, code, words, box, chosen, person } = await openBox('hi');
  const { press, type } = operator.keyboard;
  const receipt = page.getByRole('article', { name: WORDS.hi.receipts.title });

  // A mobile, whole or by its last figures.
  await type('9123456780');
  await expect(chosen).toContainText('पन्ना लाल');
  await press('Enter');
  await expect(person).toContainText('पन्ना लाल');
  await press('Alt+n');
  await type('3211');
  await expect(chosen).toContainText('रमेश पासवान');

  // A receipt by its last figures, by its number, and by its code.
  await press('Control+a');
  await type('3');
  await expect(chosen).toContainText('/000003');
  await press('Enter');
  await expect(receipt).toBeVisible();
  const number = /[A-Z0-9]+\/\d{4}-\d\d\/000003/u.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
  await press('Escape', 'F4', 'Escape', 'Escape');
  await expect(box).toBeFocused();
  await type(number);
  await expect(chosen).toContainText(number);
  await press('Enter');
  await expect(receipt).toContainText(number);
  await press('Alt+n');
  await expect(box).toBeFocused();
  await type(code);
  await press('Enter');
  await expect(receipt).toContainText(number);

  // A token that waits is called.
  await press('Alt+n');
  await expect(box).toBeFocused();
  await type('a-1');
  await expect(chosen).toContainText('A-1');
  await press('Enter');
  await expect(page.getByText(WORDS.hi.queue.called.replace('{{token}}', 'A-1'))).toBeVisible();
  await expect(box).toHaveValue('');
  await expect(page.getByText(words.emptyTitle)).toHaveCount(1);
  await counter.close();
});

test('an operator lets the counter learn her services anew', async () => {
  const { counter, page, operator, words, group } = await openBox('hi');
  const { settings } = WORDS.hi;
  await operator.pressButton(page.getByRole('link', { name: WORDS.hi.keys.settings }));
  await operator.pressButton(page.getByRole('button', { name: settings.favouritesReset }));
  const dialog = page.getByRole('dialog', { name: settings.favouritesResetTitle });
  await expect(dialog.getByRole('button', { name: WORDS.hi.common.back })).toBeFocused();
  await operator.pressButton(dialog.getByRole('button', { name: settings.favouritesResetYes }));
  await expect(page.getByText(settings.favouritesResetDone)).toBeVisible();
  await expect(page.getByText(settings.favouritesNone)).toBeVisible();
  await operator.keyboard.press('Alt+n');
  await expect(group(words.group.servicesFirst).getByRole('option').first()).not.toContainText('फोटोकॉपी');
  await counter.close();
});
