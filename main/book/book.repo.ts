import { z } from 'zod';
import { BookSequence, type RequestId } from '../../contract/ids.ts';
import type { Database } from '../database/open.ts';
import { BookEvent, NO_SIGNATURE, Series } from './book-event.ts';
import { SeriesNumber } from './witness.ts';

const Link = z.object({
  bytes: z.string(),
  hash: z.instanceof(Buffer),
  signature: z.instanceof(Buffer),
});

const NamedKey = z.object({ since: BookSequence, publicKey: z.string() });

const Unsigned = z.array(z.object({ sequence: BookSequence, hash: z.instanceof(Buffer) }));

/** An event with its own hash, in hexadecimal, and whether it was signed when it was written. */
export type StoredEvent = { readonly event: BookEvent; readonly hash: string; readonly isSigned: boolean };

const toStored = (row: unknown): StoredEvent | undefined => {
  if (row === undefined) return undefined;
  const { bytes, hash, signature } = Link.parse(row);
  return {
    event: BookEvent.parse(JSON.parse(bytes)),
    hash: hash.toString('hex'),
    isSigned: !signature.equals(NO_SIGNATURE),
  };
};

/** Numbers of a series that a declared loss leaves out, from `first` to `last`. */
export type SkippedNumbers = {
  readonly kind: Series;
  readonly year: string;
  readonly first: number;
  readonly last: number;
};

export function bookRepo(database: Database) {
  const head = database.prepare(
    'SELECT bytes, hash, signature FROM book_event ORDER BY sequence DESC LIMIT 1',
  );
  const lastOfKind = database.prepare(
    'SELECT bytes, hash, signature FROM book_event WHERE kind = ? ORDER BY year DESC, number DESC LIMIT 1',
  );
  const bySequence = database.prepare('SELECT bytes, hash, signature FROM book_event WHERE sequence = ?');
  const byRequest = database.prepare('SELECT sequence FROM request WHERE request_id = ?').pluck();
  const insert = database.prepare(
    'INSERT INTO book_event (sequence, bytes, hash, signature) VALUES (?, ?, ?, ?)',
  );
  const newestNumber = database.prepare(`
    SELECT * FROM (
      SELECT kind, year, number FROM book_event WHERE kind = @kind ORDER BY year DESC, number DESC LIMIT 1
    ) UNION ALL SELECT * FROM (
      SELECT kind, year, last FROM skipped_number WHERE kind = @kind ORDER BY year DESC, last DESC LIMIT 1
    ) ORDER BY year DESC, number DESC LIMIT 1`);
  const lastSkipped = database
    .prepare('SELECT max(last) FROM skipped_number WHERE kind = ? AND year = ?')
    .pluck();
  const insertSkipped = database.prepare('INSERT INTO skipped_number VALUES (?, ?, ?, ?, ?)');
  // Signatures are caught up all together, so what waits for one is all after the newest that has one.
  const unsigned = database.prepare(`
    SELECT sequence, hash FROM book_event
    WHERE sequence > coalesce(
      (SELECT sequence FROM book_event WHERE signature <> @none ORDER BY sequence DESC LIMIT 1), 0)
    ORDER BY sequence`);
  const insertLate = database.prepare('INSERT INTO late_signature VALUES (?, ?)');
  const newestKey = database.prepare(
    'SELECT since, public_key AS publicKey FROM till_key ORDER BY since DESC LIMIT 1',
  );
  const publicKeys = database.prepare('SELECT public_key FROM till_key ORDER BY since').pluck();
  const insertKey = database.prepare('INSERT INTO till_key VALUES (?, ?)');
  const insertRequest = database.prepare('INSERT INTO request (request_id, sequence) VALUES (?, ?)');

  return {
    findHead: () => toStored(head.get()),
    findLast: (kind: Series) => toStored(lastOfKind.get(kind)),
    findEvent: (sequence: BookSequence) => toStored(bySequence.get(sequence)),
    findRequest: (request: RequestId): number | undefined =>
      z.number().optional().parse(byRequest.get(request)),
    /** The newest number of each series that has any, given or left out. */
    newestNumbers: (): SeriesNumber[] =>
      SeriesNumber.array().parse(
        Series.options.map((kind) => newestNumber.get({ kind })).filter((row) => row !== undefined),
      ),
    /** The last number of a series that a declared loss left out in a year; 0 when there is none. */
    lastSkipped: (kind: Series, year: string): number =>
      z.number().nullable().parse(lastSkipped.get(kind, year)) ?? 0,
    insertSkipped: (sequence: BookSequence, { kind, year, first, last }: SkippedNumbers): void =>
      void insertSkipped.run(sequence, kind, year, first, last),
    /** The events that wait for a signature, oldest first. */
    findUnsigned: () => Unsigned.parse(unsigned.all({ none: NO_SIGNATURE })),
    insertLate: (sequence: BookSequence, signature: Buffer): void => void insertLate.run(sequence, signature),
    /** The public key with which the till signs by what the book says, and the event that says so. */
    getKey: () => NamedKey.parse(newestKey.get()),
    publicKeys: (): string[] => z.array(z.string()).parse(publicKeys.all()),
    insertKey: (since: BookSequence, publicKey: string): void => void insertKey.run(since, publicKey),
    insert(event: BookEvent, bytes: string, hash: Buffer, signature: Buffer): void {
      insert.run(event.seq, bytes, hash, signature);
      if (event.request) insertRequest.run(event.request, event.seq);
    },
  };
}

export type BookRepo = ReturnType<typeof bookRepo>;
