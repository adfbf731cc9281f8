import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type World, openWorld, payExactly, readyTicket, somebody } from '../world.ts';
import { handOver, move, withNumber } from './application-room.ts';

/** An application of somebody: her id, and where it stands. */
async function applies(world: World, name = 'सुनीता देवी') {
  const { personId } = await world.call('people.add', somebody({ name }));
  const charge = { centre_charge: 3000 };
  const { sequence: receipt } = await payExactly(
    world,
    await readyTicket(world, 'rtps-caste-certificate', charge, { personId }),
  );
  return { personId, key: { receipt, line: 1 } };
}

const statesOf = async (world: World, personId: string) =>
  (await world.call('applications.dueOf', { personId })).map(({ state }) => state);

test('what is due of a person is a missing number, an objection, and what she can collect; no more', async () => {
  await using world = await openWorld();
  const { personId, key } = await applies(world);
  expect(await statesOf(world, personId)).toEqual(['unreferenced']);
  await world.call('applications.setReference', withNumber(key));
  expect(await statesOf(world, personId)).toEqual([]);
  await move(world, key, 'returned');
  expect(await statesOf(world, personId)).toEqual(['returned']);
  await move(world, key, 'ready');
  expect(await statesOf(world, personId)).toEqual(['ready']);
  await handOver(world, key);
  expect(await statesOf(world, personId)).toEqual([]);
});

test('nothing of it is due of anybody else, but of the record that stands for her', async () => {
  await using world = await openWorld();
  const { personId: other } = await applies(world, 'सुनिता देवी');
  const { personId } = await world.call('people.add', somebody());
  expect(await statesOf(world, personId)).toEqual([]);
  await world.call('people.merge', { requestId: randomUUID(), personId, other });
  expect(await statesOf(world, personId)).toEqual(['unreferenced']);
});
