import type { BusinessDay } from '../../contract/day.ts';
import { paise } from '../../contract/money.ts';
import { fingerprintOf } from '../../main/devices/till-key.ts';
import type { InHand } from './archive-in-hand.ts';
import { type Sale, type SmallBook, openSmallBook } from './small-book.ts';

/** Numbers from 0 to below 1, always the same for a seed (mulberry32). */
export function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Random = () => number;

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function oneOf<T>(random: Random, list: readonly T[]): T {
  const found = list[below(random, list.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

const randomSale = (random: Random): Sale =>
  Array.from({ length: 1 + below(random, 3) }, () => {
    const rupees = 1 + below(random, 30);
    const charge = 100 * rupees;
    // A rupee is left, so that a part of the charge can go back.
    const waived = random() < 0.3 ? 100 * below(random, rupees) : 0;
    return {
      fee: 100 * below(random, 50),
      charge,
      quantity: 1 + below(random, 3),
      waived,
      agreed: waived > 500,
    };
  });

/** One working day of a till: sales, copies, reversals, movements, and its closing where days are closed. */
function playDay(
  book: SmallBook,
  random: Random,
  { sales, closes }: { sales: number; closes: boolean },
): void {
  if (closes) book.openTill(1000);
  const sold: number[] = [];
  for (let sale = 0; sale < sales; sale++) {
    book.forward(1000 + below(random, 600_000));
    if (random() < 0.1) book.back(below(random, 110_000));
    sold.push(book.sell(randomSale(random), oneOf(random, [0, 0, 1, 0.5])));
    if (random() < 0.3) book.copy(oneOf(random, sold));
  }
  if (sold.length > 0) {
    book.copy(oneOf(random, sold));
    book.reverse(oneOf(random, sold), 1, paise(100));
  }
  if (closes) {
    book.moveCash('to-safe', -20_000);
    book.moveCash('from-bank', 10_000);
    book.closeDay(book.today(), oneOf(random, [0, -500, 300]));
  }
}

export type RandomArchive = {
  readonly book: SmallBook;
  readonly inHand: InHand;
  readonly fingerprint: string;
};

type Wanted = {
  readonly days?: number;
  readonly sales?: number;
  readonly closes?: boolean;
  readonly training?: boolean;
  readonly till?: string;
  /** From which day of the book the period goes; 0 for the first. */
  readonly since?: number;
};

/** A book with a few working days and the archive of its last ones. */
export function randomArchive(random: Random, wanted: Wanted = {}): RandomArchive {
  const { days = 3, sales = 4, closes = true, since = 0, ...options } = wanted;
  const book = openSmallBook(options);
  const played: { day: BusinessDay; last: number }[] = [];
  for (let day = 0; day < days; day++) {
    // The day before may still be acted upon: its receipts are copied and given back.
    const earlier = book.events(1, book.last()).findLast(({ event }) => event.what === 'receipt');
    playDay(book, random, { sales, closes });
    if (earlier && !closes) book.copy(earlier.event.seq);
    played.push({ day: book.today(), last: book.last() });
    book.nextMorning();
  }
  const first = (played[since - 1]?.last ?? 0) + 1;
  const last = book.last();
  const [from, to] = [played[since]?.day ?? book.today(), played.at(-1)?.day ?? book.today()];
  const inHand = {
    context: book.context(first, last),
    events: book.events(first, last),
    from,
    to,
    publicKey: book.key.publicKey,
  };
  return { book, inHand, fingerprint: fingerprintOf(book.key.publicKey) };
}
