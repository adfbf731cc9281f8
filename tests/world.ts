import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, MethodName, Output } from '../contract/contract.ts';
import { type Instant, instant } from '../contract/day.ts';
import { type Answer, Fault } from '../contract/faults.ts';
import { writeInWorker } from '../main/archive/archive-writer.ts';
import { DENOMINATIONS, type Denominations } from '../contract/till.ts';
import type { Clock } from '../main/devices/clock.ts';
import type { Vault } from '../main/devices/till-key.ts';
import { createNumberFinder } from '../main/documents/number-finder.ts';
import { type PaperMaker, createPaperMaker } from '../main/printing/paper-maker.ts';
import { openProgram } from '../main/program.ts';

/** A clock in the test's hand: it stands still until it is moved. */
export type TestClock = Clock & { set(moment: string): void; forward(milliseconds: number): void };

export function testClock(start = '2026-11-21T04:30:00.000Z'): TestClock {
  let wall = Date.parse(start);
  let elapsed = 0;
  return {
    boot: randomUUID(),
    now: (): Instant => instant(wall),
    elapsed: () => elapsed,
    set(moment) {
      wall = Date.parse(moment);
    },
    forward(milliseconds) {
      wall += milliseconds;
      elapsed += milliseconds;
    },
  };
}

export const RESOURCES = join(import.meta.dirname, '..', 'resources');
const WORKER = new URL('../main/printing/paper-worker.ts', import.meta.url);
const FINDER_WORKER = new URL('../main/documents/number-finder-worker.ts', import.meta.url);
const ARCHIVE_WORKER = new URL('../main/archive/archive-worker.ts', import.meta.url);

export const setUpAnswers = (): Input<'society.setUp'> => ({
  requestId: randomUUID(),
  nameHi: 'अखलासपुर प्राथमिक कृषि साख समिति',
  nameEn: 'Akhlaspur Primary Agricultural Credit Society',
  cscId: '256423550019',
  district: { name: 'Kaimur (Bhabua)', code: '200' },
  block: { name: 'Bhabua', code: '1788' },
  panchayat: { name: 'Akhalaspur', code: '' },
  till: 'T1',
  operator: 'संगीता कुमारी',
  upiAddress: 'akhlaspur.pacs@examplebank',
  printer: { kind: 'none' },
});

export type World = Awaited<ReturnType<typeof openWorld>>;

export type WorldOptions = {
  /** A folder to use again; a new one otherwise, removed at the end. */
  readonly folder?: string;
  readonly clock?: TestClock;
  /** Whether to do the first-run set-up where it was not done. */
  readonly setUp?: boolean;
  readonly answers?: Partial<Input<'society.setUp'>>;
  /** Whether to open the till's day, with an empty drawer, where it is not open. */
  readonly openTill?: boolean;
  /** scrypt's N; next to nothing when absent. */
  readonly pinCost?: number;
  /** The operating system's key store; none otherwise. */
  readonly vault?: Vault;
  /** The data that ships with the program, where it is another than today's. */
  readonly resources?: string;
  /** What makes the papers, where their look is of no matter. */
  readonly papers?: PaperMaker;
};

/** The whole program on real files in a temporary folder, entered by its door. */
export async function openWorld(options: WorldOptions = {}) {
  const {
    folder,
    clock = testClock(),
    setUp = true,
    answers,
    vault,
    pinCost = 2,
    resources = RESOURCES,
    openTill = setUp,
    papers,
  } = options;
  const home = folder ?? mkdtempSync(join(tmpdir(), 'seva-bahi-'));
  const defects: unknown[] = [];
  let closed = false;
  const paperMaker = papers ?? createPaperMaker(WORKER);
  let copied = '';
  const clipboard = { readText: () => copied, writeText: (text: string) => void (copied = text) };
  const program = openProgram({
    dataFolder: join(home, 'books'),
    reportsFolder: join(home, 'reports'),
    resourcesFolder: resources,
    version: '0.0.0-test',
    clock,
    vault,
    pinCost,
    paperMaker,
    numberFinder: createNumberFinder(FINDER_WORKER),
    archiveWriter: writeInWorker(ARCHIVE_WORKER),
    clipboard,
    systemPrinters: () => Promise.resolve([]),
    reveal: () => {},
    dress: () => {},
    showDisplay: () => {},
    changed: () => {},
    report: (defect) => defects.push(defect),
  });

  /** The answer as the window gets it. */
  const ask = (name: string, input: unknown): Promise<Answer<unknown>> => program.call(name, input);

  /** The value of the answer; its fault is thrown, as in the window. */
  async function call<M extends MethodName>(name: M, input: Input<M>): Promise<Output<M>> {
    const answer = await ask(name, input);
    if (!answer.ok) {
      const { code, params, fields } = answer.fault;
      throw Object.assign(new Fault(code, params, fields), { cause: defects.at(-1) });
    }
    return answer.value as Output<M>; // what the contract says of this name
  }

  const world = {
    home,
    clock,
    defects,
    clipboard,
    ask,
    call,
    databaseFile: join(home, 'books', 'live', 'counter.db'),
    /** Ends the program; once more does nothing. */
    async close(): Promise<void> {
      if (closed) return;
      closed = true;
      await program.close();
      await paperMaker.close();
    },
    async [Symbol.asyncDispose](): Promise<void> {
      await world.close();
      if (folder === undefined) rmSync(home, { recursive: true, force: true });
      // What no test expects: shown with its stack, as the log would have it.
      if (defects.length > 0) throw new AggregateError(defects, 'the program reported defects');
    },
  };
  const state = await ask('society.state', {});
  if (setUp && state.ok && !(await call('society.state', {})).operator)
    await call('society.setUp', { ...setUpAnswers(), ...answers });
  if (openTill && state.ok && (await call('till.state', {})).phase === 'unopened') await openDay(world);
  return world;
}

