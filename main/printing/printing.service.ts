import type { z } from 'zod';
import { setTimeout } from 'node:timers/promises';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, PrintJobId } from '../../contract/ids.ts';
import type { PrintStatus, PrinterPlace, PrinterSettings, SettleJob } from '../../contract/printing.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperWord } from './paper-words.ts';
import { HEAD_DOTS, type HandedOutPaper, type ThermalPaper } from './papers.ts';
import { findPdf, keepPdf } from './pdf-folder.ts';
import { type PrintJobRow, printQueueRepo } from './print-queue.repo.ts';
import { type Printer, connectPrinter } from './transports/connect.ts';
import type { Delivery } from './transports/transport.ts';

export type PrintingRoom = {
  readonly database: Database;
  readonly clock: Pick<Clock, 'now'>;
  readonly paperMaker: Pick<PaperMaker, 'raster' | 'pdf' | 'sheet'>;
  /** Builds the paper of a job from the book. */
  readonly paperOf: (job: PrintJobRow) => ThermalPaper;
  readonly printer: () => PrinterSettings;
  /** Takes over when the first took nothing. */
  readonly secondPrinter: () => PrinterSettings;
  /** Where PDF copies are kept. */
  readonly pdfFolder: string;
  readonly connect?: typeof connectPrinter;
  /** Told after each change of a job. */
  readonly changed: () => void;
  /** Takes an error that no operator can mend. */
  readonly report: (defect: unknown) => void;
};

export type PrintOrder = {
  readonly sequence: BookSequence;
  readonly kind: HandedOutPaper['kind'];
  /** The number of the paper. */
  readonly title: string;
  readonly duplicate: number;
};

/** How long the end of the program waits for a paper. */
const LONGEST_STOP_MS = 5000;

export type PrintQueue = ReturnType<typeof createPrinting>;

/** The sequence of a job that belongs to no event: below every real one. */
const NO_EVENT = 0;

/**
 * The print queue of a book. Jobs are made in the transaction of what they print and worked off one at a time, the
 * oldest first. Jobs that a crash or power cut caught on their way are `unknown` from the start on.
 */
