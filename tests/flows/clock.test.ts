import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { payExactly, readyTicket } from '../world.ts';
import { openCounter } from './counter.ts';
import { operatorAt } from './operator.ts';
import { prepareHome, readBook, seeCounter } from './ready-counter.ts';

test('a clock behind the book is asked about once, and the sale goes on after the operator’s word', async () => {
  const home = await prepareHome({
    async before(world) {
      world.clock.forward(3_600_000);
      await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
    },
  });
  await using counter = await openCounter(home);
  const operator = operatorAt(counter, 'hi');
  const { page } = counter;
  const { status } = operator.words;
  await seeCounter(counter, 'hi');
  const word = page.getByRole('button', { name: status.clockBehind });
  await operator.pressButton(word);
  await expect(page.getByText(status.clockConfirmed)).toBeVisible();
  await expect(word).toBeHidden();
  expect(await operator.sellPhotocopy()).toMatch(/000002$/u);
  await counter.close();
  const { events, findings } = readBook(join(home, 'data', 'books', 'live'));
  expect(events.slice(-2)).toEqual(['clock.confirmed', 'receipt']);
  expect(findings).toEqual([]);
});
