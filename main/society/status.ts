import { statfsSync } from 'node:fs';
import type { Status } from '../../contract/society.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { KeyHolder } from '../devices/key-holder.ts';
import { fingerprintOf } from '../devices/till-key.ts';

export type StatusRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly key: KeyHolder;
  readonly version: string;
};

const MEGABYTE = 1024 * 1024;

/** The facts of the status strip, read at the moment of asking. */
export function readStatus({ database, book, key, version }: StatusRoom): Status {
  const { bavail, bsize } = statfsSync(database.name);
  const doubt = book.clockDoubt();
  return {
    version,
    electron: process.versions['electron'] ?? '',
    sqlite: String(database.prepare('SELECT sqlite_version()').pluck().get()),
    databasePath: database.name,
    today: book.today(),
    clockBehind: doubt === 'behind',
    clockAhead: doubt === 'ahead',
    dayAhead: book.isDayAhead(),
    freeDiskMegabytes: Math.floor((bavail * bsize) / MEGABYTE),
    keyKept: key.kept ?? 'missing',
    unsignedEvents: book.countUnsigned(),
    keyFingerprint: fingerprintOf(key.publicKey),
    bookSequence: book.findHead()?.event.seq ?? 0,
  };
}
