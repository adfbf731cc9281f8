import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect, test } from '@playwright/test';
import { BILL, ELECTRICITY, halfToTheOperator, oneRupeeABill, sell } from '../commissions/commission-room.ts';
import { PIN } from '../users/staff.ts';
import type { World } from '../world.ts';
import { type Language, operatorAt } from './operator.ts';
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

/** Bills sold whose commission is half the operator's. */
async function sharedBills(world: World): Promise<void> {
  await oneRupeeABill(world);
  await halfToTheOperator(world);
  await sell(world, ELECTRICITY, BILL, 4);
}

for (const language of ['hi', 'en'] as const satisfies readonly Language[])
  test(`terms are read and set, and a share is paid out, by keys alone (${language})`, async () => {
    await using counter = await openReadyCounter({ language, before: sharedBills });
    const { page } = counter;
    const operator = operatorAt(counter, language);
    const { press, type } = operator.keyboard;
    const { terms, commissions, users, common } = operator.words;
    const agree = async (): Promise<void> => {
      await expect(page.getByLabel(users.pin)).toBeFocused();
      await type(PIN.meena);
      await press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
    };
    const open = async (name: string): Promise<void> => {
      await operator.pressButton(page.getByRole('button', { name, exact: true }));
      await expect(page.getByRole('dialog', { name })).toBeVisible();
    };

    await press('Alt+c');
    await expect(page.getByRole('heading', { name: commissions.title })).toBeVisible();
    await press('F9');
    await expect(page.getByRole('heading', { name: terms.title })).toBeVisible();
    const shares = page.getByRole('region', { name: terms.shares });
    await expect(shares).toContainText(
      terms.sharesAre.replace('{{society}}', '40').replace('{{operator}}', '50').replace('{{csc}}', '10'),
    );
    await expect(page.getByRole('region', { name: terms.gst })).toContainText(terms.noGstBooked);

    // A split that does not come to a hundred stays in its form, at its fields.
    await open(terms.newShares);
    await type('60');
    await press('Tab');
    await type('30');
    await press('Enter');
    await expect(page.getByText(terms.notWhole).first()).toBeVisible();
    await look(page, `terms-shares-wrong-${language}`);
    await operator.fill(terms.partOf.replace('{{holder}}', commissions.csc), '10');
    await press('Tab', 'Control+a');
    await type('01-04-2030');
    await press('Enter');
    await agree();
    await expect(shares).toContainText(language === 'hi' ? '1 अप्रैल 2030 से' : 'from 1 April 2030');
    await expect(shares).toContainText(terms.coming);

    await open(terms.newGst);
    await operator.fill(terms.gstin, '27AAPFU0939F1ZW');
    await press('Enter');
    await expect(page.getByText(terms.notAGstin)).toBeVisible();
    await press('Control+a');
    await type('10AAPFU0939F1ZA');
    await look(page, `terms-gst-${language}`);
    await press('Enter');
    await agree();
    await expect(page.getByRole('region', { name: terms.gst })).toContainText('10AAPFU0939F1ZA');

    await open(terms.newTax);
    await operator.fill(commissions.percent, '3');
    await press('Tab');
    await type('393');
    await operator.fill(terms.source, 'अधिसूचना');
    await look(page, `terms-tax-${language}`);
    await press('Enter');
    await agree();
    await expect(page.getByRole('region', { name: terms.taxRates })).toContainText('3 %');

    // A rule by steps, with a limit.
    await open(terms.newRule);
    await operator.fill(commissions.service, language === 'hi' ? 'पानी' : 'Water bill');
    await press('ArrowDown', 'Enter');
    await operator.reachFor(page.getByRole('radio', { name: terms.kinds.flat }));
    await press('ArrowRight', 'ArrowRight');
    await operator.fill(terms.upTo.replace('{{place}}', '1'), '500');
    await operator.fill(terms.slabRate.replace('{{place}}', '1'), '1.50');
    await operator.fill(terms.slabRate.replace('{{place}}', '2'), '0.5%');
    await operator.fill(terms.maximum, '10');
    await operator.fill(commissions.source, 'चार्ट 2026');
    await look(page, `terms-rule-${language}`);
    await press('Enter');
    await agree();
    await expect(page.getByText(/₹1\.50; .*0\.5.*₹10\.00/u)).toBeVisible();

    await open(terms.payOut);
    await expect(page.getByLabel(terms.amount)).toHaveValue('2.00');
    await look(page, `terms-pay-${language}`);
    await press('Control+a');
    await type('1.50');
    await press('Enter');
    await agree();
    const payouts = page.getByRole('region', { name: terms.payouts });
    await expect(payouts).toContainText('1.50');
    await expect(payouts).toContainText('0.50');
    await expect(page.getByText(terms.voucherSaved.replace('{{path}}', '')).first()).toBeVisible();
    await operator.pressButton(page.getByRole('button', { name: common.clearMessage }));
    await look(page, `terms-${language}`);
    await press('Escape');
    await expect(page.getByRole('heading', { name: commissions.title, exact: true })).toBeVisible();
    await look(page, `commissions-${language}`);

    await counter.close();
    const { events, findings } = readBook(counter.book);
    expect(events.filter((what) => what === 'commission.payout')).toHaveLength(1);
    expect(findings).toEqual([]);
    const files = readdirSync(join(counter.home, 'Documents'), { recursive: true }).map(String);
    expect(files.filter((file) => /T1-D-.*\.pdf$/u.test(file))).toHaveLength(1);
  });
