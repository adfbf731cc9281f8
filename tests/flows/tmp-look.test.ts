import { expect, test } from '@playwright/test';
import { sell } from '../receipts/reversing.ts';
import { somebody } from '../world.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { operatorAt } from './operator.ts';
import { openReadyCounter } from './ready-counter.ts';

for (const language of ['hi', 'en'] as const)
  test(`look ${language}`, async () => {
    await using counter = await openReadyCounter({
      language,
      before: async (world) => {
        await world.call('people.add', somebody());
        await world.call(
          'people.add',
          somebody({ name: 'रमेश पासवान', guardian: 'बिगन पासवान', mobile: '9876543211' }),
        );
        await world.call(
          'people.add',
          somebody({ name: 'Panmati Kumari', guardian: 'Suresh Kumar', mobile: '9876543212' }),
        );
        const { personId } = await world.call(
          'people.add',
          somebody({ name: 'पन्ना लाल', guardian: 'सलीम', mobile: '9876543213' }),
        );
        await sell(world, 'photocopy', { centre_charge: 500 }, personId);
        await sell(world, 'photocopy', { centre_charge: 500 });
        await sell(world, 'online-form-other', { centre_charge: 5000 });
      },
    });
    const { page } = counter;
    const operator = operatorAt(counter, language);
    const { press, type } = operator.keyboard;
    const { look, found } = barriersOn(page, COLOURS[language]);
    let n = 0;
    const shot = async (name: string) => {
      n += 1;
      await page.waitForTimeout(400);
      await page.screenshot({ path: `/tmp/ob-shots/${language}-${n}-${name}.png` });
      await look(name);
    };
    await shot('empty');
    await type('pan');
    await shot('pan');
    await press('Control+a');
    await type('sunita');
    await shot('sunita');
    await press('Enter');
    await shot('person-chosen');
    await type('pho');
    await shot('pho');
    await press('Enter');
    await shot('line');
    await operator.enterAmount('5');
    await press('ArrowDown');
    await shot('asked');
    await press('Escape', 'F3');
    await shot('f3');
    await press('Escape', 'Alt+n');
    await type('9876');
    await shot('digits');
    await press('Control+a');
    await type('zzqx wvu');
    await shot('none');
    await press('Enter');
    await shot('new');
    await press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: operator.words.keys.settings }).first().click();
    await shot('settings');
    expect(found).toEqual([]);
  });
