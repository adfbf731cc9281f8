import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PIN, addMeena, switchTo } from '../users/staff.ts';
import { openWorld, somebody } from '../world.ts';

const suggestions = 'typing.suggest';

test('names, guardians and villages of the book are suggested from their first letters', async () => {
  await using world = await openWorld();
  await world.call('people.add', somebody({ name: 'झगरू मांझी', guardian: 'टेंगर मांझी', village: 'डड़वा' }));
  expect(await world.call(suggestions, { latin: 'jhag' })).toContain('झगरू');
  expect(await world.call(suggestions, { latin: 'teng' })).toContain('टेंगर');
  expect(await world.call(suggestions, { latin: 'dad' })).toContain('डड़वा');
});

test('a common name is suggested in a book that is new', async () => {
  await using world = await openWorld();
  expect((await world.call(suggestions, { latin: 'Sunita' }))[0]).toBe('सुनीता');
});

test('what an operator chose comes first for her, is a word for others, and outlives the program', async () => {
  await using world = await openWorld();
  const meena = await addMeena(world);
  const [, second = ''] = await world.call(suggestions, { latin: 'ritesh' });
  await world.call('typing.choose', { latin: 'Ritesh', word: second });
  await world.close();
  await using again = await openWorld({ folder: world.home });
  expect((await again.call(suggestions, { latin: 'ritesh' }))[0]).toBe(second);
  await switchTo(again, meena.operatorId, PIN.meena);
  const others = await again.call(suggestions, { latin: 'ritesh' });
  expect(others[0]).not.toBe(second);
  expect(others).toContain(second);
});

test('a choice is no part of the book', async () => {
  await using world = await openWorld();
  const before = (await world.call('reports.dayBook', {})).receipts.length;
  await world.call('typing.choose', { latin: 'ritesh', word: 'रितेश' });
  expect((await world.call('reports.dayBook', {})).receipts).toHaveLength(before);
  const folder = join(world.home, 'books', 'live');
  const others = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /counter\./u.test(name),
  );
  for (const name of others) expect(readFileSync(join(folder, name)).includes('रितेश'), name).toBe(false);
});

test('choices that can not be read are as good as none', async () => {
  await using world = await openWorld();
  await world.call('typing.choose', { latin: 'ritesh', word: 'ऋतेश' });
  await world.close();
  writeFileSync(join(world.home, 'books', 'live', 'typing.json'), '{"half');
  await using again = await openWorld({ folder: world.home });
  expect(await again.call(suggestions, { latin: 'ritesh' })).toContain('रितेश');
});

test('only letters are asked for, and only one word in Devanagari is learnt', async () => {
  await using world = await openWorld();
  for (const latin of ['', 'a1', 'राम', 'ram ram'])
    await expect(world.call(suggestions, { latin })).rejects.toMatchObject({ code: 'app.invalidInput' });
  for (const word of ['Ram', 'राम सिंह', ''])
    await expect(world.call('typing.choose', { latin: 'ram', word })).rejects.toMatchObject({
      code: 'app.invalidInput',
    });
});
