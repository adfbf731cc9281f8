import { randomUUID } from 'node:crypto';
import { type ExpectStatic, test } from 'vitest';
import type { PrintJob, PrinterTrouble } from '../../contract/printing.ts';
import { findingsIn } from '../book/read-book.ts';
import { bandsOn } from '../flows/papers.ts';
import { type TestPrinter, startPrinter } from '../printer/printer.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';
import { networkPrinter } from './print-world.ts';

type Script = {
  readonly breaks: (printer: TestPrinter) => Promise<void> | void;
  /** What the counter may say of the job, and why: `refused` only where not one byte of it was printed. */
  readonly says: PrintJob['state'];
  readonly because?: PrinterTrouble;
  /** Whether the printer, once mended, prints by itself what it was given. */
  readonly comesOut: boolean;
};

const SCRIPTS: Readonly<Record<string, Script>> = {
  'has no paper before the job': {
    breaks: (printer) => printer.set('no-paper'),
    says: 'refused',
    because: 'no-paper',
    comesOut: false,
  },
  'runs out of paper during the job': {
    breaks: (printer) => printer.runOutAfter(8),
    says: 'unknown',
    because: 'no-paper',
    comesOut: true,
  },
  'has its cover open': {
    breaks: (printer) => printer.set('cover-open'),
    says: 'refused',
    because: 'cover-open',
    comesOut: false,
  },
  'has lost its cable': {
    breaks: (printer) => printer.close(),
    says: 'refused',
    because: 'unreachable',
    comesOut: false,
  },
  'is switched off in the middle': {
    breaks: (printer) => printer.set('hangs-up'),
    says: 'unknown',
    because: 'no-answer',
    comesOut: false,
  },
  'takes the job and stalls': {
    breaks: (printer) => printer.set('stalled'),
    says: 'unknown',
    because: 'no-answer',
    comesOut: true,
  },
  'is no printer': {
    breaks: (printer) => printer.set('wrong-device'),
    says: 'refused',
    because: 'wrong-device',
    comesOut: false,
  },
};

/** A stalled printer is given as long as a real one. */
const PATIENT = { timeout: 45_000, interval: 50 };

async function jobOf({ call }: World, title: string): Promise<PrintJob> {
  const { jobs } = await call('printing.status', {});
  const job = jobs.findLast((one) => one.title === title && one.medium === 'thermal');
  if (!job) throw new Error(`no job for ${title}`);
  return job;
}

async function untilTried(expect: ExpectStatic, world: World, title: string): Promise<PrintJob> {
  await expect
    .poll(async () => (await jobOf(world, title)).state, PATIENT)
    .not.toMatch(/^(?:queued|sending)$/u);
  return jobOf(world, title);
}

const sellCopy = async (world: World) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));

/** The sale stands in the books, whatever became of its paper. */
async function expectKept(
  expect: ExpectStatic,
  { call }: World,
  sale: Awaited<ReturnType<typeof sellCopy>>,
): Promise<void> {
  expect(await call('receipts.get', { sequence: sale.sequence })).toMatchObject({ number: sale.number });
  expect(await call('tickets.open', {})).toEqual([]);
  expect(await call('reports.dayBook', {})).toMatchObject({ total: sale.total, balanced: true });
}

test.concurrent.for(Object.entries(SCRIPTS))(
  'when the printer %s the sale is kept, what is said is true, and one whole paper comes out in the end',
  { timeout: 120_000 },
  async ([, { breaks, says, because, comesOut }], { expect }) => {
    const broken = await startPrinter();
    const world = await openWorld({ answers: { printer: networkPrinter(broken.port) } });
    await breaks(broken);
    const sale = await sellCopy(world);
    const told = await untilTried(expect, world, sale.number);
    expect([told.state, told.trouble]).toEqual([says, because]);
    await expectKept(expect, world, sale);
    expect(broken.papers).toHaveLength(0);

    // Mended, it prints what it holds, and nothing is sent to it that nobody asked for.
    const isGone = because === 'unreachable';
    const printer = isGone ? await startPrinter({ port: broken.port }) : broken;
    printer.set(undefined);
    if (comesOut) await expect.poll(() => printer.papers.length, PATIENT).toBe(1);
    const answer = comesOut ? 'came-out' : 'print';
    await world.call('printing.settle', { jobId: told.jobId, answer });
    expect((await untilTried(expect, world, sale.number)).state).toBe('printed');
    expect(printer.papers.map(bandsOn)).toEqual([[]]);

    // The next print of it is marked as a duplicate.
    const reprint = { requestId: randomUUID(), sequence: sale.sequence, reason: 'lost' as const };
    expect(await world.call('receipts.reprint', reprint)).toMatchObject({ duplicates: 1 });
    await expect.poll(() => printer.papers.length, PATIENT).toBe(2);
    expect(printer.papers.map((paper) => bandsOn(paper).length)).toEqual([0, 2]);
    expect(printer.papers.flatMap(({ problems }) => problems)).toEqual([]);
    await world[Symbol.asyncDispose]();
    await printer.close();
  },
);

test('when the roll ends with the paper it is printed or asked about, and never printed twice', async ({
  expect,
}) => {
  const printer = await startPrinter({ onPaper: () => printer.set('no-paper') });
  const world = await openWorld({ answers: { printer: networkPrinter(printer.port) } });
  const sale = await sellCopy(world);
  const told = await untilTried(expect, world, sale.number);
  expect(['printed', 'unknown']).toContain(told.state);
  await expectKept(expect, world, sale);
  printer.set(undefined);
  await world.call('printing.settle', { jobId: told.jobId, answer: 'came-out' });
  expect((await jobOf(world, sale.number)).state).toBe('printed');
  expect(printer.papers).toHaveLength(1);
  await world.close();
  expect(findingsIn(world.databaseFile)).toEqual([]);
  await world[Symbol.asyncDispose]();
  await printer.close();
});
