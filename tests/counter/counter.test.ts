import { describe, expect, test } from 'vitest';
import { isMobile, isNamed } from '../../main/counter/counter.rules.ts';
import { type World, openWorld, somebody } from '../world.ts';

async function openShop(): Promise<World> {
  const world = await openWorld();
  await world.call('people.add', somebody());
  await world.call('people.add', somebody({ name: 'फूलमती देवी', guardian: 'बिगन राम', mobile: '9123456780' }));
  await world.call('people.add', somebody({ name: 'Panmati Kumari', guardian: 'Jatadhari', mobile: '' }));
  return world;
}

const topOf = async ({ call }: World, text: string): Promise<string | undefined> => {
  const { services, people, first } = await call('counter.find', { text, of: 'all' });
  return first === 'services' ? services[0]?.code : people[0]?.name;
};

describe('the one box of the counter', () => {
  test('puts services first where both may be meant', async () => {
    await using world = await openShop();
    expect(await topOf(world, 'pho')).toBe('photocopy');
    expect(await topOf(world, 'फो')).toBe('photocopy');
    expect(await topOf(world, 'xerox')).toBe('photocopy');
    expect(await topOf(world, 'pan')).toMatch(/^pan-/u);
    expect(await topOf(world, 'jati')).toMatch(/caste/u);
    const { people } = await world.call('counter.find', { text: 'pan', of: 'all' });
    expect(people.map(({ name }) => name)).toContain('Panmati Kumari');
  });

  test.each(['sunita', 'सुनीता', 'sunita ramesh', 'akhlaspur', 'phoolmati', '9123456780', '6780'])(
    'puts people first where the words begin names of somebody and of no service: %s',
    async (text) => {
      await using world = await openShop();
      const { first, people } = await world.call('counter.find', { text, of: 'all' });
      expect([first, people.length > 0]).toEqual(['people', true]);
    },
  );

  test('holds services alone or people alone when that is asked for', async () => {
    await using world = await openShop();
    const services = await world.call('counter.find', { text: 'pan', of: 'services' });
    const people = await world.call('counter.find', { text: 'pan', of: 'people' });
    expect([services.people, services.first]).toEqual([[], 'services']);
    expect([people.services, people.first]).toEqual([[], 'people']);
    expect([services.services.length > 0, people.people.length > 0]).toEqual([true, true]);
  });

  test('offers the usual services before anything was sold, and nobody before anybody came', async () => {
    await using world = await openShop();
    const { services, people, first } = await world.call('counter.find', { text: '', of: 'all' });
    expect([services[0]?.code, people, first]).toEqual(['rtps-caste-certificate', [], 'services']);
  });
});

test('words name something when each begins one of its words, as written or as it sounds', () => {
  const names = ['फूलमती देवी बिगन राम', 'Electricity bill'];
  for (const text of ['phool', 'fulmati', 'devi phul', 'फूल', 'ele', 'bill ele'])
    expect([text, isNamed(text, names)]).toEqual([text, true]);
  for (const text of ['', 'lmati', 'phool bill', 'sita', '12'])
    expect([text, isNamed(text, names)]).toEqual([text, false]);
});

test('four digits and more are a mobile', () => {
  expect(['9876543210', '98765 43210', '+91 98765-43210', '6780'].map(isMobile)).not.toContain(false);
  expect(['678', '12a4', 'pan 6780', ''].map(isMobile)).not.toContain(true);
});
