import { z } from 'zod';
import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId, RequestId } from '../../contract/ids.ts';
import { type CloseDay, Closing } from '../../contract/till.ts';
import type { Book } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import type { Database } from '../database/open.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { Settings } from '../society/settings.service.ts';
import { closingRepo } from './closing.repo.ts';
import { assertProven } from './closing.rules.ts';
import type { DayFigures, Ending } from './day-figures.ts';
import type { Drawer } from './drawer.service.ts';
import type { TillDay } from './till-day.ts';
import { type Opening, tillDayRepo } from './till-day.repo.ts';
import type { Span } from './turnover.repo.ts';
import { assertExplained, correction } from './till.rules.ts';

export type ClosingsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly ledger: Ledger;
  readonly settings: Settings;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  readonly tillDay: TillDay;
  readonly drawer: Drawer;
  readonly figures: DayFigures;
  /** Applications whose number is missing still, and those of them that nobody has explained. */
  readonly missingReferences: () => { readonly all: number; readonly unexplained: number };
  /** The till's name, or X while training. */
  readonly prefix: string;
};

const Covered = z.object({ first: z.int(), last: z.int() });

export type Closings = ReturnType<typeof createClosings>;

type ToClose = {
  readonly day: BusinessDay;
  readonly opening?: Opening;
  readonly ending: Ending;
  readonly count?: BookSequence;
  readonly user: OperatorId;
  readonly approver?: OperatorId | undefined;
  readonly request?: RequestId;
};

/** Closings of days: proven, signed, and from then on the database takes nothing more on the day. */
export function createClosings(room: ClosingsRoom) {
  const { database, book, ledger, settings, printing, tillDay, drawer, figures, prefix } = room;
  const repo = closingRepo(database);
  const dayRepo = tillDayRepo(database);

  /** Writes the closing of one day, with its own voucher for the variance. Throws till.proofFails. */
  function write({ day, opening, ending, count, user, approver, request }: ToClose): BookSequence {
    const read = figures.read(opening, ending);
    assertProven(read.proofs);
    const postings = correction(read.drawer.variance);
    const { all: referencesMissing } = room.missingReferences();
    const ticketsCarried = opening ? dayRepo.carriedTickets(opening.sequence) : 0;
    const booked = postings.length > 0 ? ({ voucher: 'journal', postings } as const) : {};
    let number = '';
    const { sequence } = book.append({
      kind: 'G',
      what: 'closing',
      user,
      approver,
      ...(request && { request }),
      body: (place) => ({
        number: (number = eventNumber(prefix, 'Z', place)),
        period: 'day',
        first_day: day,
        last_day: day,
        day,
        late: place.day !== day && opening !== undefined,
        nil: opening === undefined,
        ...(count && { count }),
        ...read,
        previous: place.previous,
        ...(opening && referencesMissing > 0 && { referencesMissing }),
        ...(ticketsCarried > 0 && { ticketsCarried }),
        ...booked,
      }),
    });
    if (postings.length > 0) ledger.post(sequence, 'journal', day, postings);
    dayRepo.insertClosing(sequence, number, day);
    printing.enqueue({ sequence, kind: 'closing', title: number, duplicate: 0 });
    return sequence;
  }

  function close(order: CloseDay, user: OperatorId, approver?: OperatorId): BookSequence {
    const earlier = book.findRequest(order.requestId);
    if (earlier !== undefined) return earlier;
    const opening = tillDay.getOpening();
    const openTickets = dayRepo.openTickets(opening.sequence).length;
    if (openTickets > 0) throw new Fault('till.ticketsOpen', { count: openTickets });
    const { unexplained } = room.missingReferences();
    if (unexplained > 0) throw new Fault('till.referencesMissing', { missing: unexplained });
    const { counted, denominations, variance } = drawer.getCurrent(order.count);
    const { reason } = order;
    assertExplained(variance, { reason, approver }, [user, ...drawer.handledSince(opening.sequence)]);
    return write({
      day: opening.day,
      opening,
      ending: { counted, denominations, ...(reason && { reason }) },
      count: order.count,
      user,
      approver,
      request: order.requestId,
    });
  }

  const nameOf = (operatorId: OperatorId): string => settings.getOperator(operatorId).name;

  /** A closing as it was signed. Throws till.closingNotFound. */
  function get(sequence: BookSequence): Closing {
    const event = book.findEvent(sequence)?.event;
    if (event?.what !== 'closing' || event.body['period'] !== 'day') throw new Fault('till.closingNotFound');
    return Closing.parse({
      ...event.body,
      sequence,
      at: event.t_wall,
      closedBy: nameOf(event.user),
      ...(event.approver && { approvedBy: nameOf(event.approver) }),
    });
  }

  /** The events that a closing covers. Throws till.closingNotFound. */
  function coveredBy(sequence: BookSequence): Span {
    get(sequence);
    return Covered.parse(book.findEvent(sequence)?.event.body);
  }

  const closeNow = database.transaction(close).immediate;

  return {
    /**
     * Ends the open day, today's or a forgotten one, on its newest count. Throws till.notOpen, till.closed,
     * till.ticketsOpen, till.referencesMissing, till.countStale, till.reasonNeeded, till.approvalNeeded, till.proofFails.
     */
    close: (order: CloseDay, user: OperatorId, approver?: OperatorId): Closing =>
      get(closeNow(order, user, approver)),
    /** Closes a day on which nothing was done; belongs into the transaction that opens a later one. */
    closeNil(day: BusinessDay, user: OperatorId): void {
      const last = dayRepo.lastClosing();
      const denominations = last ? get(last.sequence).drawer.denominations : [];
      write({ day, ending: { counted: drawer.balance(), denominations }, user });
    },
    get,
    coveredBy,
    list: repo.lines,
  };
}
