import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../main/book/book-event.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { openForReading } from '../../main/database/open.ts';
import { faultOf, userEvents } from '../users/staff.ts';
import { RESOURCES, nextMorning, openWorld, payExactly, readyTicket, somebody } from '../world.ts';
import {
  type Edits,
  applyPack,
  centreCharge,
  fileOf,
  newSigner,
  openTrusting,
  packOf,
  totalOf,
  undoPack,
} from './pack-room.ts';
import { TODAY, TOMORROW } from './rate-changes.ts';

const signer = newSigner();
const CHEAP_COPY: Edits = { photocopy: centreCharge(200) };

const open = () => openTrusting({ live: [signer.publisher] });

describe('a pack that is taken in', () => {
  test('counts from its day on: search, price, history and rate card follow at once', async () => {
    await using world = await open();
    const pack = packOf(
      {
        ...CHEAP_COPY,
        'ration-form': {
          name: { hi: 'राशन फॉर्म', en: 'Ration form' },
          aliases: ['kotedar'],
          ...centreCharge(500),
        },
      },
      { from: TOMORROW },
    );
    const { packs } = await applyPack(world, fileOf(pack, signer));
    expect(packs).toMatchObject([
      {
        number: 1,
        state: 'coming',
        effective: TOMORROW,
        applied: { operator: 'संगीता कुमारी', approver: 'मीना सिंह' },
      },
    ]);
    const { rates } = await world.call('catalogue.rates', { service: 'photocopy' });
    expect(rates.find(({ standing }) => standing === 'coming')).toMatchObject({
      pack: 1,
      rate: { paise: 200, from: TOMORROW },
    });
    expect(await totalOf(world, 'photocopy', { centre_charge: 500 })).toBe(500);
    expect(await faultOf(totalOf(world, 'ration-form'))).toMatchObject({ code: 'catalogue.unknownService' });

    await nextMorning(world);
    expect(await totalOf(world)).toBe(200);
    const [found] = await world.call('catalogue.find', { text: 'kotedar' });
    expect(found).toMatchObject({ code: 'ration-form' });
    expect((await payExactly(world, await readyTicket(world, 'ration-form'))).total).toBe(500);
    const shown = (await world.call('queue.display', {})).rates.map(({ service }) => service);
    expect(shown).toEqual(expect.arrayContaining(['photocopy', 'ration-form']));
    const { history } = await world.call('catalogue.rates', { service: 'photocopy' });
    expect(history).toMatchObject([
      { change: { kind: 'pack', act: 'applied', number: 1 }, approver: 'मीना सिंह' },
    ]);
  });

  test('never counts before the day on which it was taken in', async () => {
    await using world = await open();
    await applyPack(world, fileOf(packOf(CHEAP_COPY, { from: '2026-10-01' }), signer));
    const { rates } = await world.call('catalogue.rates', { service: 'photocopy' });
    expect(rates.find(({ pack }) => pack === 1)).toMatchObject({ rate: { from: TODAY } });
  });

  test('is taken in once, however often that is asked, and is an event with digest and signature and no name', async () => {
    await using world = await open();
    const pack = packOf(CHEAP_COPY);
    const requestId = randomUUID();
    await applyPack(world, fileOf(pack, signer), { requestId });
    const { packs } = await applyPack(world, fileOf(pack, signer), { requestId, approval: undefined });
    expect(packs).toHaveLength(1);
    const [event] = userEvents(world, 'rate-pack.applied');
    expect(event?.body).toMatchObject({
      number: 1,
      digest: packs[0]?.digest,
      state: '10',
      reason: 'circular',
      publisher: { public_key: signer.publisher.publicKey },
    });
    expect(canonicalBytes(event?.body ?? {})).not.toContain('मीना');
  });

  test('may change every service there is, and search and rate card have all of it at once', async () => {
    await using world = await open();
    const { groups } = loadCatalogue(RESOURCES);
    const all = groups.flatMap(({ services }) => services);
    const edits = Object.fromEntries(all.map(({ code }, at) => [code, centreCharge(100 + at)]));
    const pack = packOf(edits);
    expect(pack.services).toHaveLength(all.length);
    const { packs } = await applyPack(world, fileOf(pack, signer));
    expect(packs).toMatchObject([{ services: all.length }]);
    const { rates } = await world.call('queue.display', {});
    expect(rates).toHaveLength(all.filter(({ withheld }) => withheld === undefined).length);
    expect((await world.call('catalogue.find', { text: 'jati praman' }))[0]?.prices).toMatchObject([
      { fixed: true },
    ]);
  });

  test('says why a service can not be sold that it stops, where it is searched', async () => {
    await using world = await open();
    const why = { hi: 'विभाग ने पोर्टल बंद किया है', en: 'The department has shut the portal' };
    await readyTicket(world, 'photocopy', { centre_charge: 500 });
    await applyPack(world, fileOf(packOf({ photocopy: { withheld: why } }), signer));
    const found = await world.call('catalogue.find', { text: 'photocopy' });
    expect(found.find(({ code }) => code === 'photocopy')).toMatchObject({ withheld: why });
    expect(await faultOf(readyTicket(world, 'photocopy', { centre_charge: 500 }))).toMatchObject({
      code: 'catalogue.withheld',
    });
    expect(
      await faultOf(world.call('queue.issue', { requestId: randomUUID(), service: 'photocopy' })),
    ).toMatchObject({ code: 'catalogue.withheld' });
    expect(await world.call('tickets.open', {})).toMatchObject([{ lines: [] }]);
  });

  test('lasts over a restart, and verify rebuilds it from the events', async () => {
    await using world = await open();
    await applyPack(world, fileOf(packOf(CHEAP_COPY), signer));
    await world.close();
    const database = openForReading(world.databaseFile);
    expect(verifyBook(database).findings).toEqual([]);
    database.close();
    // Years later its publisher is trusted no more: what was taken in stands.
    await using again = await openWorld({ folder: world.home, clock: world.clock });
    expect(await totalOf(again)).toBe(200);
    expect((await again.call('ratePacks.list', {})).packs).toMatchObject([
      { publisher: signer.publisher.name },
    ]);
  });
});

