import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { addMeena } from '../users/staff.ts';
import { type World, payExactly, readyTicket } from '../world.ts';
import type { Counter } from './counter.ts';
import { type Language, operatorAt } from './operator.ts';

/** A day of 500 rupees that is open since the morning, with one sale, a deposit on its way and an open ticket. */
export async function busyDay(world: World): Promise<void> {
  await addMeena(world);
  await world.call('till.open', { requestId: randomUUID(), denominations: [{ rupees: 500, pieces: 1 }] });
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
  await world.call('till.sendDeposit', { requestId: randomUUID(), amount: 10_000 });
  await world.call('till.compareWallet', {
    requestId: randomUUID(),
    wallet: 'csc-wallet',
    portal: 5000,
    note: '',
  });
  await readyTicket(world, 'photocopy', { centre_charge: 700 });
}

type Look = (place: string) => Promise<unknown>;

/** Goes through the screens and dialogs of a busy day up to its closing; `look` is called at each. */
export async function lookAtDay(counter: Counter, language: Language, look: Look): Promise<void> {
  const { page } = counter;
  const operator = operatorAt(counter, language);
  const { press } = operator.keyboard;
  const { till, users } = operator.words;
  const lookAtDialog = async (name: string): Promise<void> => {
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await look(name);
    await press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await press('F8');
  await lookAtDialog(till.cashTitle);
  await press('F12');
  await expect(page.getByRole('button', { name: till.confirmDeposit })).toBeVisible();
  await look(till.dayTitle);
  await operator.pressButton(page.getByRole('button', { name: till.confirmDeposit }));
  await expect(page.getByLabel(till.slipNumber, { exact: true })).toBeFocused();
  await look(till.depositConfirm);
  await press('Escape');
  for (const [key, name] of [
    ['Alt+1', till.depositTitle],
    ['Alt+2', till.walletTitle],
    ['Alt+3', till.compareTitle],
    ['Alt+4', till.drawerTitle],
    ['Alt+5', till.xTitle],
  ] as const) {
    await press(key);
    await lookAtDialog(name);
  }
  await press('F9');
  await expect(page.getByText(till.ticketsWords)).toBeVisible();
  await look(till.ticketsTitle);
  await operator.pressButton(page.getByRole('button', { name: till.ticketCarry }));
  await lookAtDialog(till.carryTitle);
  await operator.pressButton(page.getByRole('button', { name: till.ticketDrop }));
  await expect(page.getByRole('dialog', { name: till.dropTitle })).toBeVisible();
  await look(till.dropTitle);
  await press('Space', 'Enter');
  await expect(page.getByText(till.countBlind)).toBeVisible();
  await look(till.countTitle);
  await operator.countDrawer({ 200: 1 });
  await expect(page.getByText(till.needsApproval)).toBeVisible();
  await press('F9');
  await look(till.resultTitle);
  await press('Space', 'F9');
  await expect(page.getByRole('dialog', { name: till.approveVariance })).toBeVisible();
  await expect(page.getByLabel(users.pin, { exact: true })).toBeVisible();
  await look(till.approveVariance);
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await press('Alt+r');
  await operator.countDrawer({ 200: 2, 5: 1 });
  await expect(page.getByText(till.exactWords)).toBeVisible();
  await look(till.exactWords);
  await press('F9');
  await expect(page.getByText(till.zDone)).toBeVisible();
  await look(till.zTitle);
  await press('Escape');
  await expect(page.getByRole('region', { name: till.closings })).toContainText('/Z/');
  await look(till.closings);
  await press('Alt+n');
  await expect(page.getByText(till.closedTitle)).toBeVisible();
  await look(till.closedTitle);
}
