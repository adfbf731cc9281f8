import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { lockMinutes, lockedFor } from '../../main/users/lock.rules.ts';
import { type World, openWorld, testClock } from '../world.ts';
import { PIN, WRONG, addMeena, addUser, faultOf, switchTo, userEvents } from './staff.ts';

const MINUTE = 60_000;
const wrongPin = (left: number) => ({ code: 'users.wrongPin', params: { left } });
const lockedOut = (minutes: number) => ({ code: 'users.lockedOut', params: { minutes } });

/** The faults of so many wrong PINs, one after another. */
async function wrongPins(world: World, operatorId: string, times: number): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (let time = 0; time < times; time++) faults.push(await faultOf(switchTo(world, operatorId, WRONG)));
  return faults;
}

/** A program started anew on the same folder: its own clock counts from nothing. */
async function restarted(world: World, moment: string): Promise<World> {
  await world.close();
  return openWorld({ folder: world.home, clock: testClock(moment) });
}

describe('five wrong PINs', () => {
  test('lock a user out for one minute, five more for five, and then for fifteen each', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    expect(await wrongPins(world, operatorId, 5)).toEqual([...[4, 3, 2, 1].map(wrongPin), lockedOut(1)]);
    for (const [minutes, next] of [
      [1, 5],
      [5, 15],
      [15, 15],
    ] as const) {
      world.clock.forward(minutes * MINUTE - 1);
      expect(await wrongPins(world, operatorId, 1)).toEqual([lockedOut(1)]);
      world.clock.forward(1);
      expect((await wrongPins(world, operatorId, 5)).at(-1)).toEqual(lockedOut(next));
    }
    expect(userEvents(world, 'login.failed')).toHaveLength(20);
    expect(userEvents(world, 'user.locked-out').map(({ body }) => body['minutes'])).toEqual([1, 5, 15, 15]);
  });

  test('keep the right PIN out too while the lock holds, and show how long', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await wrongPins(world, operatorId, 5);
    expect(await faultOf(switchTo(world, operatorId, PIN.meena))).toEqual(lockedOut(1));
    const { users } = await world.call('users.list', {});
    expect(users.map(({ lockedMinutes }) => lockedMinutes)).toEqual([0, 1]);
    world.clock.forward(MINUTE);
    await switchTo(world, operatorId, PIN.meena);
  });

  test('are counted anew after a right one, and the book tells of it', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await wrongPins(world, operatorId, 4);
    await switchTo(world, operatorId, PIN.meena);
    await switchTo(world, operatorId, PIN.meena);
    expect(await wrongPins(world, operatorId, 1)).toEqual([wrongPin(4)]);
    expect(userEvents(world, 'login.passed')).toHaveLength(1);
  });

  test('of one user do not keep another out', async () => {
    await using world = await openWorld();
    const meena = await addMeena(world);
    const approval = { operatorId: meena.operatorId, pin: PIN.meena };
    const rakesh = await addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, approval);
    await wrongPins(world, meena.operatorId, 5);
    await switchTo(world, rakesh.operatorId, PIN.rakesh);
  });

  test('count for switching and for approving alike', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await wrongPins(world, operatorId, 3);
    const approval = { operatorId, pin: WRONG };
    const add = () => addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, approval);
    expect(await faultOf(add())).toEqual(wrongPin(1));
    expect(await faultOf(add())).toEqual(lockedOut(1));
    expect(await faultOf(switchTo(world, operatorId, PIN.meena))).toEqual(lockedOut(1));
  });

  test('are five also when many come at the same time', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    const faults = await Promise.all(
      Array.from({ length: 20 }, () => faultOf(switchTo(world, operatorId, WRONG))),
    );
    expect(faults.slice(0, 4)).toEqual([4, 3, 2, 1].map(wrongPin));
    expect(faults.slice(4)).toEqual(Array.from({ length: 16 }, () => lockedOut(1)));
    expect(userEvents(world, 'login.failed')).toHaveLength(5);
  });

  test('are no tries while the clock is doubted: right and wrong are answered alike, and neither is counted', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await switchTo(world, operatorId, PIN.meena);
    world.clock.set('2026-11-21T04:00:00.000Z');
    const wrong = await wrongPins(world, operatorId, 5);
    expect(wrong).toEqual(wrong.map(() => expect.objectContaining({ code: 'clock.behind' })));
    expect(await faultOf(switchTo(world, operatorId, PIN.meena))).toEqual(wrong[0]);
    await world.call('society.confirmToday', {});
    expect(await wrongPins(world, operatorId, 1)).toEqual([wrongPin(4)]);
  });

  test('are no tries where the PIN is not even one', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    for (const pin of ['', '1234', 'abcdef', '1'.repeat(13)])
      expect(await faultOf(switchTo(world, operatorId, pin))).toMatchObject({ code: 'app.invalidInput' });
    expect(await wrongPins(world, operatorId, 1)).toEqual([wrongPin(4)]);
  });
});

describe('a lock', () => {
  test('is not ended by a wall clock put forward', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await wrongPins(world, operatorId, 5);
    world.clock.set('2026-11-21T09:00:00.000Z');
    expect(await faultOf(switchTo(world, operatorId, PIN.meena))).toEqual(lockedOut(1));
  });

  test('is not made longer by a wall clock put back', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await wrongPins(world, operatorId, 5);
    world.clock.set('2026-11-20T04:30:00.000Z');
    expect(await faultOf(switchTo(world, operatorId, PIN.meena))).toEqual(lockedOut(1));
    await world.call('society.confirmToday', {});
    world.clock.forward(MINUTE);
    await switchTo(world, operatorId, PIN.meena);
  });

  test('holds over a restart, until its time is over', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await wrongPins(world, operatorId, 5);
    await using soon = await restarted(world, '2026-11-21T04:30:30.000Z');
    expect(await faultOf(switchTo(soon, operatorId, PIN.meena))).toEqual(lockedOut(1));
    await using later = await restarted(soon, '2026-11-21T04:31:00.000Z');
    await switchTo(later, operatorId, PIN.meena);
  });

  test('holds from the start on when the clock was put back before it', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await wrongPins(world, operatorId, 5);
    await using again = await restarted(world, '2026-11-20T04:30:00.000Z');
    expect(await faultOf(switchTo(again, operatorId, PIN.meena))).toEqual(lockedOut(1));
    await again.call('society.confirmToday', {});
    again.clock.forward(MINUTE);
    await switchTo(again, operatorId, PIN.meena);
  });

  test('leaves the count of tries as it was over a restart', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await wrongPins(world, operatorId, 4);
    await using again = await restarted(world, '2026-11-22T04:30:00.000Z');
    expect(await wrongPins(again, operatorId, 1)).toEqual([lockedOut(1)]);
  });
});

describe('the rules of a lock', () => {
  test('know after which wrong PIN it comes, and for how long', () => {
    const locks = Array.from({ length: 21 }, (_, wrong) => [wrong, lockMinutes(wrong)] as const);
    expect(locks.filter(([, minutes]) => minutes > 0)).toEqual([
      [5, 1],
      [10, 5],
      [15, 15],
      [20, 15],
    ]);
  });

  test('say a minute while a millisecond is left, and none after', () => {
    const boot = randomUUID();
    const from = { t_wall: testClock().now(), t_mono: 1000, boot };
    const at = (t_mono: number): number => lockedFor(5, from, { ...from, t_mono });
    expect([at(1000), at(60_999), at(61_000), at(61_001)]).toEqual([1, 1, 0, 0]);
  });
});
