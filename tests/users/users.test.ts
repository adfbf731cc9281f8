import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';
import { PIN, WRONG, addMeena, addUser, faultOf, firstUser, switchTo, userEvents } from './staff.ts';

const setRole = (world: World, operatorId: string, role: 'operator' | 'supervisor' | 'auditor', by: string) =>
  world.call('users.setRole', {
    requestId: randomUUID(),
    operatorId,
    role,
    approval: { operatorId: by, pin: PIN.meena },
  });

const setEnabled = (world: World, operatorId: string, enabled: boolean, by: string) =>
  world.call('users.setEnabled', {
    requestId: randomUUID(),
    operatorId,
    enabled,
    approval: { operatorId: by, pin: PIN.meena },
  });

const findings = async (world: World) => {
  await world.close();
  const database = openForReading(world.databaseFile);
  const { findings: found } = verifyBook(database);
  database.close();
  return found;
};

describe('the first user', () => {
  test('is the operator of the set-up, without a PIN', async () => {
    await using world = await openWorld();
    expect(await world.call('users.list', {})).toEqual({
      users: [
        {
          operatorId: expect.any(String),
          name: 'संगीता कुमारी',
          role: 'operator',
          enabled: true,
          hasPin: false,
          lockedMinutes: 0,
        },
      ],
      approvalNeeded: false,
    });
    expect(await world.call('society.state', {})).toMatchObject({ operator: { role: 'operator' } });
  });

  test('adds the first supervisor alone, and the book says so; from then on it takes two', async () => {
    await using world = await openWorld();
    const meena = await addMeena(world);
    expect(meena).toMatchObject({ role: 'supervisor', enabled: true, hasPin: true });
    expect((await world.call('users.list', {})).approvalNeeded).toBe(true);
    expect(await faultOf(addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh))).toMatchObject({
      code: 'users.approvalNeeded',
    });
    const approval = { operatorId: meena.operatorId, pin: PIN.meena };
    await addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, approval);
    expect(userEvents(world, 'user.added')).toMatchObject([
      { body: { role: 'supervisor', unapproved: true } },
      { body: { role: 'operator' }, approver: meena.operatorId },
    ]);
    expect(userEvents(world, 'user.added')[1]?.body).not.toHaveProperty('unapproved');
    expect(await findings(world)).toEqual([]);
  });
});

