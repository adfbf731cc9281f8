import { z } from 'zod';
import type { CancelReason } from '../../contract/paper-books.ts';
import { BookSequence } from '../../contract/ids.ts';
import type { Database } from '../database/open.ts';
import type { PaperNumbers } from './paper-books.rules.ts';

const PaperBookRow = z.object({
  book: BookSequence,
  prefix: z.string(),
  first: z.int(),
  last: z.int(),
  width: z.int(),
});
export type PaperBookRow = z.output<typeof PaperBookRow>;

const Numbers = z.array(z.string());

export function paperBooksRepo(database: Database) {
  const all = database.prepare(
    'SELECT sequence AS book, prefix, first, last, width FROM paper_book ORDER BY sequence DESC',
  );
  const insert = database.prepare(
    'INSERT INTO paper_book VALUES (@sequence, @prefix, @first, @last, @width)',
  );
  const insertCancelled = database.prepare('INSERT INTO paper_number_cancelled VALUES (?, ?, ?)');
  const cancelled = database
    .prepare('SELECT number FROM paper_number_cancelled WHERE number IN (SELECT value FROM json_each(?))')
    .pluck();
  const used = database
    .prepare('SELECT book_number FROM hand_written WHERE book_number IN (SELECT value FROM json_each(?))')
    .pluck();

  return {
    all: (): PaperBookRow[] => z.array(PaperBookRow).parse(all.all()),
    insert: (sequence: BookSequence, book: PaperNumbers): void => void insert.run({ ...book, sequence }),
    insertCancelled: (sequence: BookSequence, number: string, reason: CancelReason): void =>
      void insertCancelled.run(sequence, number, reason),
    /** Which of some numbers were cancelled. */
    cancelledOf: (numbers: readonly string[]): Set<string> =>
      new Set(Numbers.parse(cancelled.all(JSON.stringify(numbers)))),
    /** Which of some numbers were entered as receipts. */
    usedOf: (numbers: readonly string[]): Set<string> =>
      new Set(Numbers.parse(used.all(JSON.stringify(numbers)))),
  };
}

export type PaperBooksRepo = ReturnType<typeof paperBooksRepo>;
