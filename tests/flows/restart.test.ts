import { expect, test } from '@playwright/test';
import { startPrinter } from '../printer/printer.ts';
import { openCounter } from './counter.ts';
import { SUNITA, WORDS, operatorAt } from './operator.ts';
import { networkPrinter, openReadyCounter, prepareHome, readBook } from './ready-counter.ts';

const { counter: words, payment, status } = WORDS.hi;
const KILLS = 5;

const endsWith = (serial: number): RegExp =>
  new RegExp(`^T1/\\d{4}-\\d\\d/${String(serial).padStart(6, '0')}$`, 'u');

test('a power cut in the middle of a ticket brings the ticket back, and it can be paid', async () => {
  await using before = await openReadyCounter();
  const operator = operatorAt(before, 'hi');
  await operator.addPerson(SUNITA);
  await operator.addService('जाति', 'जाति प्रमाण पत्र (अंचल स्तर)');
  await operator.enterAmount('30');
  await operator.seeAllPapers();
  await operator.keyboard.press('F9');
  await expect(before.page.getByRole('dialog', { name: payment.title })).toBeVisible();
  await operator.keyboard.type('50');
  await before.kill();

  await using after = await openCounter(before.home);
  const { page } = after;
  await expect(page.getByText(words.restored)).toBeVisible();
  await expect(page.getByRole('region', { name: WORDS.hi.people.chosen })).toContainText(SUNITA.name);
  await expect(page.getByText('जाति प्रमाण पत्र (अंचल स्तर)').first()).toBeVisible();
  expect(await operatorAt(after, 'hi').payExactly()).toMatch(endsWith(1));
  await after.close();
  expect(readBook(after.book)).toMatchObject({ findings: [] });
  expect(readBook(after.book).numbers).toHaveLength(1);
});

test(`${KILLS} power cuts right after "saved" lose no receipt and leave no gap`, async () => {
  const printer = await startPrinter({ width: 576 });
  const home = await prepareHome({ printer: networkPrinter(printer.port) });
  const saved: string[] = [];
  for (let kill = 1; kill <= KILLS; kill++) {
    await using counter = await openCounter(home);
    const operator = operatorAt(counter, 'hi');
    await expect(counter.page.getByText(words.emptyTitle)).toBeAttached();
    saved.push(await operator.sellPhotocopy());
    await counter.kill();
    const { numbers, findings } = readBook(counter.book);
    expect(numbers).toEqual(saved);
    expect(numbers.at(-1)).toMatch(endsWith(kill));
    expect(findings).toEqual([]);
  }
  await using counter = await openCounter(home);
  await counter.page.getByText(words.emptyTitle).waitFor({ state: 'attached' });
  await operatorAt(counter, 'hi').keyboard.press('F11');
  for (const number of saved)
    await expect(counter.page.getByRole('row').filter({ hasText: number })).toBeVisible();
  await counter.close();
  await printer.close();
});

for (const answer of ['came out', 'print again'] as const)
  test(`a paper that a power cut caught on its way is asked about: ${answer}`, async () => {
    // One that prints and never says so, or one that takes the job and does nothing until it loses its power too.
    let printer = await startPrinter({ width: 576 });
    printer.set(answer === 'came out' ? 'silent' : 'stalled');
    await using before = await openReadyCounter({ printer: networkPrinter(printer.port) });
    const number = await operatorAt(before, 'hi').sellPhotocopy();
    if (answer === 'came out') await expect.poll(() => printer.papers.length).toBe(1);
    else await expect.poll(() => printer.statusQuestions()).toBeGreaterThanOrEqual(3);
    await before.kill();
    if (answer === 'print again') {
      await printer.close();
      printer = await startPrinter({ width: 576, port: printer.port });
    }
    printer.set(undefined);

    await using after = await openCounter(before.home);
    const operator = operatorAt(after, 'hi');
    const { page } = after;
    await expect(page.getByText(status.printUnknown)).toBeVisible();
    await operator.pressButton(
      page.getByRole('button', { name: status.answerJobs_one.replace('{{count}}', '1') }),
    );
    const dialog = page.getByRole('dialog', { name: status.settleTitle });
    await expect(dialog).toContainText(number);
    await expect(dialog).toContainText(status.didItComeOut);
    await expect(dialog).toContainText(status.settleWhy);
    expect(printer.papers).toHaveLength(answer === 'came out' ? 1 : 0);
    const name = answer === 'came out' ? status.cameOut : status.printAgain;
    await operator.pressButton(dialog.getByRole('button', { name }));
    await expect(dialog).toContainText(status.settleNone);
    await operator.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    // The next receipt finds its way, and nothing came out twice.
    await operator.sellPhotocopy();
    await expect(page.getByText(status.printed).first()).toBeVisible();
    expect(printer.papers).toHaveLength(2);
    expect(printer.papers.flatMap(({ problems }) => problems)).toEqual([]);
    await after.close();
    const { jobs } = readBook(after.book);
    expect(jobs.filter((job) => !job.endsWith(' printed'))).toEqual([]);
    await printer.close();
  });
