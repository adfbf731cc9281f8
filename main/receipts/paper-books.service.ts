import { Fault } from '../../contract/faults.ts';
import type { OperatorId } from '../../contract/ids.ts';
import type { CancelPaperNumber, PaperBook, RegisterPaperBook } from '../../contract/paper-books.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { type PaperBookRow, type PaperBooksRepo, paperBooksRepo } from './paper-books.repo.ts';
import { allNumbers, isIn, numberAt, numbersBetween } from './paper-books.rules.ts';

export type PaperBooks = ReturnType<typeof createPaperBooks>;

/**
 * Refuses the number of a paper that can not have been handed out. While no book is registered every number may be.
 * Throws receipt.paperNumberUnknown, receipt.paperNumberCancelled.
 */
export function refuseUnknownNumber(repo: PaperBooksRepo, number: string): void {
  const books = repo.all();
  if (books.length === 0) return;
  if (!books.some((book) => isIn(book, number))) throw new Fault('receipt.paperNumberUnknown', { number });
  if (repo.cancelledOf([number]).has(number)) throw new Fault('receipt.paperNumberCancelled', { number });
}

/**
 * The stock register of the receipt books that are kept for power cuts: every number of a book is used, cancelled or
 * still there.
 */
export function createPaperBooks({ database, book }: { readonly database: Database; readonly book: Book }) {
  const repo = paperBooksRepo(database);

  function toPaperBook(row: PaperBookRow): PaperBook {
    const numbers = allNumbers(row);
    const [used, cancelled] = [repo.usedOf(numbers), repo.cancelledOf(numbers)];
    const isOpen = (number: string): boolean => !used.has(number) && !cancelled.has(number);
    const reached = numbers.findLastIndex((number) => !isOpen(number));
    return {
      book: row.book,
      first: numberAt(row, row.first),
      last: numberAt(row, row.last),
      count: numbers.length,
      used: used.size,
      cancelled: cancelled.size,
      unused: numbers.filter(isOpen).length,
      skipped: numbers.slice(0, Math.max(0, reached)).filter(isOpen),
    };
  }

  const list = (): PaperBook[] => repo.all().map(toPaperBook);

  function register({ requestId, first, last }: RegisterPaperBook, user: OperatorId): PaperBook[] {
    if (book.findRequest(requestId) !== undefined) return list();
    const numbers = numbersBetween(first, last);
    if (!numbers) throw new Fault('app.invalidInput', {}, [{ field: 'last', problem: 'wrong' }]);
    const other = repo.all().find((known) => allNumbers(numbers).some((number) => isIn(known, number)));
    if (other)
      throw new Fault('receipt.paperBookOverlaps', {
        first: numberAt(other, other.first),
        last: numberAt(other, other.last),
      });
    const { sequence } = book.append({
      kind: 'L',
      what: 'paper-book.registered',
      user,
      request: requestId,
      body: () => numbers,
    });
    repo.insert(sequence, numbers);
    return list();
  }

  function cancel({ requestId, number, reason }: CancelPaperNumber, user: OperatorId): PaperBook[] {
    if (book.findRequest(requestId) !== undefined) return list();
    if (!repo.all().some((known) => isIn(known, number)))
      throw new Fault('receipt.paperNumberUnknown', { number });
    if (repo.usedOf([number]).has(number)) throw new Fault('receipt.paperNumberTaken', { number });
    if (repo.cancelledOf([number]).has(number)) throw new Fault('receipt.paperNumberCancelled', { number });
    const { sequence } = book.append({
      kind: 'L',
      what: 'paper-number.cancelled',
      user,
      request: requestId,
      body: () => ({ number, reason }),
    });
    repo.insertCancelled(sequence, number, reason);
    return list();
  }

  return {
    /** All books, the latest registered first. */
    list,
    /**
     * Writes a book down by its first and last number. The same request again changes nothing. Throws app.invalidInput
     * where these are not of one book, and receipt.paperBookOverlaps.
     */
    register: database.transaction(register).immediate,
    /**
     * Says why a number will never be entered. The same request again changes nothing. Throws receipt.paperNumberUnknown,
     * receipt.paperNumberTaken, receipt.paperNumberCancelled.
     */
    cancel: database.transaction(cancel).immediate,
  };
}
