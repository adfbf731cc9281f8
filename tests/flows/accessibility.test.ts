import { type Page, expect, test } from '@playwright/test';
import { startPrinter } from '../printer/printer.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { type Counter, openCounter } from './counter.ts';
import { busyDay, lookAtDay } from './look-at-day.ts';
import { type Language, SUNITA, WORDS, operatorAt } from './operator.ts';
import { networkPrinter, openReadyCounter } from './ready-counter.ts';
import { walkByTab } from './tab-walk.ts';

async function lookAtSetUp(language: Language): Promise<readonly string[]> {
  await using counter = await openCounter();
  const { page } = counter;
  const { look, found } = barriersOn(page, COLOURS[language]);
  const { press } = operatorAt(counter, language).keyboard;
  await expect(page.getByLabel(WORDS.hi.setUp.nameHi)).toBeFocused();
  if (language === 'en') await press('Alt+l');
  await look('set-up');
  await press('Enter');
  await expect(page.getByRole('alert')).toContainText(WORDS[language].setUp.mend);
  await look('set-up with problems');
  return found;
}

async function lookAtWork(counter: Counter, language: Language, look: (place: string) => Promise<void>) {
  const { page } = counter;
  const operator = operatorAt(counter, language);
  const { words, keyboard } = operator;
  const { press, type } = keyboard;
  const lookAtDialog = async (name: string): Promise<void> => {
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await look(name);
  };
  await look('counter');
  await press('F1');
  await lookAtDialog(words.help.title);
  await press('Escape', 'F6');
  await lookAtDialog(words.counter.parkedTitle);
  await press('Escape', 'F3');
  await type('999');
  await expect(page.getByRole('option', { name: words.people.addNew })).toBeVisible();
  await look('person search');
  await press('ArrowUp', 'Enter');
  await lookAtDialog(words.people.newTitle);
  await press('Enter');
  await expect(page.getByLabel(words.people.name, { exact: true })).toBeFocused();
  await look('new person with problems');
  await press('Escape', 'F3', 'Control+a');
  await operator.addPerson(SUNITA);
  await press('F4');
  await type('jati');
  await expect(page.getByRole('option').first()).toBeVisible();
  await look('service search');
  await press('Enter');
  await look('ticket that wants an amount and papers');
  await operator.enterAmount('30');
  await press('F6');
  await expect(page.getByText(words.counter.parkedNow)).toBeVisible();
  await look('ticket parked');
  await press('F6');
  await lookAtDialog(words.counter.parkedTitle);
  await press('Enter');
  await operator.seeAllPapers();
  await expect(page.getByText(words.counter.allSeen)).toBeVisible();
  await look('ticket ready');
}

async function lookAtMoney(counter: Counter, language: Language, look: (place: string) => Promise<void>) {
  const { page } = counter;
  const { payment, status } = WORDS[language];
  const { press, type } = operatorAt(counter, language).keyboard;
  await press('F9');
  await expect(page.getByRole('dialog', { name: payment.title })).toBeVisible();
  await look('payment');
  await type('10');
  await press('u');
  await expect(page.getByRole('img', { name: payment.upiCode })).toBeVisible();
  await look('payment by UPI');
  await type('4321');
  await press('Enter');
  await expect(page.getByRole('region', { name: payment.savedTitle })).toContainText(status.saleSafe);
  await look('saved, and no paper');
}

async function lookAtRecords(counter: Counter, language: Language, look: (place: string) => Promise<void>) {
  const { page } = counter;
  const operator = operatorAt(counter, language);
  const { words, keyboard } = operator;
  await keyboard.press('F7');
  await expect(page.getByRole('dialog', { name: words.receipts.findTitle })).toBeVisible();
  await look('which receipt');
  await keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: words.receipts.reasons.lost })).toBeVisible();
  await look('reprint');
  await keyboard.press('Escape');
  await look('receipt');
  await operator.pressButton(
    page.getByRole('button', { name: words.status.answerJobs_one.replace('{{count}}', '1') }),
  );
  await expect(page.getByRole('dialog', { name: words.status.settleTitle })).toBeVisible();
  await look('papers in doubt');
  await keyboard.press('Escape', 'F11');
  await expect(page.getByText(words.dayBook.balanced).first()).toBeVisible();
  await look('day book');
  await keyboard.press('PageUp');
  await expect(page.getByText(words.dayBook.empty)).toBeVisible();
  await look('day book of an empty day');
  await operator.pressButton(page.getByRole('link', { name: words.keys.settings }));
  await expect(page.getByRole('heading', { name: words.settings.title })).toBeVisible();
  await look('settings');
  await operator.pressButton(page.getByRole('button', { name: words.settings.trainingOpen }));
  await expect(page.getByRole('banner')).toContainText(words.common.training);
  await look('training');
}

