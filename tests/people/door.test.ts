import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { found } from '../households/family.ts';
import { PIN, addMeena, addUser, switchTo } from '../users/staff.ts';
import { openWorld, payExactly, readyTicket, somebody } from '../world.ts';

test('people are recorded, corrected and found through the door', async () => {
  await using world = await openWorld();
  const { requestId: _, ...typed } = somebody();
  const added = await world.call('people.add', { ...typed, requestId: randomUUID() });
  const corrected = await world.call('people.correct', {
    ...typed,
    village: 'भभुआ',
    personId: added.personId,
    reason: 'गाँव ग़लत था',
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
  const answer = await world.ask('people.correct', { ...somebody(), personId: randomUUID(), reason: 'भूल' });
  expect(answer).toMatchObject({ ok: false, fault: { code: 'people.notFound' } });
});

test('every version of a person can be read with who wrote it, when and why, and written again', async () => {
  await using world = await openWorld();
  const { requestId: _, ...typed } = somebody();
  const { personId } = await world.call('people.add', { ...typed, requestId: randomUUID() });
  world.clock.forward(60_000);
  const corrected = { ...typed, mobile: '9812345678', village: 'भभुआ' };
  const order = { requestId: randomUUID(), personId };
  await world.call('people.correct', { ...corrected, ...order, reason: 'नया मोबाइल' });
  const back = { requestId: randomUUID(), personId, version: 1, reason: 'पुराना ही सही था' };
  const restored = await world.call('people.restore', back);
  expect(restored).toEqual({ ...typed, personId, version: 3 });
  expect(await world.call('people.restore', back)).toEqual(restored);
  const history = await world.call('people.history', { personId });
  expect(history.map(({ person, reason }) => [person.version, person.mobile, reason])).toEqual([
    [3, '9876543210', 'पुराना ही सही था'],
    [2, '9812345678', 'नया मोबाइल'],
    [1, '9876543210', ''],
  ]);
  expect(history.map(({ operator, at }) => [operator, at])).toEqual([
    ['संगीता कुमारी', '2026-11-21T04:31:00.000Z'],
    ['संगीता कुमारी', '2026-11-21T04:31:00.000Z'],
    ['संगीता कुमारी', '2026-11-21T04:30:00.000Z'],
  ]);
  await expect(
    world.call('people.restore', { ...back, requestId: randomUUID(), version: 9 }),
  ).rejects.toMatchObject({ code: 'people.notFound' });
});

test('receipts of a person are found in any version of her, the last first', async () => {
  await using world = await openWorld();
  const { personId } = await world.call('people.add', somebody());
  const sell = async () =>
    payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }, { personId }));
  const first = await sell();
  const order = { requestId: randomUUID(), personId, reason: 'गाँव ग़लत था' };
  await world.call('people.correct', { ...somebody({ village: 'भभुआ' }), ...order });
  const second = await sell();
  const receipts = await world.call('receipts.ofPerson', { personId });
  expect(receipts.map(({ number, total }) => [number, total])).toEqual([
    [second.number, 500],
    [first.number, 500],
  ]);
});

test('an auditor gets the last four digits of a mobile, wherever it stands, and no more', async () => {
  await using world = await openWorld();
  const { personId } = await world.call('people.add', somebody());
  await found(world, personId);
  const sold = await payExactly(
    world,
    await readyTicket(world, 'photocopy', { centre_charge: 500 }, { personId }),
  );
  await readyTicket(world, 'photocopy', { centre_charge: 500 }, { personId });
  const meena = await addMeena(world);
  const approval = { operatorId: meena.operatorId, pin: PIN.meena };
  const auditor = await addUser(world, 'राकेश कुमार', 'auditor', PIN.rakesh, approval);
  await switchTo(world, auditor.operatorId, PIN.rakesh);
  const answers = [
    await world.call('people.find', { text: 'sunita' }),
    await world.call('people.get', { personId }),
    await world.call('people.history', { personId }),
    await world.call('households.ofPerson', { personId }),
    await world.call('receipts.get', { sequence: sold.sequence }),
    await world.call('tickets.open', {}),
  ];
  for (const answer of answers) {
    expect(JSON.stringify(answer)).toContain('"mobile":"••••••3210"');
    expect(JSON.stringify(answer)).not.toContain('9876543210');
  }
});
