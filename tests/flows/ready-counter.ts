import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Input } from '../../contract/contract.ts';
import type { PrinterSettings } from '../../contract/printing.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { type World, openWorld, testClock } from '../world.ts';
import { type Counter, newHome, openCounter } from './counter.ts';
import { type Language, WORDS } from './operator.ts';

const DAY_MS = 86_400_000;

export type Ready = {
  readonly home?: string;
  readonly printer?: PrinterSettings;
  readonly language?: Language;
  /** Whether the day is opened, with an empty drawer; it is unless something else is said. */
  readonly opensDay?: boolean;
  /** How many days ago all this was. */
  readonly daysAgo?: number;
  /** The moment, in UTC, at which the clock stands still, before and in the window; it goes when nothing is said. */
  readonly stillAt?: string;
  /** What was done before the counter opens, through the door. */
  readonly before?: (world: World) => Promise<unknown>;
};

export const networkPrinter = (port: number): PrinterSettings => ({
  kind: 'network',
  host: '127.0.0.1',
  port,
  paper: '80mm',
});

/** Does by the door what was done on earlier days: the first-run set-up, in a home that a counter can open. */
export async function prepareHome(ready: Ready = {}): Promise<string> {
  const { home = newHome(), printer = { kind: 'none' }, language = 'hi', before } = ready;
  const { opensDay = true, daysAgo = 0, stillAt } = ready;
  const answers: Partial<Input<'society.setUp'>> = { printer };
  const clock = testClock(stillAt ?? new Date(Date.now() - daysAgo * DAY_MS).toISOString());
  const world = await openWorld({ folder: join(home, 'data'), clock, answers, openTill: opensDay });
  await world.call('society.setLanguage', { language });
  await before?.(world);
  await world.close();
  return home;
}

/** A counter that was set up before, open and ready for the first key. */
export async function openReadyCounter(ready: Ready = {}): Promise<Counter> {
  const counter = await openCounter(await prepareHome(ready), { stillAt: ready.stillAt });
  if (ready.opensDay ?? true) await seeCounter(counter, ready.language ?? 'hi');
  return counter;
}

export async function seeCounter({ page }: Counter, language: Language): Promise<void> {
  await expect(page.getByRole('combobox', { name: WORDS[language].counter.findService })).toBeVisible();
}

/** What the book of a counter holds, read from its files. */
export function readBook(folder: string) {
  const database = openForReading(join(folder, 'counter.db'));
  try {
    const texts = (sql: string): string[] => database.prepare(sql).pluck().all().map(String);
    const { findings, keys } = verifyBook(database);
    return {
      numbers: texts('SELECT number FROM receipt ORDER BY sequence'),
      events: texts("SELECT bytes ->> '$.what' FROM book_event ORDER BY sequence"),
      jobs: texts("SELECT title || ' ' || medium || ' ' || state FROM print_job ORDER BY job_id"),
      reasons: texts(
        "SELECT bytes ->> '$.body.reason' FROM book_event WHERE bytes ->> '$.what' = 'copy' ORDER BY sequence",
      ),
      findings,
      publicKey: keys.at(-1)?.publicKey ?? '',
    };
  } finally {
    database.close();
  }
}
