import { Fault } from '../../contract/faults.ts';
import { type BookSequence, type OperatorId, RequestId, type TicketId } from '../../contract/ids.ts';
import type { HandSlip, MissingPapersSlip, Ticket } from '../../contract/tickets.ts';
import type { Book } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import { SlipBody } from '../receipts/receipt-body.ts';
import type { TicketRow } from './tickets.repo.ts';

type MissingPapersRoom = {
  readonly book: Book;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  readonly till: string;
  readonly training: boolean;
  readonly getOpen: (ticketId: TicketId) => TicketRow;
  readonly endOf: (ticketId: TicketId) => BookSequence | undefined;
  readonly priceKept: (row: TicketRow) => Ticket;
  readonly rememberLanguage: (row: TicketRow, sequence: BookSequence) => void;
  readonly remove: (ticketId: TicketId) => void;
};

/** The slip with which a ticket ends whose papers are not all there. Runs in the caller's transaction. */
export function createMissingPapers(room: MissingPapersRoom) {
  const { book, printing, till, training, getOpen, endOf, priceKept, rememberLanguage, remove } = room;

  /** The slip that an event gave. Throws ticket.notFound when the event is none: the ticket ended in a receipt. */
  function slipOf(sequence: BookSequence): MissingPapersSlip {
    const event = book.findEvent(sequence)?.event;
    if (event?.what !== 'missing-papers') throw new Fault('ticket.notFound');
    const { number, lines } = SlipBody.parse(event.body);
    return { number, lines };
  }

  /**
   * Gives a slip that names the missing papers; the ticket ends without money. The same ticket again answers the same
   * slip. Throws ticket.notFound and ticket.noPapersMissing.
   */
  function handSlip({ ticketId }: HandSlip, user: OperatorId): MissingPapersSlip {
    const earlier = endOf(ticketId);
    if (earlier !== undefined) return slipOf(earlier);

    const row = getOpen(ticketId);
    const { lines, person, paperLanguage: language } = priceKept(row);
    const missing = lines
      .map(({ name, papers }) => ({
        name,
        missing: papers.filter(({ seen }) => !seen).map((paper) => paper.name),
      }))
      .filter((line) => line.missing.length > 0);
    if (missing.length === 0) throw new Fault('ticket.noPapersMissing');

    const place = book.append({
      kind: 'B',
      what: 'missing-papers',
      user,
      request: RequestId.parse(ticketId),
      body: ({ year, number, day }) => ({
        number: eventNumber(training ? 'X' : till, 'B', { year, number }),
        day,
        ...(person && { person: { id: person.personId, version: person.version } }),
        lines: missing,
        language,
      }),
    });
    rememberLanguage(row, place.sequence);
    const slip = slipOf(place.sequence);
    printing.enqueue({ sequence: place.sequence, kind: 'slip', title: slip.number, duplicate: 0 });
    remove(ticketId);
    return slip;
  }

  return handSlip;
}
