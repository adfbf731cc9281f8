import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Input } from '../../contract/contract.ts';
import { REPORTS } from '../../contract/report-names.ts';
import { debit, post } from '../ledger/books.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';
import { read, rowsOf, totalsOf } from './shelf.ts';

const DAY = '2026-11-21';
type Name = Input<'reports.read'>['report'];

/** A day with receipts, vouchers, and a narration that a spreadsheet would take for a formula. */
async function busyDay(world: World, sales = 3): Promise<void> {
  await world.call('ledger.openingBalances', {
    requestId: crypto.randomUUID(),
    lines: [debit('bank', 12_345_605)],
  });
  for (let sale = 1; sale <= sales; sale++)
    await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: sale * 105 }));
  await post(world, { narration: '=1+1 & <लिफ़ाफ़ा>' });
  await post(world);
}

const saved = async (world: World, report: Name, format: 'csv' | 'xlsx' | 'pdf'): Promise<string> =>
  (await world.call('reports.export', { report, first: DAY, last: DAY, format })).path;

/** Paise of a plain decimal, by way of text alone. */
const paiseOf = (decimal: string): number => Number(decimal.replace('.', ''));

const csvOf = (path: string): string[][] =>
  Papa.parse<string[]>(readFileSync(path, 'utf8').replace('\ufeff', ''), { delimiter: ',' }).data;

/** The rows of the only sheet of a workbook; amounts with two decimals, as a person reads them. */
async function sheetOf(path: string): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    const cells = Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1));
    expect(cells.map(({ type }) => type)).not.toContain(ExcelJS.ValueType.Formula);
    rows.push(
      cells.map(({ value, numFmt, text }) => (typeof value === 'number' && numFmt ? value.toFixed(2) : text)),
    );
  });
  return rows;
}

/** The rows of entries between the headings of each section and its totals, as both files have them. */
function entriesIn(lines: readonly string[][]): { entries: string[][]; totals: string[][] } {
  const entries: string[][] = [];
  const totals: string[][] = [];
  let inside: string[][] = [];
  for (const line of [...lines, []]) {
    if (line.join('') !== '') {
      inside.push(line);
      continue;
    }
    // Title of the section, headings, rows, totals.
    if (inside.length > 3 || inside[1]?.length === 6) {
      entries.push(...inside.slice(2, -1));
      totals.push(...inside.slice(-1));
    }
    inside = [];
  }
  return { entries, totals };
}

/** What the controls at the foot say. */
const controlsIn = (lines: readonly string[][]): string[] =>
  lines
    .filter((line) => line.join('') !== '')
    .slice(-2)
    .map((line) => line[1] ?? '');

const digestOf = (entries: readonly string[][], width: number): string => {
  const hash = createHash('sha256');
  for (const entry of entries)
    hash.update(
      `${Array.from({ length: width }, (_, place) => entry[place]?.replace(/^'/u, '') ?? '').join('\t')}\n`,
    );
  return hash.digest('hex');
};

describe('an export', () => {
  test.each(['csv', 'xlsx'] as const)(
    'as %s, read back, gives the same rows, totals and digest',
    async (format) => {
      await using world = await openWorld();
      await busyDay(world);
      const report = await read(world, 'cash-book', DAY, DAY);
      const path = await saved(world, 'cash-book', format);
      expect(basename(path)).toBe(`cash-book-${DAY}-${DAY}.${format}`);
      const lines = (format === 'csv' ? csvOf(path) : await sheetOf(path)).map((line) =>
        line.map((cell) => cell),
      );
      const body = lines.slice(lines.findIndex((line) => line.join('') === ''));
      const { entries, totals } = entriesIn(body.slice(0, -4));
      expect(entries).toHaveLength(rowsOf(report, 0).length + rowsOf(report, 1).length);
      for (const place of [0, 1]) {
        const { drawer, safe, bank } = totalsOf(report, place);
        expect(totals[place]?.slice(-3).map(paiseOf)).toEqual([drawer, safe, bank]);
        const mine =
          place === 0 ? entries.slice(0, rowsOf(report, 0).length) : entries.slice(rowsOf(report, 0).length);
        expect(mine.reduce((sum, entry) => sum + paiseOf(entry[5] ?? ''), 0)).toBe(bank);
      }
      expect(controlsIn(lines)).toEqual([String(entries.length), digestOf(entries, 6)]);
    },
  );

  test('never hands a spreadsheet a formula', async () => {
    await using world = await openWorld();
    await world.call('ledger.addAccount', {
      requestId: crypto.randomUUID(),
      kind: 'expense',
      code: '5999',
      nameHi: '=HYPERLINK("x")',
      nameEn: '=1+1',
    });
    await post(world, { lines: [debit('own-1', 100), { account: 'bank', side: 'credit', amount: 100 }] });
    const shown = csvOf(await saved(world, 'trial-balance', 'csv')).flat();
    expect(shown.filter((cell) => cell.startsWith('='))).toEqual([]);
    expect(shown).toContain(`'=HYPERLINK("x")`);
    const cells = (await sheetOf(await saved(world, 'trial-balance', 'xlsx'))).flat();
    expect(cells).toContain('=HYPERLINK("x")');
  });

  test('as PDF says the same, page by page, with sums carried from one to the next', async () => {
    await using world = await openWorld();
    await busyDay(world, 60);
    const path = (
      await world.call('reports.export', {
        report: 'ledger',
        first: DAY,
        last: DAY,
        account: 'cash-drawer',
        format: 'pdf',
      })
    ).path;
    const pages = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
      .normalize('NFC')
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    const sumOn = (page: string | undefined, word: string): string | undefined =>
      new RegExp(`${word}\\s+([\\d,.]+)`, 'u').exec(page ?? '')?.[1];
    for (const [place, page] of pages.slice(0, -1).entries()) {
      const carried = sumOn(page, 'अगले पृष्ठ पर');
      expect(carried).toMatch(/^[\d,]+\.\d\d$/u);
      expect(sumOn(pages[place + 1], 'पिछले पृष्ठ से')).toBe(carried);
    }
    // 1.05 + 2.10 + … + 63.00
    expect(pages.at(-1)).toContain('1,921.50');
    expect(pages.at(-1)).toContain('मिलान सही है');
    expect(pages.join('')).toContain('T1/2026-27/000060');
  });

  test('of every report is made in every form, in the words of the paper', async () => {
    await using world = await openWorld();
    await busyDay(world);
    await world.call('printing.setPaperLanguage', { language: 'both' });
    for (const report of REPORTS) {
      const text = execFileSync('pdftotext', [await saved(world, report, 'pdf'), '-'], { encoding: 'utf8' });
      expect(text).toContain('SHA-256');
      const rows = csvOf(await saved(world, report, 'csv'));
      expect(controlsIn(await sheetOf(await saved(world, report, 'xlsx')))).toEqual(controlsIn(rows));
    }
  });
});
