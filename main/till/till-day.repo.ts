import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import { BookSequence, TicketId } from '../../contract/ids.ts';
import type { Paise } from '../../contract/money.ts';
import { Amount, BusinessDaySchema, InstantSchema, Total } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

const Opening = z.object({
  sequence: BookSequence,
  day: BusinessDaySchema,
  at: InstantSchema,
  counted: Total,
});
export type Opening = z.output<typeof Opening>;

const LastClosing = z.object({ sequence: BookSequence, day: BusinessDaySchema });

const OpenTicket = z.object({
  ticketId: TicketId,
  openedAt: InstantSchema,
  lines: z.int(),
  total: Amount,
});

/** When the till was opened and closed, and what is still open in it. */
export function tillDayRepo(database: Database) {
  const opening = database.prepare(`
    SELECT sequence, day, bytes ->> '$.t_wall' AS at, counted
    FROM till_opening JOIN book_event USING (sequence) ORDER BY sequence DESC LIMIT 1`);
  const closing = database.prepare(`
    SELECT sequence, last_day AS day FROM closing WHERE period = 'day' ORDER BY last_day DESC LIMIT 1`);
  const tickets = database.prepare(`
    SELECT ticket_id AS ticketId, opened_at AS openedAt, json_array_length(lines) AS lines, total
    FROM ticket
    WHERE ticket_id NOT IN (SELECT ticket_id FROM ticket_carried WHERE sequence > ?)
    ORDER BY opened_at, ticket_id`);
  const carried = database
    .prepare(
      'SELECT count(*) FROM ticket WHERE ticket_id IN (SELECT ticket_id FROM ticket_carried WHERE sequence > ?)',
    )
    .pluck();
  const insertOpening = database.prepare('INSERT INTO till_opening VALUES (?, ?, ?, ?)');
  const insertClosing = database.prepare("INSERT INTO closing VALUES (?, 'day', @day, @day, @number)");

  return {
    lastOpening: (): Opening | undefined => Opening.optional().parse(opening.get()),
    lastClosing: () => LastClosing.optional().parse(closing.get()),
    /** Tickets that nobody carried over since an event. */
    openTickets: (since: number) => z.array(OpenTicket).parse(tickets.all(since)),
    /** How many tickets were carried over since an event, and are open still. */
    carriedTickets: (since: number): number => z.int().parse(carried.get(since)),
    insertOpening: (sequence: BookSequence, number: string, day: BusinessDay, counted: Paise): void =>
      void insertOpening.run(sequence, number, day, counted),
    insertClosing: (sequence: BookSequence, number: string, day: BusinessDay): void =>
      void insertClosing.run(sequence, { day, number }),
  };
}
