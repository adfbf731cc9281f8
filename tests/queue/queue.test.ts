import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../contract/contract.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { closeDay, nextMorning, openWorld, payExactly, somebody, type World } from '../world.ts';

const CASTE = 'rtps-caste-certificate';
const PHOTOCOPY = 'photocopy';

const ask = () => ({ requestId: randomUUID() });
const named = ({ series, number }: Pick<Output<'queue.issue'>, 'series' | 'number'>): string =>
  `${series}-${number}`;

const give = (world: World, part: object = {}) => world.call('queue.issue', { ...ask(), ...part });
const callNext = (world: World) => world.call('queue.call', ask());
const old = { priority: 'sixty-and-over' } as const;

/** What stands in the book about tokens, in order. */
function written(world: World, column = "bytes ->> '$.what'"): string[] {
  const database = openForReading(world.databaseFile);
  const rows = database
    .prepare(`SELECT ${column} FROM book_event WHERE bytes ->> '$.what' GLOB 'token*' ORDER BY sequence`)
    .pluck()
    .all();
  database.close();
  return rows.map(String);
}

describe('a token', () => {
  test('gets the next number of its series, with how many come before it', async () => {
    await using world = await openWorld();
    const tokens = [await give(world), await give(world), await give(world, old), await give(world)];
    expect(tokens.map(named)).toEqual(['A-1', 'A-2', 'P-1', 'A-3']);
    expect(tokens.map(({ ahead }) => ahead)).toEqual([0, 1, 0, 3]);
    expect((await world.call('queue.state', {})).waiting.map(named)).toEqual(['P-1', 'A-1', 'A-2', 'A-3']);
  });

  test('is given once, however often its request is sent', async () => {
    await using world = await openWorld();
    const order = ask();
    const first = await world.call('queue.issue', order);
    expect(await world.call('queue.issue', order)).toEqual(first);
    expect(written(world)).toEqual(['token']);
  });

  test('begins at 1 again each day, and ends with its day', async () => {
    await using world = await openWorld();
    await give(world);
    await give(world, old);
    await nextMorning(world);
    expect((await world.call('queue.state', {})).waiting).toEqual([]);
    expect(named(await give(world))).toBe('A-1');
  });

  test('can have a series for each group of services, and another for priority', async () => {
    await using world = await openWorld();
    const settings = { priority: 1, ordinary: 2, series: 'by-group', voice: true } as const;
    await world.call('queue.setSettings', settings);
    const tokens = [
      await give(world, { service: CASTE }),
      await give(world, { service: PHOTOCOPY }),
      await give(world, { service: CASTE, ...old }),
      await give(world),
      await give(world, { service: CASTE }),
    ];
    const [caste, copy, priority, bare, second] = tokens.map(({ series }) => series);
    expect(new Set([caste, copy, priority, bare]).size).toBe(4);
    expect(second).toBe(caste);
    expect(priority).toBe(`P${caste}`);
    expect(tokens.map(({ number }) => number)).toEqual([1, 1, 1, 1, 2]);
  });

  test('for a service that is not on offer, or a person nobody knows, is refused and takes no number', async () => {
    await using world = await openWorld();
    await expect(give(world, { service: 'no-such-service' })).rejects.toMatchObject({
      code: 'catalogue.unknownService',
    });
    await expect(give(world, { personId: randomUUID() })).rejects.toMatchObject({ code: 'people.notFound' });
    expect(named(await give(world))).toBe('A-1');
  });

  test('keeps the reason for priority out of the book, and apart from everything that is shown', async () => {
    await using world = await openWorld();
    const token = await give(world, { priority: 'disability' });
    expect(JSON.stringify(token)).not.toContain('disability');
    const shown = await world.call('queue.display', {});
    expect(JSON.stringify(shown)).not.toContain('disability');
    const [bytes = ''] = written(world, 'bytes');
    expect(bytes).toContain('"priority":true');
    expect(bytes).not.toContain('disability');
    const database = openForReading(world.databaseFile);
    expect(database.prepare('SELECT reason FROM token_reason').pluck().all()).toEqual(['disability']);
    expect(verifyBook(database).findings).toEqual([]);
    database.close();
  });
});