describe('a user', () => {
  test('is added once when the same request comes again, even at the same time', async () => {
    await using world = await openWorld();
    const command = {
      requestId: randomUUID(),
      name: 'मीना सिंह',
      role: 'supervisor',
      pin: PIN.meena,
    } as const;
    const [one, other] = await Promise.all([
      world.call('users.add', command),
      world.call('users.add', command),
    ]);
    expect(other).toEqual(one);
    expect(await world.call('users.add', command)).toEqual(one);
    expect((await world.call('users.list', {})).users).toHaveLength(2);
  });

  test('is not added with a weak PIN, a short one, or the name of another', async () => {
    await using world = await openWorld();
    expect(await faultOf(addUser(world, 'मीना सिंह', 'supervisor', '150847'))).toMatchObject({
      code: 'users.weakPin',
    });
    expect(await faultOf(addUser(world, 'मीना सिंह', 'supervisor', '73829'))).toMatchObject({
      code: 'app.invalidInput',
    });
    expect(await faultOf(addUser(world, 'संगीता कुमारी', 'supervisor', PIN.meena))).toMatchObject({
      code: 'users.nameTaken',
    });
    expect((await world.call('users.list', {})).users).toHaveLength(1);
  });

  test('leaves no name and no PIN in the book', async () => {
    await using world = await openWorld();
    await addMeena(world);
    const events = JSON.stringify(userEvents(world, 'user.added', 'pin.set', 'till.started'));
    expect(events).not.toMatch(/मीना|संगीता|738291|scrypt/u);
  });

  test('changes role with a supervisor’s approval', async () => {
    await using world = await openWorld();
    const meena = await addMeena(world);
    const { operatorId } = await firstUser(world);
    expect(await setRole(world, operatorId, 'auditor', meena.operatorId)).toMatchObject({ role: 'auditor' });
    expect(userEvents(world, 'user.role-changed')).toMatchObject([
      { approver: meena.operatorId, body: { operator: operatorId, role: 'auditor', enabled: true } },
    ]);
    expect(await findings(world)).toEqual([]);
  });

  test('becomes a supervisor only with a PIN', async () => {
    await using world = await openWorld();
    const meena = await addMeena(world);
    const { operatorId } = await firstUser(world);
    const change = setRole(world, operatorId, 'supervisor', meena.operatorId);
    expect(await faultOf(change)).toMatchObject({ code: 'users.noPin' });
  });

  test('who is not enabled can neither take the counter nor approve, until enabled again', async () => {
    await using world = await openWorld();
    const meena = await addMeena(world);
    const approval = { operatorId: meena.operatorId, pin: PIN.meena };
    const anil = await addUser(world, 'अनिल प्रसाद', 'supervisor', PIN.anil, approval);
    await setEnabled(world, anil.operatorId, false, meena.operatorId);
    expect(await faultOf(switchTo(world, anil.operatorId, PIN.anil))).toMatchObject({
      code: 'users.disabled',
    });
    const byAnil = { operatorId: anil.operatorId, pin: PIN.anil };
    expect(await faultOf(addUser(world, 'राकेश', 'operator', PIN.rakesh, byAnil))).toMatchObject({
      code: 'users.disabled',
    });
    await setEnabled(world, anil.operatorId, true, meena.operatorId);
    await switchTo(world, anil.operatorId, PIN.anil);
    expect(userEvents(world, 'user.disabled', 'user.enabled').map(({ what }) => what)).toEqual([
      'user.disabled',
      'user.enabled',
    ]);
    expect(await findings(world)).toEqual([]);
  });

  test('who has the counter can not be disabled', async () => {
    await using world = await openWorld();
    const meena = await addMeena(world);
    const { operatorId } = await firstUser(world);
    expect(await faultOf(setEnabled(world, operatorId, false, meena.operatorId))).toMatchObject({
      code: 'users.onDuty',
    });
  });

  test('who is the last supervisor stays one, and stays enabled', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    expect(await faultOf(setEnabled(world, operatorId, false, operatorId))).toMatchObject({
      code: 'users.lastSupervisor',
    });
    expect(await faultOf(setRole(world, operatorId, 'operator', operatorId))).toMatchObject({
      code: 'users.lastSupervisor',
    });
  });
});

describe('the counter', () => {
  test('goes to another user with her PIN, with every draft on it, and her name is on the next receipt', async () => {
    await using world = await openWorld();
    const meena = await addMeena(world);
    const ticket = await readyTicket(world, 'photocopy', { centre_charge: 500 });
    await switchTo(world, meena.operatorId, PIN.meena);
    expect(await world.call('tickets.open', {})).toEqual([ticket]);
    expect(await payExactly(world, ticket)).toMatchObject({ operator: 'मीना सिंह' });
    const { operatorId } = await firstUser(world);
    expect(userEvents(world, 'user.switched')).toMatchObject([
      { user: operatorId, body: { from: operatorId, to: meena.operatorId } },
    ]);
    expect(await findings(world)).toEqual([]);
  });

  test('stays with whom it is over a restart', async () => {
    await using world = await openWorld();
    const { operatorId } = await addMeena(world);
    await switchTo(world, operatorId, PIN.meena);
    await world.close();
    await using again = await openWorld({ folder: world.home });
    expect(await again.call('society.state', {})).toMatchObject({
      operator: { operatorId, role: 'supervisor' },
    });
  });

  test('goes without a PIN only to a user who has none', async () => {
    await using world = await openWorld();
    const first = await firstUser(world);
    const meena = await addMeena(world);
    expect(await faultOf(switchTo(world, meena.operatorId))).toMatchObject({ code: 'app.invalidInput' });
    expect(await faultOf(switchTo(world, meena.operatorId, WRONG))).toEqual({
      code: 'users.wrongPin',
      params: { left: 4 },
    });
    await switchTo(world, meena.operatorId, PIN.meena);
    await switchTo(world, first.operatorId);
    expect(await world.call('society.state', {})).toMatchObject({ operator: { name: first.name } });
  });

  test('goes to nobody who is not there', async () => {
    await using world = await openWorld();
    expect(await faultOf(switchTo(world, randomUUID(), WRONG))).toMatchObject({ code: 'users.notFound' });
  });
});

