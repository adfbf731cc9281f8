import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type Page, expect, test } from '@playwright/test';
import { businessDayOf } from '../../contract/day.ts';
import type { Place } from '../../contract/documents.ts';
import { readPlainJpeg } from '../../contract/jpeg.ts';
import { photographCard } from '../documents/card-pictures.ts';
import { exif, withSegment } from '../documents/pictures.ts';
import { type World, readyTicket, somebody } from '../world.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { type Counter, openCounter } from './counter.ts';
import { type Language, WORDS, operatorAt } from './operator.ts';
import { openReadyCounter, readBook, seeCounter } from './ready-counter.ts';

const PICTURES = process.env['SEVA_BAHI_PICTURES'];

/** A phone held on its side: the card lies in the file, and EXIF says how it was held and where. */
const HELD_UPRIGHT = 6;

/** A card as a phone's file, and where its first eight digits and its code are when it is upright. */
async function phonePicture() {
  const { jpeg, picture, digits, code } = await photographCard({ seed: 2, angle: 270, code: true });
  const upright = ({ x, y, width, height }: Place): Place => ({
    x: picture.height - y - height,
    y: x,
    width: height,
    height: width,
  });
  if (!code) throw new Error('the card has no code');
  const buffer = Buffer.from(withSegment(jpeg, 0xe1, exif(HELD_UPRIGHT)));
  return {
    file: { name: 'IMG_20261121.jpg', mimeType: 'image/jpeg', buffer },
    size: { width: picture.height, height: picture.width },
    digits: upright(digits),
    code: upright(code),
  };
}

/** Chooses a file in the dialog that the button opens. */
async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(file);
}

/** The lightest pixel of a place, from 0 to 255. */
async function lightestOf(jpeg: Buffer, place: Place): Promise<number> {
  const image = await loadImage(jpeg);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(place.x, place.y, place.width, place.height);
  return data.reduce((lightest, value, at) => (at % 4 === 3 ? lightest : Math.max(lightest, value)), 0);
}

/** A place without its edge, where a JPEG blurs. */
const innerPart = ({ x, y, width, height }: Place): Place => ({
  x: x + 0.05 * width,
  y: y + 0.1 * height,
  width: 0.9 * width,
  height: 0.8 * height,
});

