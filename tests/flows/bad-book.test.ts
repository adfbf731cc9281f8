import { createHash, randomBytes } from 'node:crypto';
import { closeSync, copyFileSync, cpSync, openSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import type { FaultCode } from '../../contract/faults.ts';
import { createTillKey } from '../../main/devices/till-key.ts';
import { type World, payExactly, readyTicket } from '../world.ts';
import { type Counter, openCounter } from './counter.ts';
import { type Language, WORDS, operatorAt } from './operator.ts';
import { prepareHome, readBook, seeCounter } from './ready-counter.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const bookOf = (home: string): string => join(home, 'data', 'books', 'live');

const sell = async (world: World): Promise<unknown> =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));

/** A home whose book holds one receipt. */
const homeWithReceipt = (): Promise<string> => prepareHome({ before: sell });

/** Every file of a folder with what is in it. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

const fill = (text: string, params: Readonly<Record<string, number>>): string =>
  text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(params[name]));

/** The three sentences of a fault stand on the screen in Hindi and, after Alt+L, in English. */
async function expectPlainWords(
  counter: Counter,
  code: FaultCode,
  params: Readonly<Record<string, number>> = {},
): Promise<void> {
  const alert = counter.page.getByRole('alert');
  const says = async (language: Language): Promise<void> => {
    const { happened, money, now } = WORDS[language].faults[code];
    await expect(counter.page.getByRole('heading')).toHaveText(WORDS[language].common.cannotOpen);
    for (const sentence of [happened, money, now]) await expect(alert).toContainText(fill(sentence, params));
  };
  await says('hi');
  await counter.page.keyboard.press('Alt+l');
  await says('en');
  await counter.page.keyboard.press('Alt+l');
}

function overwritePage(file: string): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, randomBytes(4096), 0, 4096, 4096 * 2);
  closeSync(descriptor);
}

function setVersion(file: string, version: number): void {
  const database = new Sqlite(file);
  database.pragma(`user_version = ${version}`);
  database.close();
}

const SPOILT: readonly {
  what: string;
  code: FaultCode;
  file: string;
  spoil: (path: string) => void;
}[] = [
  { what: 'is damaged', code: 'database.damaged', file: 'counter.db', spoil: overwritePage },
  {
    what: 'a newer version has written',
    code: 'database.newer',
    file: 'counter.db',
    spoil: (path) => setVersion(path, 9999),
  },
  {
    what: 'has the key of another book',
    code: 'key.wrong',
    file: 'counter.key',
    spoil(path) {
      rmSync(path);
      createTillKey(path, undefined);
    },
  },
];

for (const { what, code, file, spoil } of SPOILT)
  test(`a book that ${what} is refused in plain words, left as it is, and opens when it is mended`, async () => {
    const home = await homeWithReceipt();
    const path = join(bookOf(home), file);
    const sound = join(home, 'sound');
    copyFileSync(path, sound);
    spoil(path);
    const before = filesOf(bookOf(home));

    await using counter = await openCounter(home);
    const operator = operatorAt(counter, 'hi');
    const { page } = counter;
    const again = page.getByRole('button', { name: operator.words.common.tryAgain });
    await expectPlainWords(counter, code);
    await operator.pressButton(again);
    await expectPlainWords(counter, code);
    expect(filesOf(bookOf(home))).toEqual(before);

    copyFileSync(sound, path);
    await operator.pressButton(again);
    await seeCounter(counter, 'hi');
    expect(await operator.sellPhotocopy()).toMatch(/000002$/u);
    await counter.close();
    expect(readBook(bookOf(home))).toMatchObject({ findings: [] });
  });

test('a counter without its key sells on, says what waits, and signs it when the key is back', async () => {
  const home = await homeWithReceipt();
  const key = join(bookOf(home), 'counter.key');
  renameSync(key, `${key}.elsewhere`);
  await using counter = await openCounter(home);
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  await seeCounter(counter, 'hi');
  const strip = page.getByRole('region', { name: operator.words.status.strip });
  await expect(strip).toContainText(operator.words.status.keyMissing);
  expect(await operator.sellPhotocopy()).toMatch(/000002$/u);
  await expect(strip).toContainText(fill(operator.words.key.pending_one, { count: 1 }));
  const again = strip.getByRole('button', { name: operator.words.key.lookAgain });
  await operator.pressButton(again);
  await expect(page.getByText(operator.words.faults['key.missing'].happened)).toBeVisible();
  renameSync(`${key}.elsewhere`, key);
  await operator.pressButton(again);
  await expect(page.getByText(operator.words.key.caughtUp)).toBeVisible();
  await expect(again).toBeHidden();
  await counter.close();
  const { events, findings } = readBook(bookOf(home));
  expect(events.slice(-2)).toEqual(['receipt', 'signatures.caught-up']);
  expect(findings).toEqual([]);
});

