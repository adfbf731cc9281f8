import { join } from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { COLOURS, barriersOn } from './barriers.ts';
import type { Counter } from './counter.ts';
import { type Language, SUNITA, operatorAt } from './operator.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';
import { payExactly, readyTicket, somebody } from '../world.ts';

const PICTURES = process.env['SEVA_BAHI_PICTURES'];

const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');

/** The hands of an operator among people and households. */
function familiesAt(counter: Counter, language: Language) {
  const { page } = counter;
  const operator = operatorAt(counter, language);
  const { words, keyboard, fill, pressButton, reachFor } = operator;
  const { press, type } = keyboard;
  const { households, people } = words;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  /** Chooses what stands at a place among choices that have the focus. */
  async function choose(label: string, words_: string): Promise<void> {
    const radio = page
      .getByRole('radiogroup', { name: label })
      .getByRole('radio', { name: words_, exact: true });
    const first = page.getByRole('radiogroup', { name: label }).getByRole('radio').first();
    const focus = page.getByRole('radiogroup', { name: label }).locator(':focus');
    for (let steps = 0; steps < 20 && (await focus.count()) === 0; steps++) await press('Tab');
    await expect(focus).toHaveCount(1);
    await press('Space');
    for (let steps = 0; steps < 12 && !(await radio.isChecked()); steps++) await press('ArrowRight');
    await expect(radio).toBeChecked();
    await expect(first).toBeVisible();
  }

  return {
    ...operator,
    button,
    choose,
    page: async (): Promise<void> => press('Alt+p'),
    /** Records somebody new as a member, from the household's own page or dialog. */
    async addNewMember(name: string, guardian: string, relation: string): Promise<void> {
      await pressButton(button(households.addMember));
      await reachFor(page.getByRole('combobox', { name: people.find }));
      await type(name);
      await expect(page.getByRole('option', { name: people.addNew })).toBeVisible();
      await press('ArrowUp', 'Enter');
      const form = page.getByRole('dialog', { name: people.newTitle });
      await expect(form.getByLabel(people.village, { exact: true })).toHaveValue(SUNITA.village);
      await fill(people.guardian, guardian);
      await press('Enter');
      await expect(page.getByRole('dialog', { name: filled(households.addThis, { name }) })).toBeVisible();
      await choose(households.relation, relation);
      await press('Enter');
      await expect(button(households.save)).toBeHidden();
    },
    /** Picks a relation in the row of a person. */
    async relate(name: string, relation: string): Promise<void> {
      const select = page.getByLabel(filled(households.relationOf, { name }), { exact: true });
      await reachFor(select);
      for (let steps = 0; steps < 14; steps++) {
        if ((await select.locator('option:checked').textContent()) === relation) return;
        await press('ArrowDown');
      }
      throw new Error(`no relation ${relation}`);
    },
    row: (name: string) => page.getByRole('row').filter({ hasText: name }),
  };
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

for (const language of ['hi', 'en'] as const)
  test(`a household is recorded, grows, marries a daughter off and loses its head, with keys alone (${language})`, async () => {
    await using counter = await openReadyCounter({ language });
    const { page } = counter;
    const { look, found } = barriersOn(page, COLOURS[language]);
    const at = familiesAt(counter, language);
    const { words, keyboard, pressButton, button, choose, relate, row } = at;
    const { press } = keyboard;
    const { households } = words;
    const { relations } = households;

    // From the counter: the person, her household one key away.
    await at.addPerson(SUNITA);
    await picture(page, `person-card-${language}`);
    await press('Alt+m');
    await expect(
      page.getByRole('dialog', { name: filled(households.familyOf, { name: SUNITA.name }) }),
    ).toBeVisible();
    await expect(button(households.found)).toBeFocused();
    await look('no household');
    await press('Enter');
    await expect(page.getByLabel(households.village, { exact: true })).toHaveValue(SUNITA.village);
    await keyboard.type('4');
    await picture(page, `found-${language}`);
    await look('found a household');
    await press('Enter');
    await expect(button(households.addMember)).toBeVisible();
    await at.addNewMember('पूजा कुमारी', 'रमेश पासवान', relations.daughter);
    await expect(button(`पूजा कुमारी · ${relations.daughter}`)).toBeFocused();
    await picture(page, `family-${language}`);
    await look('household at the counter');
    // Her daughter has come: one key, and the ticket is hers.
    await press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('region', { name: words.people.chosen })).toContainText('पूजा कुमारी');

    await at.page();
    await expect(page.getByRole('heading', { name: 'पूजा कुमारी' })).toBeVisible();
    await at.addNewMember('अमित पासवान', 'रमेश पासवान', relations.son);
    await expect(row('अमित पासवान')).toContainText(relations.son);
    await look('person');
    await picture(page, `person-${language}`);

    // Marriage out.
    await pressButton(page.getByRole('button', { name: `${households.leave}: पूजा कुमारी` }));
    await choose(households.whatHappened, households.leaveReasons.marriage);
    await look('leaving');
    await press('Enter');
    await expect(page.getByText(households.none)).toBeVisible();
    await look('without a household');

    // Death of the head, seen from the son's page.
    await press('Escape');
    await at.findPerson('amit paswan', 'अमित पासवान');
    await at.page();
    await pressButton(page.getByRole('button', { name: `${households.leave}: ${SUNITA.name}` }));
    await choose(households.whatHappened, households.leaveReasons.death);
    await relate('अमित पासवान', relations.head);
    await picture(page, `death-${language}`);
    await look('death of the head');
    await press('Enter');
    await expect(row(SUNITA.name)).toBeHidden();
    await expect(row('अमित पासवान')).toContainText(relations.head);
    await expect(page.getByRole('region', { name: households.history })).toContainText(
      households.actions.death,
    );
    await pressButton(button(households.register));
    await expect(page.getByText(/family-register-[0-9a-f]{8}\.pdf/u)).toBeVisible();
    await picture(page, `after-death-${language}`);
    expect(found).toEqual([]);

    await counter.close();
    const { events, findings } = readBook(counter.book);
    expect(events.filter((what) => what.startsWith('household.'))).toEqual([
      'household.founded',
      'household.joined',
      'household.joined',
      'household.left',
      'household.left',
    ]);
    expect(findings).toEqual([]);
  });

