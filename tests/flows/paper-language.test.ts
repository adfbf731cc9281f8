import { expect, test } from '@playwright/test';
import { rameshFamily } from '../households/family.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { type Language, operatorAt } from './operator.ts';
import { pdfOf, pdfText } from './papers.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';

for (const language of ['hi', 'en'] as const satisfies readonly Language[])
  test(`with the window in ${language} papers are in the language that a household asked for, with no key more`, async () => {
    await using counter = await openReadyCounter({ language, before: rameshFamily });
    const operator = operatorAt(counter, language);
    const { page } = counter;
    const { press } = operator.keyboard;
    const { paperLanguages, payment } = operator.words;
    const { look, found } = barriersOn(page, COLOURS[language]);
    const now = (id: 'hi' | 'en' | 'both') =>
      page.getByText(paperLanguages.paper.replace('{{language}}', paperLanguages.short[id]), { exact: true });

    // Ramesh asks for English: one key on the ticket, another while he pays.
    await operator.findPerson('रमेश', 'रमेश पासवान');
    await operator.addPhotocopy();
    await expect(now('hi')).toBeVisible();
    await press('Alt+k');
    await expect(now('both')).toBeVisible();
    await look('ticket with the language of its papers');
    await press('F9');
    const dialog = page.getByRole('dialog', { name: payment.title });
    await expect(dialog).toBeVisible();
    await press('Alt+k');
    await expect(now('en')).toBeVisible();
    await look('payment with the language of the paper');
    await press('Enter', 'Enter');
    const first = await operator.savedNumber();

    // His wife is served by the keys of the common sale.
    await operator.next();
    await operator.findPerson('सुनीता', 'सुनीता देवी');
    await operator.addPhotocopy();
    await expect(now('en')).toBeVisible();
    const second = await operator.payExactly();

    // Nobody by name gets what the centre has set.
    await operator.next();
    const third = await operator.sellPhotocopy();
    expect(found).toEqual([]);
    await counter.close();

    expect(readBook(counter.book).findings).toEqual([]);
    for (const number of [first, second]) {
      const text = pdfText(pdfOf(counter.book, number));
      expect(text).toContain('Rupees Five Only');
      expect(text).not.toContain('रसीद');
    }
    expect(pdfText(pdfOf(counter.book, third))).toContain('पाँच रुपये मात्र');
  });