type NewPerson = Omit<Input<'people.add'>, 'requestId'>;

/** Somebody to serve. */
export const somebody = (part: Partial<NewPerson> = {}): Input<'people.add'> => ({
  requestId: randomUUID(),
  name: 'सुनीता देवी',
  relation: 'husband',
  guardian: 'रमेश पासवान',
  village: 'अखलासपुर',
  mobile: '9876543210',
  birthYear: '1988',
  ...part,
});

/** A ticket of one line, ready to be paid: every paper seen, every open head entered. */
export async function readyTicket(
  { call }: Pick<World, 'call'>,
  service: string,
  entered: Record<string, number> = {},
  part: { personId?: string; quantity?: number } = {},
): Promise<Output<'tickets.keep'>> {
  const { quantity = 1, personId } = part;
  const line = { lineId: randomUUID(), service, quantity, entered, papersSeen: [] as string[] };
  const draft = { ticketId: randomUUID(), lines: [line], ...(personId && { personId }) };
  const first = await call('tickets.keep', draft);
  line.papersSeen = first.lines.flatMap(({ papers }) => papers.map(({ code }) => code));
  return call('tickets.keep', draft);
}

/** Notes and coins of a sum, the largest first; what is less than a rupee no coin can make. */
export function notesOf(amount: number): Denominations {
  let left = Math.floor(amount / 100);
  return DENOMINATIONS.flatMap((rupees) => {
    const pieces = Math.floor(left / rupees);
    left -= pieces * rupees;
    return pieces > 0 ? [{ rupees, pieces }] : [];
  });
}

/** Opens today with what the last count left. */
export async function openDay({ call }: Pick<World, 'call'>): Promise<void> {
  const { carried = 0 } = await call('till.state', {});
  await call('till.open', { requestId: randomUUID(), denominations: notesOf(carried) });
}

/** Counts the drawer so that only paise which no coin can make are missing. */
export async function countExactly({ call }: Pick<World, 'call'>): Promise<Output<'till.count'>> {
  const { expected } = await call('till.count', { requestId: randomUUID(), denominations: [] });
  return call('till.count', { requestId: randomUUID(), denominations: notesOf(expected) });
}

/** Ends the day that is open on an exact count. */
export async function closeDay(world: Pick<World, 'call'>): Promise<Output<'till.close'>> {
  if ((await world.call('till.state', {})).missingReferences > 0)
    await world.call('applications.explain', { requestId: randomUUID(), reason: 'portal-down' });
  const { sequence: count, variance } = await countExactly(world);
  const reason = variance === 0 ? {} : { reason: 'change-error' as const };
  return world.call('till.close', { requestId: randomUUID(), count, ...reason });
}

/** Ends the day that is open, if one is, and opens the next at half past ten in the morning. */
export async function nextMorning(world: Pick<World, 'call' | 'clock'>): Promise<void> {
  const { clock, call } = world;
  if ((await call('till.state', {})).day !== undefined) await closeDay(world);
  const day = new Date(Date.parse(clock.now()) + 24 * 3_600_000).toISOString().slice(0, 10);
  clock.forward(Date.parse(`${day}T05:00:00.000Z`) - Date.parse(clock.now()));
  await openDay(world);
}

/** Pays a ticket in cash with the exact amount. */
export const payExactly = (
  { call }: Pick<World, 'call'>,
  { ticketId, total }: Output<'tickets.keep'>,
): Promise<Output<'tickets.finish'>> =>
  call('tickets.finish', { ticketId, payment: { cashTendered: total, upi: 0, upiReference: '' } });
