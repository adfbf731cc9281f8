import Sqlite from 'better-sqlite3';
import { BookEvent, canonicalBytes, hashOf } from '../../main/book/book-event.ts';
import { openTillKey } from '../../main/devices/till-key.ts';

/**
 * Writes a book anew as somebody would who holds its key: each event is changed, its links follow from the events
 * before it, and all of it is signed again. Rows that repeat events are left as they are.
 */
export function forge(file: string, keyFile: string, change: (event: BookEvent) => BookEvent): void {
  const database = new Sqlite(file);
  for (const name of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    database.exec(`DROP TRIGGER "${String(name)}"`);
  const key = openTillKey(keyFile, undefined);
  const write = database.prepare(
    'UPDATE book_event SET bytes = ?, hash = ?, signature = ? WHERE sequence = ?',
  );
  const events = database.prepare('SELECT bytes FROM book_event ORDER BY sequence').pluck().all();
  let previous: string | undefined;
  const lastOfKind = new Map<string, string>();
  for (const bytes of events) {
    const event = change(BookEvent.parse(JSON.parse(String(bytes))));
    const seed = previous === undefined ? event.prev : undefined;
    const first = lastOfKind.get('') ?? event.prev;
    if (seed !== undefined) lastOfKind.set('', seed);
    const linked = {
      ...event,
      prev: previous ?? event.prev,
      prev_kind: lastOfKind.get(event.kind) ?? first,
    };
    const text = canonicalBytes(linked);
    const hash = hashOf(text);
    write.run(text, hash, key.sign(hash), event.seq);
    previous = hash.toString('hex');
    lastOfKind.set(event.kind, previous);
  }
  database.close();
}
