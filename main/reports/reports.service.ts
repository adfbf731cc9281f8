import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BusinessDay } from '../../contract/day.ts';
import type { OperatorId } from '../../contract/ids.ts';
import type { DayBook, ExportDayBook } from '../../contract/receipts.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { dayBookCsv } from './day-book-csv.ts';
import { dayBookOf } from './day-book.rules.ts';
import { reportsRepo } from './reports.repo.ts';

export type ReportsRoom = LetterheadRoom & {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly paperMaker: PaperMaker;
  /** Where files for people go, for example a folder among the documents. */
  readonly reportsFolder: string;
};

export type Reports = ReturnType<typeof createReports>;

export function createReports(room: ReportsRoom) {
  const { database, book, clock, ledger, settings, paperMaker, training, reportsFolder } = room;
  const repo = reportsRepo(database);

  function dayBook(day: BusinessDay = book.today()): DayBook {
    return dayBookOf({
      day,
      receipts: repo.receiptsOf(day),
      heads: repo.headsOf(day),
      accounts: ledger.balancesOf(day),
      taken: repo.takenOf(day),
    });
  }

  return {
    dayBook,
    /** Writes the day book of a day as a file and answers its path. */
    async exportDayBook({ day, format }: ExportDayBook, operatorId: OperatorId): Promise<{ path: string }> {
      const read = dayBook(day);
      const operator = settings.getOperator(operatorId).name;
      const content =
        format === 'csv'
          ? dayBookCsv(read)
          : await paperMaker.pdf({
              kind: 'day-book',
              ...letterheadOf(room),
              book: read,
              printedAt: clock.now(),
              operator,
            });
      mkdirSync(reportsFolder, { recursive: true });
      const path = join(reportsFolder, `day-book-${read.day}${training ? '-training' : ''}.${format}`);
      writeFileDurably(path, content);
      return { path };
    },
  };
}
