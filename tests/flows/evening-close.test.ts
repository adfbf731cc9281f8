import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { PIN, WRONG, addMeena, addUser, firstUser, switchTo } from '../users/staff.ts';
import { type World, payExactly, readyTicket } from '../world.ts';
import { type Counter, openCounter } from './counter.ts';
import { WORDS } from './operator.ts';
import { pdfText } from './papers.ts';
import { eveningAt } from './evening.ts';
import { openReadyCounter, prepareHome, readBook } from './ready-counter.ts';

const { till, counter: words, payment } = WORDS.hi;
const MEENA = 'मीना सिंह';
const RAKESH = 'राकेश कुमार';

const sell = async (world: World): Promise<unknown> =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));

/** What the window itself was told of the till. */
const toldOfTill = (counter: Counter): Promise<string> =>
  counter.page.evaluate(async () =>
    JSON.stringify(await Reflect.get(window, 'counter').call('till.state', {})),
  );

test('a whole day by keyboard: float, sales, expense, deposit, drawer, X, blind count, closing, Z as PDF', async () => {
  await using counter = await openReadyCounter({ opensDay: false });
  const { page } = counter;
  const evening = eveningAt(counter);
  const { keyboard, dialog, messages } = evening;
  const { press, type } = keyboard;

  // Nothing is sold before the float is counted.
  await expect(page.getByRole('heading', { name: till.openTitle })).toBeVisible();
  await expect(page.getByText(till.firstWords)).toBeVisible();
  await expect(page.getByRole('combobox', { name: words.findService })).toBeHidden();
  // ₹1,900.
  await evening.openDay({ 500: 2, 100: 5, 50: 4, 20: 5, 10: 10 });
  for (let sale = 0; sale < 2; sale++) {
    await evening.sellPhotocopy();
    await evening.next();
  }

  await press('F8');
  await expect(dialog(till.cashTitle)).toBeVisible();
  await evening.reachFor(page.getByRole('radio', { name: till.purposes['to-safe'] }));
  await press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('radio', { name: till.purposes.internet })).toBeChecked();
  await evening.fill(till.amount, '100');
  await press('Enter');
  await expect(messages).toContainText(till.purposes.internet);

  await evening.goToDay();
  await press('Alt+1');
  await expect(dialog(till.depositTitle)).toBeVisible();
  await type('500');
  await press('Enter');
  await expect(messages).toContainText('₹500.00');
  await expect(page.getByRole('button', { name: till.confirmDeposit })).toBeVisible();
  await press('Alt+4');
  await expect(dialog(till.drawerTitle)).toBeVisible();
  await press('ArrowRight', 'Enter');
  await expect(messages).toContainText(till.drawerOpened);
  await press('Alt+5');
  await expect(dialog(till.xTitle)).toContainText('फोटोकॉपी');
  await expect(dialog(till.xTitle)).not.toContainText('1,310');
  await press('Enter');
  await expect(dialog(till.xTitle)).toBeHidden();
  const movements = page.getByRole('region', { name: till.movements });
  await expect(movements).toContainText('−₹\u2009100.00');
  await expect(movements).toContainText('−₹\u2009500.00');

  // The count is blind: neither the screen nor the window knows what there should be.
  keyboard.count();
  await press('F9');
  await expect(page.getByText(till.countBlind)).toBeVisible();
  expect(await toldOfTill(counter)).not.toContain('131000');
  await evening.countDrawer({ 500: 2, 100: 3, 10: 1 });
  await expect(evening.result).toContainText(till.exactWords);
  await expect(evening.result.getByText('₹\u20091,310.00')).toHaveCount(2);
  await press('F9');
  const number = await evening.closed();
  expect(number).toMatch(/^T1\/Z\/\d{4}-\d\d\/000001$/u);
  expect(keyboard.count()).toBeLessThanOrEqual(20);
  const proofs = page.getByRole('region', { name: till.proofs });
  await expect(proofs.getByText(till.holds, { exact: true })).toHaveCount(8);
  await expect(proofs.getByText(till.fails, { exact: true })).toHaveCount(0);

  await press('Alt+p');
  const said = messages.getByText(/\.pdf$/u);
  const path = ((await said.textContent()) ?? '').replace(till.zPdfAt.replace('{{path}}', ''), '').trim();
  const paper = pdfText(path);
  for (const text of [number, '1,310.00', '1,900.00', '600.00']) expect(paper).toContain(text);

  // The day is over: the counter says so, and sells nothing.
  await press('Alt+n');
  await expect(page.getByText(till.closedTitle)).toBeVisible();
  await type('photocopy');
  await expect(page.getByRole('combobox', { name: words.findService })).toBeHidden();
  await press('F12', 'Escape');
  await counter.close();
  const { events, findings } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(events.filter((event) => event === 'receipt')).toHaveLength(2);
  expect(events.at(-1)).toBe('closing');
});

