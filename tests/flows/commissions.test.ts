import { AxeBuilder } from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { type Page, expect, test } from '@playwright/test';
import { PIN, secondPerson } from '../users/staff.ts';
import { payExactly, readyTicket } from '../world.ts';
import type { World } from '../world.ts';
import { operatorAt } from './operator.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ELECTRICITY = 'electricity-bill-sbpdcl';

/** Three bills sold at one rupee each, and a credit card whose commission nobody knows. */
async function threeBills(world: World, numbers: string[]): Promise<void> {
  await world.call('commissions.setRule', {
    requestId: randomUUID(),
    approval: await secondPerson(world),
    service: ELECTRICITY,
    rule: { from: '2026-01-01', flatMinimum: 100, flatMaximum: 100, source: 'चार्ट', verified: true },
  });
  for (let bill = 0; bill < 3; bill++) {
    const ticket = await readyTicket(world, ELECTRICITY, { bill_amount: 85_000, centre_charge: 0 });
    numbers.push((await payExactly(world, ticket)).number);
  }
  await payExactly(
    world,
    await readyTicket(world, 'credit-card-bill', { bill_amount: 50_000, centre_charge: 0 }),
  );
}

async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Today in India, as portals write it. */
const today = (): string =>
  new Date(Date.now() + 5.5 * 3_600_000).toISOString().slice(0, 10).split('-').toReversed().join('-');

test('staff see what a sale earns, and no paper or receipt says it', async () => {
  await using counter = await openReadyCounter({ before: (world) => threeBills(world, []) });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  await operator.addService('bijli', 'बिजली');
  await operator.enterAmount('850');
  const { commissions } = operator.words;
  const words = commissions.earns
    .replace('{{amount}}', '₹1.00')
    .replace('{{rule}}', commissions.perBill.replace('{{amount}}', '₹1.00'));
  await expect(page.getByText(words)).toBeVisible();
  await operator.keyboard.press('Escape');
});

test('a statement is pasted, looked at and booked by keyboard in Hindi, and says what does not agree', async () => {
  const numbers: string[] = [];
  await using counter = await openReadyCounter({ before: (world) => threeBills(world, numbers) });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { commissions, statement } = operator.words;
  const [paid = '', short = '', missing = ''] = numbers;

  await operator.keyboard.press('Alt+c');
  await expect(page.getByRole('heading', { name: commissions.title })).toBeVisible();
  await expect(page.getByRole('row', { name: /बिजली/u })).toContainText('3.00');
  await expect(page.getByText(commissions.unknownRate)).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);

  await operator.keyboard.press('Alt+v');
  const dialog = page.getByRole('dialog', { name: statement.title });
  await operator.reachFor(dialog.getByLabel(statement.paste));
  const text = [
    'Txn Date\tReceipt No\tCustomer\tAmount\tCommission\tTDS',
    `${today()}\t${paid}\tरमेश\t850.00\t1.00\t0.02`,
    `${today()}\t${short}\tरमेश\t850.00\t0.60\t0.01`,
    `${today()}\tPORTAL77\tरमेश\t99.00\t5.00\t0.10`,
  ].join('\n');
  // What the clipboard holds comes in one stroke.
  await page.keyboard.insertText(text);
  expect(await barriersOn(page)).toEqual([]);
  await operator.pressButton(dialog.getByRole('button', { name: statement.read, exact: true }));

  await expect(dialog.getByLabel(statement.column.commission)).toHaveValue('4');
  await expect(dialog.getByLabel(statement.column.reference)).toHaveValue('1');
  await expect(dialog.getByText(`1 ${statement.outcome.agrees}`)).toBeVisible();
  await expect(dialog.getByRole('row', { name: new RegExp(commissions.kind.extra, 'u') })).toContainText(
    'PORTAL77',
  );
  await expect(dialog.getByRole('row', { name: new RegExp(commissions.kind.missing, 'u') })).toContainText(
    missing,
  );
  expect(await barriersOn(page)).toEqual([]);
  await operator.pressButton(dialog.getByRole('button', { name: statement.accept }));
  await expect(dialog).toBeHidden();
  await expect(page.getByText(statement.accepted_other.replace('{{count}}', '2'))).toBeVisible();

  const shown = page.getByRole('row', { name: new RegExp(commissions.kind['wrong-amount'], 'u') });
  await expect(shown).toContainText(short);
  await expect(page.getByRole('row', { name: /बिजली/u }).first()).toContainText('1.60');
  expect(await barriersOn(page)).toEqual([]);
  await counter.close();
  const { events, findings } = readBook(counter.book);
  expect(events.filter((what) => what.startsWith('commission.'))).toEqual([
    'commission.statement',
    'commission.confirmed',
    'commission.received',
  ]);
  expect(findings).toEqual([]);
});

