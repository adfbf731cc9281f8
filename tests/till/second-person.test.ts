import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../contract/contract.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { PIN, WRONG, addMeena, addUser, faultOf, firstUser, switchTo } from '../users/staff.ts';
import { type World, closeDay, notesOf, openDay, openWorld, payExactly, readyTicket } from '../world.ts';

type User = Output<'users.add'>;

const sell = async (world: World, amount = 500) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: amount }));

const count = (world: World, amount: number) =>
  world.call('till.count', { requestId: randomUUID(), denominations: notesOf(amount) });

const approvalOf = ({ operatorId }: User, pin: string) => ({ operatorId, pin });

/** Meena, who only supervises, and Rakesh, who supervises and serves too. */
async function staff(world: World): Promise<{ meena: User; rakesh: User; sangita: User }> {
  const meena = await addMeena(world);
  const rakesh = await addUser(world, 'राकेश कुमार', 'supervisor', PIN.rakesh, approvalOf(meena, PIN.meena));
  return { meena, rakesh, sangita: await firstUser(world) };
}

/** Closes on a count that is ₹60 short, with the word of somebody. */
async function closeShort(world: World, approver: User, pin: string): Promise<Output<'till.close'>> {
  const { day = '' } = await world.call('till.state', {});
  expect(day).not.toBe('');
  const { expected } = await count(world, 0);
  const { sequence } = await count(world, expected - 6000);
  return world.call('till.close', {
    requestId: randomUUID(),
    count: sequence,
    reason: 'unknown',
    approval: approvalOf(approver, pin),
  });
}

describe('a large variance', () => {
  test('is booked on the word of a supervisor who had no hand in the day', async () => {
    await using world = await openWorld();
    const { meena } = await staff(world);
    await sell(world, 50_000);
    const closing = await closeShort(world, meena, PIN.meena);
    expect(closing).toMatchObject({
      drawer: { variance: -6000, reason: 'unknown' },
      closedBy: 'संगीता कुमारी',
      approvedBy: 'मीना सिंह',
    });
    const { accounts } = await world.call('reports.dayBook', {});
    expect(accounts.find(({ code }) => code === '5901')).toMatchObject({ debit: 6000 });
    const database = openForReading(world.databaseFile);
    expect(verifyBook(database).findings).toEqual([]);
    database.close();
  });

  test('is not booked on a wrong PIN, and the day stays open', async () => {
    await using world = await openWorld();
    const { meena } = await staff(world);
    await sell(world, 50_000);
    expect(await faultOf(closeShort(world, meena, WRONG))).toMatchObject({ code: 'users.wrongPin' });
    expect((await world.call('till.state', {})).phase).toBe('open');
  });

  test('is not booked on the word of a supervisor who sold today and handed the counter back', async () => {
    await using world = await openWorld();
    const { rakesh, sangita, meena } = await staff(world);
    await switchTo(world, rakesh.operatorId, PIN.rakesh);
    await sell(world, 50_000);
    await switchTo(world, sangita.operatorId);
    expect(await faultOf(closeShort(world, rakesh, PIN.rakesh))).toMatchObject({ code: 'users.samePerson' });
    expect(await closeShort(world, meena, PIN.meena)).toMatchObject({ approvedBy: 'मीना सिंह' });
  });

  test('is not booked by a supervisor who switches the counter to another and approves herself', async () => {
    await using world = await openWorld();
    const { rakesh, sangita } = await staff(world);
    await sell(world, 50_000);
    await switchTo(world, rakesh.operatorId, PIN.rakesh);
    const { sequence } = await count(world, 44_000);
    await switchTo(world, sangita.operatorId);
    const order = { requestId: randomUUID(), count: sequence, reason: 'unknown' as const };
    const closing = world.call('till.close', { ...order, approval: approvalOf(rakesh, PIN.rakesh) });
    expect(await faultOf(closing)).toMatchObject({ code: 'users.samePerson' });
  });

  test('is not booked on the word of whoever opened the day', async () => {
    await using world = await openWorld({ openTill: false });
    const { rakesh, sangita } = await staff(world);
    await switchTo(world, rakesh.operatorId, PIN.rakesh);
    await world.call('till.open', { requestId: randomUUID(), denominations: notesOf(50_000) });
    await switchTo(world, sangita.operatorId);
    expect(await faultOf(closeShort(world, rakesh, PIN.rakesh))).toMatchObject({ code: 'users.samePerson' });
  });

  test('may be approved the next day by somebody who served only the day before', async () => {
    await using world = await openWorld();
    const { rakesh, sangita } = await staff(world);
    await switchTo(world, rakesh.operatorId, PIN.rakesh);
    await sell(world, 50_000);
    await closeDay(world);
    await switchTo(world, sangita.operatorId);
    world.clock.set('2026-11-22T05:00:00.000Z');
    await openDay(world);
    expect(await closeShort(world, rakesh, PIN.rakesh)).toMatchObject({ approvedBy: 'राकेश कुमार' });
  });
});

