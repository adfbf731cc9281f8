import { existsSync } from 'node:fs';
import { type Finding, keysOf, verifyBook } from '../../main/audit/verify.ts';
import { BookSequence } from '../../contract/ids.ts';
import { bookRepo } from '../../main/book/book.repo.ts';
import { openWitness } from '../../main/book/witness.ts';
import { type Database, openForReading } from '../../main/database/open.ts';
import { fingerprintOf } from '../../main/devices/till-key.ts';
import { findReceiptOf, isGenuineCode, isPendingCode, totalIn } from '../../main/receipts/receipt-code.ts';
import { type VerifyArchiveOptions, verifyArchiveFile } from './verify-archive.ts';

export type VerifyOptions = VerifyArchiveOptions & { readonly db?: string; readonly secret?: Buffer };

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

/** Why a receipt can not be trusted; undefined when it can. */
function verifyReceipt(database: Database, code: string): string | undefined {
  const isInBook = findReceiptOf(database, code) === code;
  if (isPendingCode(code))
    return isInBook
      ? 'is in this book; not signed, because the key was out of reach'
      : 'not signed by this till';
  if (!keysOf(database).some(({ publicKey }) => isGenuineCode(code, publicKey)))
    return 'not signed by this till, or altered';
  return isInBook ? undefined : 'signed by this till, and not in this book';
}

/** Says whether a receipt can be trusted and, to who holds the audit secret, what the till had taken by then. */
function sayReceipt(database: Database, code: string, { secret, json }: VerifyOptions): void {
  const problem = verifyReceipt(database, code);
  if (problem !== undefined) process.exitCode = 1;
  const total = secret && totalIn(code, secret);
  if (json) {
    console.log(JSON.stringify({ genuine: problem === undefined, problem, total: total?.toString() }));
    return;
  }
  console.log(`receipt: ${problem ?? 'genuine'}`);
  if (secret) console.log(`total after it, in paise: ${total ?? 'none carried'}`);
}

/** `bahi verify`: prints the verdict of a book or an archive; the exit code is 1 when anything was found. */
export function verify(given: string | undefined, options: VerifyOptions): void {
  const file = given ?? options.db;
  if (file === undefined) throw new Error('which file? a book (counter.db) or an archive (ARCHIVE_….zip)');
  if (file.endsWith('.zip')) verifyArchiveFile(file, options);
  else verifyBookFile(file, options);
}

function verifyBookFile(db: string, options: VerifyOptions): void {
  const { receipt, json = false } = options;
  const database = openForReading(db);
  if (receipt === undefined) verifyWhole(database, db, json);
  else sayReceipt(database, receipt, options);
  database.close();
}

function verifyWhole(database: Database, db: string, json: boolean): void {
  const { findings: found, ...verdict } = verifyBook(database);
  const { events, head, keys, unsigned } = verdict;
  const findings = [...found, ...findMissingWitnessed(database, db)];
  const sound = findings.length === 0;
  if (!sound) process.exitCode = 1;

  const fingerprint = fingerprintOf(keys.at(-1)?.publicKey ?? '');
  if (json) {
    console.log(JSON.stringify({ sound, fingerprint, ...verdict, findings }));
    return;
  }
  for (const { table, row, problem } of findings) console.log(`${table} ${row}: ${problem}`);
  for (const { since, publicKey } of keys.slice(1))
    console.log(`key ${fingerprintOf(publicKey)} took the place of a lost one at event ${since}`);
  if (unsigned > 0) console.log(`signature pending: ${unsigned} events, from ${events - unsigned + 1} on`);
  const verdictWord = sound ? 'sound' : 'NOT SOUND';
  console.log(`${verdictWord}: ${events} events, head ${head.slice(0, 16)}, key ${fingerprint}`);
}