describe('at the counter', () => {
  test('two ordinary ones are called for each with priority, while both wait', async () => {
    await using world = await openWorld();
    for (const part of [{}, {}, {}, {}, {}, old, old]) await give(world, part);
    const called: string[] = [];
    for (let turn = 0; turn < 7; turn++) called.push(named((await callNext(world)).token));
    expect(called).toEqual(['P-1', 'A-1', 'A-2', 'P-2', 'A-3', 'A-4', 'A-5']);
    await expect(callNext(world)).rejects.toMatchObject({ code: 'queue.empty' });
  });

  test('the call opens a ticket with the person and the service that the token named, and it is sold as it stands', async () => {
    await using world = await openWorld();
    const { personId, name } = await world.call('people.add', somebody());
    await give(world, { service: CASTE, personId });
    const { ticket, token } = await callNext(world);
    expect(ticket).toMatchObject({ person: { name }, lines: [{ service: CASTE, quantity: 1 }] });
    expect(ticket?.ticketId).toBe(token.ticketId);
    const [line] = ticket?.lines ?? [];
    if (!line) throw new Error('the ticket has no line');
    const lines = [
      { ...line, entered: { centre_charge: 3000 }, papersSeen: line.papers.map(({ code }) => code) },
    ].map(({ lineId, service, quantity, entered, papersSeen }) => ({
      lineId,
      service,
      quantity,
      entered,
      papersSeen,
    }));
    const kept = await world.call('tickets.keep', { ticketId: token.ticketId, personId, lines });
    await payExactly(world, kept);
    expect(await world.call('queue.state', {})).not.toHaveProperty('current');
  });

  test('the call of a bare token opens an empty ticket that nobody has to close', async () => {
    await using world = await openWorld();
    await give(world);
    expect(await callNext(world)).not.toHaveProperty('ticket');
    expect(await world.call('tickets.open', {})).toEqual([]);
    await closeDay(world);
  });

  test('each act is one event of the log, with operator and time; the same request again adds none', async () => {
    await using world = await openWorld();
    for (let count = 0; count < 3; count++) await give(world);
    const { token } = (await callNext(world)).token;
    const orders = { recall: ask(), hold: ask() };
    for (let twice = 0; twice < 2; twice++) await world.call('queue.recall', { ...orders.recall, token });
    for (let twice = 0; twice < 2; twice++) await world.call('queue.hold', { ...orders.hold, token });
    const second = (await callNext(world)).token.token;
    await world.call('queue.noShow', { ...ask(), token: second });
    await world.call('queue.call', { ...ask(), token });
    await world.call('queue.transfer', { ...ask(), token, service: CASTE });
    const acts = ['called', 'recalled', 'held', 'called', 'no-show', 'called', 'transferred'];
    expect(written(world)).toEqual(['token', 'token', 'token', ...acts.map((act) => `token.${act}`)]);
    expect(new Set(written(world, "bytes ->> '$.kind'"))).toEqual(new Set(['B', 'L']));
    expect(written(world, "bytes ->> '$.user'").every((user) => /^[\da-f-]{36}$/u.test(user))).toBe(true);
  });

  test('who was there makes room: held while work is left on the ticket, served when there is none', async () => {
    await using world = await openWorld();
    await give(world, { service: PHOTOCOPY });
    await give(world);
    await give(world);
    await callNext(world);
    await callNext(world);
    const { held, current } = await world.call('queue.state', {});
    expect(held.map(named)).toEqual(['A-1']);
    expect(current && named(current)).toBe('A-2');
    await callNext(world);
    expect(written(world).slice(3)).toEqual([
      'token.called',
      'token.held',
      'token.called',
      'token.served',
      'token.called',
    ]);
    const back = await world.call('queue.call', { ...ask(), token: held[0]?.token });
    expect(back.ticket?.lines).toHaveLength(1);
  });

  test('a token sent to another service keeps its number and its place, and takes its ticket along', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    await give(world, { service: PHOTOCOPY, personId });
    await give(world);
    const { token } = (await callNext(world)).token;
    const moved = await world.call('queue.transfer', { ...ask(), token, service: CASTE });
    expect(moved).toMatchObject({ number: 1, state: 'waiting', service: { code: CASTE } });
    expect(await world.call('tickets.open', {})).toEqual([]);
    const again = await callNext(world);
    expect(again.token.token).toBe(token);
    expect(again.ticket).toMatchObject({ person: { personId }, lines: [{ service: CASTE }] });
  });

  test('the ticket made ready for somebody who did not come does not keep the day open', async () => {
    await using world = await openWorld();
    await give(world, { service: PHOTOCOPY });
    const { token } = (await callNext(world)).token;
    await world.call('queue.noShow', { ...ask(), token });
    expect(await world.call('tickets.open', {})).toEqual([]);
    await closeDay(world);
  });

  test('what does not fit is refused: an act on who is not there, a call of who is done or of another day', async () => {
    await using world = await openWorld();
    const { token } = await give(world);
    const refused = (method: 'queue.recall' | 'queue.hold' | 'queue.noShow' | 'queue.call') =>
      expect(world.call(method, { ...ask(), token })).rejects.toMatchObject({ code: 'queue.wrongState' });
    await refused('queue.recall');
    await refused('queue.hold');
    await callNext(world);
    await world.call('queue.noShow', { ...ask(), token });
    await refused('queue.noShow');
    await refused('queue.call');
    await expect(world.call('queue.recall', { ...ask(), token: 9999 })).rejects.toMatchObject({
      code: 'queue.notFound',
    });
    const yesterday = await give(world);
    await nextMorning(world);
    await expect(world.call('queue.call', { ...ask(), token: yesterday.token })).rejects.toMatchObject({
      code: 'queue.wrongState',
    });
  });
});

describe('the display', () => {
  test('shows the number called and the next ones, and nothing else of anybody', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    for (const part of [{ personId, service: CASTE }, {}, old]) await give(world, part);
    const { rates, ...shown } = await world.call('queue.display', {});
    expect(rates.length).toBeGreaterThan(0);
    expect(shown).toEqual({
      till: 'T1',
      next: [
        { series: 'P', number: 1 },
        { series: 'A', number: 1 },
        { series: 'A', number: 2 },
      ],
      waiting: 3,
      calls: 0,
    });
    const { token } = (await callNext(world)).token;
    const called = { called: { series: 'P', number: 1 }, waiting: 2, calls: 1 };
    expect(await world.call('queue.display', {})).toMatchObject(called);
    await world.call('queue.recall', { ...ask(), token });
    expect(await world.call('queue.display', {})).toMatchObject({ ...called, calls: 2 });
    await world.call('queue.hold', { ...ask(), token });
    expect(await world.call('queue.display', {})).not.toHaveProperty('called');
  });
});