test('a short drawer wants a reason and another person’s PIN; whoever sold in the day is refused', async () => {
  const before = async (world: World): Promise<void> => {
    const meena = await addMeena(world);
    await addUser(world, RAKESH, 'supervisor', PIN.rakesh, {
      operatorId: meena.operatorId,
      pin: PIN.meena,
    });
    const sangita = await firstUser(world);
    await world.call('till.open', {
      requestId: randomUUID(),
      denominations: [{ rupees: 500, pieces: 2 }],
    });
    await sell(world);
    await switchTo(world, meena.operatorId, PIN.meena);
    await sell(world);
    await switchTo(world, sangita.operatorId);
  };
  await using counter = await openReadyCounter({ opensDay: false, before });
  const { page } = counter;
  const evening = eveningAt(counter);
  const { press } = evening.keyboard;

  await evening.startClosing();
  await evening.countDrawer({ 500: 1, 200: 1 });
  await expect(evening.result).toContainText(till.short);
  await expect(evening.result).toContainText('−₹\u2009310.00');
  await expect(page.getByText(till.needsApproval)).toBeVisible();
  // A second look finds some of it; both counts stay.
  await press('Alt+r');
  await evening.countDrawer({ 500: 1, 200: 2, 10: 1 });
  await expect(evening.result).toContainText(till.attempt.replace('{{attempt}}', '2'));
  await expect(evening.result).toContainText('−₹\u2009100.00');
  await press('F9');
  await expect(page.getByText(till.reasonWanted)).toBeVisible();
  await evening.chooseFirstReason();
  await press('F9');

  const asks = evening.dialog(till.approveVariance);
  await expect(asks).toBeVisible();
  await expect(asks.getByRole('radio', { name: 'संगीता कुमारी' })).toHaveCount(0);
  await evening.approve(MEENA, PIN.meena);
  await expect(asks).toContainText(WORDS.hi.faults['users.samePerson'].happened);
  await evening.approve(RAKESH, WRONG);
  await expect(asks.getByText('[users.wrongPin')).toBeVisible();
  await evening.approve(RAKESH, PIN.rakesh);
  await evening.closed();
  const drawer = page.getByRole('region', { name: till.zDrawer });
  await expect(drawer).toContainText(till.reasons['change-error']);
  await expect(drawer).toContainText(RAKESH);
  await counter.close();
  const { events, findings } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(events.filter((event) => event === 'drawer.counted')).toHaveLength(2);
  expect(events.filter((event) => event === 'closing')).toHaveLength(1);
});

test('yesterday that was never closed comes first; then today opens and sells', async () => {
  const before = async (world: World): Promise<void> => {
    await sell(world);
    await readyTicket(world, 'photocopy', { centre_charge: 700 });
  };
  const home = await prepareHome({ daysAgo: 1, before });
  await using counter = await openCounter(home);
  const { page } = counter;
  const evening = eveningAt(counter);
  const { press, type } = evening.keyboard;

  await expect(page.getByText(till.forgottenYesterday)).toBeVisible();
  await expect(page.getByText(till.forgottenSafe)).toBeVisible();
  await type('photocopy');
  await expect(page.getByRole('combobox', { name: words.findService })).toBeHidden();
  await press('F9');
  await expect(page.getByText(till.ticketsForgotten)).toBeVisible();
  await expect(page.getByRole('button', { name: till.ticketGo })).toBeHidden();
  await evening.pressButton(page.getByRole('button', { name: till.ticketDrop }));
  // No reason stands ready: Enter alone drops nothing.
  await expect(page.getByRole('radio', { name: till.dropReasons.gone })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('radio', { name: till.dropReasons.gone })).toBeChecked();
  await expect(evening.dialog(till.dropTitle)).toBeVisible();
  await press('Enter');
  await evening.countDrawer({ 5: 1 });
  await expect(evening.result).toContainText(till.exactWords);
  await press('F9');
  await evening.closed();
  await expect(page.getByText(till.late).first()).toBeVisible();
  await press('F9');
  await expect(page.getByRole('heading', { name: till.openTitle })).toBeVisible();
  await evening.openDay({ 5: 1 });
  expect(await evening.sellPhotocopy()).toMatch(/000002$/u);
  await counter.close();
  const { events, findings } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(events.filter((event) => event === 'till.opened')).toHaveLength(2);
  expect(events.filter((event) => event === 'ticket.dropped')).toHaveLength(1);
});

