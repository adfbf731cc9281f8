import { z } from 'zod';
import type { BookSequence, RequestId } from '../../contract/ids.ts';
import type { Database } from '../database/open.ts';
import { BookEvent, type Series } from './book-event.ts';

const Link = z.object({ bytes: z.string(), hash: z.instanceof(Buffer) });

/** An event with its own hash, in hexadecimal. */
export type StoredEvent = { readonly event: BookEvent; readonly hash: string };

const toStored = (row: unknown): StoredEvent | undefined => {
  if (row === undefined) return undefined;
  const { bytes, hash } = Link.parse(row);
  return { event: BookEvent.parse(JSON.parse(bytes)), hash: hash.toString('hex') };
};

export function bookRepo(database: Database) {
  const head = database.prepare('SELECT bytes, hash FROM book_event ORDER BY sequence DESC LIMIT 1');
  const lastOfKind = database.prepare(
    'SELECT bytes, hash FROM book_event WHERE kind = ? ORDER BY year DESC, number DESC LIMIT 1',
  );
  const bySequence = database.prepare('SELECT bytes, hash FROM book_event WHERE sequence = ?');
  const byRequest = database.prepare('SELECT sequence FROM request WHERE request_id = ?').pluck();
  const insert = database.prepare(
    'INSERT INTO book_event (sequence, bytes, hash, signature) VALUES (?, ?, ?, ?)',
  );
  const insertRequest = database.prepare('INSERT INTO request (request_id, sequence) VALUES (?, ?)');

  return {
    findHead: () => toStored(head.get()),
    findLast: (kind: Series) => toStored(lastOfKind.get(kind)),
    findEvent: (sequence: BookSequence) => toStored(bySequence.get(sequence)),
    findRequest: (request: RequestId): number | undefined =>
      z.number().optional().parse(byRequest.get(request)),
    insert(event: BookEvent, bytes: string, hash: Buffer, signature: Buffer): void {
      insert.run(event.seq, bytes, hash, signature);
      if (event.request) insertRequest.run(event.request, event.seq);
    },
  };
}
