import { expect, test } from '@playwright/test';
import { openCounter } from './counter.ts';
import { busyDay } from './look-at-day.ts';
import { operatorAt } from './operator.ts';
import { openReadyCounter } from './ready-counter.ts';

test('dark colours and large letters are chosen once, stay over a restart, and push nothing off the screen', async () => {
  await using counter = await openReadyCounter({ language: 'hi', opensDay: false, before: busyDay });
  const { page } = counter;
  const operator = operatorAt(counter, 'hi');
  const { keys, settings } = operator.words;
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const width = await page.evaluate(() => innerWidth);

  await operator.pressButton(page.getByRole('link', { name: keys.settings }));
  expect(await isDark()).toBe(false);
  await operator.reachFor(page.getByRole('radio', { name: settings.themes.system }));
  await operator.keyboard.press('ArrowLeft');
  await expect.poll(isDark).toBe(true);
  await operator.reachFor(page.getByRole('radio', { name: '100 %' }));
  await operator.keyboard.press('ArrowLeft');
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.floor(width / 2));

  const overflowing: string[] = [];
  for (const place of await page.getByRole('navigation', { name: keys.places }).getByRole('link').all()) {
    await operator.pressButton(place); // oxlint-disable-line no-await-in-loop -- one screen after the other
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth); // oxlint-disable-line no-await-in-loop -- the same
    if (over > 0) overflowing.push(`${await place.getAttribute('href')}: ${over} px`); // oxlint-disable-line no-await-in-loop -- the same
  }
  expect(overflowing).toEqual([]);
  await counter.close();

  await using again = await openCounter(counter.home);
  await expect(again.page.getByText(operator.words.counter.findService)).toBeVisible();
  expect(await again.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  expect(await again.page.evaluate(() => innerWidth)).toBe(Math.floor(width / 2));
});
