import { expect, test } from '@playwright/test';
import { startPrinter } from '../printer/printer.ts';
import { PIN, WRONG, addMeena } from '../users/staff.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { operatorAt } from './operator.ts';
import { codeOn, pdfOf, pdfText } from './papers.ts';
import { networkPrinter, openReadyCounter, readBook } from './ready-counter.ts';

for (const language of ['hi', 'en'] as const)
  test(`a waiver is given, taken off, agreed to and registered, by keys alone (${language})`, async () => {
    const printer = await startPrinter({ width: 576 });
    await using counter = await openReadyCounter({
      language,
      printer: networkPrinter(printer.port),
      before: addMeena,
    });
    const operator = operatorAt(counter, language);
    const { page } = counter;
    const { waivers, users, books, payment } = operator.words;
    const { press, type } = operator.keyboard;
    const { look, found } = barriersOn(page, COLOURS[language]);
    const dialog = page.getByRole('dialog', { name: waivers.title });
    const ticket = page.getByRole('region', { name: operator.words.counter.ticket, exact: true });

    // Below the limit: the first kind, all of the charge, the end of the card. Nobody else is asked.
    await operator.addPhotocopy();
    await press('Alt+d');
    await expect(dialog.getByRole('radio').first()).toBeFocused();
    await press('Enter');
    // It takes the kind, and asks for what the kind still wants.
    await expect(dialog.getByLabel(waivers.proof, { exact: true })).toBeFocused();
    await expect(dialog).toContainText(waivers.proofWrong);
    await look('waiver with problems');
    await type('A12');
    await look('waiver');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(ticket).toContainText(waivers.toPay);
    await expect(ticket).toContainText('0.00');
    await look('ticket with a waiver');

    // One key takes it off, and gives it again.
    await press('Alt+d');
    await expect(page.getByText(waivers.taken).first()).toBeVisible();
    await expect(ticket).not.toContainText(waivers.toPay);
    await press('Alt+d');
    await expect(dialog.getByRole('radio').first()).toBeFocused();
    await press('Space');
    await operator.fill(waivers.proof, 'A12');
    await press('Enter');
    await expect(ticket).toContainText(waivers.toPay);
    // Nothing is left to pay: the receipt is there all the same.
    await press('F9');
    await expect(page.getByRole('dialog', { name: payment.title })).toContainText(payment.nothingToPay);
    await press('Enter');
    const free = await operator.savedNumber();
    await operator.next();

    // Above the limit: two lines together, for which another must agree with her own PIN.
    await operator.addService('photocopy', language === 'hi' ? 'फोटोकॉपी' : 'Photocopy');
    await operator.enterAmount('90');
    await operator.addService('photocopy', language === 'hi' ? 'फोटोकॉपी' : 'Photocopy');
    await operator.enterAmount('60');
    await press('Alt+d');
    await expect(dialog.getByRole('radio').first()).toBeFocused();
    await press('Space', 'Tab', 'ArrowRight', 'ArrowRight');
    await operator.fill(waivers.amount, '120');
    await operator.fill(waivers.proof, 'A12');
    await operator.reachFor(
      page.getByRole('radio', {
        name: waivers.oneLine.replace('{{service}}', language === 'hi' ? 'फोटोकॉपी' : 'Photocopy'),
      }),
    );
    await press('ArrowRight');
    await look('waiver of rupees on all lines');
    await press('Enter');
    await expect(ticket).toContainText(waivers.needsApproval);
    await press('F9', 'Enter', 'Enter');
    const approval = page.getByRole('dialog', { name: waivers.approve });
    await expect(approval).toContainText('120.00');
    await expect(approval).toContainText('मीना सिंह');
    await expect(approval).not.toContainText('संगीता कुमारी');
    await look('waiver to be approved');
    await type(WRONG);
    await press('Enter');
    await expect(approval).toContainText('users.wrongPin');
    await expect(page.getByLabel(users.pin, { exact: true })).toBeFocused();
    await type(PIN.meena);
    await press('Enter');
    const agreed = await operator.savedNumber();
    await expect(page.getByText(operator.words.status.printed, { exact: true })).toBeVisible();
    await operator.next();

    // The register of the month names them both, and agrees with the ledger.
    await press('Alt+b');
    await operator.pressButton(page.getByRole('button', { name: books.reports.waivers, exact: true }));
    await expect(page.getByRole('heading', { name: books.reports.waivers })).toBeVisible();
    const register = page.getByRole('group', { name: books.reports.waivers });
    await expect(register).toContainText(free);
    await expect(register).toContainText(agreed);
    await expect(register).toContainText('मीना सिंह');
    await expect(register).toContainText('125.00');
    await look('register of waivers');

    expect(found).toEqual([]);
    await counter.close();
    await printer.close();

    const { numbers, findings } = readBook(counter.book);
    expect(findings).toEqual([]);
    expect(numbers).toEqual([free, agreed]);
    const paper = printer.papers[0];
    if (!paper) throw new Error('no paper came out');
    // Total, what passes on and the centre's part are nothing; one line, paid in cash.
    expect(codeOn(paper)).toMatch(/\|0\|0\|0\|C\|1\|/u);
    expect(pdfText(pdfOf(counter.book, free))).toContain('छूट');
  });
