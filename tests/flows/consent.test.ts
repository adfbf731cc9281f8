import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { somebody } from '../world.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { operatorAt } from './operator.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';

const PICTURES = process.env['SEVA_BAHI_PICTURES'];

for (const language of ['hi', 'en'] as const)
  test(`a consent is read out, given by thumb, printed and taken back, with keys alone (${language})`, async () => {
    await using counter = await openReadyCounter({
      language,
      before: (world) => world.call('people.add', somebody()),
    });
    const { page } = counter;
    const { look, found } = barriersOn(page, COLOURS[language]);
    const { words, keyboard, pressButton, reachFor } = operatorAt(counter, language);
    const { press, type } = keyboard;
    const { people, consents, common } = words;
    const picture = async (name: string): Promise<void> => {
      if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}-${language}.png`) });
    };
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const messages = page.getByRole('status', { name: common.messages });

    await press('F3');
    await type('sunita');
    await expect(page.getByRole('option').first()).toBeVisible();
    await press('Enter', 'Alt+p');
    const due = page.getByRole('region', { name: people.due });
    await expect(due).toContainText(consents.due);
    await pressButton(button(`${people.dueOpen}: ${consents.due}`));

    // Nothing is chosen for her: no purpose that is free, and not how she gave it.
    await expect(page.getByRole('checkbox')).toHaveCount(3);
    for (const purpose of await page.getByRole('checkbox').all()) await expect(purpose).not.toBeChecked();
    await expect(page.getByRole('radio', { name: consents.ways.signature })).toBeFocused();
    await picture('consent');
    await look('consent');
    // Enter chooses what has the hand, and sends nothing yet.
    await press('Enter');
    await expect(page.getByRole('radio', { name: consents.ways.signature })).toBeChecked();
    await press('ArrowDown');
    await expect(page.getByRole('radio', { name: consents.ways.thumb })).toBeChecked();
    await reachFor(page.getByRole('checkbox').last());
    await press('Space', 'Enter');
    await expect(messages).toContainText(consents.given);

    const panel = page.getByRole('region', { name: consents.title });
    await expect(panel).toContainText(consents.ways.thumb);
    await expect(due).toBeHidden();
    await picture('consent-held');
    await look('page with a consent');
    await pressButton(button(consents.print));
    await expect(messages).toContainText(consents.printed);
    await pressButton(button(consents.withdraw));
    await press('Enter');
    await expect(messages).toContainText(consents.withdrawnNow);
    await expect(due).toContainText(consents.due);
    expect(found).toEqual([]);
    await counter.close();
    const { events, findings } = readBook(counter.book);
    expect(events.filter((what) => what.startsWith('consent'))).toEqual([
      'consent.given',
      'consent-copy',
      'consent.withdrawn',
    ]);
    expect(findings).toEqual([]);
  });
