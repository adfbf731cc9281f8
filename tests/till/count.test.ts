import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type World, notesOf, openWorld, payExactly, readyTicket } from '../world.ts';

const sell = async (world: World, amount = 500) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: amount }));

const count = (world: World, amount: number) =>
  world.call('till.count', { requestId: randomUUID(), denominations: notesOf(amount) });

const close = (world: World, sequence: number, part: object = {}) =>
  world.call('till.close', { requestId: randomUUID(), count: sequence, ...part });

describe('a count', () => {
  test('says what was expected only after it is committed', async () => {
    await using world = await openWorld();
    await sell(world, 12_300);
    const counted = await count(world, 12_100);
    expect(counted).toMatchObject({
      attempt: 1,
      counted: 12_100,
      expected: 12_300,
      variance: -200,
      needsApproval: false,
    });
    expect((await world.call('till.state', {})).count).toEqual(counted);
  });

  test('may come again, and every one is kept with its place', async () => {
    await using world = await openWorld();
    await sell(world, 12_300);
    const first = await count(world, 12_100);
    const second = await count(world, 12_300);
    expect(second).toMatchObject({ attempt: 2, variance: 0 });
    await expect(close(world, first.sequence)).rejects.toMatchObject({ code: 'till.countStale' });
    expect(await close(world, second.sequence)).toMatchObject({ drawer: { counted: 12_300 } });
  });

  test('is stale as soon as money moves, and still answers the same when asked again', async () => {
    await using world = await openWorld();
    await sell(world, 12_300);
    const order = { requestId: randomUUID(), denominations: notesOf(12_300) };
    const counted = await world.call('till.count', order);
    await sell(world, 100);
    expect((await world.call('till.state', {})).count).toBeUndefined();
    await expect(close(world, counted.sequence)).rejects.toMatchObject({ code: 'till.countStale' });
    expect(await world.call('till.count', order)).toEqual(counted);
    expect(await count(world, 12_400)).toMatchObject({ attempt: 2, variance: 0 });
  });

  test('stays good while only UPI comes in: the drawer has not moved', async () => {
    await using world = await openWorld();
    const { ticketId } = await readyTicket(world, 'photocopy', { centre_charge: 900 });
    const counted = await count(world, 0);
    const payment = { cashTendered: 0, upi: 900, upiReference: '1234' };
    await world.call('tickets.finish', { ticketId, payment });
    expect(await close(world, counted.sequence)).toMatchObject({
      turnover: { received: { cash: 0, upi: 900 } },
    });
  });

  test('that differs needs a reason', async () => {
    await using world = await openWorld();
    await sell(world, 12_300);
    const short = await count(world, 12_100);
    await expect(close(world, short.sequence)).rejects.toMatchObject({
      code: 'till.reasonNeeded',
      params: { variance: -200 },
    });
    expect(await close(world, short.sequence, { reason: 'change-error' })).toMatchObject({
      drawer: { variance: -200, reason: 'change-error' },
    });
  });

  test.each([
    [-5000, false],
    [-5100, true],
    [5000, false],
    [5100, true],
  ])('that differs by %i paise asks for a second person: %s', async (variance, needed) => {
    await using world = await openWorld();
    await sell(world, 100_000);
    const counted = await count(world, 100_000 + variance);
    expect(counted.needsApproval).toBe(needed);
    const closing = close(world, counted.sequence, { reason: 'unknown' });
    if (needed) await expect(closing).rejects.toMatchObject({ code: 'till.approvalNeeded' });
    else expect(await closing).toMatchObject({ drawer: { variance } });
  });

  test('is not to be had when no day is open', async () => {
    await using world = await openWorld({ openTill: false });
    await expect(count(world, 0)).rejects.toMatchObject({ code: 'till.notOpen' });
  });
});

test('before the count no answer tells what should be in the drawer', async () => {
  await using world = await openWorld({ openTill: false });
  await world.call('till.open', { requestId: randomUUID(), denominations: notesOf(53_700) });
  await sell(world, 12_300);
  await world.call('till.moveCash', {
    requestId: randomUUID(),
    purpose: 'power',
    amount: 4100,
    payee: '',
    note: '',
  });
  await sell(world, 700);
  const expected = 53_700 + 12_300 - 4100 + 700;

  const answers = await Promise.all(
    [
      ...(['till.state', 'till.movements', 'till.wallets', 'till.closings'] as const),
      ...(['reports.dayBook', 'tickets.open', 'society.state', 'society.status', 'printing.status'] as const),
    ].map((name) => world.ask(name, {})),
  );
  answers.push(await world.ask('till.xRead', { requestId: randomUUID() }));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const numbers = (value: unknown): number[] => {
    if (typeof value === 'number') return [Math.abs(value)];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbers) : [];
  };
  expect(numbers(answers)).not.toContain(expected);
  expect(JSON.stringify(answers)).not.toContain(String(expected));
  expect((await count(world, expected)).expected).toBe(expected);
});

test('the drawer never pays more than it holds, and does not say how much that is', async () => {
  await using world = await openWorld();
  await sell(world, 12_300);
  const acts = [
    ['till.moveCash', { purpose: 'to-safe', amount: 12_400, payee: '', note: '' }],
    ['till.sendDeposit', { amount: 12_400 }],
    ['till.moveWallet', { act: 'cash-out', amount: 12_400, charges: 0, reference: '' }],
  ] as const;
  for (const [name, part] of acts) {
    const answer = await world.ask(name, { requestId: randomUUID(), ...part });
    expect(answer).toMatchObject({ fault: { code: 'till.notEnoughCash', params: {} } });
  }
  expect(await count(world, 12_300)).toMatchObject({ variance: 0 });
});
