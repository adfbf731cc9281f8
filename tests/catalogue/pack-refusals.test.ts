import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { businessDay } from '../../contract/day.ts';
import { PIN, addUser, faultOf, secondPerson, switchTo } from '../users/staff.ts';
import { type Edits, applyPack, centreCharge, fileOf, newSigner, openTrusting, packOf } from './pack-room.ts';
import { TOMORROW } from './rate-changes.ts';

const signer = newSigner();
const other = newSigner();
const CHEAP_COPY: Edits = { photocopy: centreCharge(200) };

const open = (part: Parameters<typeof openTrusting>[0] = { live: [signer.publisher] }) => openTrusting(part);

describe('a file that is refused changes nothing', () => {
  const good = fileOf(packOf(CHEAP_COPY), signer);
  const text = good.toString();
  const resigned = (part: Record<string, unknown>) => fileOf({ ...packOf(CHEAP_COPY), ...part }, signer);

  test.each([
    ['a changed figure', Buffer.from(text.replace('"paise":200', '"paise":900')), 'pack.wrongSignature'],
    ['the key of somebody else', fileOf(packOf(CHEAP_COPY), other), 'pack.unknownKey'],
    [
      'a forged key name',
      Buffer.from(
        fileOf(packOf(CHEAP_COPY), other)
          .toString()
          .replace(/"key":"[^"]+"/u, text.match(/"key":"[^"]+"/u)?.[0] ?? ''),
      ),
      'pack.wrongSignature',
    ],
    ['an end that is cut off', good.subarray(0, -20), 'pack.damaged'],
    ['no byte', Buffer.alloc(0), 'pack.damaged'],
    ['another order of its members', Buffer.from(JSON.stringify(JSON.parse(text), null, 1)), 'pack.damaged'],
    ['a mark before it', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good]), 'pack.damaged'],
    [
      'a member that is there twice',
      Buffer.from(text.replace('"format":1', '"format":1,"format":1')),
      'pack.damaged',
    ],
    ['another thing in it', Buffer.from('{"hello":"world"}'), 'pack.damaged'],
    ['a later format', Buffer.from(text.replace('"format":1', '"format":2')), 'pack.newerFormat'],
    ['more bytes than any pack has', Buffer.alloc(5_000_001, 32), 'pack.tooLarge'],
    ['another state', fileOf(packOf(CHEAP_COPY, { states: ['20'] }), signer), 'pack.otherState'],
    ['a number that leaves one out', resigned({ number: 2 }), 'pack.gap'],
    ['a catalogue that nobody knows', resigned({ catalogue: '0'.repeat(64) }), 'pack.baseUnknown'],
    ['a pack before it that is not here', resigned({ before: '0'.repeat(64) }), 'pack.baseUnknown'],
    ['a member that no pack has', resigned({ more: 1 }), 'pack.faulty'],
    ['a day that is none', resigned({ from: '2026-02-30' }), 'pack.faulty'],
    [
      'a paper that nobody knows',
      resigned({
        services: packOf(CHEAP_COPY).services.map(({ group, service }) => ({
          group,
          service: { ...service, papers: ['no-such-paper'] },
        })),
      }),
      'pack.faulty',
    ],
    [
      'a service in another group',
      resigned({
        services: packOf(CHEAP_COPY).services.map(({ service }) => ({ group: 'health', service })),
      }),
      'pack.faulty',
    ],
  ] as const)('for %s', async (_, bytes, code) => {
    await using world = await open();
    const before = (await world.call('society.status', {})).bookSequence;
    expect(await faultOf(world.call('ratePacks.read', { bytes }))).toMatchObject({ code });
    const order = { requestId: randomUUID(), bytes, reason: 'circular', source: 'पत्र 118' } as const;
    expect(await faultOf(world.call('ratePacks.apply', order))).toMatchObject({ code });
    expect((await world.call('society.status', {})).bookSequence).toBe(before);
    expect(await world.call('ratePacks.list', {})).toEqual({ packs: [], isSecondStep: false });
  });

  test.each([
    ['not yet', { from: businessDay(TOMORROW) }],
    ['no longer', { to: businessDay('2026-11-20') }],
  ])('for a key that is %s valid', async (_, part) => {
    const outdated = newSigner(part);
    await using world = await open({ live: [outdated.publisher] });
    const bytes = fileOf(packOf(CHEAP_COPY), outdated);
    expect(await faultOf(world.call('ratePacks.read', { bytes }))).toMatchObject({
      code: 'pack.keyNotInForce',
    });
  });

  test('for a practice key in the society’s own book, and for any other in the training book', async () => {
    await using world = await open({ live: [signer.publisher], training: [other.publisher] });
    const [live, practice] = [fileOf(packOf(CHEAP_COPY), signer), fileOf(packOf(CHEAP_COPY), other)];
    expect(await faultOf(world.call('ratePacks.read', { bytes: practice }))).toMatchObject({
      code: 'pack.unknownKey',
    });
    await world.call('society.openBook', { mode: 'training' });
    expect(await faultOf(world.call('ratePacks.read', { bytes: live }))).toMatchObject({
      code: 'pack.unknownKey',
    });
    expect(await world.call('ratePacks.read', { bytes: practice })).toMatchObject({ number: 1 });
  });

  test('for the same pack again, and for an older one', async () => {
    await using world = await open();
    const first = packOf(CHEAP_COPY);
    const second = packOf({ photocopy: centreCharge(250) }, { after: [first] });
    await applyPack(world, fileOf(first, signer));
    await applyPack(world, fileOf(second, signer));
    for (const pack of [first, second])
      expect(await faultOf(world.call('ratePacks.read', { bytes: fileOf(pack, signer) }))).toEqual({
        code: 'pack.notNewer',
        params: { number: pack.number, has: 2 },
      });
  });

  test('for a pack of the right number upon another pack', async () => {
    await using world = await open();
    await applyPack(world, fileOf(packOf(CHEAP_COPY), signer));
    const elsewhere = packOf({ photocopy: centreCharge(700) });
    const bytes = fileOf(packOf({ photocopy: centreCharge(250) }, { after: [elsewhere] }), signer);
    expect(await faultOf(world.call('ratePacks.read', { bytes }))).toMatchObject({
      code: 'pack.baseUnknown',
    });
  });

  test('without a second person, or with whoever takes it in as the second', async () => {
    await using world = await open();
    const bytes = fileOf(packOf(CHEAP_COPY), signer);
    expect(await faultOf(applyPack(world, bytes, { approval: undefined }))).toMatchObject({
      code: 'users.approvalNeeded',
    });
    const approval = await secondPerson(world);
    await addUser(world, 'अनिल राय', 'auditor', PIN.anil, approval);
    await switchTo(world, approval.operatorId, PIN.meena);
    expect(await faultOf(applyPack(world, bytes, { approval }))).toMatchObject({ code: 'users.samePerson' });
    const { users } = await world.call('users.list', {});
    await switchTo(world, users.find(({ role }) => role === 'auditor')?.operatorId ?? '', PIN.anil);
    expect(await faultOf(applyPack(world, bytes, { approval }))).toMatchObject({ code: 'app.forbidden' });
    expect((await world.call('ratePacks.read', { bytes })).number).toBe(1);
  });
});
