import { Fault } from '../../contract/faults.ts';
import { type BookSequence, type OperatorId, RequestId, type TicketId } from '../../contract/ids.ts';
import type { Receipt } from '../../contract/receipts.ts';
import type {
  CarryTicket,
  DropTicket,
  FinishTicket,
  KeepTicket,
  Ticket,
  TicketLine,
  UpiCode,
  UpiRequest,
} from '../../contract/tickets.ts';
import type { Applications } from '../applications/applications.service.ts';
import type { Terms } from '../commissions/terms.service.ts';
import type { Approval } from '../../contract/users.ts';
import type { Book } from '../book/book.service.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import type { HeadToBook } from '../ledger/ledger.rules.ts';
import type { PaperLanguages } from '../people/paper-languages.service.ts';
import type { People } from '../people/people.service.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { Receipts } from '../receipts/receipts.service.ts';
import type { Settings } from '../society/settings.service.ts';
import type { Suspense } from '../suspense/suspense.service.ts';
import type { Users } from '../users/users.service.ts';
import type { WaiverKind } from '../../contract/waivers.ts';
import { bookedWaivers } from './booked-waivers.ts';
import { createMissingPapers } from './missing-papers.ts';
import { takePayment } from './payment.rules.ts';
import { createTicketPricing, toReceiptLine } from './ticket-pricing.ts';
import { type TicketRow, ticketsRepo } from './tickets.repo.ts';
import { qrRows, upiAddress } from './upi.rules.ts';

export type TicketsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Clock;
  readonly catalogue: CatalogueService;
  readonly terms: Terms;
  readonly people: People;
  readonly languages: PaperLanguages;
  readonly receipts: Receipts;
  readonly suspense: Pick<Suspense, 'refuseSecondDebit'>;
  readonly applications: Pick<Applications, 'begin'>;
  readonly users: Pick<Users, 'approve'>;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  readonly settings: Settings;
  readonly waiverKinds: readonly WaiverKind[];
  readonly till: string;
  readonly training: boolean;
  /** Throws when the till's day is not open. */
  readonly assertOpen: () => void;
};

export type Tickets = ReturnType<typeof createTickets>;

const FAULT_OF = {
  empty: 'ticket.empty',
  person: 'ticket.personNeeded',
  amount: 'ticket.amountMissing',
  papers: 'ticket.papersMissing',
} as const;

