import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { BookSequence, type OperatorId } from '../../contract/ids.ts';
import { writeFileDurably } from '../devices/durable-file.ts';

/** For each operator the newest event when she began to learn anew. */
const Resets = z.record(z.string(), BookSequence);
type Resets = z.output<typeof Resets>;

function read(file: string): Resets {
  if (!existsSync(file)) return {};
  try {
    return Resets.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A comfort, not a record: without it all sales count again.
    return {};
  }
}

/** Which sales each operator wants forgotten: the places of events beside the book, never in it. */
export function openResets(file: string) {
  let resets = read(file);
  return {
    of: (operator: OperatorId): number => resets[operator] ?? 0,
    set(operator: OperatorId, sequence: BookSequence): void {
      resets = { ...resets, [operator]: sequence };
      writeFileDurably(file, JSON.stringify(resets));
    },
  };
}
