import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startPrinter } from '../printer/printer.ts';
import { openCounter } from './counter.ts';
import { SUNITA, operatorAt } from './operator.ts';

const CASTE = { hi: 'जाति प्रमाण पत्र (अंचल स्तर)', en: 'Caste certificate (Circle Officer level)' };

for (const language of ['hi', 'en'] as const)
  test(`a walk-in is served by keyboard alone (${language})`, async () => {
    const printer = await startPrinter({ width: 576 });
    await using counter = await openCounter();
    const operator = operatorAt(counter, language);
    const { page } = counter;
    const { words } = operator;

    await operator.setUp({ port: printer.port, paper: '80mm' });
    await operator.openDay({ 100: 5, 10: 10 });
    await operator.addPerson(SUNITA);
    await operator.addService(language === 'hi' ? 'जाति' : 'jati', CASTE[language]);
    await operator.enterAmount('30');
    await operator.seeAllPapers();
    const number = await operator.payExactly();
    expect(number).toMatch(/^T1\/\d{4}-\d\d\/000001$/u);

    await expect(page.getByText(words.status.printed).first()).toBeVisible();
    expect(printer.papers).toHaveLength(1);
    expect(printer.papers[0]?.problems).toEqual([]);
    const pdf = join(
      counter.book,
      'papers',
      number.split('/')[1] ?? '',
      `${number.replaceAll('/', '-')}.pdf`,
    );
    await expect.poll(() => existsSync(pdf)).toBe(true);
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' });
    expect(text.normalize('NFC')).toContain('सुनीता देवी');
    expect(text).toContain(number);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');

    await operator.next();
    await operator.keyboard.press('F11');
    await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible();
    await expect(page.getByText(words.dayBook.balanced).first()).toBeVisible();
    await counter.close();
    await printer.close();
  });
