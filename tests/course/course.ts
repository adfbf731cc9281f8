import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Input, MethodName, Output } from '../../contract/contract.ts';
import { openForReading } from '../../main/database/open.ts';
import type { PaperMaker } from '../../main/printing/paper-maker.ts';
import { PIN, addMeena, addUser, firstUser } from '../users/staff.ts';
import { type TestClock, type World, openWorld, somebody, testClock } from '../world.ts';
import type { Code, Pencil } from './pencil.ts';
import { resourcesIn } from './price-list.ts';

export type Approval = { readonly operatorId: string; readonly pin: string };

/** A working life of a till: the program at work on its files, and the pencil beside it. */
export type Course = {
  readonly home: string;
  readonly clock: TestClock;
  world: World;
  readonly pencil: Pencil;
  readonly meena: Approval;
  /** Who take turns at the counter. */
  readonly staff: readonly [Approval, Approval];
  readonly people: readonly string[];
  /** What was answered for days that are closed, to be asked again at the end. */
  readonly told: { readonly question: Input<'reports.read'>; readonly answer: Output<'reports.read'> }[];
  acts: number;
};

/** In memory where there is such a place: what is tried here is the arithmetic, not the disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const blankPapers: PaperMaker = {
  pdf: () => Promise.resolve(Buffer.from('%PDF-')),
  sheet: () => Promise.resolve(Buffer.from('%PDF-')),
  raster: () => Promise.resolve(Buffer.from('')),
  xlsx: () => Promise.resolve(Buffer.from('')),
  close: () => Promise.resolve(),
};

export const openCourseWorld = (home: string, clock: TestClock): Promise<World> =>
  openWorld({
    folder: home,
    clock,
    openTill: false,
    resources: join(home, 'resources'),
    papers: blankPapers,
  });

type Row = { readonly kind: string; readonly year: string; readonly last: number; readonly count: number };

/** How many events each series has in the file, and its newest number. */
export function seriesIn({ databaseFile }: World): Row[] {
  const database = openForReading(databaseFile);
  const rows = database
    .prepare(
      'SELECT kind, year, max(number) AS last, count(*) AS count FROM book_event GROUP BY kind, year ORDER BY kind, year',
    )
    .all() as Row[];
  database.close();
  return rows;
}

/** The body of an event, as it was signed. */
export function bodyOf({ databaseFile }: World, sequence: number): Record<string, unknown> {
  const database = openForReading(databaseFile);
  const bytes = database
    .prepare("SELECT bytes -> '$.body' FROM book_event WHERE sequence = ?")
    .pluck()
    .get(sequence);
  database.close();
  return JSON.parse(String(bytes)) as Record<string, unknown>;
}

/** A blank sheet beside a book that was just set up. */
function newPencil(world: World, duty: string): Pencil {
  const series = seriesIn(world);
  const now = world.clock.now();
  return {
    clock: world.clock,
    lastWall: Date.parse(now),
    written: new Date(Date.parse(now) + 5.5 * 3_600_000).toISOString().slice(0, 10),
    sequence: series.reduce((sum, { count }) => sum + count, 0),
    numbers: new Map(series.map(({ kind, year, last }) => [`${kind} ${year}`, last])),
    open: undefined,
    neverOpened: true,
    series: new Map(
      series.map(({ kind, year, last, count }) => [`${kind} ${year}`, { first: 1, last, count }]),
    ),
    done: new Map(),
    drawer: { cashIn: 0, cashOut: 0, corrected: 0, received: 0, refunded: 0 },
    closings: [],
    periods: [],
    posted: [],
    balance: new Map(),
    net: 0,
    absolute: 0,
    duty,
    sold: [],
    doubts: [],
    deposits: [],
    vouchers: [],
    statements: [],
    texts: new Set(),
    commissions: [],
    rules: [],
    terms: [],
    paperNumbers: new Set(),
    leftTickets: [],
    compared: new Map(),
    hasOpeningBalances: false,
  };
}

/** A till that was set up on a day, with two at the counter, a supervisor and two customers. */
export async function beginCourse(firstDay: string): Promise<Course> {
  const home = mkdtempSync(join(PLACE, 'seva-bahi-course-'));
  const clock = testClock(`${firstDay}T04:30:00.000Z`);
  resourcesIn(join(home, 'resources'));
  const world = await openCourseWorld(home, clock);
  const { operatorId: sangita } = await firstUser(world);
  await world.call('users.setPin', { requestId: randomUUID(), pin: PIN.sangita });
  const { operatorId } = await addMeena(world);
  const meena = { operatorId, pin: PIN.meena };
  const rakesh = await addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, meena);
  const sunita = await world.call('people.add', somebody());
  const gita = await world.call('people.add', somebody({ name: 'गीता देवी', mobile: '9876501234' }));
  return {
    home,
    clock,
    world,
    pencil: newPencil(world, sangita),
    meena,
    staff: [
      { operatorId: sangita, pin: PIN.sangita },
      { operatorId: rakesh.operatorId, pin: PIN.rakesh },
    ],
    people: [sunita.personId, gita.personId],
    told: [],
    acts: 0,
  };
}

export async function endCourse({ world, home }: Course): Promise<void> {
  await world.close();
  rmSync(home, { recursive: true, force: true });
}

/** Asks the program for something of which the pencil knows how it will be answered. */
export async function attempt<M extends MethodName>(
  course: Course,
  name: M,
  input: Input<M>,
  code: Code,
): Promise<Output<M> | undefined> {
  course.acts += 1;
  const answer = await course.world.ask(name, input);
  const told = answer.ok ? undefined : answer.fault.code;
  expect({ name, at: course.clock.now(), code: told }, JSON.stringify(input)).toEqual({
    name,
    at: course.clock.now(),
    code,
  });
  return answer.ok ? (answer.value as Output<M>) : undefined;
}

export const at = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];
