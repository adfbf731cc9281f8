import { existsSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Fault } from '../../contract/faults.ts';
import { migrate } from './migrate.ts';
import { asFault } from './storage-faults.ts';

export type Database = Sqlite.Database;

/** Before this version SQLite could lose a write-ahead log that two connections reset at once. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Files up to this size are checked page by page at each start; larger ones only after an unclean stop. */
const ALWAYS_CHECKED_BYTES = 32 * 1024 * 1024;

/**
 * The prebuilt driver needs Node-API 10 and kills an older process on loading, so the choice is made before: where
 * the runtime is older, the path of a driver compiled for it is handed over by the environment.
 */
function driver(): Sqlite.Options {
  if (Number(process.versions['napi']) >= 10) return {};
  const nativeBinding = process.env['SEVA_BAHI_SQLITE_BINDING'];
  if (!nativeBinding) throw new Error('this runtime needs SEVA_BAHI_SQLITE_BINDING');
  return { nativeBinding };
}

function assertVersion(database: Database): void {
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  const compared = OLDEST_SQLITE.map((least, place) => (parts[place] ?? 0) - least).find((gap) => gap !== 0);
  if (compared !== undefined && compared < 0) throw new Error(`SQLite ${version} is too old`);
}

/** Sets what durability and integrity rest on, and reads back the one that the driver would set weaker. */
function configure(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  database.pragma('trusted_schema = OFF');
  const FULL = 2;
  if (database.pragma('synchronous', { simple: true }) !== FULL) throw new Error('synchronous is not FULL');
}

function checkPages(database: Database): void {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Fault('database.damaged');
}

/** Keeps every other process off the file until it is closed; throws SQLITE_BUSY at once where one has it. */
function keepOthersOff(database: Database): void {
  database.pragma('busy_timeout = 0');
  database.pragma('locking_mode = EXCLUSIVE');
  // A lock is taken with the first writing, and in this mode kept.
  database.exec('BEGIN IMMEDIATE; COMMIT');
}

/**
 * Opens a book's database, made new when the file is absent, and brings it to the newest schema; `alone`, only while no
 * other process has it open, and none can have it until it is closed.
 * Throws the faults database.damaged, database.locked, database.readOnly, database.newer, disk.full, disk.failed.
 */
export function openDatabase(file: string, { alone = false } = {}): Database {
  const unclean = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  let database: Database | undefined;
  try {
    database = new Sqlite(file, driver());
    assertVersion(database);
    if (alone) keepOthersOff(database);
    configure(database);
    if (unclean || statSync(file).size <= ALWAYS_CHECKED_BYTES) checkPages(database);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw asFault(error) ?? error;
  }
}

/** An empty book in memory with the newest schema: what a file's schema is compared with. */
export function openInMemory(): Database {
  const database = new Sqlite(':memory:', driver());
  migrate(database);
  return database;
}

/**
 * Opens a database to look at it only; nothing in it is changed. Throws as `openDatabase` does, and an Error when there
 * is no such file.
 */
export function openForReading(file: string): Database {
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`);
  try {
    const database = new Sqlite(file, { ...driver(), readonly: true, fileMustExist: true });
    database.pragma('trusted_schema = OFF');
    // SQLite opens a file lazily; this reads it.
    database.pragma('schema_version');
    return database;
  } catch (error) {
    throw asFault(error) ?? error;
  }
}
