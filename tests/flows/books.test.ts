import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { credit, debit } from '../ledger/books.ts';
import { type World, payExactly, readyTicket } from '../world.ts';
import { type Language, WORDS, operatorAt } from './operator.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';

const PICTURES = process.env['BOOKS_PICTURES'];

async function look(page: Page, name: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** What a counter has done before: two sales, a bill, opening balances. */
async function beforeToday(world: World): Promise<void> {
  await world.call('ledger.openingBalances', {
    requestId: randomUUID(),
    lines: [debit('bank', 2_500_000), debit('cash-safe', 400_000)],
  });
  for (const charge of [500, 1500])
    await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: charge }));
  await world.call('ledger.post', {
    requestId: randomUUID(),
    kind: 'payment',
    lines: [debit('power', 84_000), credit('bank', 84_000)],
    narration: 'अक्टूबर का बिजली बिल',
  });
}

for (const language of ['hi', 'en'] as const satisfies readonly Language[])
  test(`the books are read, a voucher is written and reversed, by keys alone (${language})`, async () => {
    await using counter = await openReadyCounter({ language, before: beforeToday });
    const { page } = counter;
    const operator = operatorAt(counter, language);
    const { press, type } = operator.keyboard;
    const { books, ledger, dayBook, common } = WORDS[language];

    await press('Alt+b');
    await expect(page.getByRole('heading', { name: books.reports['cash-book'] })).toBeVisible();
    await expect(page.getByText(ledger.agrees)).toBeVisible();
    for (const report of [
      'cash-book',
      'ledger',
      'trial-balance',
      'receipts-payments',
      'income-expenditure',
      'balance-sheet',
      'services',
      'board',
    ] as const) {
      await operator.pressButton(page.getByRole('button', { name: books.reports[report], exact: true }));
      await expect(page.getByRole('heading', { name: books.reports[report] })).toBeVisible();
      await expect(page.getByRole('group', { name: books.reports[report] })).toBeVisible();
      await expect(page.getByText(ledger.agrees)).toBeVisible();
      await look(page, `${report}-${language}`);
    }

    // From the trial balance to a receipt: the drawer, its day, the receipt.
    await operator.pressButton(
      page.getByRole('button', { name: books.reports['trial-balance'], exact: true }),
    );
    await expect(page.getByRole('group', { name: books.reports['trial-balance'] })).toBeFocused();
    await press('Enter');
    await expect(page.getByRole('group', { name: books.reports.ledger })).toBeFocused();
    await press('ArrowDown', 'Enter');
    await expect(page.getByText('T1/2026-27/000001').first()).toBeVisible();
    await press('ArrowDown', 'Enter');
    await expect(page.getByRole('heading', { name: /T1\/\d{4}-\d\d\/000001/u })).toBeVisible();
    await press('Escape', 'Escape', 'Escape');
    await expect(page.getByRole('heading', { name: books.reports['trial-balance'] })).toBeVisible();

    // A voucher by hand.
    await press('F8');
    await expect(page.getByRole('dialog', { name: ledger.newVoucher })).toBeVisible();
    const name = (hi: string, en: string): string => (language === 'hi' ? hi : en);
    const field = (words: string, place: number): string => words.replace('{{place}}', String(place));
    await operator.fill(field(ledger.accountOf, 1), name('इंटर', 'Intern'));
    await press('ArrowDown', 'Enter');
    await operator.fill(field(ledger.debitOf, 1), '599');
    await operator.fill(field(ledger.accountOf, 2), name('बैंक ख', 'Bank acc'));
    await press('ArrowDown', 'Enter');
    await operator.fill(field(ledger.creditOf, 2), '598');
    await operator.fill(ledger.narration, name('नवंबर का इंटरनेट', 'Internet of November'));
    await press('Enter');
    await expect(page.getByText('ledger.unbalanced')).toBeVisible();
    await look(page, `voucher-${language}`);
    await page.getByLabel(field(ledger.creditOf, 2)).focus();
    await press('Control+a');
    await type('599');
    await press('Enter');
    await expect(page.getByRole('heading', { name: /T1\/D\/\d{4}-\d\d\/000004/u })).toBeVisible();
    await look(page, `voucher-saved-${language}`);
    await operator.pressButton(page.getByRole('button', { name: ledger.reverse }));
    await expect(page.getByRole('dialog')).toContainText(ledger.reverseMeans);
    await press('Enter');
    const reverses = ledger.reverses.replace('{{number}}', '\\S+000004');
    await expect(page.getByText(new RegExp(reverses, 'u'))).toBeVisible();
    await press('Alt+b');

    for (const place of ['accounts', 'closings'] as const) {
      await operator.pressButton(page.getByRole('button', { name: ledger[place], exact: true }));
      await expect(page.getByRole('heading', { name: ledger[place] })).toBeVisible();
      await look(page, `${place}-${language}`);
    }

    await operator.pressButton(page.getByRole('button', { name: books.reports['cash-book'], exact: true }));
    for (const save of [dayBook.csv, ledger.xlsx, dayBook.pdf]) {
      await operator.pressButton(page.getByRole('button', { name: save }));
      await expect(page.getByText(dayBook.exported.replace('{{path}}', '')).first()).toBeVisible();
      await operator.pressButton(page.getByRole('button', { name: common.clearMessage }));
    }
    await press('F11');
    await expect(page.getByText(dayBook.balanced).first()).toBeVisible();
    await look(page, `day-book-${language}`);
    await counter.close();
    const files = readdirSync(join(counter.home, 'Documents'), { recursive: true }).map(String);
    for (const ending of ['csv', 'xlsx', 'pdf'])
      expect(files.filter((file) => new RegExp(`cash-book-.*\\.${ending}$`, 'u').test(file))).toHaveLength(1);
    const { events, findings } = readBook(counter.book);
    expect(events.filter((what) => what === 'voucher')).toHaveLength(4);
    expect(findings).toEqual([]);
  });
