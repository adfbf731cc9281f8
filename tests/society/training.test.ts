import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDay, openWorld, payExactly, readyTicket } from '../world.ts';

test('the training book is a book of its own, with people to practise with and receipts that never count', async () => {
  await using world = await openWorld({ setUp: false });
  await world.call('society.openBook', { mode: 'training' });
  const [person] = await world.call('people.find', { text: 'sita' });
  expect(person?.name).toBe('सीता देवी');
  await openDay(world);
  const { number } = await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
  expect(number).toBe('X/2026-27/000001');

  await world.call('society.openBook', { mode: 'live' });
  expect(await world.call('society.state', {})).toMatchObject({ mode: 'live', language: 'hi' });
  expect(await world.ask('people.find', { text: '' })).toMatchObject({ fault: { code: 'app.notSetUp' } });
});

test('a training book that does not open keeps nobody from the society’s own', async () => {
  await using world = await openWorld();
  const training = join(world.home, 'books', 'training');
  mkdirSync(training);
  writeFileSync(join(training, 'counter.db'), 'not a database');
  await expect(world.call('society.openBook', { mode: 'training' })).rejects.toMatchObject({
    code: 'database.damaged',
  });
  expect(await world.call('society.state', {})).toMatchObject({ mode: 'live', till: 'T1' });
});
