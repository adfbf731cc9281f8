import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { PdfPaper, ReportPaper, ThermalPaper } from './papers.ts';

/** What the worker is asked, and what it answers. */
export type PaperOrder =
  | { readonly id: number; readonly make: 'raster'; readonly paper: ThermalPaper; readonly widthDots: number }
  | { readonly id: number; readonly make: 'pdf'; readonly paper: PdfPaper }
  | { readonly id: number; readonly make: 'sheet'; readonly paper: ThermalPaper }
  | { readonly id: number; readonly make: 'xlsx'; readonly paper: ReportPaper };
/** The last word to a worker: it ends by itself when the paper in its hands is made. */
export const END = 'end';

export type PaperAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly defect: unknown };

/** Makes papers beside the main thread. A rejection is a defect of the paper or of the program. */
export type PaperMaker = {
  /** ESC/POS bytes for a printer whose head has `widthDots` dots. */
  raster(paper: ThermalPaper, widthDots: number): Promise<Uint8Array>;
  pdf(paper: PdfPaper): Promise<Uint8Array>;
  /** The PDF for a printer of A4 sheets. */
  sheet(paper: ThermalPaper): Promise<Uint8Array>;
  /** A report as a workbook for spreadsheets. */
  xlsx(paper: ReportPaper): Promise<Uint8Array>;
  /** Ends the worker; what is still in its hands is rejected. */
  close(): Promise<void>;
};

/** How long the paper in hand may take at the end. */
const LONGEST_END_MS = 5000;

const load = createRequire(import.meta.url);

type Waiting = { resolve(bytes: Uint8Array): void; reject(defect: unknown): void };

/**
 * Papers are made by one worker, started at the first of them from `workerUrl` and kept. It does not keep the process
 * alive when it has nothing to do, and is started again after a crash.
 */
export function createPaperMaker(workerUrl: URL): PaperMaker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let orders = 0;

  function settle(answer: PaperAnswer): void {
    const { resolve, reject } = waiting.get(answer.id) ?? {};
    waiting.delete(answer.id);
    if (waiting.size === 0) worker?.unref();
    if ('bytes' in answer) resolve?.(answer.bytes);
    else reject?.(answer.defect);
  }

  function end(defect: unknown): void {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(defect);
    waiting.clear();
  }

  function start(): Worker {
    // The library that draws is unloaded with the last thread that has it, and its own threads may still be running then,
    // which ends the process. Had by this thread too, it stays.
    load('@napi-rs/canvas');
    const started = new Worker(workerUrl, { name: 'paper' });
    started.on('message', settle);
    started.on('error', end);
    started.on('exit', () => {
      if (worker === started) end(new Error('the paper worker has ended'));
    });
    return started;
  }

  function order(make: (id: number) => PaperOrder): Promise<Uint8Array> {
    const id = ++orders;
    const running = (worker ??= start());
    running.ref();
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      running.postMessage(make(id));
    });
  }

  return {
    raster: (paper, widthDots) => order((id) => ({ id, make: 'raster', paper, widthDots })),
    sheet: (paper) => order((id) => ({ id, make: 'sheet', paper })),
    pdf: (paper) => order((id) => ({ id, make: 'pdf', paper })),
    xlsx: (paper) => order((id) => ({ id, make: 'xlsx', paper })),
    async close() {
      const ending = worker;
      if (!ending) return;
      end(new Error('the paper worker has ended'));
      // Stopped from outside in the middle of drawing, the thread can take the whole process with it.
      ending.ref();
      const ended = once(ending, 'exit');
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      ending.postMessage(END);
      await Promise.race([ended, wait(LONGEST_END_MS, undefined, { ref: false })]);
      await ending.terminate();
    },
  };
}
