import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Input } from '../../contract/contract.ts';
import { readZip, verifyArchive } from '../../tools/verifier/verify.mjs';
import { findingsIn } from '../ledger/books.ts';
import { rowsOf, totalsOf } from '../reports/shelf.ts';
import { type Course, openCourseWorld, seriesIn } from './course.ts';
import {
  type Figures,
  addFigures,
  balanceOf,
  clockCode,
  dayCode,
  later,
  standingOn,
  today,
  withoutZeroes,
} from './pencil.ts';
import { total } from './reckoning.ts';
import { stakeOf } from './refund-acts.ts';
import { turnoverOf } from './turnover.ts';

/** After every act: where the till stands, and that not one event more was written than the pencil knows of. */
export async function compareNow({ world, pencil }: Course): Promise<void> {
  const { bookSequence } = await world.call('society.status', {});
  const { today: day, phase, day: open, deposits, carried } = await world.call('till.state', {});
  const refused = dayCode(pencil);
  const phases: Readonly<Record<string, string>> = {
    'till.forgotten': 'forgotten',
    'till.closed': 'closed',
    'till.notOpen': 'unopened',
  };
  expect({ bookSequence, day, phase, open }).toEqual({
    bookSequence: pencil.sequence,
    day: today(pencil),
    phase: refused === undefined ? 'open' : phases[refused],
    open: pencil.open?.day,
  });
  expect(deposits.map(({ sequence, amount }) => ({ sequence, amount }))).toEqual(pencil.deposits);
  if (!pencil.open && !pencil.neverOpened) expect(carried).toBe(balanceOf(pencil, 'cash-drawer'));
  expect(balanceOf(pencil, 'cash-drawer')).toBeGreaterThanOrEqual(0);
}

const QUESTIONS = [
  'trial-balance',
  'cash-book',
  'income-expenditure',
  'balance-sheet',
  'receipts-payments',
  'services',
  'ledger',
  'waivers',
] as const;

/** Asks a report of days that are closed, to ask it once more at the end. */
export async function askForLater({ world, pencil, told }: Course): Promise<void> {
  const [first, last] = [pencil.closings[0]?.day, pencil.closings.at(-1)?.day];
  if (first === undefined || last === undefined) return;
  const report = QUESTIONS[told.length % QUESTIONS.length] ?? 'trial-balance';
  const account = report === 'ledger' ? { account: 'csc-wallet' } : {};
  const question: Input<'reports.read'> = {
    report,
    first: told.length % 2 === 0 ? first : last,
    last,
    ...account,
  };
  told.push({ question, answer: await world.call('reports.read', question) });
}

/** The trial balance of every day since the first. */
async function trialBalances({ world, pencil }: Course, firstDay: string): Promise<void> {
  const accounts = new Map(
    (await world.call('ledger.accounts', {})).map(({ code, account }) => [code, account]),
  );
  for (let day = firstDay; day <= today(pencil); day = later(day, 1)) {
    const report = await world.call('reports.read', { report: 'trial-balance', first: day, last: day });
    const totals = totalsOf(report);
    expect({ day, balanced: report.balanced, debit: totals['debit'] }).toEqual({
      day,
      balanced: true,
      debit: totals['credit'],
    });
    const rows = rowsOf(report).map(
      ({ code, debit, credit }) =>
        [accounts.get(String(code)) ?? '', Number(debit) - Number(credit)] as const,
    );
    expect({ day, ...withoutZeroes(rows) }).toEqual({ day, ...standingOn(pencil, day) });
  }
}

async function commissions({ world, pencil }: Course): Promise<void> {
  const { due } = await world.call('commissions.month', {});
  const open = ['commission-receivable', 'commission-confirmed'].map((account) => balanceOf(pencil, account));
  expect(due.total).toBe(total(open));
  for (const month of new Set(pencil.commissions.map(({ day }) => day.slice(0, 7)))) {
    const within = pencil.commissions.filter(({ day }) => day.startsWith(month));
    const of = (state: string): number =>
      within.filter((one) => one.state === state).reduce((sum, { amount }) => sum + amount, 0);
    const shares = addFigures(within.map((one) => one.shares));
    const read = await world.call('commissions.month', { month });
    expect({
      month,
      earned: read.earned,
      confirmed: read.confirmed,
      received: read.received,
      shares: withoutZeroes(Object.entries(read.shares)),
    }).toEqual({
      month,
      earned: of('accrued'),
      confirmed: of('confirmed'),
      received: of('received'),
      shares,
    });
  }
}

