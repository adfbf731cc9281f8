import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { DENOMINATIONS } from '../../contract/till.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { openCounter } from '../flows/counter.ts';
import { type Counted, SUNITA, operatorAt } from '../flows/operator.ts';
import { toPng } from '../printer/escpos-decoder.ts';
import { startPrinter } from '../printer/printer.ts';

const OUT = join(import.meta.dirname, '..', '..', 'out', 'demo');

const IMRAN = {
  name: 'इमरान अंसारी',
  relation: 'father',
  guardian: 'सलीम अंसारी',
  village: 'बहुअन',
  mobile: '9123456780',
  birthYear: '1999',
} as const;

/** What the book itself says of the day, once the window is closed. */
function readBook(file: string) {
  const database = openForReading(file);
  const { findings } = verifyBook(database);
  const numbers = database.prepare('SELECT number FROM receipt ORDER BY sequence').pluck().all().map(String);
  const printed = database
    .prepare("SELECT title, duplicate FROM print_job WHERE medium = 'thermal' ORDER BY job_id")
    .all();
  const papers = z
    .array(z.object({ title: z.string(), duplicate: z.int() }))
    .parse(printed)
    .map(
      ({ title, duplicate }) => title.replaceAll('/', '-') + (duplicate > 0 ? `-duplicate-${duplicate}` : ''),
    );
  const sums = database
    .prepare(
      'SELECT coalesce(sum(cash), 0) AS cash, (SELECT coalesce(sum(amount), 0) FROM posting) AS ledger FROM receipt',
    )
    .get();
  const { cash, ledger } = z.object({ cash: z.int(), ledger: z.int() }).parse(sums);
  database.close();
  return { numbers, papers, cash, ledgerBalanced: ledger === 0, bookVerified: findings.length === 0 };
}

/** The rupees that came in as cash by receipts so far. */
function cashTaken(book: string): number {
  const database = openForReading(join(book, 'counter.db'));
  const cash = database.prepare('SELECT sum(cash) FROM receipt').pluck().get();
  database.close();
  return z.int().parse(cash) / 100;
}

/** Whole rupees in the fewest notes and coins. */
function notesOf(rupees: number): Counted {
  let rest = rupees;
  return Object.fromEntries(
    DENOMINATIONS.flatMap((note) => {
      const pieces = Math.floor(rest / note);
      rest -= pieces * note;
      return pieces > 0 ? [[note, pieces]] : [];
    }),
  );
}

