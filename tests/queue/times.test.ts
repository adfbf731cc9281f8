import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Turn, callOrder, nextOf, turnAfter } from '../../main/queue/lanes.rules.ts';
import { FEWEST_SAMPLES, type Visit, estimate, quantile } from '../../main/queue/times.rules.ts';
import { nextMorning, openWorld, payExactly, readyTicket, type World } from '../world.ts';

const MINUTE = 60_000;
const ask = () => ({ requestId: randomUUID() });

/** Somebody gets a token, waits, is called and served for so many minutes each. */
async function comeAndGo(world: World, waits: number, takes: number): Promise<void> {
  await world.call('queue.issue', { ...ask(), service: 'photocopy' });
  world.clock.forward(waits * MINUTE);
  const { token, ticket } = await world.call('queue.call', ask());
  world.clock.forward(takes * MINUTE);
  const [line] = ticket?.lines ?? [];
  if (!line) throw new Error('the ticket has no line');
  const { lineId, service, quantity } = line;
  const lines = [{ lineId, service, quantity, entered: { centre_charge: 500 }, papersSeen: [] }];
  await payExactly(world, await world.call('tickets.keep', { ticketId: token.ticketId, lines }));
}

const timesToday = async (world: World) => {
  const { today } = await world.call('society.status', {});
  return world.call('queue.times', { first: today, last: today });
};

describe('the times of the queue', () => {
  test('say how long half and nine of ten waited and were served, by service and hour, and who never came', async () => {
    await using world = await openWorld();
    for (const [waits, takes] of [
      [2, 3],
      [4, 5],
      [10, 9],
    ] as const)
      await comeAndGo(world, waits, takes);
    await world.call('queue.issue', ask());
    const { token } = (await world.call('queue.call', ask())).token;
    await world.call('queue.noShow', { ...ask(), token });
    const times = await timesToday(world);
    const copies = {
      waiting: { count: 3, median: 4, ninth: 10 },
      serving: { count: 3, median: 5, ninth: 9 },
    };
    expect(times).toMatchObject({ given: 4, noShows: 1, leftBehind: 0, serving: copies.serving });
    expect(times.services[0]).toMatchObject({ given: 3, ...copies });
    expect(times.services[1]).toMatchObject({ given: 1, noShows: 1, serving: { count: 0 } });
    expect(times.hours.map(({ hour, given }) => [hour, given])).toEqual([[10, 4]]);
  });

  test('count who was still waiting when the day ended, from the next day on', async () => {
    await using world = await openWorld();
    const { today } = await world.call('society.status', {});
    await world.call('queue.issue', ask());
    expect(await timesToday(world)).toMatchObject({ leftBehind: 0 });
    await nextMorning(world);
    expect(await world.call('queue.times', { first: today, last: today })).toMatchObject({ leftBehind: 1 });
  });

  test('do not take a ticket for a visit that was sold without a token', async () => {
    await using world = await openWorld();
    await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
    expect(await timesToday(world)).toMatchObject({ given: 0, serving: { count: 0 } });
  });

  test(`foretell the wait only after ${FEWEST_SAMPLES} measured visits, and then by their median`, async () => {
    await using world = await openWorld();
    for (let count = 0; count < FEWEST_SAMPLES; count++) {
      expect(await world.call('queue.issue', { ...ask(), service: 'photocopy' })).not.toHaveProperty(
        'minutes',
      );
      const { token } = (await world.call('queue.call', ask())).token;
      await world.call('queue.noShow', { ...ask(), token });
      await comeAndGo(world, 0, 4);
    }
    expect(await world.call('queue.issue', ask())).toMatchObject({ ahead: 0, minutes: 0 });
    expect(await world.call('queue.issue', ask())).toMatchObject({ ahead: 1, minutes: 4 });
    await world.call('queue.call', ask());
    world.clock.forward(MINUTE);
    expect(await world.call('queue.issue', ask())).toMatchObject({ ahead: 1, minutes: 3 + 4 });
  });
});

/** A small generator of its own, so that the same seed is the same day for ever. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A day of one counter: somebody comes every five minutes or so, a fifth with priority; visits take 2 to 7 minutes. */
function missesOfDay(seed: number): number[] {
  const roll = dice(seed);
  const visits: Visit[] = Array.from({ length: 60 }, () => ({
    service: undefined,
    took: (2 + 5 * roll()) * MINUTE,
  }));
  type Waiting = { isPriority: boolean; at: number; foretold: number };
  let waiting: Waiting[] = [];
  let turn: Turn | undefined;
  let busyUntil = 0;
  let since = 0;
  let comes = 0;
  const misses: number[] = [];
  while (comes < 7 * 60 * MINUTE || waiting.length > 0) {
    const isArrival = comes < 7 * 60 * MINUTE && (waiting.length === 0 || comes <= busyUntil);
    if (isArrival) {
      const newcomer = { isPriority: roll() < 0.2, at: comes, foretold: 0 };
      const order = callOrder([...waiting, newcomer], turn, { priority: 1, ordinary: 2 });
      const ahead = order.slice(0, order.indexOf(newcomer)).map(() => undefined);
      const current = busyUntil > comes ? { service: undefined, since: comes - since } : undefined;
      newcomer.foretold = (estimate(visits, ahead, current) ?? 0) * MINUTE;
      waiting.push(newcomer);
      comes += 10 * roll() * MINUTE;
      continue;
    }
    const next = nextOf(waiting, turn, { priority: 1, ordinary: 2 });
    if (!next) break;
    since = Math.max(busyUntil, next.at);
    waiting = waiting.filter((one) => one !== next);
    turn = turnAfter(turn, next);
    misses.push(Math.abs(since - next.at - next.foretold) / MINUTE);
    const took = (2 + 5 * roll()) * MINUTE;
    busyUntil = since + took;
    visits.push({ service: undefined, took });
  }
  return misses;
}

test('over 200 simulated days the wait that was foretold is within five minutes of the real one in eight of ten cases', () => {
  const misses = Array.from({ length: 200 }, (_, seed) => missesOfDay(seed + 1)).flat();
  expect(misses.length).toBeGreaterThan(10_000);
  expect(quantile(misses, 0.8)).toBeLessThanOrEqual(5);
});
