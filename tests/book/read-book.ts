import Sqlite from 'better-sqlite3';
import { type Finding, verifyBook } from '../../main/audit/verify.ts';
import { BookEvent } from '../../main/book/book-event.ts';
import { openForReading } from '../../main/database/open.ts';

/** The events of a closed book, oldest first. */
export function eventsOf(file: string): BookEvent[] {
  const database = new Sqlite(file, { readonly: true });
  const rows = database.prepare('SELECT bytes FROM book_event ORDER BY sequence').pluck().all();
  database.close();
  return rows.map((bytes) => BookEvent.parse(JSON.parse(String(bytes))));
}

/** What is found in a book, but for guards that a test had to take away to get in. */
export function findingsIn(file: string): readonly Finding[] {
  const database = openForReading(file);
  const { findings } = verifyBook(database);
  database.close();
  return findings.filter(({ table }) => table !== 'sqlite_schema');
}
