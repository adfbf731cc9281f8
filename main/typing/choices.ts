import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { OperatorId } from '../../contract/ids.ts';
import { writeFileDurably } from '../devices/durable-file.ts';

/** For each operator and what she typed, the words she took for it, the latest first. */
const Choices = z.record(z.string(), z.record(z.string(), z.array(z.string())));
type Choices = z.output<typeof Choices>;

const MOST_WORDS = 3;
const MOST_TYPED = 2000;

function read(file: string): Choices {
  if (!existsSync(file)) return {};
  try {
    return Choices.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A comfort, not a record: a file that can not be read is as good as none.
    return {};
  }
}

/** What each operator chose while typing: single words beside the book, never in it. */
export function openChoices(file: string) {
  const choices = read(file);
  return {
    /** The words that an operator took for these letters, the latest first. */
    of: (operator: OperatorId, latin: string): readonly string[] => choices[operator]?.[latin] ?? [],
    /** All words that were ever chosen here. */
    words: (): string[] => Object.values(choices).flatMap((typed) => Object.values(typed).flat()),
    add(operator: OperatorId, latin: string, word: string): void {
      const { [latin]: before = [], ...others } = choices[operator] ?? {};
      if (before[0] === word) return;
      const words = [word, ...before.filter((one) => one !== word)].slice(0, MOST_WORDS);
      choices[operator] = Object.fromEntries(
        [...Object.entries(others), [latin, words] as const].slice(-MOST_TYPED),
      );
      writeFileDurably(file, JSON.stringify(choices));
    },
  };
}