test('one working day', async () => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(join(OUT, 'pictures'), { recursive: true });
  const printer = await startPrinter({ width: 576 });
  await using counter = await openCounter();
  const { page, app } = counter;
  const operator = operatorAt(counter, 'hi');
  const { keyboard, words } = operator;
  const { press, type } = keyboard;
  const electron = await app.evaluate(() => process.versions['electron']);
  let pictures = 0;
  const seconds: number[] = [];

  async function picture(name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    pictures += 1;
    await page.screenshot({
      path: join(OUT, 'pictures', `${String(pictures).padStart(2, '0')}-${name}.png`),
    });
  }
  async function sale(act: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await act();
    await operator.savedNumber();
    seconds.push((performance.now() - start) / 1000);
  }

  await picture('set-up');
  await operator.setUp({ port: printer.port, paper: '80mm' });
  await expect(page.getByRole('heading', { name: words.till.openTitle })).toBeVisible();
  await picture('opening');
  await operator.openDay({ 500: 2, 100: 5, 50: 6, 10: 18, 5: 4 }, () => picture('float-counted'));
  await picture('counter-empty');

  // A caste certificate for somebody who comes for the first time.
  await sale(async () => {
    await press('F3');
    await type('सुनीता');
    await expect(page.getByRole('option', { name: words.people.addNew })).toBeVisible();
    await picture('person-not-found');
    await press('Escape', 'Escape');
    await operator.addPerson(SUNITA);
    await press('F4');
    await type('jati');
    await expect(page.getByRole('option').first()).toContainText('जाति');
    await picture('service-found');
    await press('Enter');
    await operator.enterAmount('30');
    await picture('papers-to-see');
    await operator.seeAllPapers();
    await picture('ready-to-pay');
    await press('F9');
    await picture('pay');
    await press('Enter', 'Enter');
  });
  await expect(page.getByText(words.status.printed).first()).toBeVisible();
  await picture('saved-and-printed');
  await operator.next();

  // An electricity bill, paid with notes; nobody has to give a name for it.
  await sale(async () => {
    await operator.addService('बिजली बिल', 'बिजली बिल भुगतान');
    await operator.enterAmount('850');
    await operator.seeAllPapers();
    await press('F9');
    await type('1000');
    await picture('change-due');
    await press('Enter');
  });
  await operator.next();

  // The common sale: a photocopy, exact cash. Its keys are counted.
  keyboard.count();
  await sale(async () => {
    await type('pho');
    await expect(page.getByRole('option').first()).toContainText('फोटोकॉपी');
    await press('Enter');
    await operator.enterAmount('5');
    await expect(page.getByRole('combobox', { name: words.counter.findService })).toBeFocused();
    await press('Enter');
    await expect(page.getByRole('dialog', { name: words.payment.title })).toBeVisible();
    await press('Enter');
  });
  const keystrokesCommonSale = keyboard.count();
  await operator.next();

  // A paper is missing: a slip instead of a receipt.
  await operator.addPerson(IMRAN);
  await operator.addService('pan card', 'पैन');
  await operator.enterAmount('40');
  await press('Space', 'ArrowDown', 'Space');
  await picture('papers-missing');
  await page.getByRole('button', { name: words.counter.handSlip }).focus();
  await press('Enter');
  await expect(page.getByText('कमी पर्ची').first()).toBeVisible();
  await picture('slip-given');

  // She comes back; part cash, part UPI.
  await sale(async () => {
    await operator.findPerson('sunita', SUNITA.name);
    await operator.addService('आय प्रमाण', 'आय प्रमाण पत्र');
    await operator.enterAmount('30');
    await operator.seeAllPapers();
    await press('F9');
    await type('10');
    await press('u');
    await expect(page.getByRole('img', { name: words.payment.upiCode })).toBeVisible();
    await picture('upi-for-the-rest');
    await type('4321');
    await press('Enter');
  });
  await picture('saved-split');
  await operator.next();

  // A receipt was lost: a numbered duplicate.
  await press('F7', 'Control+a');
  await type('1');
  await press('Enter');
  await picture('receipt');
  await page.getByRole('button', { name: words.receipts.reprint }).focus();
  await press('Enter');
  await picture('reprint-reason');
  await press('ArrowRight', 'Enter');
  await expect.poll(() => printer.papers.length).toBe(6);

  await press('F11');
  await expect(page.getByText(words.dayBook.balanced).first()).toBeVisible();
  await picture('day-book');
  for (const name of [words.dayBook.csv, words.dayBook.pdf]) {
    await page.getByRole('button', { name }).focus();
    await press('Enter');
    await expect(page.getByText(name === words.dayBook.csv ? /\.csv/u : /\.pdf/u).first()).toBeVisible();
  }
  await press('Alt+l');
  await picture('day-book-english');
  await press('Alt+l', 'F1');
  await picture('help');
  await press('Escape');

  // The evening: an expense, a deposit, the blind count, and the signed end of the day.
  await press('F8');
  await operator.reachFor(page.getByRole('radio', { name: words.till.purposes['to-safe'] }));
  await press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await operator.fill(words.till.amount, '120');
  await picture('cash-out');
  await press('Enter');
  await press('F12');
  await expect(page.getByRole('group', { name: words.till.acts })).toBeVisible();
  await press('Alt+1');
  await expect(page.getByRole('dialog', { name: words.till.depositTitle })).toBeVisible();
  await type('1500');
  await press('Enter');
  await expect(page.getByRole('button', { name: words.till.confirmDeposit })).toBeVisible();
  await picture('day');
  await press('Alt+5');
  await expect(page.getByRole('dialog', { name: words.till.xTitle })).toBeVisible();
  await picture('day-so-far');
  await press('Escape', 'F9');
  // Nobody had the time to type what the portals gave: the reason is asked for.
  const { reasons } = words.applications;
  await expect(page.getByRole('radio', { name: reasons['portal-down'] })).toBeFocused();
  await picture('numbers-missing');
  await press('F9');
  const inDrawer = 2000 + cashTaken(counter.book) - 120 - 1500;
  const result = page.getByRole('region', { name: words.till.resultTitle });
  await operator.countDrawer(notesOf(inDrawer - 20), () => picture('closing-count'));
  await expect(result).toContainText(words.till.shortWords);
  await picture('closing-short');
  await press('Alt+r');
  await operator.countDrawer(notesOf(inDrawer));
  await expect(result).toContainText(words.till.exactWords);
  await picture('closing-exact');
  await press('F9');
  await expect(page.getByText(words.till.zDone)).toBeVisible();
  await expect(page.getByText(words.status.printed).first()).toBeVisible();
  await picture('day-closed');
  await press('Alt+p');
  await expect(page.getByText(/\.pdf/u).first()).toBeVisible();
  await press('Alt+l');
  await picture('day-closed-english');
  await press('Alt+n');
  await picture('closed');
  await counter.close();
  await printer.close();

  const { numbers, papers, cash, ledgerBalanced, bookVerified } = readBook(join(counter.book, 'counter.db'));
  const receipts = join(OUT, 'receipts');
  mkdirSync(receipts, { recursive: true });
  for (const [index, paper] of printer.papers.entries()) {
    writeFileSync(join(receipts, `${papers[index]}.bin`), paper.bytes);
    writeFileSync(join(receipts, `${papers[index]}.png`), toPng(paper));
    expect(paper.problems).toEqual([]);
  }
  const kept = readdirSync(join(counter.book, 'papers'), { recursive: true, encoding: 'utf8' });
  for (const pdf of kept.filter((path) => path.endsWith('.pdf')))
    copyFileSync(join(counter.book, 'papers', pdf), join(receipts, basename(pdf)));
  const reports = join(counter.home, 'Documents', 'Seva Bahi');
  for (const report of readdirSync(reports)) copyFileSync(join(reports, report), join(OUT, report));

  const summary = {
    electron,
    receipts: numbers.length,
    receiptNumbers: numbers,
    cashPaise: cash,
    ledgerBalanced,
    bookVerified,
    keystrokesCommonSale,
    secondsPerSale: Math.round((seconds.reduce((sum, one) => sum + one, 0) / seconds.length) * 10) / 10,
  };
  writeFileSync(join(OUT, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  expect(summary).toMatchObject({ receipts: 4, ledgerBalanced: true, bookVerified: true });
});
