import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { Fault } from '../../contract/faults.ts';
import { Series } from './book-event.ts';

/** The newest number that a series has given, and the financial year in which it counts. */
export const SeriesNumber = z.object({ kind: Series, year: z.string(), number: z.int().min(1) });
export type SeriesNumber = z.output<typeof SeriesNumber>;

/** The newest event that the program knows to be on disk, and the newest number of each series with it. */
export type Witnessed = {
  readonly sequence: number;
  readonly hash: string;
  readonly numbers: readonly SeriesNumber[];
};

/** Two slots of fixed size, written in turn: a torn write spoils one and the other still speaks. */
const SLOT_BYTES = 512;

/** Where slots may stand: the two of today, and the two without numbers that the first version wrote. */
const PLACES = [
  [0, SLOT_BYTES],
  [SLOT_BYTES, 2 * SLOT_BYTES],
  [0, 128],
  [128, 256],
] as const;

const Slot = z.object({
  sequence: z.int().min(1),
  hash: z.string().length(64),
  numbers: z.array(SeriesNumber),
});

const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const NUMBER = /^([A-Z])(\d{4}-\d\d)\/(\d+)$/u;

/** T2026-27/123,L2026-27/40 */
const writeNumbers = (numbers: readonly SeriesNumber[]): string =>
  numbers.map(({ kind, year, number }) => `${kind}${year}/${number}`).join(',');

const readNumbers = (text: string): unknown[] =>
  text.split(',').map((part) => {
    const [, kind, year, number] = NUMBER.exec(part) ?? [];
    return { kind, year, number: Number(number) };
  });

function readSlot(slot: string): Witnessed | undefined {
  const text = slot.trim();
  const [sequence, hash, ...others] = text.split(' ');
  const seal = others.pop();
  if (seal !== sealOf(text.slice(0, text.lastIndexOf(' ')))) return undefined;
  const numbers = others.flatMap(readNumbers);
  return Slot.safeParse({ sequence: Number(sequence), hash, numbers }).data;
}

export type Witness = ReturnType<typeof openWitness>;

/**
 * A note outside the database of the newest event. A damaged or deleted write-ahead log makes SQLite drop committed
 * receipts with every check inside the file green; only something outside can tell. It is written after each commit
 * without a sync of its own, so that it costs no second wait and can lag behind the database, never run ahead of it.
 */
export function openWitness(file: string) {
  const descriptor = openSync(file, 'a+');
  closeSync(descriptor);
  const slots = readFileSync(file, 'latin1');
  const seen = PLACES.map(([from, to]) => readSlot(slots.slice(from, to)))
    .filter((slot) => slot !== undefined)
    .toSorted((a, b) => b.sequence - a.sequence)[0];
  const writer = openSync(file, 'r+');
  let noted = seen?.sequence ?? 0;

  function write(slot: number, { sequence, hash, numbers }: Witnessed): void {
    const text = [sequence, hash, ...(numbers.length > 0 ? [writeNumbers(numbers)] : [])].join(' ');
    const line = `${text} ${sealOf(text)}`.padEnd(SLOT_BYTES - 1).concat('\n');
    writeSync(writer, line, slot * SLOT_BYTES, 'latin1');
    noted = sequence;
  }

  return {
    seen,
    note(newest: Witnessed): void {
      if (newest.sequence !== noted) write(newest.sequence % 2, newest);
    },
    /** Forgets what was seen before: the loss of it is declared. */
    startOver(newest: Witnessed): void {
      write(0, newest);
      write(1, newest);
    },
    close: (): void => closeSync(writer),
  };
}

/**
 * Compares the book with what was witnessed. Throws database.behindWitness, with the numbers of both, when the book
 * lacks an event that was on disk before or holds another in its place.
 */
export function compareWithWitness(
  seen: Witnessed | undefined,
  head: number,
  hashAt: (sequence: number) => string | undefined,
): void {
  if (!seen || hashAt(seen.sequence) === seen.hash) return;
  throw new Fault('database.behindWitness', { witnessed: seen.sequence, head });
}
