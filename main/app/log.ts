import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LARGEST_BYTES = 1_000_000;

/** Where an error came from, without its message: messages may quote what somebody typed. */
function placeOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_BYTES) renameSync(file, `${file}.1`);
}

/** Takes an error that no operator can mend, and the number that the screen shows for it. */
export type Report = (defect: unknown, number: string) => void;

/**
 * A log of defects for support: time, the number that the screen showed, kind of error and place in the program;
 * never a message or a value, so never personal data. A log that can not be written stops nothing.
 */
export function openLog(file: string, version: string): Report {
  return (error, number) => {
    const kind = error instanceof Error ? error.name : typeof error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    const entry = { at: new Date().toISOString(), version, number, kind, code, place: placeOf(error) };
    try {
      mkdirSync(dirname(file), { recursive: true });
      rotate(file);
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
    } catch {
      // The disk is full or gone: the operator hears of that from what she does, and nobody reads logs then.
    }
  };
}
