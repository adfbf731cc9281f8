import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..', '..');
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
  [Symbol.asyncDispose](): Promise<void>;
};

/** A home as a desktop has it, with a folder for documents. */
function furnish(home: string): void {
  for (const folder of ['Documents', '.config']) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
}

/** Starts the real program on a home folder of its own, or on one that was used before. */
export async function openCounter(home = mkdtempSync(join(tmpdir(), 'seva-bahi-flow-'))): Promise<Counter> {
  furnish(home);
  const app = await _electron.launch({
    args: [...AS_ROOT, `--user-data-dir=${join(home, 'data')}`, '--force-device-scale-factor=1', ROOT],
    env: { ...environment(), HOME: home, XDG_CONFIG_HOME: join(home, '.config') },
    timeout: 120_000,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    app,
    page,
    home,
    book: join(home, 'data', 'books', 'live'),
    close: () => app.close(),
    async [Symbol.asyncDispose]() {
      await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
