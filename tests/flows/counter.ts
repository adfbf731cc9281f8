import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { ownScreen } from './screens.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const STILL_CLOCK = join(import.meta.dirname, 'still-clock.cjs');
/** Chromium refuses its sandbox to root, who runs the tests in CI; the window's own sandbox setting stays on. */
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export type Counter = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The home folder of this counter: its data, documents and nothing else. */
  readonly home: string;
  /** The folder of the live book. */
  readonly book: string;
  /** Ends the program as the operator does. */
  close(): Promise<void>;
  /** Ends it as a power cut does: every process of it at once. */
  kill(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A home as a desktop has it, with a folder for documents. */
function furnish(home: string): void {
  for (const folder of ['Documents', '.config']) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
}

export const newHome = (): string => mkdtempSync(join(tmpdir(), 'seva-bahi-flow-'));

/** Playwright starts the program as the leader of a group of its own. */
async function killGroup(app: ElectronApplication): Promise<void> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the program does not run');
  const gone = once(app.process(), 'exit');
  process.kill(-pid, 'SIGKILL');
  await gone;
}

type Start = {
  /** The program, where it is not the one that is built here. */
  readonly program?: string;
  readonly stillAt?: string | undefined;
};

/** Starts the real program on a home folder of its own, or on one that was used before. */
export async function openCounter(
  home = newHome(),
  { program = ROOT, stillAt }: Start = {},
): Promise<Counter> {
  furnish(home);
  const time = stillAt === undefined ? [] : ['-r', STILL_CLOCK];
  const app = await _electron.launch({
    args: [
      ...time,
      ...AS_ROOT,
      `--user-data-dir=${join(home, 'data')}`,
      '--force-device-scale-factor=1',
      program,
    ],
    env: { ...environment(), HOME: home, XDG_CONFIG_HOME: join(home, '.config'), STILL_AT: stillAt ?? '' },
    // The window itself says whether it is light or dark.
    colorScheme: null,
    timeout: 120_000,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  // The window is there before the book is open; the first answer says that it is, or why not.
  await page.evaluate(() => Reflect.get(window, 'counter').call('society.state', {}));
  let killed = false;
  return {
    app,
    page,
    home,
    book: join(home, 'data', 'books', 'live'),
    close: () => app.close(),
    async kill() {
      killed = true;
      await killGroup(app);
    },
    async [Symbol.asyncDispose]() {
      // The home of a killed one is there for the start after it, which will remove it.
      if (killed) return;
      await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...process.env, DISPLAY: ownScreen() }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
