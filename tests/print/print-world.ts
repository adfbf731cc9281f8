import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import jsQR from 'jsqr';
import { instant } from '../../contract/day.ts';
import { BookSequence } from '../../contract/ids.ts';
import type { PrintJob, PrinterSettings } from '../../contract/printing.ts';
import { printing as migration } from '../../main/database/migrations/0004-printing.ts';
import { printers } from '../../main/database/migrations/0015-printers.ts';
import type { Database } from '../../main/database/open.ts';
import type { ThermalPaper } from '../../main/printing/papers.ts';
import { makePdf, makeSheet } from '../../main/printing/pdf.ts';
import { type PrintingRoom, createPrinting } from '../../main/printing/printing.service.ts';
import { thermalBytes } from '../../main/printing/thermal.ts';
import { toPixels } from '../printer/escpos-decoder.ts';
import { startPrinter } from '../printer/printer.ts';
import { fonts, usePaperFonts } from './paper-fonts.ts';
import { cashReceipt, slip, testPage } from './samples.ts';

usePaperFonts();

export const numberOf = (sequence: number): string => `T1/2026-27/${String(sequence).padStart(6, '0')}`;

export const networkPrinter = (port: number): PrinterSettings => ({
  kind: 'network',
  host: '127.0.0.1',
  port,
  paper: '58mm',
});

/** Stands for the book: the receipt of a sequence carries its number in its QR code. */
export function paperOf({ kind, sequence, duplicate }: Parameters<PrintingRoom['paperOf']>[0]): ThermalPaper {
  if (kind === 'test') return testPage;
  if (kind === 'slip') return slip;
  return { ...cashReceipt, number: numberOf(sequence), code: numberOf(sequence), duplicate };
}

const SETTLED = new Set<PrintJob['state']>(['printed', 'sent', 'given-up']);

export type PrintWorld = Awaited<ReturnType<typeof openPrintWorld>>;

/** A folder with a database and PDFs, a printer beside it, and print queues started on them as often as wanted. */
export async function openPrintWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-queue-'));
  const printer = await startPrinter();
  const databases: Database[] = [];
  const papers = join(folder, 'papers');

  /** The queue of a program started on the files of the folder, as a crash or a stop left them. */
  function start(part: Partial<PrintingRoom> = {}) {
    const file = join(folder, 'counter.db');
    const isNew = !existsSync(file);
    const database: Database = new Sqlite(file);
    databases.push(database);
    if (isNew) database.exec(migration.sql + printers.sql);
    const defects: unknown[] = [];
    let settings = networkPrinter(printer.port);
    let second: PrinterSettings = { kind: 'none' };
    let changes = 0;
    const queue = createPrinting({
      database,
      clock: { now: () => instant(Date.UTC(2026, 10, 21)) },
      paperMaker: {
        raster: async (paper, widthDots) => thermalBytes(paper, widthDots),
        pdf: (paper) => makePdf(paper, fonts),
        sheet: (paper) => makeSheet(paper, fonts),
      },
      paperOf,
      printer: () => settings,
      secondPrinter: () => second,
      pdfFolder: papers,
      changed: () => changes++,
      report: (defect) => defects.push(defect),
      ...part,
    });
    const wanting = (): PrintJob[] => queue.status().jobs.filter(({ state }) => !SETTLED.has(state));
    return {
      ...queue,
      inTransaction: (work: () => void): void => database.transaction(work)(),
      defects,
      changes: (): number => changes,
      setPrinter(next: PrinterSettings): void {
        settings = next;
      },
      setSecondPrinter(next: PrinterSettings): void {
        second = next;
      },
      receipt(sequence: number, duplicate = 0): void {
        const order = { kind: 'receipt', title: numberOf(sequence), duplicate } as const;
        queue.enqueue({ sequence: BookSequence.parse(sequence), ...order });
      },
      /** Which printer took each job, by its number. */
      takenBy: (): Record<string, string> =>
        Object.fromEntries(
          queue.status().jobs.flatMap(({ title, printer: taker }) => (taker ? [[title, taker]] : [])),
        ),
      /** What still wants somebody: medium, state and trouble of each job. */
      open: (): string[] =>
        wanting().map(({ medium, state, trouble }) => [medium, state, trouble].filter(Boolean).join(' ')),
      /** The oldest job that still wants somebody. */
      job(): PrintJob {
        const [oldest] = wanting();
        if (!oldest) throw new Error('no job wants anybody');
        return oldest;
      },
    };
  }

  return {
    printer,
    papers,
    start,
    /** The numbers in the QR codes of what came out, in order. */
    printed: (): (string | undefined)[] =>
      printer.papers.map((paper) => jsQR(toPixels(paper), paper.width, paper.height)?.data),
    pdfs: (): string[] =>
      existsSync(papers) ? readdirSync(papers, { recursive: true }).map(String).toSorted() : [],
    async close(): Promise<void> {
      for (const database of databases) database.close();
      await printer.close();
      rmSync(folder, { recursive: true });
    },
  };
}
