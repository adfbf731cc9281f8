import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reopenMadeUpCounter } from '../seed/made-up-counter.ts';
import { seedBook } from '../seed/seed-book.ts';
import { benchCheck } from './check.ts';
import { benchDayClose } from './day-close.ts';
import { benchLookBack } from './look-back.ts';
import { type Row, timed } from './measure.ts';

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

/** Years of a counter: what it costs to look back on them, to go on after them, and to prove them. */
export async function benchYears(order: YearsOrder, folder: string): Promise<Row[]> {
  const db = join(folder, 'years.db');
  const made = await bringBook(order, db);
  let counter = reopenMadeUpCounter(db);
  counter.close();
  const opening = timed(1, () => (counter = reopenMadeUpCounter(db)));
  const { database } = counter.rooms;
  const { size } = statSync(db);
  const receipts = Number(database.prepare('SELECT count(*) FROM receipt').pluck().get());
  const rows = [
    ...benchLookBack(counter),
    ...benchDayClose(counter, order.perDay),
    ...(await benchCheck(counter, folder)),
  ];
  counter.close();
  return [
    { what: 'receipts', value: receipts, unit: '' },
    { what: 'database', value: size / 1e6, unit: 'MB' },
    ...made,
    { what: 'open the book, with catalogue and domains', value: opening[0] ?? 0, unit: 'ms', bar: '3000' },
    ...rows,
  ];
}
