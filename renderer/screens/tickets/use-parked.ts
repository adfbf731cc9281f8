import type { Ticket } from '../../../contract/tickets.ts';
import { useAsk } from '../../app/queries.ts';
import { useDesk } from './use-desk.ts';

/** The open tickets beside the one on the desk, oldest first. */
export function useParked(): readonly Ticket[] {
  const { ticketId } = useDesk();
  const { data } = useAsk('tickets.open', {});
  return (data ?? [])
    .filter((ticket) => ticket.ticketId !== ticketId && (ticket.lines.length > 0 || ticket.person))
    .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt));
}
