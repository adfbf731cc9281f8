import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import { BookEvent } from '../book/book-event.ts';
import type { Database } from '../database/open.ts';

const Row = z.object({
  bytes: z.string(),
  hash: z.instanceof(Buffer),
  signature: z.instanceof(Buffer),
  /** What was signed later, where the key was out of reach. */
  late: z.instanceof(Buffer).nullable(),
});

/** An event as it was signed. */
export type SignedEvent = z.output<typeof Row> & { readonly event: BookEvent };

const toSigned = (raw: unknown): SignedEvent => {
  const row = Row.parse(raw);
  return { ...row, event: BookEvent.parse(JSON.parse(row.bytes)) };
};

const COLUMNS = `
  SELECT bytes, hash, book_event.signature, late_signature.signature AS late
  FROM book_event LEFT JOIN late_signature USING (sequence)`;

/** Events from before that say what held when they were made: keys, and numbers that were given up. */
const STANDING = ['key.rolled', 'book.loss-declared'];

/** What a reversal or copy belongs to. */
const ORIGINAL = "coalesce(bytes ->> '$.body.receipt', bytes ->> '$.body.paper')";

/**
 * The few events from before a period without which it could not be checked alone: the start, the event right before,
 * the last of each series, the last closing of each kind of period, keys and losses, and for every receipt that the
 * period acts on that receipt with all that was done to it.
 */
const CONTEXT = `
  SELECT 1 AS sequence
  UNION SELECT @first - 1
  UNION SELECT (SELECT sequence FROM book_event WHERE book_event.kind = series.kind AND sequence < @first
                ORDER BY year DESC, number DESC LIMIT 1) FROM (SELECT DISTINCT kind FROM book_event) AS series
  UNION SELECT max(sequence) FROM closing WHERE sequence < @first GROUP BY period
  UNION SELECT sequence FROM book_event
        WHERE kind = 'L' AND sequence < @first AND bytes ->> '$.what' IN (${STANDING.map((what) => `'${what}'`).join()})
  UNION SELECT original FROM acted
  UNION SELECT sequence FROM book_event
        WHERE kind IN ('C', 'R', 'X') AND sequence < @first AND ${ORIGINAL} IN (SELECT original FROM acted)`;

const ACTED = `
  SELECT DISTINCT ${ORIGINAL} AS original FROM book_event
  WHERE sequence BETWEEN @first AND @last AND ${ORIGINAL} < @first`;

export function archiveRepo(database: Database) {
  const dayOf = database.prepare(`SELECT bytes ->> '$.day' FROM book_event WHERE sequence = ?`).pluck();
  const count = database.prepare('SELECT coalesce(max(sequence), 0) FROM book_event').pluck();
  const closing = database
    .prepare(`SELECT sequence FROM closing WHERE period = 'day' AND last_day = ?`)
    .pluck();
  const firstClosed = database.prepare(`SELECT min(first_day) FROM closing WHERE period = 'day'`).pluck();
  const between = database.prepare(`${COLUMNS} WHERE sequence BETWEEN @first AND @last ORDER BY sequence`);
  const context = database.prepare(`
    WITH acted AS MATERIALIZED (${ACTED})
    ${COLUMNS} WHERE sequence < @first AND sequence IN (${CONTEXT}) ORDER BY sequence`);

  return {
    dayOf: (sequence: number): BusinessDay => BusinessDaySchema.parse(dayOf.get(sequence)),
    count: (): number => z.int().parse(count.get()),
    findClosing: (day: BusinessDay): number | undefined => z.int().optional().parse(closing.get(day)),
    firstClosedDay: (): BusinessDay | undefined =>
      BusinessDaySchema.nullable().parse(firstClosed.get()) ?? undefined,
    *events(first: number, last: number): Generator<SignedEvent> {
      for (const row of between.iterate({ first, last })) yield toSigned(row);
    },
    *contextOf(first: number, last: number): Generator<SignedEvent> {
      for (const row of context.iterate({ first, last })) yield toSigned(row);
    },
  };
}
