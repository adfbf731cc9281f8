import { z } from 'zod';
import type { Instant } from '../../contract/day.ts';
import { PrintJobId } from '../../contract/ids.ts';
import { PrintState, PrinterPlace, PrinterTrouble } from '../../contract/printing.ts';
import { InstantSchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import type { Delivery } from './transports/transport.ts';

const PrintJobRow = z.object({
  jobId: PrintJobId,
  /** The event of the book that the paper belongs to; 0 for a test page, which belongs to none. */
  sequence: z.int().min(0).brand<'BookSequence'>(),
  kind: z.enum([
    'receipt',
    'slip',
    'closing',
    'x-read',
    'reversal',
    'cash-voucher',
    'suspense',
    'application',
    'consent',
    'token',
    'test',
  ]),
  medium: z.enum(['thermal', 'pdf']),
  /** 0 for the first print, n for the copy marked DUPLICATE n. */
  duplicate: z.int().min(0),
  title: z.string(),
  madeAt: InstantSchema,
  state: PrintState,
  trouble: PrinterTrouble.nullable(),
  printer: PrinterPlace.nullable(),
});

/** A job as it is kept: which paper to print and what became of it, never what stands on it. */
export type PrintJobRow = z.output<typeof PrintJobRow>;

export type NewPrintJob = Pick<PrintJobRow, 'kind' | 'medium' | 'duplicate' | 'title' | 'printer'> & {
  readonly sequence: number;
  readonly madeAt: Instant;
};

const toRow = (row: unknown): PrintJobRow | undefined =>
  row === undefined ? undefined : PrintJobRow.parse(row);

/** How many of the newest jobs are shown whatever became of them: those of the last receipt, and one before. */
const LATEST = 4;

export function printQueueRepo(database: Database) {
  const columns = `job_id AS jobId, sequence, paper_kind AS kind, medium, duplicate, title, made_at AS madeAt, state, trouble, printer`;
  const insert = database.prepare(
    `INSERT INTO print_job (sequence, paper_kind, medium, duplicate, title, made_at, printer)
     VALUES (@sequence, @kind, @medium, @duplicate, @title, @madeAt, @printer)`,
  );
  const byId = database.prepare(`SELECT ${columns} FROM print_job WHERE job_id = ?`);
  const oldestQueued = database.prepare(
    `SELECT ${columns} FROM print_job WHERE state = 'queued' ORDER BY job_id LIMIT 1`,
  );
  const shown = database.prepare(
    `SELECT ${columns} FROM print_job WHERE state IN ('queued', 'sending', 'unknown', 'refused')
     UNION SELECT * FROM (SELECT ${columns} FROM print_job ORDER BY job_id DESC LIMIT ${LATEST})
     ORDER BY jobId`,
  );
  const mark = database.prepare('UPDATE print_job SET state = ?, trouble = ? WHERE job_id = ?');
  const using = database.prepare(`UPDATE print_job SET state = 'sending', printer = ? WHERE job_id = ?`);
  const interrupt = database.prepare(`UPDATE print_job SET state = 'unknown' WHERE state = 'sending'`);

  return {
    insert: (job: NewPrintJob): void => void insert.run(job),
    find: (jobId: PrintJobId): PrintJobRow | undefined => toRow(byId.get(jobId)),
    findOldestQueued: (): PrintJobRow | undefined => toRow(oldestQueued.get()),
    shown: (): PrintJobRow[] => PrintJobRow.array().parse(shown.all()),
    mark: (jobId: PrintJobId, state: PrintState, trouble?: Delivery['trouble']): void =>
      void mark.run(state, trouble ?? null, jobId),
    /** Bytes are on their way to one of the printers. */
    markSending: (jobId: PrintJobId, printer: PrinterPlace): void => void using.run(printer, jobId),
    /** Jobs whose bytes were on their way when the program stopped: nobody knows what came out. */
    markInterrupted: (): number => interrupt.run().changes,
  };
}
