import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openWorld, somebody } from '../world.ts';

test('people are recorded, corrected and found through the door', async () => {
  await using world = await openWorld();
  const { requestId: _, ...typed } = somebody();
  const added = await world.call('people.add', { ...typed, requestId: randomUUID() });
  const corrected = await world.call('people.correct', {
    ...typed,
    village: 'भभुआ',
    personId: added.personId,
    requestId: randomUUID(),
  });
  expect(corrected).toEqual({ ...added, version: 2, village: 'भभुआ' });
  expect(await world.call('people.find', { text: 'sunita bhabua' })).toEqual([corrected]);
});

test('the door names the field that holds what may be a full Aadhaar number', async () => {
  await using world = await openWorld();
  const answer = await world.ask('people.add', somebody({ guardian: 'रमेश 2341 2341 2346' }));
  expect(answer).toMatchObject({
    ok: false,
    fault: { code: 'app.invalidInput', fields: [{ field: 'guardian', problem: 'aadhaar' }] },
  });
});

test('the door answers people.notFound for a correction of somebody unknown', async () => {
  await using world = await openWorld();
  const answer = await world.ask('people.correct', { ...somebody(), personId: randomUUID() });
  expect(answer).toMatchObject({ ok: false, fault: { code: 'people.notFound' } });
});
