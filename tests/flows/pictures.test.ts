import { randomUUID } from 'node:crypto';
import { type Page, expect, test } from '@playwright/test';
import { inDoubt } from '../suspense/doubt.ts';
import { type World, payExactly, readyTicket, somebody } from '../world.ts';
import { COLOURS } from './barriers.ts';
import { busyDay } from './look-at-day.ts';
import { faintAmounts, smallTargets } from './measures.ts';
import { type Language, operatorAt } from './operator.ts';
import { openReadyCounter } from './ready-counter.ts';
import { walkByTab } from './tab-walk.ts';

const STILL_AT = '2026-11-21T05:30:00.000Z';
const CASTE = 'rtps-caste-certificate';

/** A morning with something to see in each room. */
async function busyMorning(world: World): Promise<void> {
  await busyDay(world);
  await inDoubt(world);
  const meera = {
    name: 'मीरा कुमारी',
    guardian: 'राजेश राम',
    relation: 'father',
    mobile: '9123456780',
  } as const;
  const { personId } = await world.call('people.add', somebody(meera));
  await payExactly(world, await readyTicket(world, CASTE, { centre_charge: 3000 }, { personId }));
  await world.call('queue.issue', { requestId: randomUUID(), service: CASTE, personId });
  await world.call('queue.issue', { requestId: randomUUID() });
}

/** Takes pictures of what is on the screen, and gathers what is too small or too faint on it. */
function photographer(page: Page, language: Language) {
  const wrong: string[] = [];
  // Random keys, folders and the machine's own figures are in these; a folder's name may take a line more.
  const machine = page.locator('dl', { hasText: 'counter.db' });
  const mask = [page.getByRole('img'), machine];
  async function picture(name: string, colours: 'light' | 'dark' | 'grey'): Promise<void> {
    await page.emulateMedia({ colorScheme: colours === 'dark' ? 'dark' : 'light' });
    if (await machine.isVisible()) await machine.evaluate(({ style }) => (style.height = '440px'));
    await expect(page).toHaveScreenshot(`${name}-${language}-${colours}.png`, { mask });
    if (colours === 'grey') return;
    const faults = [...(await smallTargets(page)), ...(await faintAmounts(page))];
    wrong.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  return {
    wrong,
    /** A picture in the colours of this language. */
    picture: (name: string): Promise<void> => picture(name, COLOURS[language]),
    /** One without colours, in which each state must still be told from the others. */
    async grey(name: string): Promise<void> {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
      await picture(name, 'grey');
      await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
      await devtools.detach();
    },
  };
}

for (const language of ['hi', 'en'] as const)
  test(`each screen looks as it did, with targets that can be hit and amounts that can be read (${language})`, async () => {
    await using counter = await openReadyCounter({
      language,
      stillAt: STILL_AT,
      opensDay: false,
      before: busyMorning,
    });
    const { page } = counter;
    const operator = operatorAt(counter, language);
    const { words, keyboard } = operator;
    const { picture, grey, wrong } = photographer(page, language);

    await expect(page.getByRole('combobox', { name: words.counter.findService })).toBeVisible();
    await operator.findPerson('meera', 'मीरा');
    await operator.addService('jati', language === 'hi' ? 'जाति' : 'Caste');
    await operator.enterAmount('30');
    await picture('counter');
    await grey('counter');
    await operator.seeAllPapers();
    await keyboard.press('F9');
    await expect(page.getByRole('dialog', { name: words.payment.title })).toBeVisible();
    await picture('payment');
    await keyboard.press('Enter', 'Enter');
    await expect(page.getByRole('region', { name: words.payment.savedTitle })).toBeVisible();
    await picture('saved');
    await grey('saved');

    const places = page.getByRole('navigation', { name: words.keys.places }).getByRole('link');
    for (const place of (await places.all()).slice(1)) {
      const name = ((await place.getAttribute('href')) ?? '').replace(/^.*\//u, ''); // oxlint-disable-line no-await-in-loop -- one screen after the other
      await operator.pressButton(place); // oxlint-disable-line no-await-in-loop -- the same
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible(); // oxlint-disable-line no-await-in-loop -- the same
      await picture(name); // oxlint-disable-line no-await-in-loop -- the same
      if (name === 'day' || name === 'suspense') await grey(name); // oxlint-disable-line no-await-in-loop -- the same
      wrong.push(...(await walkByTab(page)).map((fault) => `${name}: ${fault}`)); // oxlint-disable-line no-await-in-loop -- the same
    }
    expect(wrong).toEqual([]);
  });
