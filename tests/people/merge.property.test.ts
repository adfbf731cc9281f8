import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../contract/ids.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { found } from '../households/family.ts';
import { type World, openWorld, payExactly, readyTicket, somebody } from '../world.ts';

const NAMES = ['सुनीता देवी', 'Suneeta Devi', 'सुनिता देवी', 'Sunita', 'सुनीता'];

/** People of one name, each with a receipt of her own. */
async function namesakes(world: World): Promise<PersonId[]> {
  const people: PersonId[] = [];
  for (const name of NAMES) {
    const { personId } = await world.call('people.add', somebody({ name, mobile: '' }));
    await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }, { personId }));
    people.push(personId);
  }
  return people;
}

/** All that can be seen of people: who is found, with which receipts, and what is merged into whom. */
const seen = async ({ call }: World, people: readonly PersonId[]): Promise<unknown> => ({
  found: await call('people.find', { text: 'sunita' }),
  known: await call('people.findKnown', {
    name: 'Sunita Devi',
    guardian: 'Ramesh Paswan',
    village: 'Akhlaspur',
    mobile: '',
    birthYear: '',
  }),
  each: await Promise.all(
    people.map(async (personId) => [
      await call('people.get', { personId }),
      await call('receipts.ofPerson', { personId }),
      await call('people.merged', { personId }),
    ]),
  ),
});

const merge = ({ ask }: World, personId: PersonId, other: PersonId) =>
  ask('people.merge', { requestId: randomUUID(), personId, other });
const unmerge = ({ call }: World, personId: PersonId) =>
  call('people.unmerge', { requestId: randomUUID(), personId });

test('merging and taking apart again changes nothing that can be seen, whatever was merged before', async () => {
  await using world = await openWorld();
  const people = await namesakes(world);
  const at = fc.nat({ max: people.length - 1 }).map((place) => people[place] ?? people[0]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(at, at), { minLength: 1, maxLength: 6 }), async (pairs) => {
      const states: unknown[] = [];
      const merged: PersonId[] = [];
      for (const [personId, other] of pairs) {
        if (!personId || !other) continue;
        const before = await seen(world, people);
        const { ok } = await merge(world, personId, other);
        if (!ok) {
          expect(await seen(world, people)).toEqual(before);
          continue;
        }
        states.push(before);
        merged.push(other);
      }
      for (const other of merged.toReversed()) {
        await unmerge(world, other);
        expect(await seen(world, people)).toEqual(states.pop());
      }
    }),
    { numRuns: 15 },
  );
  await world.close();
  const database = openForReading(world.databaseFile);
  expect(verifyBook(database).findings).toEqual([]);
  database.close();
});

test('two records of one person are found as one, with the receipts of both', async () => {
  await using world = await openWorld();
  const [first, second] = await namesakes(world);
  if (!first || !second) throw new Error('nobody is there');
  const order = { requestId: randomUUID(), personId: first, other: second };
  const person = await world.call('people.merge', order);
  expect(await world.call('people.merge', order)).toEqual(person);
  const ids = (await world.call('people.find', { text: 'suneeta' })).map(({ personId }) => personId);
  expect(ids).toContain(first);
  expect(ids).not.toContain(second);
  expect(await world.call('receipts.ofPerson', { personId: first })).toHaveLength(2);
  const [merged] = await world.call('people.merged', { personId: first });
  expect(merged?.personId).toBe(second);
});

test('a record is not merged twice, nor into itself, nor while it belongs to a household', async () => {
  await using world = await openWorld();
  const [first, second, third] = await namesakes(world);
  if (!first || !second || !third) throw new Error('nobody is there');
  await found(world, third);
  const fault = (code: string) => ({ ok: false, fault: { code } });
  expect(await merge(world, first, third)).toMatchObject(fault('people.mergedIsMember'));
  expect(await merge(world, first, first)).toMatchObject(fault('people.alreadyMerged'));
  expect(await merge(world, third, second)).toMatchObject({ ok: true });
  expect(await merge(world, first, second)).toMatchObject(fault('people.alreadyMerged'));
  await expect(unmerge(world, first)).rejects.toMatchObject({ code: 'people.notMerged' });
});
