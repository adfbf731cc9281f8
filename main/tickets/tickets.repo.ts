import { z } from 'zod';
import {
  type BookSequence,
  PersonId,
  type TicketId,
  TicketId as TicketIdSchema,
} from '../../contract/ids.ts';
import type { Paise } from '../../contract/money.ts';
import { type CarryReason, type KeepTicket, TicketLineDraft } from '../../contract/tickets.ts';
import { PaperLanguage } from '../../contract/printing.ts';
import { Amount, InstantSchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

const TicketRow = z.object({
  ticketId: TicketIdSchema,
  openedAt: InstantSchema,
  personId: PersonId.nullable(),
  lines: z.string().transform((text) => z.array(TicketLineDraft).parse(JSON.parse(text))),
  total: Amount,
  language: PaperLanguage.nullable(),
});
export type TicketRow = z.output<typeof TicketRow>;

const COLUMNS = 'ticket_id AS ticketId, opened_at AS openedAt, person_id AS personId, lines, total, language';

/** Tickets are drafts: one row each while open, gone when a receipt or slip is made of them. */
export function ticketsRepo(database: Database) {
  const all = database.prepare(`SELECT ${COLUMNS} FROM ticket ORDER BY opened_at, ticket_id`);
  const byId = database.prepare(`SELECT ${COLUMNS} FROM ticket WHERE ticket_id = ?`);
  const keep = database.prepare(`
    INSERT INTO ticket VALUES (@ticketId, @openedAt, @personId, @lines, @total, @language)
    ON CONFLICT (ticket_id) DO UPDATE
      SET person_id = excluded.person_id, lines = excluded.lines, total = excluded.total,
        language = excluded.language
      WHERE (person_id, lines, total, language)
        IS NOT (excluded.person_id, excluded.lines, excluded.total, excluded.language)`);
  const remove = database.prepare('DELETE FROM ticket WHERE ticket_id = ?');

  const carry = database.prepare('INSERT INTO ticket_carried VALUES (?, ?, ?)');

  return {
    all: () => z.array(TicketRow).parse(all.all()),
    find: (ticketId: TicketId) => TicketRow.optional().parse(byId.get(ticketId)),
    keep({ ticketId, personId, lines, language }: KeepTicket, openedAt: string, total: Paise): void {
      const draft = { personId: personId ?? null, lines: JSON.stringify(lines), language: language ?? null };
      keep.run({ ticketId, openedAt, total, ...draft });
    },
    remove: (ticketId: TicketId): void => void remove.run(ticketId),
    carry: (sequence: BookSequence, ticketId: TicketId, reason: CarryReason): void =>
      void carry.run(sequence, ticketId, reason),
  };
}
