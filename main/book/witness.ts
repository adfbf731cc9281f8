import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { Fault } from '../../contract/faults.ts';

/** The newest event that the program knows to be on disk. */
export type Witnessed = { readonly sequence: number; readonly hash: string };

/** Two slots of fixed size, written in turn: a torn write spoils one and the other still speaks. */
const SLOT_BYTES = 128;

const Slot = z.object({ sequence: z.int().min(1), hash: z.string().length(64) });

const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

function readSlot(text: string): Witnessed | undefined {
  const [sequence = '', hash = '', seal = ''] = text.trim().split(' ');
  if (seal !== sealOf(`${sequence} ${hash}`)) return undefined;
  return Slot.safeParse({ sequence: Number(sequence), hash }).data;
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
  const seen = [slots.slice(0, SLOT_BYTES), slots.slice(SLOT_BYTES)]
    .map(readSlot)
    .filter((slot) => slot !== undefined)
    .toSorted((a, b) => b.sequence - a.sequence)[0];
  const writer = openSync(file, 'r+');
  let noted = seen?.sequence ?? 0;

  function write(slot: number, { sequence, hash }: Witnessed): void {
    const text = `${sequence} ${hash}`;
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