async function pictureOf(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

const picturesOf = ({ book }: Counter): Buffer[] =>
  readdirSync(join(book, 'documents')).map((name) => readFileSync(join(book, 'documents', name)));

async function openPerson({ page }: Counter, language: Language): Promise<void> {
  const { press, type } = operatorAt({ page }, language).keyboard;
  await press('F3');
  await type('sunita');
  await expect(page.getByRole('option').first()).toBeVisible();
  await press('Enter', 'Alt+p');
  await expect(
    page.getByRole('region', { name: WORDS[language].documents.title, exact: true }),
  ).toBeVisible();
}

for (const language of ['hi', 'en'] as const)
  test(`an Aadhaar card is kept covered, shown, and erased, with keys alone (${language})`, async () => {
    await using before = await openReadyCounter({
      language,
      before: (world) => world.call('people.add', somebody()),
    });
    const { file, size, digits, code } = await phonePicture();
    const { page } = before;
    const picture = (name: string) => pictureOf(page, `${name}-${language}`);
    const { look, found } = barriersOn(page, COLOURS[language]);
    const { words, keyboard, pressButton, reachFor, fill } = operatorAt(before, language);
    const { press, type } = keyboard;
    const { documents, common } = words;
    const button = (name: string) => page.getByRole('button', { name, exact: true });

    await openPerson(before, language);
    await expect(page.getByText(documents.none)).toBeVisible();
    await press('Alt+j');
    await expect(button(documents.choose)).toBeFocused();
    await picture('document-choose');
    await look('keep a paper');
    await choose(page, file);
    await expect(page.getByRole('status').filter({ hasText: documents.found_other.slice(9) })).toBeVisible({
      timeout: 90_000,
    });
    const first = button(documents.cover.replace('{{number}}', '1'));
    const third = button(documents.cover.replace('{{number}}', '3'));
    await expect(third).toBeHidden();

    // A place by keys: made, moved, made larger, taken away.
    await expect(button(documents.another)).toBeFocused();
    await pressButton(button(documents.addCover));
    await expect(third).toBeFocused();
    const made = await third.boundingBox();
    await press('ArrowRight', 'ArrowRight', 'ArrowDown', 'Shift+ArrowRight');
    const changed = await third.boundingBox();
    expect(changed?.x).toBeGreaterThan(made?.x ?? 0);
    expect(changed?.y).toBeGreaterThan(made?.y ?? 0);
    expect(changed?.width).toBeGreaterThan(made?.width ?? 0);
    await picture('document-covers');
    await look('covers');
    await press('Delete');
    await expect(third).toBeHidden();

    // Nothing is kept before it was looked at, and the card not without its kind.
    await pressButton(button(documents.save));
    await expect(page.getByRole('alert')).toContainText(documents.kindWanted);
    await reachFor(page.getByRole('combobox', { name: documents.kind }));
    await type(language === 'hi' ? 'आधार का' : 'Aadhaar ca');
    await press('ArrowDown', 'Enter');
    await expect(page.getByText(documents.aadhaarKind)).toBeVisible();
    await fill(documents.issued, '05-11-2019');
    await pressButton(button(documents.save));
    await expect(page.getByRole('alert')).toContainText(documents.hiddenWanted);
    await reachFor(page.getByRole('checkbox', { name: documents.hidden }));
    await press('Space');
    await picture('document-ready');
    await look('paper ready');
    await expect(first).toBeVisible();
    await pressButton(button(documents.save));
    await expect(page.getByRole('status', { name: common.messages })).toContainText(documents.saved);

    const [kept = Buffer.alloc(0), ...others] = picturesOf(before);
    expect(others).toEqual([]);
    expect(readPlainJpeg(kept)).toEqual(size);
    expect(kept.length).toBeLessThanOrEqual(300_000);
    expect(await lightestOf(kept, innerPart(digits))).toBeLessThan(60);
    expect(await lightestOf(kept, innerPart(code))).toBeLessThan(60);
    // The last four digits can be read still.
    const lastFour = {
      x: digits.x + digits.width * 1.06,
      y: digits.y,
      width: digits.width * 0.44,
      height: digits.height,
    };
    expect(await lightestOf(kept, lastFour)).toBeGreaterThan(180);

    // What is read out while a button is at work stays a while, and names the button that is gone.
    await expect(page.locator('[data-live-announcer] [role=img]')).toHaveCount(0);
    const entry = page.getByRole('region', { name: documents.title }).getByRole('button').last();
    await pressButton(entry);
    const image = page.getByRole('dialog').getByRole('img');
    await expect
      .poll(() => image.evaluate((shown) => (shown instanceof HTMLImageElement ? shown.naturalWidth : 0)))
      .toBe(size.width);
    await picture('document-open');
    await look('open paper');
    await press('Escape');
    await picture('documents-of-person');
    await look('papers of a person');

    // It is there after a start, and gone for good when it is erased.
    await before.kill();
    await using counter = await openCounter(before.home);
    await seeCounter(counter, language);
    const there = counter.page;
    const again = operatorAt(counter, language);
    const panel = there.getByRole('region', { name: documents.title });
    await openPerson(counter, language);
    await again.pressButton(panel.getByRole('button').last());
    await again.pressButton(there.getByRole('button', { name: documents.erase, exact: true }));
    await expect(there.getByRole('radio').first()).toBeFocused();
    await again.keyboard.press('Enter', 'ArrowDown');
    await expect(there.getByRole('radio', { name: documents.reasons['wrong-person'] })).toBeChecked();
    await pictureOf(there, `document-erase-${language}`);
    await again.pressButton(there.getByRole('button', { name: documents.erase, exact: true }));
    await expect(there.getByRole('status', { name: common.messages })).toContainText(documents.erased);
    await expect(panel).toContainText(documents.reasons['wrong-person']);
    expect(picturesOf(counter)).toEqual([]);
    await pictureOf(there, `document-erased-${language}`);
    expect(found).toEqual([]);
    await counter.close();
    const { events, findings } = readBook(counter.book);
    expect(events.filter((what) => what.startsWith('document'))).toEqual([
      'document.attached',
      'document.erased',
    ]);
    expect(findings).toEqual([]);
  });

test('a broken picture and one that would fill the memory are refused with words, and nothing typed is lost', async () => {
  await using counter = await openReadyCounter({
    before: (world) => world.call('people.add', somebody()),
  });
  const { page } = counter;
  const { words, keyboard, fill } = operatorAt(counter, 'hi');
  const { documents, faults } = words;
  await openPerson(counter, 'hi');
  await keyboard.press('Alt+j');
  await fill(documents.issued, '05-11-2019');
  const bomb = Buffer.from('89504e470d0a1a0a0000000d4948445200ffffff00ffffff0806000000', 'hex');
  for (const buffer of [Buffer.from('यह फोटो नहीं है'), bomb, Buffer.from('ffd8ffe0', 'hex')]) {
    await page.locator('input[type=file]').setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer });
    await expect(page.getByText(faults['document.unreadable'].happened)).toBeVisible();
  }
  await expect(page.getByLabel(documents.issued, { exact: true })).toHaveValue('05-11-2019');

  // The same dialog takes a good one then; a paper on which there is no number is kept with the operator's word.
  const canvas = createCanvas(2400, 1200);
  const buffer = canvas.toBuffer('image/png');
  await page.locator('input[type=file]').setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer });
  await expect(page.getByText(documents.foundNone)).toBeVisible({ timeout: 90_000 });
});