for (const language of ['hi', 'en'] as const)
  test(`no screen and no dialog has a barrier that axe knows (${language})`, async () => {
    expect(await lookAtSetUp(language)).toEqual([]);
    const printer = await startPrinter({ width: 576 });
    printer.set('no-paper');
    await using counter = await openReadyCounter({ language, printer: networkPrinter(printer.port) });
    const { look, found } = barriersOn(counter.page, COLOURS[language]);
    await lookAtWork(counter, language, look);
    await lookAtMoney(counter, language, look);
    await lookAtRecords(counter, language, look);
    expect(found).toEqual([]);
    await counter.close();
    await printer.close();
  });

for (const language of ['hi', 'en'] as const)
  test(`no screen of a till’s day has a barrier that axe knows, and none scrolls (${language})`, async () => {
    const scrolls: string[] = [];
    await using opening = await openReadyCounter({ language, opensDay: false });
    const first = barriersOn(opening.page, COLOURS[language]);
    await expect(opening.page.getByText(WORDS[language].till.firstTitle)).toBeVisible();
    await first.look('opening');
    expect(await scrollingPlaces(opening.page)).toEqual([]);
    await opening.close();

    await using counter = await openReadyCounter({ language, opensDay: false, before: busyDay });
    const { look, found } = barriersOn(counter.page, COLOURS[language]);
    await lookAtDay(counter, language, async (place) => {
      await look(place);
      scrolls.push(...(await scrollingPlaces(counter.page)).map((what) => `${place}: ${what}`));
    });
    expect([...first.found, ...found]).toEqual([]);
    expect(scrolls).toEqual([]);
  });

test('Tab comes to every control of the counter, and the focus is always seen', async () => {
  await using counter = await openReadyCounter();
  const { page } = counter;
  const operator = operatorAt(counter, 'hi');
  await operator.addPerson(SUNITA);
  await operator.addService('जाति', 'जाति प्रमाण पत्र (अंचल स्तर)');
  await operator.enterAmount('30');
  expect(await walkByTab(page)).toEqual([]);
  await operator.seeAllPapers();
  await operator.keyboard.press('F9');
  await expect(page.getByRole('dialog', { name: operator.words.payment.title })).toBeVisible();
  expect(await walkByTab(page)).toEqual([]);
});

/** The places that would have to be scrolled to see all that is in them. */
const scrollingPlaces = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('*'))
      .filter(
        (element) =>
          element === document.documentElement ||
          /auto|scroll/u.test(
            `${getComputedStyle(element).overflowX} ${getComputedStyle(element).overflowY}`,
          ),
      )
      .filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight > clientHeight || scrollWidth > clientWidth,
      )
      .map(({ className, scrollHeight, clientHeight }) => `${className}: ${scrollHeight} in ${clientHeight}`),
  );

for (const language of ['hi', 'en'] as const)
  test(`set-up, counter and payment need no scrolling at 1366x768 (${language})`, async () => {
    await using first = await openCounter();
    const size = await first.page.evaluate(() => [innerWidth, innerHeight]);
    expect(size).toEqual([1366, 768]);
    await expect(first.page.getByLabel(WORDS.hi.setUp.nameHi)).toBeFocused();
    if (language === 'en') await first.page.keyboard.press('Alt+l');
    expect(await scrollingPlaces(first.page)).toEqual([]);
    const { setUp } = WORDS[language];
    await operatorAt(first, language).reachFor(
      first.page.getByRole('radio', { name: setUp.printerKind.none }),
    );
    await first.page.keyboard.press('ArrowRight');
    await first.page.keyboard.press('ArrowRight');
    await expect(first.page.getByLabel(setUp.host)).toBeVisible();
    expect(await scrollingPlaces(first.page)).toEqual([]);
    await first.close();

    await using counter = await openReadyCounter({ language });
    const { page } = counter;
    const operator = operatorAt(counter, language);
    const { payment } = operator.words;
    const code = page.getByRole('img', { name: payment.upiCode });
    await operator.addPerson(SUNITA);
    await operator.addService('jati', language === 'hi' ? 'जाति' : 'Caste');
    await operator.enterAmount('30');
    expect(await scrollingPlaces(page)).toEqual([]);
    await operator.seeAllPapers();
    await operator.keyboard.press('F9');
    await expect(page.getByRole('dialog', { name: payment.title })).toBeVisible();
    expect(await scrollingPlaces(page)).toEqual([]);

    await operator.keyboard.press('u');
    await expect(code).toBeVisible();
    expect(await scrollingPlaces(page)).toEqual([]);
    // Whole dots for each module, and large enough for the cheapest camera.
    const { width, height } = (await code.boundingBox()) ?? { width: 0, height: 0 };
    const modules = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
    expect(width).toBeGreaterThanOrEqual(160);
    expect([height, width % modules]).toEqual([width, 0]);
    await expect(code).toHaveAttribute('shape-rendering', 'crispEdges');
    // Also when the digits are asked for.
    await operator.keyboard.press('Enter');
    await expect(page.getByText(payment.referenceWanted)).toBeVisible();
    expect(await scrollingPlaces(page)).toEqual([]);
  });