export function createTickets(room: TicketsRoom) {
  const { database, book, clock, catalogue, receipts, settings, languages, till, assertOpen } = room;
  const repo = ticketsRepo(database);
  const { price, priceKept } = createTicketPricing(room);

  const toBookedLine = (line: TicketLine) => {
    const { settles, level } = catalogue.get(line.service);
    const { commission } = line;
    const application = room.applications.begin(line.service);
    return {
      ...toReceiptLine(line),
      settles,
      level,
      ...(commission && { commission }),
      ...(application && { application }),
    };
  };

  const headsToBook = (line: TicketLine): HeadToBook[] => {
    const { heads, settles, level } = toBookedLine(line);
    return heads.map(({ head, amount }) => ({ head, amount, settles, level }));
  };

  /** Keeps the ticket as it stands on the screen and answers it priced. Throws ticket.notFound when it has ended. */
  function keep(draft: KeepTicket): Ticket {
    if (endOf(draft.ticketId) !== undefined) throw new Fault('ticket.notFound');
    const openedAt = repo.find(draft.ticketId)?.openedAt ?? clock.now();
    const priced = price({
      ...draft,
      openedAt,
      personId: draft.personId ?? null,
      language: draft.language ?? null,
    });
    repo.keep(draft, openedAt, priced.total);
    return priced;
  }

  /** The event of the receipt or slip in which a ticket has ended. */
  const endOf = (ticketId: TicketId): BookSequence | undefined => book.findRequest(RequestId.parse(ticketId));

  function getOpen(ticketId: TicketId): TicketRow {
    const row = repo.find(ticketId);
    if (!row) throw new Fault('ticket.notFound');
    return row;
  }

  /** What was said for a ticket counts for the person's next papers too. */
  function rememberLanguage({ personId, language }: TicketRow, sequence: BookSequence): void {
    if (personId && language) languages.remember(personId, language, sequence);
  }

  /**
   * Makes the receipt of a ticket: number, lines, heads, postings, signed event and print jobs in one transaction.
   * The same ticket again answers the same receipt.
   * Throws what keeps the till from selling, ticket.notFound, ticket.priceChanged, suspense.pending, waiver.approvalNeeded, what blocks the ticket, and what is wrong with the
   * payment.
   */
  function finish(
    { ticketId, payment, handWritten }: FinishTicket,
    user: OperatorId,
    approver?: OperatorId,
  ): Receipt {
    const earlier = endOf(ticketId);
    if (earlier !== undefined) return receipts.get(earlier);

    assertOpen();
    const row = getOpen(ticketId);
    const {
      lines,
      total,
      waived,
      waiverNeedsApproval,
      person,
      paperLanguage: language,
      blockedBy: [blocked],
    } = priceKept(row);
    if (blocked) throw new Fault(FAULT_OF[blocked]);
    // A rate may have changed since the screen showed the total; nobody pays what was not shown.
    if (total !== row.total) throw new Fault('ticket.priceChanged', { before: row.total, now: total });

    const { waivers, notes } = bookedWaivers(lines, room.waiverKinds);
    const booked = lines.map((line, at) => {
      const waiver = waivers.get(at + 1);
      return { ...toBookedLine(line), ...(waiver && { waiver }) };
    });
    if (approver === undefined) {
      room.suspense.refuseSecondDebit(person?.personId, booked);
      if (waiverNeedsApproval) throw new Fault('waiver.approvalNeeded', { waived });
    }
    const sequence = receipts.issue({
      request: RequestId.parse(ticketId),
      user,
      approver,
      person,
      lines: booked,
      heads: lines.flatMap(headsToBook),
      payment: takePayment(total, payment),
      handWritten,
      waiverNotes: notes,
      language,
    });
    rememberLanguage(row, sequence);
    repo.remove(ticketId);
    return receipts.get(sequence);
  }

  const finishInOne = database.transaction(finish).immediate;

  /**
   * Finishes with the word of a second person, by which a service may be sold again while its payment is in doubt, and
   * more may be waived than the operator may give alone.
   * Throws what `finish` throws, and what is wrong with the approval.
   */
  async function finishApproved(order: FinishTicket, approval: Approval, user: OperatorId): Promise<Receipt> {
    if (endOf(order.ticketId) !== undefined) return finishInOne(order, user);
    return finishInOne(order, user, await room.users.approve(approval, { not: [user] }));
  }

  const handSlip = createMissingPapers({
    ...room,
    getOpen,
    endOf,
    priceKept,
    rememberLanguage,
    remove: repo.remove,
  });

  /** Drops a ticket, if it is still there; one that had lines leaves a note in the book. */
  function drop({ ticketId, reason }: DropTicket, user: OperatorId): void {
    const row = repo.find(ticketId);
    if (!row) return;
    const body = { reason, lines: row.lines.length, total: row.total };
    if (body.lines > 0) book.append({ kind: 'L', what: 'ticket.dropped', user, body: () => body });
    repo.remove(ticketId);
  }

  /**
   * Leaves a ticket open over the end of the day. The same request again changes nothing. Throws ticket.notFound.
   */
  function carry({ requestId, ticketId, reason }: CarryTicket, user: OperatorId): void {
    if (book.findRequest(requestId) !== undefined) return;
    const { lines, total } = getOpen(ticketId);
    const body = { ticket: ticketId, reason, lines: lines.length, total };
    const place = book.append({
      kind: 'L',
      what: 'ticket.carried',
      user,
      request: requestId,
      body: () => body,
    });
    repo.carry(place.sequence, ticketId, reason);
  }

  return {
    waiverKinds: room.waiverKinds,
    open: (): Ticket[] => repo.all().map(priceKept),
    /** A ticket as it was last kept; undefined when there is none, or none any more. */
    draft(ticketId: TicketId): KeepTicket | undefined {
      const row = repo.find(ticketId);
      if (!row) return undefined;
      const { personId, language, lines } = row;
      return { ticketId, ...(personId && { personId }), ...(language && { language }), lines };
    },
    keep: database.transaction(keep).immediate,
    finish: finishInOne,
    finishApproved,
    handSlip: database.transaction(handSlip).immediate,
    drop: database.transaction(drop).immediate,
    carry: database.transaction(carry).immediate,
    /**
     * The QR code that a UPI app pays from, made without any network. Throws payment.noUpiAddress, and
     * payment.upiTooMuch for more than the ticket comes to.
     */
    upiCode({ ticketId, amount }: UpiRequest): UpiCode {
      const { total } = getOpen(ticketId);
      if (amount > total) throw new Fault('payment.upiTooMuch', { total, upi: amount });
      const payee = settings.upiAddress();
      if (payee === '') throw new Fault('payment.noUpiAddress');
      const note = `${till} ${ticketId.slice(0, 8)}`;
      const address = upiAddress(payee, settings.get('society').name.en, amount, note);
      return { address, rows: qrRows(address) };
    },
  };
}