/** A hand-written receipt of this day, number 1 of the till. */
async function enterByHand(world: World): Promise<void> {
  await world.call('people.add', somebody());
  const { ticketId } = await readyTicket(world, 'photocopy', { centre_charge: 500 });
  const payment = { cashTendered: 500, upi: 0, upiReference: '' };
  const day = businessDayOf(world.clock.now());
  await world.call('tickets.finish', { ticketId, payment, handWritten: { bookNumber: 'B7/041', day } });
}

test('the page of a receipt book is kept with its receipt, and a paper just seen from its ticket', async () => {
  await using counter = await openReadyCounter({ before: enterByHand });
  const { page } = counter;
  const operator = operatorAt(counter, 'hi');
  const { press, type } = operator.keyboard;
  const { documents, common } = operator.words;
  const buffer = createCanvas(800, 600).toBuffer('image/jpeg', 80);
  const keep = async (): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer });
    await expect(page.getByText(documents.foundNone)).toBeVisible({ timeout: 90_000 });
    await operator.reachFor(page.getByRole('checkbox', { name: documents.hidden }));
    await press('Space');
    await operator.pressButton(page.getByRole('button', { name: documents.save, exact: true }));
    await expect(page.getByRole('status', { name: common.messages })).toContainText(documents.saved);
  };

  await press('F7');
  await type('1');
  await press('Enter');
  await expect(page.getByRole('radio').first()).toBeFocused();
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const panel = page.getByRole('region', { name: documents.page });
  await expect(panel).toContainText(documents.pageNone);
  await press('Alt+j');
  await keep();
  await expect(panel.getByRole('listitem')).toContainText('हाथ से लिखी रसीद का पन्ना');
  await pictureOf(page, 'document-receipt');

  await press('Escape');
  await operator.findPerson('sunita', 'सुनीता देवी');
  await operator.addService('जाति', 'जाति प्रमाण पत्र (अंचल स्तर)');
  await operator.enterAmount('30');
  await operator.seeAllPapers();
  await expect(page.getByRole('button', { name: documents.attach }).first()).toBeVisible();
  await pictureOf(page, 'document-ticket');
  await press('Alt+j');
  // The kind of the paper that was seen last stands there.
  await expect(page.getByRole('combobox', { name: documents.kind })).not.toHaveValue('');
  await keep();
  await counter.close();
  const { events, findings } = readBook(counter.book);
  expect(events.filter((what) => what === 'document.attached')).toHaveLength(2);
  expect(findings).toEqual([]);
});
