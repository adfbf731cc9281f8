import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reopenMadeUpCounter } from '../seed/made-up-counter.ts';
import { seedBook } from '../seed/seed-book.ts';
import { benchArchive, benchVerify } from './check.ts';
import { benchDayClose } from './day-close.ts';
import { benchFavourites } from './favourites.ts';
import { benchLookBack } from './look-back.ts';
import type { Row } from './measure.ts';

export type YearsOrder = {
  readonly years: number;
  readonly perDay: number;
  /** A made-up book that is there already, instead of one made now; it is copied and stays as it is. */
  readonly db?: string;
};

async function bringBook({ years, perDay, db }: YearsOrder, to: string): Promise<Row[]> {
  if (db !== undefined) {
    copyFileSync(db, to);
    copyFileSync(db.replace(/\.db$/u, '.key'), to.replace(/\.db$/u, '.key'));
    return [];
  }
  const start = performance.now();
  await seedBook({ db: to, years, perDay }, () => {});
  const receipts = years * 300 * perDay;
  return [{ what: 'make the book, each receipt', value: (performance.now() - start) / receipts, unit: 'ms' }];
}

/** Years of a counter: what it costs to look back on them, to go on after them, and to prove them; part by part. */
export async function* benchYears(order: YearsOrder, folder: string): AsyncGenerator<Row[]> {
  const db = join(folder, 'years.db');
  yield await bringBook(order, db);
  reopenMadeUpCounter(db).close();
  const start = performance.now();
  const counter = reopenMadeUpCounter(db);
  const opening = performance.now() - start;
  const receipts = counter.rooms.database.prepare('SELECT count(*) FROM receipt').pluck().get();
  yield [
    { what: 'receipts', value: Number(receipts), unit: '' },
    { what: 'database', value: statSync(db).size / 1e6, unit: 'MB' },
    { what: 'open the book, with catalogue and domains', value: opening, unit: 'ms', bar: '3000' },
  ];
  yield benchFavourites(counter);
  yield benchLookBack(counter);
  yield benchDayClose(counter, order.perDay);
  yield await benchArchive(counter, folder);
  yield await benchVerify(counter);
  counter.close();
}
