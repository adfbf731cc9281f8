import { expect, test } from '@playwright/test';
import { COLOURS, barriersOn } from './barriers.ts';
import { type Language, operatorAt } from './operator.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';

for (const language of ['hi', 'en'] as const satisfies readonly Language[])
  test(`with the window in ${language} a receipt book is registered, one of its numbers cancelled, another entered`, async () => {
    await using counter = await openReadyCounter({ language });
    const operator = operatorAt(counter, language);
    const { page } = counter;
    const { press, type } = operator.keyboard;
    const { keys, paperBooks, payment } = operator.words;
    const { look, found } = barriersOn(page, COLOURS[language]);
    const dialog = page.getByRole('dialog');

    await operator.pressButton(page.getByRole('link', { name: keys.settings }));
    await operator.pressButton(page.getByRole('button', { name: paperBooks.register }));
    await expect(page.getByLabel(paperBooks.first, { exact: true })).toBeFocused();
    await type('b7/001');
    await press('Tab');
    await type('B7/100');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await operator.pressButton(page.getByRole('button', { name: paperBooks.cancel }));
    await expect(page.getByLabel(paperBooks.number, { exact: true })).toBeFocused();
    await type('B7/003');
    await look('cancelling a number of a receipt book');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await press('Escape');

    // A number that is in no book is refused, its neighbour in the book is not.
    await operator.addPhotocopy();
    await press('F9');
    await expect(page.getByLabel(payment.cash, { exact: true })).toBeFocused();
    await press('h');
    await expect(page.getByLabel(payment.paperNumber, { exact: true })).toBeFocused();
    await type('B7/101');
    await press('Enter', 'Enter');
    await expect(page.getByRole('dialog', { name: payment.title })).toContainText(
      'receipt.paperNumberUnknown',
    );
    await page.getByLabel(payment.paperNumber, { exact: true }).focus();
    await press('Control+a');
    await type('B7/001');
    await press('Enter');
    const number = await operator.savedNumber();

    await operator.next();
    await operator.pressButton(page.getByRole('link', { name: keys.settings }));
    const row = page.getByRole('row').filter({ hasText: 'B7/001' });
    await expect(row).toContainText('B7/100');
    await expect(row).toContainText('B7/002');
    await expect(row.getByRole('cell')).toHaveText(['1', '1', '98']);
    await look('the register of receipt books');

    // The PDF of the receipt is a key away, under a name that says nothing about anybody.
    await press('Escape', 'F7');
    await type(number);
    await press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await press('Escape', 'Alt+o');
    await expect(page.getByText(`${number.replaceAll('/', '-')}.pdf`)).toBeVisible();
    expect(found).toEqual([]);
    await counter.close();
    expect(readBook(counter.book).findings).toEqual([]);
  });
