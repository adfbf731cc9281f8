import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Input, Output } from '../../contract/contract.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { PIN, addMeena } from '../users/staff.ts';
import { type World, notesOf, openWorld, payExactly, readyTicket } from '../world.ts';

const rupees = (most: number) => fc.integer({ min: 1, max: most }).map((amount) => amount * 100);

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant('sell' as const), amount: rupees(500), upi: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('move' as const),
      purpose: fc.constantFrom(
        'from-safe' as const,
        'from-bank' as const,
        'power' as const,
        'to-safe' as const,
      ),
      amount: rupees(300),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('deposit' as const), amount: rupees(300) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('confirm' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('count' as const), off: fc.integer({ min: -90, max: 90 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('close' as const), off: fc.integer({ min: -90, max: 90 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('days' as const), days: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('back' as const), hours: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('restart' as const) }) },
);

const DAY_MS = 86_400_000;
const dayAt = (moment: string): string =>
  new Date(Date.parse(moment) + 5.5 * 3_600_000).toISOString().slice(0, 10);
const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** A till as a pencil would keep it: no ledger, no events, only what a careful person would note. */
type Pencil = {
  today: string;
  /** The newest day that anything was written on: the book's days never run back. */
  written: string;
  open: string | undefined;
  closings: { day: string; nil: boolean; late: boolean; variance: number; received: number }[];
  drawer: number;
  received: number;
  total: number;
  deposits: { sequence: number; amount: number }[];
};

type Code = string | undefined;

/** What keeps a till from moving money. */
function refusal({ open, today, closings }: Pencil): Code {
  if (open !== undefined) return open === today ? undefined : 'till.forgotten';
  const last = closings.at(-1)?.day;
  return last !== undefined && last >= today ? 'till.closed' : 'till.notOpen';
}

async function codeOf(work: Promise<unknown>): Promise<Code> {
  return work.then(
    () => undefined,
    (fault: { code: string }) => fault.code,
  );
}

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;
type Counted = Output<'till.count'>;

/** Plays acts on a world and on paper, and compares what both say after each. */
function player(meena: string) {
  const pencil: Pencil = {
    today: '2026-11-21',
    written: '2026-11-21',
    open: '2026-11-21',
    closings: [],
    drawer: 0,
    received: 0,
    total: 0,
    deposits: [],
  };

  const wrote = (): void => {
    pencil.written = pencil.today;
  };

  const approval = { operatorId: meena, pin: PIN.meena };

  async function sell(world: World, amount: number, isUpi: boolean): Promise<void> {
    const ticket = await readyTicket(world, 'photocopy', { centre_charge: amount });
    const upi = { cashTendered: 0, upi: amount, upiReference: '1234' };
    const work = isUpi
      ? world.call('tickets.finish', { ticketId: ticket.ticketId, payment: upi })
      : payExactly(world, ticket);
    const code = await codeOf(work);
    expect(code).toBe(refusal(pencil));
    wrote();
    if (code !== undefined) {
      await world.call('tickets.drop', { ticketId: ticket.ticketId });
      return;
    }
    if (!isUpi) pencil.drawer += amount;
    pencil.received += amount;
    pencil.total += amount;
  }

  const canPay = (amount: number): Code =>
    refusal(pencil) ?? (pencil.drawer < amount ? 'till.notEnoughCash' : undefined);

  async function move(
    world: World,
    purpose: Input<'till.moveCash'>['purpose'],
    amount: number,
  ): Promise<void> {
    const isIn = purpose.startsWith('from');
    const order = { requestId: randomUUID(), purpose, amount, payee: '', note: '' };
    const code = await codeOf(world.call('till.moveCash', order));
    expect(code).toBe(isIn ? refusal(pencil) : canPay(amount));
    if (code !== undefined) return;
    wrote();
    pencil.drawer += isIn ? amount : -amount;
  }

  async function deposit(world: World, amount: number): Promise<void> {
    const answer = await world.ask('till.sendDeposit', { requestId: randomUUID(), amount });
    expect(answer.ok ? undefined : answer.fault.code).toBe(canPay(amount));
    if (!answer.ok) return;
    wrote();
    pencil.drawer -= amount;
    pencil.deposits.push({ sequence: (answer.value as { sequence: number }).sequence, amount });
  }

  async function confirm(world: World): Promise<void> {
    const [oldest] = pencil.deposits;
    if (!oldest) return;
    const order = { requestId: randomUUID(), deposit: oldest.sequence, slipNumber: 'S-1' };
    const code = await codeOf(world.call('till.confirmDeposit', order));
    expect(code).toBe(refusal(pencil));
    if (code !== undefined) return;
    wrote();
    pencil.deposits.shift();
  }

  /** Counts the drawer wrong by some rupees. */
  async function count(world: World, off: number): Promise<Counted | undefined> {
    const counted = Math.max(0, pencil.drawer + off * 100);
    const order = { requestId: randomUUID(), denominations: notesOf(counted) };
    if (pencil.open === undefined) {
      expect(await codeOf(world.call('till.count', order))).toBe(refusal(pencil));
      return undefined;
    }
    const answer = await world.call('till.count', order);
    wrote();
    expect(answer).toMatchObject({ counted, expected: pencil.drawer, variance: counted - pencil.drawer });
    return answer;
  }

  async function close(world: World, off: number): Promise<void> {
    const counted = await count(world, off);
    if (!counted) return;
    const { sequence, variance, needsApproval } = counted;
    const closing = await world.call('till.close', {
      requestId: randomUUID(),
      count: sequence,
      ...(variance !== 0 && { reason: 'unknown' }),
      ...(needsApproval && { approval }),
    });
    const day = pencil.open ?? '';
    const late = day !== pencil.today;
    expect(closing).toMatchObject({
      day,
      late,
      net: pencil.total,
      absolute: pencil.total,
      drawer: { variance, expected: pencil.drawer },
    });
    pencil.closings.push({ day, nil: false, late, variance, received: pencil.received });
    pencil.drawer += variance;
    pencil.received = 0;
    pencil.open = undefined;
  }

  /** Opens today where it can be opened; skipped days become nil. */
  async function open(world: World): Promise<void> {
    const code = await codeOf(
      world.call('till.open', { requestId: randomUUID(), denominations: notesOf(pencil.drawer) }),
    );
    expect(code).toBe(pencil.open === pencil.today ? 'till.alreadyOpen' : openRefusal());
    if (code !== undefined) return;
    wrote();
    const last = pencil.closings.at(-1)?.day;
    for (let day = last && dayAfter(last); day !== undefined && day < pencil.today; day = dayAfter(day))
      pencil.closings.push({ day, nil: true, late: false, variance: 0, received: 0 });
    pencil.open = pencil.today;
  }

  function openRefusal(): Code {
    const code = refusal(pencil);
    return code === 'till.notOpen' ? undefined : code;
  }

  async function compare(world: World): Promise<void> {
    const { today, phase, day, deposits, carried } = await world.call('till.state', {});
    const refused = refusal(pencil);
    const phases: Readonly<Record<string, string>> = {
      'till.forgotten': 'forgotten',
      'till.closed': 'closed',
      'till.notOpen': 'unopened',
    };
    expect({ today, phase, day }).toEqual({
      today: pencil.today,
      phase: refused === undefined ? 'open' : phases[refused],
      day: pencil.open,
    });
    expect(deposits.map(({ sequence, amount }) => ({ sequence, amount }))).toEqual(pencil.deposits);
    if (pencil.open === undefined) expect(carried).toBe(pencil.drawer);
    else expect(carried).toBeUndefined();
  }

  async function closings(world: World): Promise<void> {
    const lines = await world.call('till.closings', {});
    expect(
      lines
        .map(({ day, nil, late, variance, received }) => ({ day, nil, late, variance, received }))
        .toReversed(),
    ).toEqual(pencil.closings);
  }

  /** Plays one act; answers the world to go on with. */
  async function play(world: World, step: Act): Promise<World> {
    const { clock } = world;
    switch (step.act) {
      case 'sell':
        await sell(world, step.amount, step.upi);
        break;
      case 'move':
        await move(world, step.purpose, step.amount);
        break;
      case 'deposit':
        await deposit(world, step.amount);
        break;
      case 'confirm':
        await confirm(world);
        break;
      case 'count':
        await count(world, step.off);
        break;
      case 'close':
        await close(world, step.off);
        break;
      case 'days':
        clock.forward(step.days * DAY_MS);
        break;
      case 'back':
        clock.set(new Date(Date.parse(clock.now()) - step.hours * 3_600_000).toISOString());
        await world.call('society.confirmToday', {});
        break;
      case 'restart':
        await world.close();
        return openWorld({ folder: world.home, clock, openTill: false });
    }
    return world;
  }

  /** Today is the day of the clock, or the newest written one where the clock stands before it. */
  function look({ clock }: World): void {
    const shown = dayAt(clock.now());
    pencil.today = shown > pencil.written ? shown : pencil.written;
  }

  return { play, open, compare, closings, look };
}

test('days of any course agree with a pencil, and every book verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      await using first = await openWorld();
      const { operatorId } = await addMeena(first);
      const { play, open, compare, closings, look } = player(operatorId);
      let world: World = first;
      for (const step of acts) {
        world.clock.forward(60_000);
        look(world);
        world = await play(world, step);
        look(world);
        if (step.act === 'days') await open(world);
        await compare(world);
      }
      await closings(world);
      await world.close();
      const database = openForReading(world.databaseFile);
      expect(verifyBook(database).findings).toEqual([]);
      database.close();
      expect(world.defects).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 300_000);
