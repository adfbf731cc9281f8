import QRCode from 'qrcode';
import { Fault } from '../../contract/faults.ts';
import type { OperatorId, TicketId } from '../../contract/ids.ts';
import { sum, times } from '../../contract/money.ts';
import type { Receipt, ReceiptLine } from '../../contract/receipts.ts';
import type {
  FinishTicket,
  HandSlip,
  KeepTicket,
  MissingPapersSlip,
  Ticket,
  TicketLine,
  UpiCode,
  UpiRequest,
} from '../../contract/tickets.ts';
import type { Book } from '../book/book.service.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import type { HeadToBook } from '../ledger/ledger.rules.ts';
import type { People } from '../people/people.service.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import { SlipBody } from '../receipts/receipt-body.ts';
import type { Receipts } from '../receipts/receipts.service.ts';
import type { Settings } from '../society/settings.service.ts';
import { takePayment } from './payment.rules.ts';
import { blockedBy, priceLine } from './pricing.rules.ts';
import { type TicketRow, ticketsRepo } from './tickets.repo.ts';
import { upiAddress } from './upi.rules.ts';
import type { z } from 'zod';

export type TicketsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Clock;
  readonly catalogue: CatalogueService;
  readonly people: People;
  readonly receipts: Receipts;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  readonly settings: Settings;
  readonly till: string;
};

export type Tickets = ReturnType<typeof createTickets>;

const FAULT_OF = {
  empty: 'ticket.empty',
  person: 'ticket.personNeeded',
  amount: 'ticket.amountMissing',
  papers: 'ticket.papersMissing',
} as const;

const toReceiptLine = ({ service, name, quantity, heads, amount }: TicketLine): ReceiptLine => ({
  service,
  name,
  quantity,
  heads: heads.flatMap(({ head, amount: unit, verified }) =>
    unit === undefined ? [] : [{ head, amount: times(unit, quantity), verified }],
  ),
  amount,
});

export function createTickets(room: TicketsRoom) {
  const { database, book, clock, catalogue, people, receipts, printing, settings, till } = room;
  const repo = ticketsRepo(database);

  /**
   * The draft with today's prices.
   * Throws catalogue.unknownService, catalogue.withheld, ticket.amountOutOfRange, people.notFound.
   */
  function price({ ticketId, openedAt, personId, lines: drafts }: Omit<TicketRow, 'total'>): Ticket {
    const day = book.today();
    const lines = drafts.map((draft) => priceLine(draft, catalogue.getOnOffer(draft.service, day)));
    return {
      ticketId,
      openedAt,
      ...(personId && { person: people.get(personId) }),
      lines,
      total: sum(lines.map(({ amount }) => amount)),
      blockedBy: blockedBy(lines, personId !== null),
    };
  }

  /**
   * A ticket kept before the catalogue changed may hold what can no longer be sold or entered. It must not keep the
   * other tickets from the operator: such lines are left out, and what was typed is asked again.
   */
  function priceKept(row: TicketRow): Ticket {
    try {
      return price(row);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const sold = row.lines.filter(({ service }) => catalogue.isOnOffer(service));
      return price({ ...row, lines: sold.map((line) => ({ ...line, entered: {} })) });
    }
  }

  const headsToBook = (line: TicketLine): HeadToBook[] => {
    const { settles, level } = catalogue.get(line.service);
    return toReceiptLine(line).heads.map(({ head, amount }) => ({ head, amount, settles, level }));
  };

  /** Keeps the ticket as it stands on the screen and answers it priced. */
  function keep(draft: KeepTicket): Ticket {
    const openedAt = repo.find(draft.ticketId)?.openedAt ?? clock.now();
    const priced = price({ ...draft, openedAt, personId: draft.personId ?? null });
    repo.keep(draft, openedAt, priced.total);
    return priced;
  }

  function getOpen(ticketId: TicketId): TicketRow {
    const row = repo.find(ticketId);
    if (!row) throw new Fault('ticket.notFound');
    return row;
  }

  /**
   * Makes the receipt of a ticket: number, lines, heads, postings, signed event and print jobs in one transaction.
   * The same request again answers the same receipt.
   * Throws ticket.notFound, ticket.priceChanged, what blocks the ticket, and what is wrong with the payment.
   */
  function finish({ requestId, ticketId, payment }: FinishTicket, user: OperatorId): Receipt {
    const earlier = book.findRequest(requestId);
    if (earlier !== undefined) return receipts.get(earlier);

    const row = getOpen(ticketId);
    const {
      lines,
      total,
      person,
      blockedBy: [blocked],
    } = price(row);
    if (blocked) throw new Fault(FAULT_OF[blocked]);
    // A rate may have changed since the screen showed the total; nobody pays what was not shown.
    if (total !== row.total) throw new Fault('ticket.priceChanged', { before: row.total, now: total });

    const sequence = receipts.issue({
      request: requestId,
      ticket: ticketId,
      user,
      person,
      lines: lines.map(toReceiptLine),
      heads: lines.flatMap(headsToBook),
      payment: takePayment(total, payment),
    });
    repo.remove(ticketId);
    return receipts.get(sequence);
  }

  const slipOf = ({ number, lines }: z.output<typeof SlipBody>): MissingPapersSlip => ({ number, lines });

  /** Gives a slip that names the missing papers; the ticket ends without money. Throws ticket.noPapersMissing. */
  function handSlip({ requestId, ticketId }: HandSlip, user: OperatorId): MissingPapersSlip {
    const earlier = book.findRequest(requestId);
    if (earlier !== undefined) return slipOf(SlipBody.parse(book.findEvent(earlier)?.event.body));

    const { lines, person } = price(getOpen(ticketId));
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
      request: requestId,
      body: ({ year, number, day }) => ({
        number: `${till}/B/${year}/${String(number).padStart(6, '0')}`,
        day,
        ticket: ticketId,
        ...(person && { person: { id: person.personId, version: person.version } }),
        lines: missing,
      }),
    });
    const slip = slipOf(SlipBody.parse(book.findEvent(place.sequence)?.event.body));
    printing.enqueue({ sequence: place.sequence, kind: 'slip', title: slip.number, duplicate: 0 });
    repo.remove(ticketId);
    return slip;
  }

  /** Drops a ticket; one that had lines leaves a note in the book. */
  function drop(ticketId: TicketId, user: OperatorId): void {
    const { lines, total } = getOpen(ticketId);
    if (lines.length > 0)
      book.append({ kind: 'L', what: 'ticket.dropped', user, body: () => ({ lines: lines.length, total }) });
    repo.remove(ticketId);
  }

  return {
    open: (): Ticket[] => repo.all().map(priceKept),
    keep: database.transaction(keep).immediate,
    finish: database.transaction(finish).immediate,
    handSlip: database.transaction(handSlip).immediate,
    drop: database.transaction(drop).immediate,
    /** The QR code that a UPI app pays from, made without any network. Throws payment.noUpiAddress. */
    upiCode({ ticketId, amount }: UpiRequest): UpiCode {
      const society = settings.get('society');
      if (society.upiAddress === '') throw new Fault('payment.noUpiAddress');
      const address = upiAddress(
        society.upiAddress,
        society.name.en,
        amount,
        `${till} ${ticketId.slice(0, 8)}`,
      );
      const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
      const rows = Array.from({ length: modules.size }, (_, row) =>
        Array.from({ length: modules.size }, (__, column) => (modules.get(row, column) ? '1' : '0')).join(''),
      );
      return { address, rows };
    },
  };
}