/** What the rooms say of what is still open. */
async function whatIsOpen({ world, pencil }: Course): Promise<void> {
  const items = await world.call('suspense.list', {});
  const doubts = pencil.doubts.filter((doubt) => doubt.state !== 'ended' && stakeOf(doubt) > 0);
  expect(items.map(({ number, amount, state }) => ({ number, amount, state }))).toEqual(
    doubts.map((doubt) => ({ number: doubt.number, amount: stakeOf(doubt), state: doubt.state })),
  );
  const pending = doubts.filter(({ state }) => state === 'pending').map(stakeOf);
  expect(balanceOf(pencil, 'portal-suspense')).toBe(pending.reduce((sum, amount) => sum + amount, 0));
  for (const { sequence, lines, total: sold, given } of pencil.sold) {
    const { remaining, reversals } = await world.call('receipts.get', { sequence });
    const left = remaining.map(({ line, heads }) => [
      line,
      ...heads.map(({ head, amount }) => `${head} ${amount}`),
    ]);
    expect(left).toEqual(
      lines.map((line, index) => [
        index + 1,
        ...Object.entries(line.left)
          .filter(([, amount]) => amount > 0)
          .map(([head, amount]) => `${head} ${amount}`),
      ]),
    );
    expect(reversals.reduce((sum, reversal) => sum + reversal.total, 0)).toBe(given);
    expect(given).toBeLessThanOrEqual(sold);
  }
}

/** The register of all waivers, and the reports in which charge and waiver stand apart, agree with the accounts. */
async function waivers({ world, pencil }: Course, first: string): Promise<void> {
  const days = { first, last: today(pencil) };
  const register = await world.call('reports.read', { report: 'waivers', ...days });
  const given = pencil.posted
    .filter(({ entry: [account], isYearEnd }) => account === 'waivers-given' && !isYearEnd)
    .map(({ entry: [, amount] }) => amount);
  expect(totalsOf(register)['waived']).toBe(total(given));
  for (const report of ['waivers', 'board', 'services', 'receipts-payments'] as const)
    expect({ report, balanced: (await world.call('reports.read', { report, ...days })).balanced }).toEqual({
      report,
      balanced: true,
    });
}

const bothModes = (figures: Figures, name: string): number =>
  (figures[`${name} cash`] ?? 0) + (figures[`${name} upi`] ?? 0);

/** Every closing as it stands in the list, as it was signed, and as the day book of its day has it. */
async function closings({ world, pencil }: Course): Promise<void> {
  const lines = (await world.call('till.closings', {})).toReversed();
  expect(lines.map(({ day, nil, late, variance, net }) => ({ day, nil, late, variance, net }))).toEqual(
    pencil.closings.map(({ day, nil, late, variance, net }) => ({ day, nil, late, variance, net })),
  );
  for (const [index, { day, sequence, turnover, absolute, nil }] of pencil.closings.entries()) {
    const [received, refunded] = [bothModes(turnover, 'received'), bothModes(turnover, 'refunded')];
    expect(lines[index]).toMatchObject({ sequence, received, refunded });
    const closing = await world.call('till.closing', { sequence });
    expect({ day, ...turnoverOf(closing.turnover) }).toEqual({ day, ...turnover });
    expect(closing.absolute).toBe(absolute);
    if (nil) continue;
    const dayBook = await world.call('reports.dayBook', { day });
    expect(dayBook).toMatchObject({
      balanced: true,
      cash: turnover['received cash'] ?? 0,
      upi: turnover['received upi'] ?? 0,
      total: received,
      reversed: { total: refunded },
      net: { total: received - refunded },
    });
    expect(dayBook.receipts).toHaveLength(turnover['receipts'] ?? 0);
    expect(dayBook.reversals).toHaveLength(turnover['reversals'] ?? 0);
  }
}

/** At the end of a course: every balance of every day, every month of commission, all that is open, and old answers. */
export async function compareAll(course: Course, firstDay: string): Promise<void> {
  const { world, told } = course;
  await trialBalances(course, firstDay);
  await commissions(course);
  await waivers(course, firstDay);
  await whatIsOpen(course);
  await closings(course);
  for (const { question, answer } of told) expect(await world.call('reports.read', question)).toEqual(answer);
}

/** The archive of a course, year by year, judged by the verifier that knows nothing of the program. */
export async function verifyArchives({ world, pencil }: Course): Promise<void> {
  if (clockCode(pencil) !== undefined) throw new Error('a course ends with a clock that is right');
  const [first = '', last = ''] = [pencil.closings[0]?.day, pencil.closings.at(-1)?.day];
  for (let from = first; from <= last; from = later(from, 300)) {
    const to = [later(from, 299), last].toSorted()[0] ?? last;
    const { path } = await world.call('archive.make', { requestId: randomUUID(), from, to });
    const { findings } = verifyArchive(readZip(readFileSync(path)), { witnesses: [] });
    expect(findings).toEqual([]);
  }
}

/** The book itself: numbers without a gap, totals, and what verify says of it. */
export async function verifyCourse(course: Course): Promise<void> {
  const { world, pencil } = course;
  await world.close();
  expect(world.defects).toEqual([]);
  const rows = seriesIn(world).filter(({ kind }) => kind !== 'A');
  expect(Object.fromEntries(rows.map(({ kind, year, last }) => [`${kind} ${year}`, last]))).toEqual(
    Object.fromEntries(pencil.numbers),
  );
  expect(rows.filter(({ last, count }) => last !== count)).toEqual([]);
  expect(findingsIn(world)).toEqual([]);
  course.world = await openCourseWorld(course.home, course.clock);
}
