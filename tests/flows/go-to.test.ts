import { expect, test } from '@playwright/test';
import { somebody } from '../world.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { WORDS, operatorAt } from './operator.ts';
import { openReadyCounter } from './ready-counter.ts';

for (const language of ['hi', 'en'] as const)
  test(`every place, act and record is reached from the go-to box by keys alone (${language})`, async () => {
    await using counter = await openReadyCounter({
      language,
      before: (world) => world.call('people.add', somebody()),
    });
    const { page } = counter;
    const operator = operatorAt(counter, language);
    const { press, type } = operator.keyboard;
    const { goTo, books, till, users } = WORDS[language];
    const { look, found } = barriersOn(page, COLOURS[language]);
    const box = page.getByRole('dialog', { name: goTo.title });
    const field = box.getByRole('combobox', { name: goTo.find });
    const goFor = async (typed: string, top: string, keys = 'Alt+g'): Promise<void> => {
      await expect(box).toBeHidden();
      await press(keys);
      await expect(field).toBeFocused();
      await type(typed);
      await expect(box.getByRole('option').first()).toContainText(top);
      await press('Enter');
      await expect(box).toBeHidden();
    };

    await press('Alt+g');
    await expect(field).toBeFocused();
    await look('go-to box');
    await page.screenshot({ path: test.info().outputPath(`go-to-${language}.png`) });
    await type('ram');
    await expect(box.getByRole('option').first()).toBeVisible();
    await look('go-to box with what is found');
    await page.screenshot({ path: test.info().outputPath(`go-to-found-${language}.png`) });
    await press('Escape');
    await expect(box).toBeHidden();

    // A report from the counter, a place from the report, a person from the place.
    await goFor('rokad', books.reports['cash-book']);
    await expect(page.getByRole('heading', { name: books.reports['cash-book'] })).toBeVisible();
    await goFor('talpat', books.reports['trial-balance'], 'Control+k');
    await expect(page.getByRole('heading', { name: books.reports['trial-balance'] })).toBeVisible();
    await goFor('staff', users.title);
    await expect(page.getByRole('heading', { name: users.title })).toBeVisible();
    await goFor('sunita', 'सुनीता देवी');
    await expect(page.getByRole('heading', { name: 'सुनीता देवी' })).toBeVisible();

    // An act whose key works there, and a service for the ticket.
    await goFor('petty cash', WORDS[language].keys.cash);
    await expect(page.getByRole('dialog', { name: till.cashTitle })).toBeVisible();
    await press('Escape');
    await goFor('photocopy', language === 'hi' ? 'फोटोकॉपी' : 'Photocopy');
    await operator.enterAmount('5');
    const number = await operator.payExactly();

    // The receipt by its last figures.
    await goFor(String(Number(number.slice(-6))), number);
    await expect(page.getByRole('heading', { name: new RegExp(number) })).toBeVisible();
    expect(found).toEqual([]);
  });