test('a file is chosen, and the same file again is not taken', async () => {
  const numbers: string[] = [];
  await using counter = await openReadyCounter({
    language: 'en',
    before: (world) => threeBills(world, numbers),
  });
  const operator = operatorAt(counter, 'en');
  const { page } = counter;
  const { commissions, statement } = operator.words;
  const file = {
    name: 'report.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Date,Receipt,Amount,Commission\n${today()},${numbers[0]},850,1.00\n31-02-2026,X,1,1\n`,
    ),
  };
  const dialog = page.getByRole('dialog', { name: statement.title });
  const accept = dialog.getByRole('button', { name: statement.accept });
  await operator.keyboard.press('Alt+c');
  await expect(page.getByRole('button', { name: commissions.take }).first()).toBeVisible();
  await operator.keyboard.press('Alt+v');
  await page.locator('input[type=file]').setInputFiles(file);
  const where = statement.problemRow
    .replace('{{row}}', '3')
    .replace('{{column}}', statement.column.date)
    .replace('{{problem}}', statement.problem['not-a-day']);
  await expect(dialog.getByText(where)).toBeVisible();
  await expect(accept).toBeDisabled();

  const mended = { ...file, buffer: Buffer.from(file.buffer.toString().replace(/31-02.*\n/u, '')) };
  await operator.pressButton(dialog.getByRole('button', { name: statement.otherSource }));
  await page.locator('input[type=file]').setInputFiles(mended);
  await operator.pressButton(accept);
  await expect(dialog).toBeHidden();

  await operator.keyboard.press('Alt+v');
  await page.locator('input[type=file]').setInputFiles(mended);
  await expect(dialog.getByText(statement.takenIn.split('{{')[0] ?? '')).toBeVisible();
  await expect(accept).toBeDisabled();
  await operator.keyboard.press('Escape');
  await expect(page.getByText(commissions.noExceptions)).toBeHidden();
});

test('a rate that the society has on paper is written down, and the next sale earns it', async () => {
  await using counter = await openReadyCounter({ before: (world) => threeBills(world, []) });
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { commissions } = operator.words;
  await operator.keyboard.press('Alt+c');
  await operator.pressButton(page.getByRole('button', { name: commissions.unknownRate }));
  await expect(page.getByLabel(commissions.flat)).toBeFocused();
  await operator.keyboard.type('१.५०');
  await operator.fill(commissions.source, 'सीएससी का चार्ट');
  expect(await barriersOn(page)).toEqual([]);
  await operator.keyboard.press('Enter');
  await expect(page.getByLabel(operator.words.users.pin)).toBeFocused();
  await operator.keyboard.type(PIN.meena);
  await operator.keyboard.press('Enter');
  await expect(page.getByText(commissions.ruleSaved)).toBeVisible();
  await operator.addService('credit card', 'क्रेडिट कार्ड');
  await operator.enterAmount('500');
  await expect(page.getByText(/₹1\.50/u).first()).toBeVisible();
});
