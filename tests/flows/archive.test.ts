import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { formatDay } from '../../contract/day.ts';
import { readZip, verifyArchive } from '../../tools/verifier/verify.mjs';
import { closeDay, openWorld, payExactly, readyTicket, testClock } from '../world.ts';
import { newHome, openCounter } from './counter.ts';
import { operatorAt } from './operator.ts';

const TWO_DAYS_MS = 2 * 24 * 3_600_000;

test('the archive of earlier days is made in the settings, and is sound', async () => {
  const home = newHome();
  const clock = testClock(new Date(Date.now() - TWO_DAYS_MS).toISOString());
  const world = await openWorld({ folder: join(home, 'data'), clock });
  await world.call('society.setLanguage', { language: 'hi' });
  const { day, code, number } = await payExactly(
    world,
    await readyTicket(world, 'photocopy', { centre_charge: 500 }),
  );
  await closeDay(world);
  await world.close();

  await using counter = await openCounter(home);
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  await operator.openDay({ 5: 1 });
  const { words, keyboard } = operator;
  await operator.pressButton(page.getByRole('link', { name: words.keys.settings }));
  await operator.fill(words.settings.archiveFrom, formatDay(day));
  await operator.reachFor(page.getByRole('button', { name: words.settings.archiveMake }));
  await keyboard.press('Enter');
  const made = page.getByText('ARCHIVE_T1_');
  await expect(made).toBeVisible();
  const path = /\/\S.*\.zip/u.exec((await made.textContent()) ?? '')?.[0] ?? '';
  const files = readZip(readFileSync(path));
  expect(verifyArchive(files, { witnesses: [code] }).findings).toEqual([]);
  expect(String(files.get('receipts.csv'))).toContain(number);
});
