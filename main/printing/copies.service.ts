import { BookSequence, type OperatorId, type RequestId } from '../../contract/ids.ts';
import type { ReprintReason } from '../../contract/printing.ts';
import { z } from 'zod';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { HandedOutPaper } from './papers.ts';
import type { PrintQueue } from './printing.service.ts';

export type CopiesRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
};

/** The paper of an event, and why it is printed once more. */
export type ToCopy = {
  readonly requestId: RequestId;
  readonly sequence: BookSequence;
  readonly kind: Extract<HandedOutPaper['kind'], 'receipt' | 'reversal' | 'cash-voucher'>;
  /** The number of the paper. */
  readonly title: string;
  readonly reason: ReprintReason;
};

export type Copies = ReturnType<typeof createCopies>;

/** Papers that are printed again: every one after the first is a numbered duplicate with a reason in the book. */
export function createCopies({ database, book, printing }: CopiesRoom) {
  const count = database.prepare('SELECT count(*) FROM paper_copy WHERE paper = ?').pluck();
  const place = database.prepare('SELECT sequence FROM paper_copy WHERE paper = ? AND duplicate = ?').pluck();
  const insert = database.prepare('INSERT INTO paper_copy VALUES (?, ?, ?)');

  /** How many copies of an event's paper were made. */
  const countOf = (paper: BookSequence): number => z.int().parse(count.get(paper));

  function copy({ requestId, sequence: paper, kind, title, reason }: ToCopy, user: OperatorId): void {
    if (book.findRequest(requestId) !== undefined) return;
    const duplicate = countOf(paper) + 1;
    const { sequence } = book.append({
      kind: 'C',
      what: 'copy',
      user,
      request: requestId,
      body: () => ({ [kind === 'receipt' ? 'receipt' : 'paper']: paper, duplicate, reason }),
    });
    insert.run(paper, duplicate, sequence);
    printing.enqueue({ sequence: paper, kind, title, duplicate });
  }

  return {
    countOf,
    /** The event that made the copy of a paper with this mark. */
    placeOf: (paper: BookSequence, duplicate: number): BookSequence =>
      BookSequence.parse(place.get(paper, duplicate)),
    /** Event, row and print jobs of a copy in one transaction. The same request again does nothing. */
    copy: database.transaction(copy).immediate,
  };
}
