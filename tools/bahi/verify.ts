import { existsSync } from 'node:fs';
import { z } from 'zod';
import { type Finding, verifyBook } from '../../main/audit/verify.ts';
import { BookSequence } from '../../contract/ids.ts';
import { bookRepo } from '../../main/book/book.repo.ts';
import { openWitness } from '../../main/book/witness.ts';
import { type Database, openForReading } from '../../main/database/open.ts';
import { fingerprintOf } from '../../main/devices/till-key.ts';
import { type VerifyArchiveOptions, verifyArchiveFile } from './verify-archive.ts';
import { findReceiptOf, isGenuineCode } from '../../main/receipts/receipt-code.ts';

export type VerifyOptions = VerifyArchiveOptions & { readonly db?: string };

/** What the witness beside a book knows and the book does not. */
function findMissingWitnessed(database: Database, db: string): Finding[] {
  const file = `${db.replace(/\.db$/u, '')}.witness`;
  if (!existsSync(file)) return [];
  const { seen, close } = openWitness(file);
  close();
  if (!seen) return [];
  const stored = bookRepo(database).findEvent(BookSequence.parse(seen.sequence));
  if (stored?.hash === seen.hash) return [];
  return [
    { table: 'book_event', row: String(seen.sequence), problem: 'was witnessed and is not in the book' },
  ];
}

function verifyReceipt(database: Database, code: string): string | undefined {
  const start = bookRepo(database).findEvent(BookSequence.parse(1));
  const { public_key: publicKey } = z.object({ public_key: z.string() }).parse(start?.event.body);
  if (!isGenuineCode(code, publicKey)) return 'not signed by this till, or altered';
  return findReceiptOf(database, code) === code ? undefined : 'signed by this till, and not in this book';
}

/** `bahi verify`: prints the verdict of a book or an archive; the exit code is 1 when anything was found. */
export function verify(given: string | undefined, options: VerifyOptions): void {
  const file = given ?? options.db;
  if (file === undefined) throw new Error('which file? a book (counter.db) or an archive (ARCHIVE_….zip)');
  if (file.endsWith('.zip')) verifyArchiveFile(file, options);
  else verifyBookFile(file, options);
}

function verifyBookFile(db: string, { receipt, json }: VerifyOptions): void {
  const database = openForReading(db);
  if (receipt === undefined) verifyWhole(database, db, json ?? false);
  else {
    const problem = verifyReceipt(database, receipt);
    if (problem !== undefined) process.exitCode = 1;
    console.log(
      json ? JSON.stringify({ genuine: problem === undefined, problem }) : `receipt: ${problem ?? 'genuine'}`,
    );
  }
  database.close();
}

function verifyWhole(database: Database, db: string, json: boolean): void {
  const { findings: found, ...verdict } = verifyBook(database);
  const findings = [...found, ...findMissingWitnessed(database, db)];
  const sound = findings.length === 0;
  if (!sound) process.exitCode = 1;

  const fingerprint = fingerprintOf(verdict.publicKey);
  if (json) {
    console.log(JSON.stringify({ sound, fingerprint, ...verdict, findings }));
    return;
  }
  for (const { table, row, problem } of findings) console.log(`${table} ${row}: ${problem}`);
  const head = verdict.head.slice(0, 16);
  console.log(`${sound ? 'sound' : 'NOT SOUND'}: ${verdict.events} events, head ${head}, key ${fingerprint}`);
}
