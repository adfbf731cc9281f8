import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page, expect, test } from '@playwright/test';
import { latinDigits } from '../../contract/money.ts';
import { openCounter } from './counter.ts';
import { type Language, SUNITA, WORDS, operatorAt } from './operator.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';

/** UIDAI's own specimen of a number with a right check digit. */
const AADHAAR = '999941057058';
const SPELLINGS = [AADHAAR, '9999 4105 7058', '९९९९४१०५७०५८'];

/** The files below a folder in which the number stands, in either script and however it is spaced. */
function filesWithNumber(folder: string): string[] {
  const holds = (path: string): boolean => {
    const bytes = readFileSync(path);
    return (['utf8', 'utf16le', 'latin1'] as const)
      .map((encoding) => latinDigits(bytes.toString(encoding)).replace(/(?<=\d)[\s.\-\u00a0]+(?=\d)/gu, ''))
      .some((text) => text.includes(AADHAAR));
  };
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(holds);
}

const described = (field: Locator, words: string): Promise<void> =>
  expect(field).toHaveAccessibleDescription(words);

/** Types the number into the field that has the focus, in every spelling, and sees it refused each time. */
async function expectRefusal(page: Page, field: Locator, language: Language): Promise<void> {
  await expect(field).toBeFocused();
  for (const spelling of SPELLINGS) {
    await page.keyboard.type(spelling);
    await described(field, WORDS[language].fields.aadhaar);
    expect(latinDigits(await field.inputValue())).not.toMatch(/\d/u);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }
}

test('a full Aadhaar number is refused wherever it is typed, and is in no file afterwards', async () => {
  await using first = await openCounter();
  const atSetUp = operatorAt(first, 'hi');
  const { setUp, people } = atSetUp.words;
  for (const name of [
    setUp.nameHi,
    setUp.nameEn,
    setUp.district,
    setUp.block,
    setUp.panchayat,
    setUp.till,
    setUp.operator,
    setUp.upiAddress,
  ]) {
    const field = first.page.getByLabel(name, { exact: true }).and(first.page.locator('input'));
    await atSetUp.reachFor(field);
    await expectRefusal(first.page, field, 'hi');
  }
  await first.close();
  expect(filesWithNumber(first.home)).toEqual([]);
  // The search does find it where it is.
  const planted = join(first.home, 'planted');
  writeFileSync(planted, 'आधार ९९९९ ४१०५-७०५८');
  expect(filesWithNumber(first.home)).toEqual([planted]);

  await using counter = await openReadyCounter({ language: 'en' });
  const operator = operatorAt(counter, 'en');
  const { press } = operator.keyboard;
  const { page } = counter;
  const { words } = operator;
  for (const [key, name] of [
    ['F3', words.people.find],
    ['F4', words.counter.findService],
  ] as const) {
    await press(key);
    await expectRefusal(page, page.getByRole('combobox', { name }), 'en');
    await press('Escape', 'Escape');
  }
  await press('F3', 'ArrowUp', 'Enter');
  const dialog = page.getByRole('dialog', { name: words.people.newTitle });
  for (const key of ['name', 'guardian', 'village', 'mobile', 'birthYear'] as const) {
    const field = dialog.getByLabel(words.people[key], { exact: true });
    await operator.reachFor(field);
    await expectRefusal(page, field, 'en');
  }
  await press('Escape');
  await expect(dialog).toBeHidden();
  expect(people.newTitle).not.toBe(words.people.newTitle);

  await operator.addPerson(SUNITA);
  await operator.sellPhotocopy();
  expect(filesWithNumber(counter.home), 'while the program runs').toEqual([]);
  await counter.close();
  expect(filesWithNumber(counter.home), 'after it has ended').toEqual([]);
});

const LIMITS = [
  { key: 'name', typed: 'स', words: 'tooShort', limit: 2 },
  { key: 'guardian', typed: 'र'.repeat(81), words: 'tooLong', limit: 80 },
  { key: 'village', typed: '', words: 'missing', limit: 0 },
  { key: 'mobile', typed: '12345', words: 'wrong', limit: 0 },
  { key: 'birthYear', typed: '1850', words: 'wrong', limit: 0 },
] as const;

