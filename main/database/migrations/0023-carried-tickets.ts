import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/** Tickets that were left open over the end of a day, each time with its reason. */
export const carriedTickets: Migration = {
  id: 23,
  name: 'carried tickets',
  sql: `
    CREATE TABLE ticket_carried (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      ticket_id TEXT NOT NULL,
      reason    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ticket_carried_by_ticket ON ticket_carried (ticket_id, sequence);

    ${appendOnly('ticket_carried')}
  `,
};
