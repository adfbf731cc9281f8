import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BookSequence, OperatorId } from '../../contract/ids.ts';
import { openBook } from '../../main/book/book.service.ts';
import { openDatabase } from '../../main/database/open.ts';
import { openTillKey } from '../../main/devices/till-key.ts';
import { createUsers } from '../../main/users/users.service.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';
import { PIN, WRONG, addMeena, addUser, faultOf, firstUser, switchTo, userEvents } from './staff.ts';

/** A counter with two supervisors and two operators; the first user has it. */
async function staffed(world: World) {
  const meena = await addMeena(world);
  const approval = { operatorId: meena.operatorId, pin: PIN.meena };
  const anil = await addUser(world, 'अनिल प्रसाद', 'supervisor', PIN.anil, approval);
  const rakesh = await addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, approval);
  return { sangita: await firstUser(world), meena, anil, rakesh, approval };
}

/** The room of users as the other rooms have it, on the file of a world. */
function openUsers(world: World) {
  const database = openDatabase(world.databaseFile);
  const key = openTillKey(world.databaseFile.replace(/db$/u, 'key'), undefined);
  const book = openBook(database, world.clock, key);
  const users = createUsers({ database, book, clock: world.clock, pinCost: 2 });
  return Object.assign(users, { [Symbol.dispose]: () => database.close() });
}

const sell = async (world: World): Promise<number> =>
  (await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }))).sequence;

/** The approval that somebody else is added with: what each refusal must keep from happening. */
const addBy = (world: World, operatorId: string, pin: string) =>
  addUser(world, 'नया उपयोगकर्ता', 'operator', '940385', { operatorId, pin });

describe('an approval', () => {
  test('of a supervisor who is not at the counter is taken, and her id stands in the signed event', async () => {
    await using world = await openWorld();
    const { sangita, anil } = await staffed(world);
    await addBy(world, anil.operatorId, PIN.anil);
    expect(userEvents(world, 'user.added', 'pin.set').slice(-2)).toMatchObject([
      { user: sangita.operatorId, approver: anil.operatorId },
      { user: sangita.operatorId, approver: anil.operatorId },
    ]);
  });

  test('is refused with a wrong PIN, of an operator, and of nobody', async () => {
    await using world = await openWorld();
    const { meena, rakesh } = await staffed(world);
    const before = (await world.call('users.list', {})).users.length;
    expect(await faultOf(addBy(world, meena.operatorId, WRONG))).toEqual({
      code: 'users.wrongPin',
      params: { left: 4 },
    });
    expect(await faultOf(addBy(world, rakesh.operatorId, PIN.rakesh))).toMatchObject({
      code: 'users.notSupervisor',
    });
    expect(await faultOf(addBy(world, randomUUID(), WRONG))).toMatchObject({ code: 'users.notFound' });
    expect((await world.call('users.list', {})).users).toHaveLength(before);
  });

  test('is refused of the supervisor who has the counter herself', async () => {
    await using world = await openWorld();
    const { meena, anil } = await staffed(world);
    await switchTo(world, meena.operatorId, PIN.meena);
    expect(await faultOf(addBy(world, meena.operatorId, PIN.meena))).toMatchObject({
      code: 'users.samePerson',
    });
    await addBy(world, anil.operatorId, PIN.anil);
  });

  test('is refused of the one whom it is about', async () => {
    await using world = await openWorld();
    const { anil } = await staffed(world);
    const change = world.call('users.setRole', {
      requestId: randomUUID(),
      operatorId: anil.operatorId,
      role: 'operator',
      approval: { operatorId: anil.operatorId, pin: PIN.anil },
    });
    expect(await faultOf(change)).toMatchObject({ code: 'users.samePerson' });
  });

  test('is not asked again for a request that is done', async () => {
    await using world = await openWorld();
    const { rakesh, approval } = await staffed(world);
    const command = { requestId: randomUUID(), operatorId: rakesh.operatorId, role: 'auditor' as const };
    const changed = await world.call('users.setRole', { ...command, approval });
    const wrong = { ...approval, pin: WRONG };
    expect(await world.call('users.setRole', { ...command, approval: wrong })).toEqual(changed);
    expect(userEvents(world, 'user.role-changed')).toHaveLength(1);
  });
});

describe('somebody who sold', () => {
  test('can not approve what came of it by handing the counter to another user first', async () => {
    await using world = await openWorld();
    const { sangita, meena, anil } = await staffed(world);
    await sell(world);
    await switchTo(world, meena.operatorId, PIN.meena);
    const opened = await sell(world);
    await switchTo(world, anil.operatorId, PIN.anil);
    await switchTo(world, sangita.operatorId);

    using users = openUsers(world);
    const not = users.handledSince(BookSequence.parse(opened));
    expect(not).toEqual([meena.operatorId]);
    const byMeena = users.approve({ operatorId: meena.operatorId, pin: PIN.meena }, { not });
    expect(await faultOf(byMeena)).toMatchObject({ code: 'users.samePerson' });
    expect(await users.approve({ operatorId: anil.operatorId, pin: PIN.anil }, { not })).toBe(
      anil.operatorId,
    );
  });

  test('can not in any order of switches and sales', async () => {
    await using world = await openWorld();
    const { sangita, meena, anil, rakesh } = await staffed(world);
    const staff = [sangita, meena, anil, rakesh];
    const pins = [undefined, PIN.meena, PIN.anil, PIN.rakesh];
    const who = fc.nat({ max: 3 });
    const step = fc.record({ who, sells: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const { bookSequence } = await world.call('society.status', {});
        const sold = new Set<string>();
        for (const { who: place, sells } of steps) {
          const user = staff[place] ?? sangita;
          await switchTo(world, user.operatorId, pins[place]);
          if (sells) sold.add(user.operatorId);
          if (sells) await sell(world);
        }
        using users = openUsers(world);
        const not = users.handledSince(BookSequence.parse(bookSequence + 1));
        const onDuty = (await world.call('society.state', {})).operator?.operatorId;
        for (const [place, { operatorId, role }] of staff.entries()) {
          const approval = { operatorId: OperatorId.parse(operatorId), pin: pins[place] ?? WRONG };
          const approver = await users.approve(approval, { not }).catch(() => undefined);
          const may = role === 'supervisor' && !sold.has(operatorId) && operatorId !== onDuty;
          expect(approver).toBe(may ? operatorId : undefined);
        }
      }),
      { numRuns: 15 },
    );
  });
});
