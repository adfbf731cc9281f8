import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { addMeena, PIN } from '../users/staff.ts';
import { type Language, operatorAt } from './operator.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';

const PICTURES = process.env['BOOKS_PICTURES'];

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

for (const language of ['hi', 'en'] as const satisfies readonly Language[])
  test(`a rate is changed from tomorrow, and a service stopped and offered again, by keys alone (${language})`, async () => {
    await using counter = await openReadyCounter({
      language,
      before: async (world) => void (await addMeena(world)),
    });
    const { page } = counter;
    const operator = operatorAt(counter, language);
    const { press, type } = operator.keyboard;
    const { rates, users, heads } = operator.words;
    const agree = async (): Promise<void> => {
      await expect(page.getByLabel(users.pin)).toBeFocused();
      await type(PIN.meena);
      await press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
    };
    const history = page.getByRole('region', { name: rates.history });

    await press('Alt+s');
    await expect(page.getByRole('heading', { name: rates.title })).toBeVisible();
    await look(page, `rates-empty-${language}`);
    await type(language === 'hi' ? 'फोटोकॉपी' : 'photocopy');
    await press('Enter');
    await expect(
      page.getByRole('heading', { name: language === 'hi' ? 'फोटोकॉपी' : 'Photocopy' }),
    ).toBeVisible();
    await expect(history).toContainText(rates.noHistory);

    // What is missing stays in the form, at its field.
    await press('F9');
    await expect(page.getByLabel(rates.newRate)).toBeFocused();
    await type('3');
    await press('Enter');
    await expect(page.getByLabel(rates.sourceOf)).toBeFocused();
    await look(page, `rates-form-${language}`);
    await type('प्रस्ताव 7, 21-11-2026');
    await press('Enter');
    await agree();
    const table = page.getByRole('region', { name: rates.rates });
    await expect(table.getByRole('row').filter({ hasText: rates.standings.coming })).toContainText('₹3.00');
    await expect(history).toContainText('प्रस्ताव 7, 21-11-2026');
    await expect(history).toContainText('मीना सिंह');

    await press('Alt+o');
    await operator.fill(rates.sourceOf, 'सूचना पट्ट');
    await press('Enter');
    await agree();
    await expect(page.getByText(rates.stopped, { exact: true })).toBeVisible();
    await look(page, `rates-stopped-${language}`);
    await press('Alt+o');
    await operator.fill(rates.sourceOf, 'सूचना पट्ट');
    await press('Enter');
    await agree();
    await expect(page.getByText(rates.offered, { exact: true })).toBeVisible();
    await expect(history.getByRole('listitem')).toHaveCount(3);
    await expect(table).toContainText(heads.centre_charge);

    // A notified rate is not exceeded: the form says which it is and where it stands.
    await press('F4');
    await type('register 2');
    await press('Enter');
    await expect(table).toContainText(rates.notified);
    await press('F9');
    await type('250');
    await operator.fill(rates.sourceOf, 'प्रस्ताव 8');
    await press('Enter');
    await expect(page.getByRole('dialog')).toContainText('₹10.00');
    await look(page, `rates-above-${language}`);
    await press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await counter.close();
    expect(readBook(counter.book).findings).toEqual([]);
  });