describe('one step back', () => {
  test('makes the catalogue what it was from today on, and the pack can be taken in again', async () => {
    await using world = await open();
    const first = packOf(CHEAP_COPY);
    const bytes = fileOf(first, signer);
    const second = fileOf(packOf({ photocopy: centreCharge(250) }, { after: [first] }), signer);
    await applyPack(world, bytes);
    await applyPack(world, second);
    expect(await totalOf(world)).toBe(250);
    const undone = await undoPack(world);
    expect(undone.packs).toMatchObject([
      { number: 2, state: 'undone', undone: { reason: 'wrong-rates' } },
      { number: 1, state: 'now' },
    ]);
    expect(await totalOf(world)).toBe(200);
    await applyPack(world, second);
    expect(await totalOf(world)).toBe(250);
    const { history } = await world.call('catalogue.rates', { service: 'photocopy' });
    expect(history.map(({ change }) => change)).toMatchObject([
      { act: 'applied', number: 2 },
      { act: 'undone', number: 2 },
      { act: 'applied', number: 2 },
      { act: 'applied', number: 1 },
    ]);
  });

  test('takes the newest alone, and a second step in a row only with an explanation', async () => {
    await using world = await open();
    const first = packOf(CHEAP_COPY);
    const { newest: oldest } = await applyPack(world, fileOf(first, signer));
    await applyPack(world, fileOf(packOf({ photocopy: centreCharge(250) }, { after: [first] }), signer));
    expect(await faultOf(undoPack(world, { sequence: oldest ?? 1 }))).toMatchObject({
      code: 'pack.notNewest',
    });
    expect((await undoPack(world)).isSecondStep).toBe(true);
    expect(await faultOf(undoPack(world))).toMatchObject({ code: 'pack.secondStep' });
    const { packs } = await undoPack(world, { explanation: 'दोनों पैक गलत ज़िले के थे' });
    expect(packs.at(-1)?.undone).toMatchObject({ explanation: 'दोनों पैक गलत ज़िले के थे' });
    expect(await faultOf(undoPack(world, { explanation: 'और कुछ बचा नहीं है' }))).toMatchObject({
      code: 'pack.notNewest',
    });
  });

  test('leaves receipts, and the names and refunds of what was sold, as they are', async () => {
    await using world = await open();
    const name = { hi: 'राशन फॉर्म', en: 'Ration form' };
    await applyPack(world, fileOf(packOf({ 'ration-form': { name, ...centreCharge(500) } }), signer));
    const sold = await payExactly(world, await readyTicket(world, 'ration-form'));
    await undoPack(world);
    expect(await faultOf(totalOf(world, 'ration-form'))).toMatchObject({ code: 'catalogue.unknownService' });
    expect(await world.call('catalogue.names', { codes: ['ration-form'] })).toEqual([
      { code: 'ration-form', name },
    ]);
    expect((await world.call('receipts.get', { sequence: sold.sequence })).lines).toMatchObject([
      { name, amount: 500 },
    ]);
  });

  test('leaves the papers of an application as they were when it was sold', async () => {
    await using world = await open();
    const { personId } = await world.call('people.add', somebody());
    const sell = async () =>
      payExactly(
        world,
        await readyTicket(world, 'rtps-caste-certificate', { centre_charge: 3000 }, { personId }),
      );
    const papersOf = async ({ sequence: receipt }: { sequence: number }) =>
      (await world.call('applications.get', { receipt, line: 1 })).papers.map(({ en }) => en);
    const before = await sell();
    const papers = await papersOf(before);
    const promised = (await world.call('applications.get', { receipt: before.sequence, line: 1 })).promised;
    await applyPack(
      world,
      fileOf(packOf({ 'rtps-caste-certificate': { papers: ['aadhaar-card'], days: '3' } }), signer),
    );
    const between = await sell();
    expect(await papersOf(between)).toHaveLength(1);
    expect(await papersOf(before)).toEqual(papers);
    await undoPack(world);
    expect(await papersOf(between)).toHaveLength(1);
    expect(await papersOf(before)).toEqual(papers);
    expect((await world.call('applications.get', { receipt: before.sequence, line: 1 })).promised).toBe(
      promised,
    );
  });
});
