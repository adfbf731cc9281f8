import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Appearance, Mode } from '../../contract/society.ts';
import { Language } from '../../contract/values.ts';
import { writeFileDurably } from '../devices/durable-file.ts';

const PLAIN: Appearance = { theme: 'system', textSize: 100 };

const Preferences = z.object({ language: Language, mode: Mode, appearance: Appearance.default(PLAIN) });
type Preferences = z.output<typeof Preferences>;

const FIRST: Preferences = { language: 'hi', mode: 'live', appearance: PLAIN };

function read(file: string): Preferences {
  if (!existsSync(file)) return FIRST;
  try {
    return Preferences.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A comfort, not a record: a file that can not be read is as good as none.
    return FIRST;
  }
}

/** What the window should look like and which book it opens: kept for the machine, outside any book. */
export function openPreferences(file: string) {
  let current = read(file);
  return {
    get: (): Preferences => current,
    change(part: Partial<Preferences>): void {
      current = { ...current, ...part };
      writeFileDurably(file, JSON.stringify(current));
    },
  };
}

export type PreferencesFile = ReturnType<typeof openPreferences>;