for (const language of ['hi', 'en'] as const)
  test(`each field says its own limit, and what is typed stays (${language})`, async () => {
    const { fields, setUp, people } = WORDS[language];
    const limit = (words: string, figure: number): string => words.replace('{{limit}}', String(figure));
    await using first = await openCounter();
    const atSetUp = operatorAt(first, language);
    await expect(first.page.getByLabel(WORDS.hi.setUp.nameHi)).toBeFocused();
    if (language === 'en') await atSetUp.keyboard.press('Alt+l');
    await atSetUp.fill(setUp.nameHi, 'स');
    await atSetUp.fill(setUp.nameEn, 'A'.repeat(81));
    await atSetUp.fill(setUp.cscId, '1234');
    await atSetUp.fill(setUp.upiAddress, 'no address');
    await atSetUp.keyboard.press('Enter');
    await expect(first.page.getByRole('alert')).toContainText(setUp.mend);
    const at = (key: 'nameHi' | 'nameEn' | 'cscId' | 'upiAddress' | 'operator'): Locator =>
      first.page.getByLabel(setUp[key], { exact: true });
    await described(at('nameHi'), limit(fields.tooShort, 3));
    await expect(at('nameHi')).toBeFocused();
    await described(at('nameEn'), limit(fields.tooLong, 80));
    await described(at('cscId'), fields.wrong);
    await described(at('operator'), fields.missing);
    await described(at('upiAddress'), fields.wrong);
    await expect(at('nameEn')).toHaveValue('A'.repeat(81));
    await first.close();

    await using counter = await openReadyCounter({ language });
    const operator = operatorAt(counter, language);
    await operator.keyboard.press('F3', 'ArrowUp', 'Enter');
    const dialog = counter.page.getByRole('dialog', { name: people.newTitle });
    for (const { key, typed } of LIMITS) await operator.fill(people[key], typed);
    await operator.keyboard.press('Enter');
    for (const { key, typed, words, limit: figure } of LIMITS) {
      const field = dialog.getByLabel(people[key], { exact: true });
      await described(field, limit(fields[words], figure));
      await expect(field).toHaveValue(typed);
    }
    await expect(dialog.getByLabel(people.name, { exact: true })).toBeFocused();
    await operator.keyboard.press('Escape');

    // An amount says its limit at once.
    await operator.addService('shram yogi', language === 'hi' ? 'श्रम योगी' : 'Shram Yogi');
    const amount = counter.page.locator(':focus');
    await operator.keyboard.type('10');
    await described(amount, fields.tooSmall.replace('{{limit}}', '₹55.00'));
    await operator.keyboard.press('Control+a');
    await operator.keyboard.type('ten');
    await described(amount, fields.amount);
  });

test('Enter held down, F9 with Enter, and a double click give one receipt each', async () => {
  await using counter = await openReadyCounter();
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const dialog = page.getByRole('dialog', { name: operator.words.payment.title });
  const ways: readonly (() => Promise<unknown>)[] = [
    async () => {
      await page.keyboard.press('Enter');
      for (let repeat = 0; repeat < 40; repeat++) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    },
    async () => {
      await page.keyboard.press('Enter');
      await Promise.all(['F9', 'Enter', 'F9', 'Enter'].map((key) => page.keyboard.down(key)));
      await Promise.all(['F9', 'Enter'].map((key) => page.keyboard.up(key)));
    },
    async () => {
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: operator.words.payment.finish }).dblclick();
    },
  ];
  for (const finish of ways) {
    await operator.addPhotocopy();
    await operator.keyboard.press('F9');
    await expect(dialog).toBeVisible();
    await finish();
    // A late Enter may have gone on to the next ticket already: the book says how many receipts there are.
    await expect(dialog).toBeHidden();
    await operator.next();
  }
  await counter.close();
  const { numbers, findings } = readBook(counter.book);
  expect(numbers).toHaveLength(ways.length);
  expect(findings).toEqual([]);
});