test('a ticket is kept for the next day with a reason, and the day closes with it', async () => {
  const before = async (world: World): Promise<void> => {
    await sell(world);
    await readyTicket(world, 'photocopy', { centre_charge: 700 });
  };
  await using counter = await openReadyCounter({ before });
  const { page } = counter;
  const evening = eveningAt(counter);
  const { press } = evening.keyboard;

  await evening.startClosing();
  await evening.pressButton(page.getByRole('button', { name: till.ticketCarry }));
  await expect(page.getByRole('radio', { name: till.carryReasons['comes-back'] })).toBeFocused();
  await press('ArrowDown', 'Enter');
  await expect(evening.messages).toContainText(till.carriedNow);
  await evening.countDrawer({ 5: 1 });
  await expect(evening.result).toContainText(till.exactWords);
  await press('F9');
  await evening.closed();
  await expect(page.getByText(till.carried_one.replace('{{count}}', '1'))).toBeVisible();
  await counter.close();
  const { events, findings } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(events.filter((event) => event === 'ticket.carried')).toHaveLength(1);
  expect(events.filter((event) => event === 'ticket.dropped')).toHaveLength(0);
});

test('a float that is not what the last count left is asked about before the day opens', async () => {
  const before = async (world: World): Promise<void> => {
    await addMeena(world);
    await world.call('till.open', { requestId: randomUUID(), denominations: [{ rupees: 100, pieces: 5 }] });
    const { sequence } = await world.call('till.count', {
      requestId: randomUUID(),
      denominations: [{ rupees: 100, pieces: 5 }],
    });
    await world.call('till.close', { requestId: randomUUID(), count: sequence });
  };
  const home = await prepareHome({ daysAgo: 3, opensDay: false, before });
  await using counter = await openCounter(home);
  const { page } = counter;
  const evening = eveningAt(counter);
  const { press, type } = evening.keyboard;
  await expect(page.getByText('₹\u2009500.00')).toBeVisible();
  await expect(page.getByText(till.nilDays)).toBeVisible();
  await evening.countDrawer({ 100: 4 });
  await expect(page.getByText(till.openDiffers)).toBeVisible();
  await expect(page.getByText('−₹\u2009100.00')).toBeVisible();
  await evening.chooseFirstReason();
  await press('F9');
  await expect(evening.dialog(till.approveFloat)).toBeVisible();
  await type(PIN.meena);
  await press('Enter');
  await expect(page.getByRole('combobox', { name: words.findService })).toBeFocused();
  await counter.close();
  const { events, findings } = readBook(counter.book);
  expect(findings).toEqual([]);
  expect(events.filter((event) => event === 'closing')).toHaveLength(3);
});

test('the drawer is handed over in the middle of the day, and the next sale is the other operator’s', async () => {
  await using counter = await openReadyCounter({ before: addMeena });
  const { page } = counter;
  const evening = eveningAt(counter);
  const { press, type } = evening.keyboard;
  await evening.sellPhotocopy();
  await evening.goToDay();
  await press('Alt+6');
  await expect(page.getByText(till.handOverWords)).toBeVisible();
  await evening.countDrawer({ 5: 1 });
  await expect(evening.result).toContainText(till.exactWords);
  await press('F9');
  const asks = evening.dialog(till.handOverTitle);
  await expect(asks).toContainText(MEENA);
  await type(WRONG);
  await press('Enter');
  await expect(asks.getByText('[users.wrongPin')).toBeVisible();
  await type(PIN.meena);
  await press('Enter');
  await expect(evening.messages).toContainText(till.handedOver);
  await expect(page.getByRole('banner')).toContainText(MEENA);
  await evening.sellPhotocopy();
  await expect(page.getByRole('region', { name: payment.savedTitle })).toBeVisible();
  await evening.goToDay();
  await press('Alt+5');
  const x = evening.dialog(till.xTitle);
  await expect(x.getByRole('row').filter({ hasText: MEENA })).toContainText('₹\u20095.00');
  await expect(x.getByRole('row').filter({ hasText: 'संगीता कुमारी' })).toContainText('₹\u20095.00');
  await counter.close();
  expect(readBook(counter.book)).toMatchObject({ findings: [] });
});
