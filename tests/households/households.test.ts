import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { openWorld, somebody } from '../world.ts';
import { HOME, familyOf, found, homeOf, join, newPerson, rameshFamily } from './family.ts';

describe('a household', () => {
  test('begins with its head and takes in members, the head first', async () => {
    await using world = await openWorld();
    const { household, sunita } = await rameshFamily(world);
    expect(household).toMatchObject({ ...HOME, version: 4 });
    expect(familyOf(household)).toEqual([
      'रमेश पासवान: head',
      'सुनीता देवी: spouse',
      'अमित पासवान: son',
      'पूजा कुमारी: daughter',
    ]);
    expect(await world.call('households.ofPerson', { personId: sunita })).toEqual({ household });
  });

  test('is founded once when the same request comes again', async () => {
    await using world = await openWorld();
    const head = await newPerson(world, 'रमेश पासवान');
    const order = { requestId: randomUUID(), address: HOME, head };
    const first = await world.call('households.found', order);
    expect(await world.call('households.found', order)).toEqual(first);
  });

  test('has nobody who belongs to another one', async () => {
    await using world = await openWorld();
    const { sunita, householdId } = await rameshFamily(world);
    await expect(found(world, sunita)).rejects.toMatchObject({ code: 'household.alreadyMember' });
    const other = await found(world, await newPerson(world, 'महेश राम'));
    await expect(join(world, other.householdId, sunita, 'sister')).rejects.toMatchObject({
      code: 'household.alreadyMember',
    });
    await expect(join(world, householdId, sunita, 'mother', 'moved')).rejects.toMatchObject({
      code: 'household.alreadyMember',
    });
  });

  test('answers for somebody who belongs to none', async () => {
    await using world = await openWorld();
    const personId = await newPerson(world, 'महेश राम');
    expect(await world.call('households.ofPerson', { personId })).toEqual({});
    await expect(
      world.call('households.leave', { requestId: randomUUID(), personId, reason: 'death' }),
    ).rejects.toMatchObject({ code: 'household.notMember' });
  });
});

describe('marriage', () => {
  test('brings a bride out of one household into another in one event', async () => {
    await using world = await openWorld();
    const bride = await rameshFamily(world);
    const groom = await found(world, await newPerson(world, 'महेश राम'));
    const before = (await world.call('society.status', {})).bookSequence;
    const after = await join(world, groom.householdId, bride.pooja, 'daughter-in-law', 'marriage');
    expect((await world.call('society.status', {})).bookSequence).toBe(before + 1);
    expect(familyOf(after)).toEqual(['महेश राम: head', 'पूजा कुमारी: daughter-in-law']);
    expect(await homeOf(world, bride.pooja)).toBe(groom.householdId);
    const [latest] = await world.call('households.history', { householdId: bride.householdId });
    expect(latest).toMatchObject({ act: 'marriage-out', people: ['पूजा कुमारी'], operator: 'संगीता कुमारी' });
    const [came] = await world.call('households.history', { householdId: groom.householdId });
    expect(came).toMatchObject({ act: 'marriage-in', people: ['पूजा कुमारी'] });
  });

  test('to somebody elsewhere leaves her without a household here', async () => {
    await using world = await openWorld();
    const { pooja, householdId } = await rameshFamily(world);
    const left = await world.call('households.leave', {
      requestId: randomUUID(),
      personId: pooja,
      reason: 'marriage',
      day: '2026-11-15',
    });
    expect(familyOf(left)).toHaveLength(3);
    expect(await homeOf(world, pooja)).toBeUndefined();
    const [latest] = await world.call('households.history', { householdId });
    expect(latest).toMatchObject({ act: 'marriage-out', day: '2026-11-15' });
  });
});

describe('a death', () => {
  test('of the head asks who is the head now, and what the others are to her', async () => {
    await using world = await openWorld();
    const { ramesh, sunita, amit, pooja } = await rameshFamily(world);
    const order = { requestId: randomUUID(), personId: ramesh, reason: 'death', day: '2026-11-20' } as const;
    await expect(world.call('households.leave', order)).rejects.toMatchObject({
      code: 'household.headMissing',
    });
    const rest = [
      { personId: amit, relation: 'son' },
      { personId: sunita, relation: 'head' },
      { personId: pooja, relation: 'daughter' },
    ] as const;
    await expect(world.call('households.leave', { ...order, rest: rest.slice(0, 2) })).rejects.toMatchObject({
      code: 'household.membersDiffer',
    });
    const after = await world.call('households.leave', { ...order, rest: [...rest] });
    expect(familyOf(after)).toEqual(['सुनीता देवी: head', 'अमित पासवान: son', 'पूजा कुमारी: daughter']);
    expect(await world.call('households.ofPerson', { personId: ramesh })).toEqual({ died: '2026-11-20' });
    await expect(found(world, ramesh)).rejects.toMatchObject({ code: 'household.died' });
  });

  test('is not of a day that has not come', async () => {
    await using world = await openWorld();
    const { pooja } = await rameshFamily(world);
    const order = { requestId: randomUUID(), personId: pooja, reason: 'death', day: '2026-11-22' } as const;
    await expect(world.call('households.leave', order)).rejects.toMatchObject({
      code: 'household.dayAhead',
    });
  });
});

