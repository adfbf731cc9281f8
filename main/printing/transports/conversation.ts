import type { PrinterTrouble } from '../../../contract/printing.ts';
import type { Line } from './line.ts';
import type { Delivery } from './transport.ts';

/** How long to wait for a printer, in milliseconds. */
export type Patience = {
  readonly connect: number;
  /** For each answer about its state. */
  readonly status: number;
  /** For the answer from behind a job. */
  readonly answer: number;
  /** The same for a printer that does not tell its state, and so will hardly answer. */
  readonly silentAnswer: number;
};

export const PATIENCE: Patience = { connect: 3000, status: 1000, answer: 15_000, silentAnswer: 5000 };

const statusQuestion = (about: number): Uint8Array => Uint8Array.of(0x10, 0x04, about);
/** GS r 1: answered in its turn, so from behind a job. */
const IN_ORDER_QUESTION = Uint8Array.of(0x1d, 0x72, 1);

const OFFLINE = 0x08;
const CAUSE = { coverOpen: 0x04, paperEnd: 0x20, error: 0x40 };
const PAPER_OUT = 0x60;
const PAPER_OUT_IN_ORDER = 0x0c;

type Condition = { readonly answers: boolean; readonly trouble?: PrinterTrouble | undefined };

/** Asks a printer for its state. Many cheap ones do not answer; that says nothing about their paper. */
async function readCondition(line: Line, patience: Patience): Promise<Condition> {
  const ask = async (about: number): Promise<number | undefined> => {
    line.forget();
    await line.write(statusQuestion(about));
    return line.next('real-time', patience.status);
  };
  const state = await ask(1);
  const cause = state === undefined ? 0 : ((await ask(2)) ?? 0);
  const paper = state === undefined ? 0 : ((await ask(4)) ?? 0);
  if (line.heardNonsense()) return { answers: true, trouble: 'wrong-device' };
  if (state === undefined) return { answers: false };
  if (cause & CAUSE.coverOpen) return { answers: true, trouble: 'cover-open' };
  if (cause & CAUSE.paperEnd || paper & PAPER_OUT) return { answers: true, trouble: 'no-paper' };
  if (cause & CAUSE.error || state & OFFLINE) return { answers: true, trouble: 'printer-error' };
  return { answers: true };
}

/**
 * Prints a job over a line: asks for the printer's state and refuses if it can not print, sends the job, and awaits the
 * answer from behind it. Hangs up at the end. A printer whose line is full can not be asked on it why it does not
 * answer, so `again` may give another line for that.
 */
export async function converse(
  line: Line,
  job: Uint8Array,
  patience: Patience,
  again?: () => Promise<Line | undefined>,
): Promise<Delivery> {
  try {
    const before = await readCondition(line, patience);
    if (before.trouble) return { state: 'refused', trouble: before.trouble };

    line.forget();
    // Before the first byte leaves: a quick printer answers while the rest is still written.
    line.expectInOrder();
    const written = await line.write(Buffer.concat([job, IN_ORDER_QUESTION]));
    if (written === 'none') return { state: 'refused', trouble: 'unreachable' };
    const waits = before.answers ? patience.answer : patience.silentAnswer;
    const answer = written === 'all' ? await line.next('in-order', waits) : undefined;
    if (line.heardNonsense()) return { state: 'unknown', trouble: 'wrong-device' };
    if (answer !== undefined && !(answer & PAPER_OUT_IN_ORDER)) return { state: 'printed' };
    if (answer !== undefined) return { state: 'unknown', trouble: 'no-paper' };
    if (!before.answers)
      return written === 'all' ? { state: 'sent' } : { state: 'unknown', trouble: 'no-answer' };

    const after = await readCondition(line, patience);
    line.close();
    if (after.trouble) return { state: 'unknown', trouble: after.trouble };
    const other = after.answers ? undefined : await again?.();
    const seen = other && (await readCondition(other, patience));
    other?.close();
    return { state: 'unknown', trouble: seen?.trouble ?? 'no-answer' };
  } finally {
    line.close();
  }
}
