import { type Instant, instant } from '../../contract/day.ts';
import { openMadeUpCounter } from './made-up-counter.ts';

const WORKING_DAYS = 300;
const FIRST_DAY = Date.parse('2016-04-01T04:00:00.000Z');
const DAY_MS = 86_400_000;
const WORK_MS = 8 * 3_600_000;
const PEOPLE_PER_DAILY_RECEIPT = 80;

export type SeedOrder = { readonly db: string; readonly years: number; readonly perDay: number };

/** The working days of the made-up years: 300 a year, spread over 365; their receipts over eight hours. */
const momentOf = (day: number, receipt: number, perDay: number): Instant =>
  instant(
    FIRST_DAY + Math.floor((day * 365) / WORKING_DAYS) * DAY_MS + Math.floor((receipt * WORK_MS) / perDay),
  );

/**
 * Fills a new book with made-up people and receipts, one transaction a day so that ten years take minutes.
 * Throws an Error when the file exists.
 */
export function seedBook(
  { db, years, perDay }: SeedOrder,
  progress: (day: number, days: number) => void,
): void {
  const counter = openMadeUpCounter(db);
  const days = years * WORKING_DAYS;

  function playDay(day: number): void {
    counter.set(momentOf(day, 0, perDay));
    const wanted = Math.ceil((PEOPLE_PER_DAILY_RECEIPT * perDay * (day + 1)) / days);
    while (counter.people() < wanted) counter.addPerson();
    counter.openDay();
    for (let receipt = 0; receipt < perDay; receipt++) {
      counter.set(momentOf(day, receipt, perDay));
      counter.sell();
    }
    counter.closeDay();
  }

  for (let day = 0; day < days; day++) {
    counter.database.transaction(playDay).immediate(day);
    progress(day + 1, days);
  }
  counter.close();
}