describe('parting and coming together', () => {
  test('a son founds a household of his own, and both know of it', async () => {
    await using world = await openWorld();
    const { householdId, amit, pooja } = await rameshFamily(world);
    const own = await world.call('households.split', {
      requestId: randomUUID(),
      householdId,
      members: [
        { personId: pooja, relation: 'sister' },
        { personId: amit, relation: 'head' },
      ],
      address: { ...HOME, ward: '5' },
    });
    expect(own).toMatchObject({ ward: '5', version: 1 });
    expect(familyOf(own)).toEqual(['अमित पासवान: head', 'पूजा कुमारी: sister']);
    expect(await homeOf(world, pooja)).toBe(own.householdId);
    const [split] = await world.call('households.history', { householdId });
    const [splitOff] = await world.call('households.history', { householdId: own.householdId });
    expect([split?.act, splitOff?.act]).toEqual(['split', 'split-off']);
    expect(split?.sequence).toBe(splitOff?.sequence);
  });

  test('a stranger does not go with them', async () => {
    await using world = await openWorld();
    const { householdId } = await rameshFamily(world);
    const stranger = await newPerson(world, 'महेश राम');
    await expect(
      world.call('households.split', {
        requestId: randomUUID(),
        householdId,
        members: [{ personId: stranger, relation: 'head' }],
        address: HOME,
      }),
    ).rejects.toMatchObject({ code: 'household.notMember' });
  });

  test('two households become one, and the other is empty', async () => {
    await using world = await openWorld();
    const { householdId } = await rameshFamily(world);
    const mahesh = await newPerson(world, 'महेश राम');
    const from = await found(world, mahesh);
    const whole = await world.call('households.merge', {
      requestId: randomUUID(),
      householdId,
      from: from.householdId,
      members: [{ personId: mahesh, relation: 'brother' }],
    });
    expect(familyOf(whole)).toHaveLength(5);
    expect(await homeOf(world, mahesh)).toBe(householdId);
    const [dissolved] = await world.call('households.history', { householdId: from.householdId });
    expect(dissolved).toMatchObject({ act: 'dissolved', people: ['महेश राम'] });
  });

  test('a correction keeps the people, names its reason and what stood before stays', async () => {
    await using world = await openWorld();
    const { householdId, household } = await rameshFamily(world);
    const members = household.members.map(({ person, relation }) => ({
      personId: person.personId,
      relation,
    }));
    const order = {
      requestId: randomUUID(),
      householdId,
      address: { ...HOME, ward: '7' },
      reason: 'वार्ड ग़लत था',
    };
    await expect(
      world.call('households.correct', { ...order, members: members.slice(1) }),
    ).rejects.toMatchObject({ code: 'household.membersDiffer' });
    expect(await world.call('households.correct', { ...order, members })).toMatchObject({
      ward: '7',
      version: 5,
    });
    const history = await world.call('households.history', { householdId });
    expect(history.map(({ act }) => act)).toEqual(['corrected', 'birth', 'joined', 'joined', 'founded']);
    expect(history[0]?.reason).toBe('वार्ड ग़लत था');
  });
});

describe('the till book', () => {
  test('knows households by random ids and digests alone, and the rows by them', async () => {
    await using world = await openWorld();
    const { pooja, householdId } = await rameshFamily(world);
    await world.call('households.leave', { requestId: randomUUID(), personId: pooja, reason: 'marriage' });
    await world.call('households.register', { householdId });
    await world.close();
    const database = openForReading(world.databaseFile);
    const bodies = database
      .prepare("SELECT bytes -> '$.body' FROM book_event WHERE bytes ->> '$.what' LIKE 'household.%'")
      .pluck()
      .all()
      .map(String);
    expect(bodies).toHaveLength(5);
    for (const body of bodies)
      expect(body).toMatch(
        /^\{"households":\[\{"digest":"[0-9a-f]{64}","household":"[0-9a-f-]{36}","version":\d\}\]\}$/u,
      );
    expect(verifyBook(database).findings).toEqual([]);
    database.close();
  });
});

test('the family register is a PDF whose name names nobody', async () => {
  await using world = await openWorld();
  const { householdId } = await rameshFamily(world);
  const { path } = await world.call('households.register', { householdId });
  expect(path).toMatch(/family-register-[0-9a-f]{8}\.pdf$/u);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
});

test('an address holds no Aadhaar number', async () => {
  await using world = await openWorld();
  const { personId } = await world.call('people.add', somebody());
  const address = { ...HOME, tola: '2341 2341 2346' };
  const answer = await world.ask('households.found', { requestId: randomUUID(), address, head: personId });
  expect(answer).toMatchObject({
    ok: false,
    fault: { fields: [{ field: 'address.tola', problem: 'aadhaar' }] },
  });
});