describe('a PIN', () => {
  const setPin = (world: World, pin: string, oldPin?: string) =>
    world.call('users.setPin', { requestId: randomUUID(), pin, oldPin });

  test('of one’s own needs the old one, once there is one', async () => {
    await using world = await openWorld();
    await setPin(world, PIN.sangita);
    expect(await faultOf(setPin(world, WRONG))).toMatchObject({ code: 'app.invalidInput' });
    expect(await faultOf(setPin(world, WRONG, PIN.meena))).toMatchObject({ code: 'users.wrongPin' });
    await setPin(world, PIN.anil, PIN.sangita);
    const { operatorId } = await firstUser(world);
    expect(await faultOf(switchTo(world, operatorId, PIN.sangita))).toMatchObject({ code: 'users.wrongPin' });
    await switchTo(world, operatorId, PIN.anil);
  });

  test('is none of the last five', async () => {
    await using world = await openWorld();
    const pins = [PIN.sangita, PIN.meena, PIN.rakesh, PIN.anil, WRONG];
    for (const [place, pin] of pins.entries()) await setPin(world, pin, pins[place - 1]);
    expect(await faultOf(setPin(world, PIN.sangita, WRONG))).toMatchObject({ code: 'users.usedPin' });
    await setPin(world, '940385', WRONG);
    await setPin(world, PIN.sangita, '940385');
  });

  test('of another needs a supervisor’s approval, and ends the lock', async () => {
    await using world = await openWorld();
    const meena = await addMeena(world);
    const approval = { operatorId: meena.operatorId, pin: PIN.meena };
    const rakesh = await addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, approval);
    for (let wrong = 0; wrong < 5; wrong++) await faultOf(switchTo(world, rakesh.operatorId, WRONG));
    const reset = { requestId: randomUUID(), operatorId: rakesh.operatorId, pin: PIN.anil };
    expect(await faultOf(world.call('users.resetPin', reset))).toMatchObject({
      code: 'users.approvalNeeded',
    });
    expect(await world.call('users.resetPin', { ...reset, approval })).toMatchObject({ lockedMinutes: 0 });
    await switchTo(world, rakesh.operatorId, PIN.anil);
    expect(userEvents(world, 'pin.set').at(-1)).toMatchObject({
      approver: meena.operatorId,
      body: { operator: rakesh.operatorId },
    });
    expect(await findings(world)).toEqual([]);
  });

  test('that was put in place of another is found by bahi verify', async () => {
    await using world = await openWorld();
    const meena = await addMeena(world);
    const approval = { operatorId: meena.operatorId, pin: PIN.meena };
    const rakesh = await addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, approval);
    await world.close();
    const database = new Sqlite(world.databaseFile);
    database.exec('DROP TRIGGER operator_pin_refuses_update');
    database
      .prepare(
        `UPDATE operator_pin SET (hash, salt) = (SELECT hash, salt FROM operator_pin WHERE operator_id = ?)
         WHERE operator_id = ?`,
      )
      .run(rakesh.operatorId, meena.operatorId);
    database.close();
    expect((await findings(world)).map(({ table, problem }) => [table, problem])).toEqual([
      ['operator_pin', 'is not what was signed'],
      ['sqlite_schema', 'is missing'],
    ]);
  });
});
