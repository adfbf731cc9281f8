import { expect } from '@playwright/test';
import type { Counter } from './counter.ts';
import { WORDS, operatorAt } from './operator.ts';

const { till, common } = WORDS.hi;

/** An evening as the operator goes through it, with keys alone. */
export function eveningAt(counter: Counter) {
  const { page } = counter;
  const operator = operatorAt(counter, 'hi');
  const { press, type } = operator.keyboard;
  const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
  return {
    ...operator,
    dialog,
    messages: page.getByRole('status', { name: common.messages }),
    result: page.getByRole('region', { name: till.resultTitle }),
    async goToDay(): Promise<void> {
      await press('F12');
      await expect(page.getByRole('heading', { name: till.dayTitle, exact: true })).toBeVisible();
    },
    async startClosing(): Promise<void> {
      await press('F12');
      await expect(page.getByRole('group', { name: till.acts })).toBeVisible();
      await press('F9');
    },
    /** Chooses the reason that stands first, once the hand is there. */
    async chooseFirstReason(): Promise<void> {
      await expect(page.getByRole('radio', { name: till.reasons['change-error'] })).toBeFocused();
      await press('Space');
    },
    async closed(): Promise<string> {
      await expect(page.getByText(till.zDone)).toBeVisible();
      return (
        (await page
          .getByText(/^[A-Z0-9]+\/Z\/\d{4}-\d\d\/\d{6}$/u)
          .first()
          .textContent()) ?? ''
      );
    },
    async approve(name: string, pin: string): Promise<void> {
      const asks = dialog(till.approveVariance);
      await operator.reachFor(asks.getByRole('radio', { checked: true }));
      for (let steps = 0; steps < 3 && !(await asks.getByRole('radio', { name }).isChecked()); steps++)
        await press('ArrowDown');
      await operator.reachFor(asks.getByLabel(WORDS.hi.users.pin, { exact: true }));
      await press('Control+a');
      await type(pin);
      await press('Enter');
    },
  };
}
