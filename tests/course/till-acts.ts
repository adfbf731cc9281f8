import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Output } from '../../contract/contract.ts';
import { closeDay, notesOf, openDay, payExactly, readyTicket } from '../world.ts';
import { type Course, at, attempt, openCourseWorld } from './course.ts';
import {
  type Pencil,
  balanceOf,
  book,
  clockCode,
  count,
  dayCode,
  later,
  moneyCode,
  today,
  withoutZeroes,
  write,
} from './pencil.ts';
import { moveCash } from './money-acts.ts';
import { turnoverOf } from './turnover.ts';

const off = fc.oneof(fc.constant(0), fc.integer({ min: -90, max: 90 }));

/** The till's day: opened, counted, handed over, closed; the clock, the program and the training book beside it. */
export const tillAct = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('restart', 'train'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('hand-over'), off, to: fc.nat(1), asks: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('switch'), to: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('close'),
      off,
      trouble: fc.constantFrom('none', 'none', 'ticket', 'stale', 'alone'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('back'), minutes: fc.constantFrom(1, 1, 5, 90, 2400) }),
  },
);
export type TillAct = typeof tillAct extends fc.Arbitrary<infer A> ? A : never;

const requestId = (): string => randomUUID();

/** Counts the drawer wrong by some rupees; no coin makes paise. */
async function countDrawer(course: Course, wrongBy: number): Promise<Output<'till.count'> | undefined> {
  const { pencil } = course;
  const expected = balanceOf(pencil, 'cash-drawer');
  const counted = Math.max(0, Math.floor(expected / 100) + wrongBy) * 100;
  const order = { requestId: requestId(), denominations: notesOf(counted) };
  const code = pencil.open ? clockCode(pencil) : dayCode(pencil);
  const answer = await attempt(course, 'till.count', order, code);
  if (!answer) return undefined;
  write(pencil, 'L');
  const variance = counted - expected;
  expect(answer).toMatchObject({ counted, expected, variance, needsApproval: Math.abs(variance) > 5000 });
  return answer;
}

/** Writes the closing of a day on the pencil's sheet. */
function closeOnPaper(pencil: Pencil, day: string, variance: number, nil: boolean): string {
  const { net, absolute } = pencil;
  const late = !nil && day !== today(pencil);
  const turnover = withoutZeroes(pencil.done);
  pencil.series = new Map();
  const number = write(pencil, 'G');
  pencil.closings.push({ sequence: pencil.sequence, day, nil, late, variance, turnover, net, absolute });
  book(
    pencil,
    [
      ['cash-drawer', variance],
      ['cash-short-and-over', 0 - variance],
    ],
    { day },
  );
  pencil.done = new Map();
  pencil.drawer = { cashIn: 0, cashOut: 0, corrected: 0, received: 0, refunded: 0 };
  pencil.compared.clear();
  pencil.open = undefined;
  return number;
}

const seriesOf = ({ series }: Pencil) =>
  [...series]
    .map(([key, rest]) => ({ kind: key.slice(0, 1), year: key.slice(2), ...rest }))
    .toSorted((one, other) => `${one.kind} ${one.year}`.localeCompare(`${other.kind} ${other.year}`));

/** Closes the open day on a count; what keeps it from being closed is said before. */
async function close(course: Course, wrongBy: number, trouble: string): Promise<void> {
  const { pencil, meena } = course;
  const counted = await countDrawer(course, wrongBy);
  if (!counted || !pencil.open) return;
  const { sequence, variance, needsApproval } = counted;
  const reason = variance === 0 ? {} : { reason: 'unknown' as const };
  const order = { requestId: requestId(), count: sequence, ...reason };
  const approved = { ...order, ...(needsApproval && { approval: meena }) };
  if (trouble === 'ticket') await closeWithTicket(course, approved);
  if (trouble === 'alone' && variance !== 0) {
    await attempt(course, 'till.close', { ...order, reason: undefined }, 'till.reasonNeeded');
    const code = needsApproval ? 'till.approvalNeeded' : undefined;
    if (needsApproval) await attempt(course, 'till.close', order, code);
    const own = { ...order, approval: at(course.staff, course.staff[0].operatorId === pencil.duty ? 0 : 1) };
    await attempt(course, 'till.close', own, 'users.samePerson');
  }
  if (trouble === 'stale' && moneyCode(pencil) === undefined) {
    await moveCash(course, 'from-safe', 300);
    await attempt(course, 'till.close', approved, 'till.countStale');
    return;
  }
  await closeNow(course, approved, variance);
}

type Order = Parameters<typeof attempt<'till.close'>>[2];

async function closeWithTicket(course: Course, order: Order): Promise<void> {
  const { pencil, world } = course;
  const ticketId = randomUUID();
  const line = { lineId: randomUUID(), service: 'lamination', quantity: 1, entered: {}, papersSeen: [] };
  await world.call('tickets.keep', { ticketId, lines: [line] });
  await attempt(course, 'till.close', order, 'till.ticketsOpen');
  await world.call('tickets.drop', { ticketId, reason: 'gone' });
  write(pencil, 'L');
  count(pencil, 'droppedTickets');
}

