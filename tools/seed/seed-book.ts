import { type BusinessDay, type Instant, businessDayOf, instant, monthOf } from '../../contract/day.ts';
import type { Receipt } from '../../contract/receipts.ts';
import { type MadeUpCounter, openMadeUpCounter } from './made-up-counter.ts';
import { FIRST_MOMENT } from './made-up-rooms.ts';

const WORKING_DAYS = 300;
const DAY_MS = 86_400_000;
const WORK_MS = 8 * 3_600_000;
const PEOPLE_PER_DAILY_RECEIPT = 80;

/** Of so many receipts one is copied, one given back in part, and one a portal does not confirm. */
const ONE_IN = { copy: 60, back: 120, doubt: 500 } as const;
/** Working days from one filling of the wallet to the next. */
const FILLED_EVERY = 6;

export type SeedOrder = { readonly db: string; readonly years: number; readonly perDay: number };

/** The working days of the made-up years: 300 a year, spread over 365; their receipts over eight hours. */
const momentOf = (day: number, receipt: number, perDay: number): Instant =>
  instant(
    Date.parse(FIRST_MOMENT) +
      Math.floor((day * 365) / WORKING_DAYS) * DAY_MS +
      Math.floor((receipt * WORK_MS) / perDay),
  );

const dayOf = (day: number): BusinessDay => businessDayOf(momentOf(day, 0, 1));

/** Whether a working day is the first of its month. */
const isFirstOfMonth = (day: number): boolean =>
  day > 0 && monthOf(dayOf(day)).first !== monthOf(dayOf(day - 1)).first;

/** What is done before the first sale: the day is opened, and what the days before have left is settled. */
async function playMorning(counter: MadeUpCounter, day: number): Promise<void> {
  counter.openDay();
  counter.settleAll();
  counter.confirmDeposits();
  if (day % FILLED_EVERY === 0) counter.fillWallet();
  if (!isFirstOfMonth(day)) return;
  await counter.acceptStatement(dayOf(day - 1));
  counter.closePeriods();
}

/** One sale, and what may come of it at once; answers the receipt where the portal is silent. */
async function playSale(counter: MadeUpCounter): Promise<Receipt | undefined> {
  const receipt = counter.sell();
  const happens = (oneIn: number): boolean => counter.random() * oneIn < 1;
  if (happens(ONE_IN.copy)) counter.copy(receipt);
  if (happens(ONE_IN.back)) await counter.giveBack(receipt);
  return happens(ONE_IN.doubt) ? receipt : undefined;
}

/** A working day, its receipts, and how many people are to be known on it. */
type ToPlay = { readonly day: number; readonly perDay: number; readonly wanted: number };

/** One working day of a made-up counter, from the counted float to the closing. */
async function playDay(counter: MadeUpCounter, { day, perDay, wanted }: ToPlay): Promise<void> {
  counter.set(momentOf(day, 0, perDay));
  await playMorning(counter, day);
  while (counter.people() < wanted) counter.addPerson();
  const doubtful: (Receipt | undefined)[] = [];
  for (let receipt = 0; receipt < perDay; receipt++) {
    counter.set(momentOf(day, receipt, perDay));
    doubtful.push(await playSale(counter)); // oxlint-disable-line no-await-in-loop -- one after another
  }
  // Said in the evening: while a payment is in doubt, the same one would be refused.
  for (const receipt of doubtful) if (receipt) counter.fail(receipt);
  counter.closeDay();
}

/** Carries out something that waits in between as one transaction of the counter's database. */
async function inOneTransaction(
  { rooms: { database } }: MadeUpCounter,
  act: () => Promise<void>,
): Promise<void> {
  database.exec('BEGIN IMMEDIATE');
  await act();
  database.exec('COMMIT');
}

/**
 * Fills a new book with made-up people and receipts, one transaction a day so that ten years take minutes.
 * Throws an Error when the file exists.
 */
export async function seedBook(
  { db, years, perDay }: SeedOrder,
  progress: (day: number, days: number) => void,
): Promise<void> {
  const counter = openMadeUpCounter(db);
  const days = years * WORKING_DAYS;
  for (let day = 0; day < days; day++) {
    const wanted = Math.ceil((PEOPLE_PER_DAILY_RECEIPT * perDay * (day + 1)) / days);
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await inOneTransaction(counter, () => playDay(counter, { day, perDay, wanted }));
    progress(day + 1, days);
  }
  counter.close();
}
