import { z } from 'zod';
import { BookSequence, PrintJobId, RequestId } from './ids.ts';
import { InstantSchema, plainText, text } from './values.ts';

const PaperWidth = z.enum(['58mm', '80mm']);
export type PaperWidth = z.output<typeof PaperWidth>;

/**
 * Where receipts go: a network printer, a device file or a printer of the system that takes raw bytes, a `sheet`
 * printer (A4) of the system by its driver, or only the PDF folder.
 */
export const PrinterSettings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('network'),
    host: text(1, 120).pipe(z.string().regex(/^[A-Za-z0-9.:-]+$/u)),
    port: z.int().min(1).max(65_535),
    paper: PaperWidth,
  }),
  z.strictObject({ kind: z.literal('device'), path: plainText(1, 260), paper: PaperWidth }),
  z.strictObject({ kind: z.literal('system'), name: plainText(1, 200), paper: PaperWidth }),
  z.strictObject({ kind: z.literal('sheet'), name: plainText(1, 200) }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type PrinterSettings = z.output<typeof PrinterSettings>;

/** Which of the counter's printers took a job; the second is tried when the first took not one byte. */
export const PrinterPlace = z.enum(['first', 'second']);
export type PrinterPlace = z.output<typeof PrinterPlace>;

/**
 * What is known of a job. `printed`: the printer answered from behind it. `sent`: all of it was handed over to a printer
 * or spooler that never says what became of paper. `unknown`: something went wrong under way, and only a person can say
 * whether it came out.
 */
export const PrintState = z.enum(['queued', 'sending', 'printed', 'sent', 'unknown', 'refused', 'given-up']);
export type PrintState = z.output<typeof PrintState>;

/** Why a printer did not take a job. */
export const PrinterTrouble = z.enum([
  'unreachable',
  'wrong-device',
  'no-paper',
  'cover-open',
  'printer-error',
  'not-found',
  'no-answer',
  'disk',
]);
export type PrinterTrouble = z.output<typeof PrinterTrouble>;

export const PrintJob = z.object({
  jobId: PrintJobId,
  /** What the paper is, without personal data: the number of the receipt or slip. */
  title: z.string(),
  medium: z.enum(['thermal', 'pdf']),
  state: PrintState,
  trouble: PrinterTrouble.optional(),
  printer: PrinterPlace.optional(),
  madeAt: InstantSchema,
});
export type PrintJob = z.output<typeof PrintJob>;

/** The language of papers: Hindi alone, English alone, or Hindi with English beside it. */
export const PaperLanguage = z.enum(['hi', 'en', 'both']);
export type PaperLanguage = z.output<typeof PaperLanguage>;

export const PrintStatus = z.object({
  settings: PrinterSettings,
  second: PrinterSettings,
  /** Whether this system can print on a sheet printer. */
  canPrintSheets: z.boolean(),
  paperLanguage: PaperLanguage,
  /** Jobs that want attention or are under way, and the latest few whatever became of them, oldest first. */
  jobs: z.array(PrintJob),
});
export type PrintStatus = z.output<typeof PrintStatus>;

/** The operator's answer about a job: print it (again), or it came out, or leave it. */
export const SettleJob = z.strictObject({
  jobId: PrintJobId,
  answer: z.enum(['print', 'came-out', 'give-up']),
});

export const ReprintReason = z.enum(['paper-fault', 'lost', 'asked', 'office']);
export type ReprintReason = z.output<typeof ReprintReason>;

/** Asks for one more print of the paper of an event. */
export const Reprint = z.strictObject({
  requestId: RequestId,
  sequence: BookSequence,
  reason: ReprintReason,
});
export type Reprint = z.output<typeof Reprint>;