describe('a float that is not what the last count left', () => {
  test('opens the day only with a reason and a second person, and is posted as short or over', async () => {
    await using world = await openWorld();
    const { meena } = await staff(world);
    await sell(world, 50_000);
    await closeDay(world);
    world.clock.set('2026-11-22T05:00:00.000Z');
    const order = { requestId: randomUUID(), denominations: notesOf(49_500) };
    const approval = approvalOf(meena, PIN.meena);
    const differs = { code: 'till.floatDiffers', params: { difference: -500 } };
    expect(await faultOf(world.call('till.open', order))).toEqual(differs);
    expect(await faultOf(world.call('till.open', { ...order, reason: 'theft' }))).toEqual(differs);
    expect(await faultOf(world.call('till.open', { ...order, approval }))).toEqual(differs);
    expect((await world.call('till.state', {})).phase).toBe('unopened');

    await world.call('till.open', { ...order, reason: 'theft', approval });
    const { accounts } = await world.call('reports.dayBook', {});
    expect(accounts.map(({ code, debit, credit }) => [code, debit, credit])).toEqual([
      ['1101', 0, 500],
      ['5901', 500, 0],
    ]);
    expect((await closeDay(world)).drawer).toMatchObject({ float: 49_500, variance: 0 });
  });
});

describe('a hand-over', () => {
  const handOver = (world: World, sequence: number, to: User, part: object = {}) =>
    world.call('till.handOver', {
      requestId: randomUUID(),
      count: sequence,
      to: approvalOf(to, PIN.rakesh),
      ...part,
    });

  test('puts the next on duty, and what each sold sums to the day', async () => {
    await using world = await openWorld();
    const { rakesh, sangita } = await staff(world);
    await sell(world, 50_000);
    const { sequence } = await count(world, 49_800);
    expect(await handOver(world, sequence, rakesh, { reason: 'change-error' })).toMatchObject({
      phase: 'open',
    });
    expect((await world.call('society.state', {})).operator).toMatchObject({ name: 'राकेश कुमार' });
    await sell(world, 700);

    const closing = await closeDay(world);
    const { operators, received } = closing.turnover;
    expect(new Map(operators.map((one) => [one.operatorId, one.received]))).toEqual(
      new Map([
        [sangita.operatorId, 50_000],
        [rakesh.operatorId, 700],
      ]),
    );
    expect(operators.reduce((sum, one) => sum + one.received, 0)).toBe(received.cash + received.upi);
    expect(closing.drawer).toMatchObject({ corrected: -200, expected: 50_500, counted: 50_500, variance: 0 });
  });

  test('needs the PIN of the one who takes over', async () => {
    await using world = await openWorld();
    const { rakesh } = await staff(world);
    const { sequence } = await count(world, 0);
    const wrong = handOver(world, sequence, rakesh, { to: approvalOf(rakesh, WRONG) });
    expect(await faultOf(wrong)).toMatchObject({ code: 'users.wrongPin' });
    expect((await world.call('society.state', {})).operator?.name).toBe('संगीता कुमारी');
  });

  test('is done once, also when the same request comes from the one who has it now', async () => {
    await using world = await openWorld();
    const { rakesh } = await staff(world);
    await sell(world, 50_000);
    const { sequence } = await count(world, 50_000);
    const order = { requestId: randomUUID(), count: sequence, to: approvalOf(rakesh, PIN.rakesh) };
    await world.call('till.handOver', order);
    expect(await world.call('till.handOver', order)).toMatchObject({ phase: 'open' });
    expect((await world.call('society.state', {})).operator?.name).toBe('राकेश कुमार');
  });

  test('begins the counts anew, and makes the count before it stale', async () => {
    await using world = await openWorld();
    const { rakesh, meena } = await staff(world);
    await sell(world, 50_000);
    const { sequence } = await count(world, 50_000);
    await handOver(world, sequence, rakesh);
    const stale = world.call('till.close', { requestId: randomUUID(), count: sequence });
    expect(await faultOf(stale)).toMatchObject({ code: 'till.countStale' });
    expect(await count(world, 50_000)).toMatchObject({ attempt: 1 });
    expect(await closeShort(world, meena, PIN.meena)).toMatchObject({ approvedBy: 'मीना सिंह' });
  });

  test('with a large variance needs a third person', async () => {
    await using world = await openWorld();
    const { rakesh, meena } = await staff(world);
    await sell(world, 50_000);
    const { sequence } = await count(world, 40_000);
    const refused = handOver(world, sequence, rakesh, { reason: 'unknown' });
    expect(await faultOf(refused)).toMatchObject({ code: 'till.approvalNeeded' });
    const same = handOver(world, sequence, rakesh, {
      reason: 'unknown',
      approval: approvalOf(rakesh, PIN.rakesh),
    });
    expect(await faultOf(same)).toMatchObject({ code: 'till.approvalNeeded' });
    await handOver(world, sequence, rakesh, { reason: 'unknown', approval: approvalOf(meena, PIN.meena) });
    expect((await closeDay(world)).drawer).toMatchObject({ corrected: -10_000 });
  });
});
