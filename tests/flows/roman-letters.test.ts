import { expect, test } from '@playwright/test';
import { somebody } from '../world.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { WORDS, operatorAt } from './operator.ts';
import { openReadyCounter } from './ready-counter.ts';

for (const language of ['hi', 'en'] as const)
  test(`Roman letters become Hindi in the fields of a person, by keys alone (${language})`, async () => {
    await using counter = await openReadyCounter({
      language,
      before: (world) => world.call('people.add', somebody({ name: 'झगरू मांझी', village: 'डड़वा' })),
    });
    const { page } = counter;
    const { press, type } = operatorAt(counter, language).keyboard;
    const { people, fields } = WORDS[language];
    const { look, found } = barriersOn(page, COLOURS[language]);
    const dialog = page.getByRole('dialog', { name: people.newTitle });
    const field = (label: string) => dialog.getByLabel(label, { exact: true });
    const words = dialog.getByRole('listbox', { name: fields.hindiWords });

    await press('F3');
    await type('999');
    await expect(page.getByRole('option', { name: people.addNew })).toBeVisible();
    await press('ArrowUp', 'Enter');
    await expect(field(people.name)).toBeFocused();
    await press('Control+a', 'Backspace');

    // Off until it is wanted: Latin letters stay what they are.
    await type('Sunita');
    await expect(field(people.name)).toHaveValue('Sunita');
    await expect(words).toBeHidden();
    await press('Control+a', 'Backspace', 'Alt+i');

    await type('sunita');
    await expect(words.getByRole('option').first()).toContainText('सुनीता');
    await look('suggested words');
    await page.screenshot({ path: test.info().outputPath(`typing-${language}.png`) });
    await press('Space');
    await expect(field(people.name)).toHaveValue('सुनीता ');
    await type('devi');
    await expect(words.getByRole('option').first()).toContainText('देवी');
    await press('Enter');
    await expect(field(people.name)).toHaveValue('सुनीता देवी');
    await expect(dialog).toBeVisible();

    // A name of the book by its first letters and a number; the village by Tab.
    await press('Tab', 'Tab');
    await expect(field(people.guardian)).toBeFocused();
    await type('jhag');
    const known = words.getByRole('option').filter({ hasText: 'झगरू' });
    await expect(known).toBeVisible();
    await press((await known.innerText()).trim().slice(0, 1));
    await expect(field(people.guardian)).toHaveValue('झगरू');
    await type(' csc');
    await expect(words).toBeVisible();
    await press('Escape');
    await expect(words).toBeHidden();
    await expect(field(people.guardian)).toHaveValue('झगरू csc');
    await press('Tab');
    await type('dadwa');
    await expect(words.getByRole('option').first()).toContainText('डड़वा');
    await press('Tab');
    await expect(field(people.village)).toHaveValue('डड़वा');
    await expect(dialog).toBeVisible();
    expect(found).toEqual([]);
  });
