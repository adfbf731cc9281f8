import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { centreCharge, fileOf, newSigner, packOf, resourcesTrusting } from '../catalogue/pack-room.ts';
import { setRate } from '../catalogue/rate-changes.ts';
import { PIN, addMeena } from '../users/staff.ts';
import { openWorld, testClock } from '../world.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { type Counter, newHome, openCounter } from './counter.ts';
import { type Language, operatorAt } from './operator.ts';
import { readBook, seeCounter } from './ready-counter.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PICTURES = process.env['BOOKS_PICTURES'];
const signer = newSigner();

/** The program as it is built, with a publisher whom its books trust. */
function trustingProgram() {
  const resources = resourcesTrusting({ live: [signer.publisher] });
  const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-program-'));
  for (const name of ['out', 'node_modules', 'package.json'])
    symlinkSync(join(ROOT, name), join(folder, name));
  symlinkSync(resources.folder, join(folder, 'resources'));
  return {
    folder,
    resources: resources.folder,
    [Symbol.dispose]() {
      rmSync(folder, { recursive: true, force: true });
      resources[Symbol.dispose]();
    },
  };
}

/** Chooses a file by the key that opens the system's own dialog. */
async function chooseFile({ page }: Counter, file: string): Promise<void> {
  // The system's dialog opens for a key that was pressed just now; where it comes late, a person presses again.
  await expect(async () => {
    const asked = page.waitForEvent('filechooser', { timeout: 5000 });
    await page.keyboard.press('F9');
    await (await asked).setFiles(file);
  }).toPass();
}

const todayOf = (): string => new Date(Date.now() + 5.5 * 3_600_000).toISOString().slice(0, 10);

for (const language of ['hi', 'en'] as const satisfies readonly Language[])
  test(`a forged pack is refused, the right one looked at, put in force, sold by and taken back, by keys alone (${language})`, async () => {
    using program = trustingProgram();
    const home = newHome();
    const clock = testClock(new Date().toISOString());
    const world = await openWorld({ folder: join(home, 'data'), clock, resources: program.resources });
    await world.call('society.setLanguage', { language });
    await addMeena(world);
    await setRate(world, { service: 'lamination', paise: 900, from: todayOf() });
    await world.close();

    const pack = packOf(
      {
        photocopy: { ...centreCharge(200), source: 'अधिसूचना 41/2026, 18-11-2026', papers: ['aadhaar-card'] },
        lamination: { ...centreCharge(700), source: 'अधिसूचना 41/2026, 18-11-2026' },
        'land-register2-view': {
          rates: [{ head: 'centre_charge', from: '2020-01-01', paise: 1500, verified: true }],
        },
        'ration-form': { name: { hi: 'राशन फॉर्म', en: 'Ration form' }, ...centreCharge(500) },
        'rtps-caste-certificate': {
          withheld: { hi: 'विभाग ने पोर्टल बंद किया है', en: 'The department has shut the portal' },
        },
      },
      { from: '2026-11-01' },
    );
    const file = (name: string, bytes: Buffer): string => {
      const path = join(home, name);
      writeFileSync(path, bytes);
      return path;
    };
    const good = file('pack-1.sbpack', fileOf(pack, signer));
    const forged = file(
      'forged.sbpack',
      Buffer.from(fileOf(pack, signer).toString().replace('"paise":200', '"paise":900')),
    );

    await using counter = await openCounter(home, { program: program.folder });
    const { page } = counter;
    await seeCounter(counter, language);
    const operator = operatorAt(counter, language);
    const { press, type } = operator.keyboard;
    const { packs, rates, settings, users, faults } = operator.words;
    const atScreen = (title: string): Promise<void> =>
      expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    const barriers = barriersOn(page, COLOURS[language]);
    const look = async (name: string): Promise<void> => {
      await barriers.look(name);
      if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}-${language}.png`) });
    };

    await press('Alt+s');
    await atScreen(rates.title);
    await press('Alt+k');
    await expect(page.getByText(packs.none)).toBeVisible();
    await look('packs-empty');
    await chooseFile(counter, forged);
    await expect(page.getByText(faults['pack.wrongSignature'].happened)).toBeVisible();
    await look('packs-forged');

    await chooseFile(counter, good);
    await expect(page.getByText(packs.notYet)).toBeVisible();
    await expect(page.getByLabel(packs.filter)).toBeFocused();
    const changes = page.getByRole('region', { name: packs.changes });
    await expect(changes).toContainText('₹9.00');
    await look('packs-difference');
    await type(language === 'hi' ? 'राशन' : 'ration');
    await expect(changes.locator('tbody')).toHaveCount(1);
    await press('Control+a', 'Delete', 'Shift+Tab', 'Enter');
    await expect(changes.locator('tbody')).toHaveCount(1);
    await expect(changes).toContainText('₹9.00');
    await look('packs-collisions');

    await press('F9');
    await expect(page.getByLabel(packs.sourceOf)).toBeFocused();
    await press('Enter');
    await expect(page.getByLabel(packs.sourceOf)).toBeFocused();
    await type('पत्र 118, 20-11-2026');
    await look('packs-apply');
    await press('Enter');
    const agree = async (): Promise<void> => {
      await expect(page.getByLabel(users.pin)).toBeFocused();
      await type(PIN.meena);
      await press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
    };
    await agree();
    await expect(page.getByText(packs.states.now, { exact: true })).toBeVisible();
    await look('packs-list');

    await press('Escape');
    await atScreen(rates.title);
    await press('Escape');
    await atScreen(settings.title);
    await press('Escape');
    await seeCounter(counter, language);
    await operator.addService('photocopy', language === 'hi' ? 'फोटोकॉपी' : 'Photocopy');
    await operator.seeAllPapers();
    await operator.payExactly();
    await expect(page.getByRole('region', { name: operator.words.payment.savedTitle })).toContainText('2.00');
    await operator.next();

    await press('Alt+s');
    await atScreen(rates.title);
    await type(language === 'hi' ? 'फोटोकॉपी' : 'photocopy');
    await press('Enter');
    await expect(page.getByRole('region', { name: rates.history })).toContainText('1');
    await look('packs-rates');
    await press('Alt+k');
    await expect(page.getByText(packs.states.now, { exact: true })).toBeVisible();
    await press('Alt+z');
    await operator.fill(packs.sourceOf, 'पत्र 121, 21-11-2026');
    await look('packs-undo');
    await press('Enter');
    await agree();
    await expect(page.getByText(packs.states.undone, { exact: true })).toBeVisible();
    await look('packs-undone');
    expect(barriers.found).toEqual([]);
    await counter.close();
    const { findings, events } = readBook(counter.book);
    expect(findings).toEqual([]);
    expect(events).toEqual(expect.arrayContaining(['rate-pack.applied', 'rate-pack.undone']));
  });
