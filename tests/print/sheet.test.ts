import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ThermalPaper } from '../../main/printing/papers.ts';
import { makePdf, makeSheet } from '../../main/printing/pdf.ts';
import { paper as english } from '../../resources/words/en/paper.ts';
import { paper as hindi } from '../../resources/words/hi/paper.ts';
import { fonts } from './paper-fonts.ts';
import { reversal } from './refund-samples.ts';
import * as samples from './samples.ts';
import { expenseVoucher } from './voucher-samples.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seva-bahi-sheet-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One side of a sheet of A4 that lies on its side, in points. */
const HALF = 420.945;
const HEIGHT = 595;

/** The text of each page of one half. */
function textOf(pdf: Uint8Array, half: 'left' | 'right'): string[] {
  const file = join(folder, 'sheet.pdf');
  writeFileSync(file, pdf);
  const left = half === 'left' ? 0 : Math.ceil(HALF);
  const box = ['-x', String(left), '-y', '0', '-W', String(Math.floor(HALF)), '-H', String(HEIGHT)];
  return execFileSync('pdftotext', [...box, file, '-'], { encoding: 'utf8' })
    .normalize('NFC')
    .split('\f')
    .slice(0, -1)
    .map((text) => text.replace(/\s+/gu, ' ').trim());
}

function pictureOf(pdf: Uint8Array): PNG {
  const file = join(folder, 'picture.pdf');
  writeFileSync(file, pdf);
  execFileSync('pdftoppm', ['-png', '-r', '150', '-singlefile', file, join(folder, 'picture')]);
  return PNG.sync.read(readFileSync(join(folder, 'picture.png')));
}

/** The QR code on one half of a picture. */
function codeOn(picture: PNG, half: 'left' | 'right'): string | undefined {
  const width = Math.floor(picture.width / 2);
  const part = new PNG({ width, height: picture.height });
  PNG.bitblt(picture, part, half === 'left' ? 0 : width, 0, width, picture.height, 0, 0);
  return jsQR(new Uint8ClampedArray(part.data), width, picture.height)?.data;
}

test.each([
  ['hi', samples.cashReceipt],
  ['en', { ...samples.cashReceipt, language: 'en' }],
  ['both', { ...reversal, language: 'both', lines: reversal.lines.slice(0, 1) }],
] as const)(
  'a sheet (%s) is the office’s part and the customer’s, with the same number and code and all else',
  async (language, paper) => {
    const pdf = await makeSheet(paper, fonts);
    const marks = (word: 'officeCopy' | 'customerCopy'): string =>
      (language === 'both' ? [hindi[word], english[word]] : [{ hi: hindi, en: english }[language][word]])
        .join(' / ')
        .normalize('NFC');
    const [[office = ''], [customer = '']] = [textOf(pdf, 'left'), textOf(pdf, 'right')] as const;
    expect(office).toContain(marks('officeCopy'));
    expect(customer).toContain(marks('customerCopy'));
    expect(customer).toContain(paper.number);
    expect(office.replace(marks('officeCopy'), '')).toBe(customer.replace(marks('customerCopy'), ''));
    const picture = pictureOf(pdf);
    expect([codeOn(picture, 'left'), codeOn(picture, 'right')]).toEqual([paper.code, paper.code]);
  },
);

test('between the two parts is a line to cut by', async () => {
  const { width, height, data } = pictureOf(await makeSheet(samples.cashReceipt, fonts));
  const isInked = (x: number, y: number): boolean => (data[4 * (y * width + x)] ?? 255) < 220;
  const rows = Array.from({ length: height }, (_, y) => y);
  const inked = rows.filter((y) => [-1, 0, 1].some((by) => isInked(Math.round(width / 2) + by, y)));
  // Dashes: about half of the way from edge to edge.
  expect(inked.length / height).toBeGreaterThan(0.35);
  expect(inked.length / height).toBeLessThan(0.75);
  expect(inked[0]).toBeLessThan(20);
  expect(inked.at(-1)).toBeGreaterThan(height - 20);
});

test('a receipt of more than one page has both parts of each page on one sheet', async () => {
  const lines = Array.from({ length: 6 }, () => samples.longReceipt.lines).flat();
  const pdf = await makeSheet({ ...samples.longReceipt, lines }, fonts);
  const [office, customer] = [textOf(pdf, 'left'), textOf(pdf, 'right')];
  expect(office.length).toBeGreaterThan(1);
  expect(customer).toHaveLength(office.length);
  for (const [page, text] of customer.entries()) expect(text).toContain(`${page + 1}/${office.length}`);
});

test.each<[string, ThermalPaper, boolean]>([
  ['voucher', expenseVoucher, true],
  ['slip of missing papers', samples.slip, false],
  ['test page', samples.testPage, false],
])('of a %s the office has a part only where money changes hands', async (_, paper, isInTwo) => {
  const [sheet, whole] = [await makeSheet(paper, fonts), await makePdf(paper, fonts)];
  expect(Buffer.from(sheet).equals(Buffer.from(whole))).toBe(!isInTwo);
});
