import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { openForReading } from '../../main/database/open.ts';
import type { Vault } from '../../main/devices/till-key.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';
import { findingsIn } from './read-book.ts';

const BAHI = join(import.meta.dirname, '..', '..', 'tools', 'bahi', 'index.ts');

export const sell = async (world: World) =>
  payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));

export const keyFile = (world: World): string => join(world.home, 'books', 'live', 'counter.key');

export const reopen = (world: World, vault?: Vault): Promise<World> =>
  openWorld({ folder: world.home, clock: world.clock, setUp: false, ...(vault && { vault }) });

export function read<T>(file: string, ask: (database: Sqlite.Database) => T): T {
  const database = openForReading(file);
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

/** What the support tool prints, whatever its exit code. */
export const bahi = (...words: string[]): string =>
  spawnSync(process.execPath, [BAHI, ...words], { encoding: 'utf8' }).stdout.trim();

export const problemsOf = (file: string): string[] =>
  findingsIn(file).map(({ table, row, problem }) => `${table} ${row}: ${problem}`);

/** A book with one signed receipt, two that were sold without the key, and its key file gone. */
export async function withoutKey(world: World): Promise<World> {
  await sell(world);
  await world.close();
  renameSync(keyFile(world), `${keyFile(world)}.elsewhere`);
  const later = await reopen(world);
  await sell(later);
  await sell(later);
  return later;
}