test('a key that is lost for good gives way to a new one after a second yes', async () => {
  const home = await homeWithReceipt();
  rmSync(join(bookOf(home), 'counter.key'));
  await using counter = await openCounter(home);
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { key, keys } = operator.words;
  await seeCounter(counter, 'hi');
  await operator.pressButton(page.getByRole('link', { name: keys.settings }));
  await operator.pressButton(page.getByRole('button', { name: key.roll }));
  await expect(page.getByRole('button', { name: key.rollNo })).toBeFocused();
  await operator.pressButton(page.getByRole('button', { name: key.rollYes }));
  await expect(page.getByText(key.rolled)).toBeVisible();
  await expect(page.getByText(key.signs)).toBeVisible();
  await operator.pressButton(page.getByRole('button', { name: key.certificate }));
  await expect(page.getByText(/start-certificate-T1-[\w-]{8}\.pdf/u)).toBeVisible();
  await counter.close();
  const { events, findings } = readBook(bookOf(home));
  expect(events.at(-1)).toBe('key.rolled');
  expect(findings).toEqual([]);
});

test('a book that lacks witnessed receipts stops, and goes on only after a second yes', async () => {
  const home = await homeWithReceipt();
  const file = join(bookOf(home), 'counter.db');
  const older = join(home, 'older');
  const newest = join(home, 'newest');
  copyFileSync(file, older);
  await prepareHome({ home, before: sell });
  copyFileSync(file, newest);
  copyFileSync(older, file);
  const before = filesOf(bookOf(home));
  const params = { witnessed: readEvents(newest), head: readEvents(older) };

  await using counter = await openCounter(home);
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { common } = operator.words;
  await expectPlainWords(counter, 'database.behindWitness', params);
  const accept = page.getByRole('button', { name: common.acceptLoss });
  const dialog = page.getByRole('dialog', { name: common.acceptLossTitle });
  await operator.pressButton(accept);
  await expect(dialog).toContainText(common.acceptLossMeans);
  // The safe answer has the focus.
  await expect(dialog.getByRole('button', { name: common.acceptLossNo })).toBeFocused();
  await operator.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expectPlainWords(counter, 'database.behindWitness', params);
  expect(filesOf(bookOf(home))).toEqual(before);

  // The newest file is found again.
  copyFileSync(newest, file);
  await operator.pressButton(page.getByRole('button', { name: common.tryAgain }));
  await seeCounter(counter, 'hi');
  await counter.close();
  copyFileSync(older, file);

  // It is lost for good.
  await using later = await openCounter(home);
  const second = operatorAt(later, 'hi');
  await expectPlainWords(later, 'database.behindWitness', params);
  await second.pressButton(later.page.getByRole('button', { name: common.acceptLoss }));
  await second.pressButton(later.page.getByRole('button', { name: common.acceptLossYes }));
  await seeCounter(later, 'hi');
  await later.close();
  const { events, findings } = readBook(bookOf(home));
  expect(events.filter((event) => event === 'book.loss-declared')).toHaveLength(1);
  expect(findings).toEqual([]);
});

/** How many events a closed book has. */
function readEvents(file: string): number {
  const database = new Sqlite(file, { readonly: true });
  const count = Number(database.prepare('SELECT count(*) FROM book_event').pluck().get());
  database.close();
  return count;
}

test('a catalogue file that is wrong is said in plain words, and the book is left as it is', async () => {
  const home = await homeWithReceipt();
  const program = mkdtempSync(join(tmpdir(), 'seva-bahi-program-'));
  for (const part of ['out', 'resources', 'package.json'])
    cpSync(join(ROOT, part), join(program, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(program, 'node_modules'));
  const wrong = join(program, 'resources', 'catalogue', 'health.json');
  const right = readFileSync(wrong, 'utf8');
  writeFileSync(wrong, right.replace('"services": [', '"services": [,'));
  const before = filesOf(bookOf(home));

  await using counter = await openCounter(home, { program });
  const operator = operatorAt(counter, 'hi');
  await expectPlainWords(counter, 'catalogue.invalid');
  expect(filesOf(bookOf(home))).toEqual(before);
  writeFileSync(wrong, right);
  await operator.pressButton(counter.page.getByRole('button', { name: operator.words.common.tryAgain }));
  await seeCounter(counter, 'hi');
  await counter.close();
  rmSync(program, { recursive: true });
});
