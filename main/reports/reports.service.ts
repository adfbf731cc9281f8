import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BusinessDay } from '../../contract/day.ts';
import type { OperatorId } from '../../contract/ids.ts';
import type { DayBook, ExportDayBook } from '../../contract/receipts.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import type { BothLanguages } from '../../contract/values.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { booksRepo } from './books.repo.ts';
import { dayBookCsv } from './day-book-csv.ts';
import { dayBookOf } from './day-book.rules.ts';
import { reportsRepo } from './reports.repo.ts';

export type ReportsRoom = LetterheadRoom & {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly paperMaker: PaperMaker;
  /** The group of a service, in the catalogue of today. */
  readonly groupOf: (service: string) => BothLanguages;
  /** Where files for people go, for example a folder among the documents. */
  readonly reportsFolder: string;
};

export type Reports = ReturnType<typeof createReports>;

/** Reads the day book of any day. */
export function dayBookReader(database: Database, ledger: Ledger): (day: BusinessDay) => DayBook {
  const repo = reportsRepo(database);
  const books = booksRepo(database);
  return (day) =>
    dayBookOf({
      day,
      receipts: repo.receiptsOf(day),
      reversals: repo.reversalsOf(day),
      heads: repo.headsOf(day),
      others: books.othersIn({ first: day, last: day }),
      names: ledger.nameOf(),
      reversedHeads: repo.reversedHeadsOf(day),
      money: repo.moneyOf(day),
      accounts: ledger.balancesOf(day).map(({ key: _, ...account }) => account),
    });
}

export function createReports(room: ReportsRoom) {
  const { database, book, clock, ledger, settings, paperMaker, training, reportsFolder } = room;
  const read = dayBookReader(database, ledger);
  const dayBook = (day: BusinessDay = book.today()): DayBook => read(day);

  return {
    dayBook,
    /** Writes the day book of a day as a file and answers its path. */
    async exportDayBook({ day, format }: ExportDayBook, operatorId: OperatorId): Promise<{ path: string }> {
      const shown = dayBook(day);
      const operator = settings.getOperator(operatorId).name;
      const content =
        format === 'csv'
          ? dayBookCsv(shown)
          : await paperMaker.pdf({
              kind: 'day-book',
              ...letterheadOf(room),
              book: shown,
              printedAt: clock.now(),
              operator,
            });
      mkdirSync(reportsFolder, { recursive: true });
      const path = join(reportsFolder, `day-book-${shown.day}${training ? '-training' : ''}.${format}`);
      writeFileDurably(path, content);
      return { path };
    },
  };
}