for (const language of ['hi', 'en'] as const)
  test(`who is known is not recorded twice, and every change of her is kept, with keys alone (${language})`, async () => {
    let number = '';
    await using counter = await openReadyCounter({
      language,
      before: async (world) => {
        const { personId } = await world.call('people.add', somebody());
        const charge = { centre_charge: 500 };
        number = (await payExactly(world, await readyTicket(world, 'photocopy', charge, { personId })))
          .number;
        await readyTicket(world, 'photocopy', charge, { personId });
        await world.call('people.add', somebody({ name: 'Sunita Devi', guardian: 'Mahesh Rai', mobile: '' }));
      },
    });
    const { page } = counter;
    const { look, found } = barriersOn(page, COLOURS[language]);
    const at = familiesAt(counter, language);
    const { words, keyboard, fill, pressButton, button } = at;
    const { press, type } = keyboard;
    const { people } = words;

    await press('Alt+n', 'F3');
    await type('Suneeta Devi');
    await expect(page.getByRole('option', { name: people.addNew })).toBeVisible();
    await press('ArrowUp', 'Enter');
    await expect(page.getByLabel(people.name, { exact: true })).toHaveValue('Suneeta Devi');
    await fill(people.guardian, 'Ramesh Paswan');
    await expect(page.getByText(people.knownHint)).toBeVisible();
    await fill(people.village, 'Akhlaspur');
    await picture(page, `known-hint-${language}`);
    await press('Enter');
    const same = page.getByRole('button', { name: filled(people.isKnownOf, { name: SUNITA.name }) });
    await expect(same).toBeFocused();
    await picture(page, `known-${language}`);
    await look('compare');
    await press('Enter');
    await expect(page.getByRole('region', { name: people.chosen })).toContainText(SUNITA.name);

    await at.page();
    await expect(page.getByRole('region', { name: people.due })).toBeVisible();
    await expect(page.getByRole('region', { name: people.receipts })).toContainText(number);
    await pressButton(button(people.correct));
    await fill(people.village, 'भभुआ');
    await fill(people.reason, 'गाँव ग़लत था');
    await press('Enter');
    const history = page.getByRole('region', { name: people.history });
    await expect(history).toContainText('गाँव ग़लत था');
    await pressButton(button(`${people.restore}: 1`));
    await look('restore');
    await type('पहला सही था');
    await press('Enter');
    await expect(history.getByRole('listitem')).toHaveCount(3);
    await picture(page, `person-page-${language}`);
    await look('page of a person');

    // The other record turns out to be hers, and then not.
    await pressButton(button(people.merge));
    await at.reachFor(page.getByRole('combobox', { name: people.find }));
    await type('sunita mahesh');
    await expect(page.getByRole('option').first()).toContainText('Mahesh Rai');
    await press('Enter');
    await expect(button(people.mergeDo)).toBeFocused();
    await look('merge');
    await press('Enter');
    const merges = page.getByRole('region', { name: people.merges });
    await expect(merges).toContainText('Mahesh Rai');
    await picture(page, `merged-${language}`);
    await pressButton(page.getByRole('button', { name: filled(people.unmergeOf, { name: 'Sunita Devi' }) }));
    await expect(merges).not.toContainText('Mahesh Rai');
    expect(found).toEqual([]);

    await counter.close();
    const { events, findings } = readBook(counter.book);
    expect(events.filter((what) => what.startsWith('person.'))).toEqual([
      'person.recorded',
      'person.recorded',
      'person.recorded',
      'person.recorded',
      'person.merged',
      'person.unmerged',
    ]);
    expect(findings).toEqual([]);
  });
