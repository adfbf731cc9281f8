import { expect, it } from 'vitest';
import { openWorld } from '../world.ts';

it('Services are named by their codes in both languages, and codes that are gone are passed over', async () => {
  await using world = await openWorld();
  const named = await world.call('catalogue.names', { codes: ['photocopy', 'no-such-service'] });
  expect(named).toEqual([{ code: 'photocopy', name: { hi: 'फोटोकॉपी', en: 'Photocopy' } }]);
});