export function createPrinting(room: PrintingRoom) {
  const { database, clock, paperMaker, paperOf, pdfFolder, connect = connectPrinter } = room;
  const { changed, report } = room;
  const repo = printQueueRepo(database);
  let working: Promise<void> | undefined;
  let stopped = false;
  /** The end did not wait any longer for the paper in hand; its job is asked about or made again at the next start. */
  let isGone = false;

  /** The printers that are set, in the order in which they are tried. */
  function printers(): { place: PrinterPlace; settings: Printer }[] {
    const all = { first: room.printer(), second: room.secondPrinter() };
    return (['first', 'second'] as const).flatMap((place) => {
      const settings = all[place];
      return settings.kind === 'none' ? [] : [{ place, settings }];
    });
  }

  async function bytesFor(settings: Printer, job: PrintJobRow): Promise<Uint8Array> {
    const paper = paperOf(job);
    return settings.kind === 'sheet'
      ? paperMaker.sheet(paper)
      : paperMaker.raster(paper, HEAD_DOTS[settings.paper]);
  }

  async function sendTo(place: PrinterPlace, settings: Printer, job: PrintJobRow): Promise<Delivery> {
    const bytes = await bytesFor(settings, job);
    repo.markSending(job.jobId, place);
    changed();
    try {
      return await connect(settings)(bytes);
    } catch (defect) {
      report(defect);
      return { state: 'unknown', trouble: 'printer-error' };
    }
  }

  /**
   * A printer that took not one byte leaves the paper to the next one. What is told in the end is the trouble of the
   * first: that is the one to be mended.
   */
  async function sendToPrinter(job: PrintJobRow): Promise<Delivery> {
    const refusals: Delivery[] = [];
    const tried = printers().filter(({ place }) => job.kind !== 'test' || place === job.printer);
    for (const { place, settings } of tried) {
      const delivery = await sendTo(place, settings, job); // oxlint-disable-line no-await-in-loop -- the second only when the first refused
      if (delivery.state !== 'refused') return delivery;
      refusals.push(delivery);
    }
    return refusals[0] ?? { state: 'refused', trouble: 'not-found' };
  }

  /** A PDF needs no mark before: it is written whole or not at all, and writing it again does no harm. */
  async function writePdf(job: PrintJobRow): Promise<Delivery> {
    const pdf = await paperMaker.pdf(paperOf(job));
    try {
      keepPdf(pdfFolder, { number: job.title, duplicate: job.duplicate }, pdf);
      return { state: 'printed' };
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      return { state: 'refused', trouble: 'disk' };
    }
  }

  async function deliver(job: PrintJobRow): Promise<Delivery> {
    try {
      return await (job.medium === 'pdf' ? writePdf(job) : sendToPrinter(job));
    } catch (defect) {
      if (!isGone) report(defect);
      return { state: 'refused', trouble: 'printer-error' };
    }
  }

  const next = (): PrintJobRow | undefined => (stopped ? undefined : repo.findOldestQueued());

  async function workOff(): Promise<void> {
    try {
      for (let job = next(); job; job = next()) {
        // oxlint-disable-next-line no-await-in-loop -- one at a time, in order
        const { state, trouble } = await deliver(job);
        if (isGone) return;
        repo.mark(job.jobId, state, trouble);
        changed();
      }
    } catch (defect) {
      report(defect);
    } finally {
      working = undefined;
    }
  }

  function getJob(jobId: PrintJobId): PrintJobRow {
    const job = repo.find(jobId);
    if (!job) throw new Fault('printing.notFound');
    return job;
  }

  if (repo.markInterrupted() > 0) changed();

  return {
    /** Makes the jobs of a paper: the printer's, if one is set, and the PDF's, if it is to be kept. Runs inside the caller's transaction. */
    enqueue(order: PrintOrder): void {
      const madeAt = clock.now();
      if (printers().length > 0) repo.insert({ ...order, medium: 'thermal', printer: null, madeAt });
      // Nobody asks for a token after its day.
      if (order.kind !== 'token') repo.insert({ ...order, medium: 'pdf', printer: null, madeAt });
    },

    /** Prints a test page on one of the printers. Throws printing.noPrinter when it is not set. */
    testPage(printer: PrinterPlace): void {
      if (!printers().some(({ place }) => place === printer)) throw new Fault('printing.noPrinter');
      const title = `${paperWord('hi', 'testPage')} / ${paperWord('en', 'testPage')}`;
      repo.insert({
        sequence: NO_EVENT,
        kind: 'test',
        medium: 'thermal',
        duplicate: 0,
        title,
        printer,
        madeAt: clock.now(),
      });
      changed();
    },

    /** Works off what is queued; resolves when nothing is left. Never rejects: what goes wrong stands in the jobs. */
    run(): Promise<void> {
      working ??= Promise.resolve().then(workOff);
      return working;
    },

    /**
     * Takes no other job, and waits a little for the one in hand; the rest wait for the next start. A printer that does
     * not answer must not hold up the end: its job is marked as being sent, and will be asked about.
     */
    async stop(): Promise<void> {
      stopped = true;
      await Promise.race([working, setTimeout(LONGEST_STOP_MS, undefined, { ref: false })]);
      isGone = true;
    },

    /**
     * Takes the operator's answer about a job. An answer that no longer fits its state, because another came first,
     * changes nothing. Throws printing.notFound, and printing.noPrinter where there is nothing to print it on.
     */
    settle({ jobId, answer }: z.output<typeof SettleJob>): void {
      const { state, medium } = getJob(jobId);
      const open = state === 'unknown' || state === 'refused';
      if (answer === 'print' && open) {
        if (medium === 'thermal' && printers().length === 0) throw new Fault('printing.noPrinter');
        repo.mark(jobId, 'queued');
      } else if (answer === 'came-out' && state === 'unknown') repo.mark(jobId, 'printed');
      else if (answer === 'give-up' && (open || state === 'queued')) repo.mark(jobId, 'given-up');
      changed();
    },

    status: (): Omit<PrintStatus, 'paperLanguage' | 'canPrintSheets'> => ({
      settings: room.printer(),
      second: room.secondPrinter(),
      jobs: repo.shown().map(({ jobId, title, medium, state, trouble, printer, madeAt }) => ({
        jobId,
        title,
        medium,
        state,
        madeAt,
        ...(trouble && { trouble }),
        ...(printer && { printer }),
      })),
    }),

    /** The path of a receipt's or slip's PDF by its number, if it is written. */
    findPdf: (number: string): string | undefined => findPdf(pdfFolder, number),
  };
}