async function closeNow(course: Course, order: Order, variance: number): Promise<void> {
  const { pencil } = course;
  const { open, drawer, net, absolute } = pencil;
  if (!open) return;
  const expected = balanceOf(pencil, 'cash-drawer');
  const { cashIn, cashOut, corrected, received, refunded } = drawer;
  // The drawer reckoned from the float stands beside the drawer reckoned act by act.
  expect(open.float + received - refunded + cashIn - cashOut + corrected).toBe(expected);
  const series = seriesOf(pencil);
  const wallets = (['csc-wallet', 'digipay-wallet'] as const).map((wallet) => {
    const portal = pencil.compared.get(wallet);
    return { wallet, book: balanceOf(pencil, wallet), ...(portal !== undefined && { portal }) };
  });
  const closing = await attempt(course, 'till.close', order, undefined);
  if (!closing) return;
  const late = open.day !== today(pencil);
  const number = closeOnPaper(pencil, open.day, variance, false);
  expect(closing).toMatchObject({
    number,
    day: open.day,
    nil: false,
    late,
    net,
    absolute,
    series,
    drawer: { float: open.float, cashIn, cashOut, expected, counted: expected + variance, variance },
    wallets,
  });
  expect(closing.drawer.corrected ?? 0).toBe(corrected);
  expect(closing.proofs.filter(({ holds }) => !holds)).toEqual([]);
  expect(turnoverOf(closing.turnover)).toEqual(pencil.closings.at(-1)?.turnover);
}

/** Opens today; days that nobody worked are closed as nil before. A float that differs is first refused. */
export async function openToday(course: Course, wrongBy = 0): Promise<void> {
  const { pencil, meena } = course;
  const carried = balanceOf(pencil, 'cash-drawer');
  const float = Math.max(0, carried + wrongBy * 100);
  const order = { requestId: requestId(), denominations: notesOf(float) };
  const code =
    clockCode(pencil) ?? (pencil.open?.day === today(pencil) ? 'till.alreadyOpen' : dayCode(pencil));
  const canOpen = code === 'till.notOpen';
  const differs = canOpen && !pencil.neverOpened && float !== carried;
  if (differs) await attempt(course, 'till.open', order, 'till.floatDiffers');
  const word = differs ? { reason: 'found' as const, approval: meena } : {};
  if (!(await attempt(course, 'till.open', { ...order, ...word }, canOpen ? undefined : code))) return;
  const last = pencil.closings.at(-1)?.day;
  for (let day = last && later(last, 1); day !== undefined && day < today(pencil); day = later(day, 1))
    closeOnPaper(pencil, day, 0, true);
  write(pencil, 'D');
  book(pencil, [
    ['cash-drawer', float - carried],
    [pencil.neverOpened ? 'society-fund' : 'cash-short-and-over', carried - float],
  ]);
  pencil.open = { day: today(pencil), float };
  pencil.neverOpened = false;
}

async function handOver(course: Course, { off: wrongBy, to, asks }: Extract<TillAct, { act: 'hand-over' }>) {
  const { pencil, meena } = course;
  const next = course.staff[to === 0 ? 0 : 1];
  const counted = await countDrawer(course, wrongBy);
  if (!counted) return;
  const { sequence, variance, needsApproval } = counted;
  const withWord = needsApproval && !asks;
  const order = {
    requestId: requestId(),
    count: sequence,
    to: next,
    ...(variance !== 0 && { reason: 'change-error' as const }),
    ...(withWord && { approval: meena }),
  };
  const isSelf = next.operatorId === pencil.duty ? 'till.handOverToSelf' : undefined;
  const unsaid = needsApproval && !withWord ? 'till.approvalNeeded' : undefined;
  if (!(await attempt(course, 'till.handOver', order, isSelf ?? moneyCode(pencil) ?? unsaid))) return;
  write(pencil, 'D');
  write(pencil, 'L');
  book(pencil, [
    ['cash-drawer', variance],
    ['cash-short-and-over', 0 - variance],
  ]);
  pencil.drawer.corrected += variance;
  pencil.duty = next.operatorId;
}

async function switchTo(course: Course, to: number): Promise<void> {
  const { pencil } = course;
  const next = course.staff[to === 0 ? 0 : 1];
  if (!(await attempt(course, 'users.switch', { requestId: requestId(), ...next }, clockCode(pencil))))
    return;
  if (next.operatorId !== pencil.duty) write(pencil, 'L');
  pencil.duty = next.operatorId;
}

/** Drops the tickets that could not be dropped while the clock was in doubt. */
export async function dropLeftTickets({ pencil, world }: Course): Promise<void> {
  if (clockCode(pencil) !== undefined) return;
  for (const ticketId of pencil.leftTickets.splice(0)) {
    await world.call('tickets.drop', { ticketId, reason: 'gone' });
    write(pencil, 'L');
    count(pencil, 'droppedTickets');
  }
}

/** The operator's word that the clock is right. */
export async function sayClockIsRight({ pencil, world }: Course): Promise<void> {
  const isDoubtful = clockCode(pencil) !== undefined;
  await world.call('society.confirmToday', {});
  if (isDoubtful) write(pencil, 'L');
}

/** A lesson in the training book: nothing of it is ever to be seen. */
async function train({ world }: Course): Promise<void> {
  await world.call('society.openBook', { mode: 'training' });
  await world.call('society.confirmToday', {});
  const { phase } = await world.call('till.state', {});
  if (phase === 'forgotten') await closeDay(world);
  if (phase === 'forgotten' || phase === 'unopened') await openDay(world);
  if (phase !== 'closed')
    await payExactly(world, await readyTicket(world, 'lamination', { centre_charge: 12_345 }));
  await world.call('society.openBook', { mode: 'live' });
}

export async function playTill(course: Course, act: TillAct): Promise<void> {
  const { clock } = course;
  switch (act.act) {
    case 'hand-over':
      return handOver(course, act);
    case 'switch':
      return switchTo(course, act.to);
    case 'close':
      return close(course, act.off, act.trouble);
    case 'back':
      clock.set(new Date(Date.parse(clock.now()) - act.minutes * 60_000).toISOString());
      return moveCash(course, 'from-bank', 100);
    case 'restart':
      await course.world.close();
      course.world = await openCourseWorld(course.home, clock);
      return;
    case 'train':
      return train(course);
  }
}
