import { timeInIndia } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId, PersonId, RequestId } from '../../contract/ids.ts';
import { sum } from '../../contract/money.ts';
import type { Person } from '../../contract/people.ts';
import type { PaperLanguage, Reprint } from '../../contract/printing.ts';
import type { HandWritten, PaymentTaken, PersonReceipt, Receipt } from '../../contract/receipts.ts';
import { Waiver } from '../../contract/waivers.ts';
import type { BookEvent } from '../book/book-event.ts';
import type { Book, EventPlace } from '../book/book.service.ts';
import { accrualPostings } from '../commissions/commissions.rules.ts';
import { entriesRepo } from '../commissions/entries.repo.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { type HeadToBook, gather, receiptPostings } from '../ledger/ledger.rules.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import type { People } from '../people/people.service.ts';
import type { Copies } from '../printing/copies.service.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { Settings } from '../society/settings.service.ts';
import { type WaiverNote, waiversRepo } from '../waivers/waivers.repo.ts';
import { waiverPostings } from '../waivers/waivers.rules.ts';
import { type BookedLine, ReceiptBody } from './receipt-body.ts';
import { modeOf, receiptCode } from './receipt-code.ts';
import { paperBooksRepo } from './paper-books.repo.ts';
import { refuseUnknownNumber } from './paper-books.service.ts';
import { receiptsRepo } from './receipts.repo.ts';

export type ReceiptsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Pick<Clock, 'now'>;
  readonly ledger: Ledger;
  readonly people: People;
  readonly settings: Settings;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  readonly copies: Copies;
  /** Told of each receipt, inside its transaction. */
  readonly issued: (sequence: BookSequence, body: ReceiptBody) => void;
  readonly till: string;
  readonly training: boolean;
};

export type ReceiptToIssue = {
  readonly request: RequestId;
  readonly user: OperatorId;
  readonly person: Person | undefined;
  readonly lines: readonly BookedLine[];
  /** The heads of all lines, with what the ledger needs to know of each. */
  readonly heads: readonly HeadToBook[];
  readonly payment: PaymentTaken;
  readonly handWritten?: HandWritten | undefined;
  /** What was written of the waivers, by the place of the line. */
  readonly waiverNotes?: ReadonlyMap<number, WaiverNote>;
  /** Of its paper. */
  readonly language: PaperLanguage;
  /** Who agreed, where the sale needed it. */
  readonly approver?: OperatorId | undefined;
};

/** A receipt as it stands in the book. */
export type BookedReceipt = { readonly event: BookEvent; readonly body: ReceiptBody };

export type Receipts = ReturnType<typeof createReceipts>;

export function createReceipts(room: ReceiptsRoom) {
  const { database, book, clock, ledger, people, settings, printing, copies, till, training } = room;
  const repo = receiptsRepo(database);
  const entries = entriesRepo(database);
  const waivers = waiversRepo(database);
  const paperBooks = paperBooksRepo(database);
  const kind = training ? 'X' : 'T';
  const prefix = training ? 'X' : till;

  /** The body of the event that will stand at `place`: numbered, signed and booked there. */
  function bodyAt(
    place: EventPlace,
    { person, lines, heads, payment, handWritten, language }: ReceiptToIssue,
  ): ReceiptBody {
    const total = sum(lines.map(({ amount }) => amount));
    const centre = sum(heads.filter(({ head }) => head === 'centre_charge').map(({ amount }) => amount));
    const mode = modeOf(payment);
    return {
      number: `${prefix}/${place.year}/${String(place.number).padStart(6, '0')}`,
      day: place.day,
      ...(person && { person: { id: person.personId, version: person.version } }),
      lines: [...lines],
      total,
      payment,
      ...(handWritten && { handWritten }),
      language,
      postings: [
        ...gather([
          ...receiptPostings(heads, payment.cash, payment.upi),
          ...waiverPostings(lines.flatMap(({ waiver }) => waiver?.amount ?? [])),
        ]),
        ...accrualPostings(lines.flatMap(({ commission }) => commission ?? [])),
      ],
      code: receiptCode({ till, kind, place, total, centre, mode, lines: lines.length }, book),
    };
  }

  /** Throws receipt.paperNumberTaken, receipt.paperNumberUnknown, receipt.paperNumberCancelled, and app.invalidInput for a day or time to come. */
  function refuseWrongPaper({ bookNumber, day, time = '' }: HandWritten): void {
    if (repo.isPaperNumberTaken(bookNumber))
      throw new Fault('receipt.paperNumberTaken', { number: bookNumber });
    refuseUnknownNumber(paperBooks, bookNumber);
    const today = book.today();
    const wrong = (field: string): Fault => new Fault('app.invalidInput', {}, [{ field, problem: 'wrong' }]);
    if (day > today) throw wrong('handWritten.day');
    if (day === today && time > timeInIndia(clock.now())) throw wrong('handWritten.time');
  }

  function keepWaivers(
    sequence: BookSequence,
    { lines }: ReceiptBody,
    notes: ReceiptToIssue['waiverNotes'],
  ): void {
    for (const [at, { waiver }] of lines.entries()) {
      if (!waiver) continue;
      waivers.insert(sequence, at + 1, waiver);
      const note = notes?.get(at + 1);
      if (note) waivers.insertNote(sequence, at + 1, note);
    }
  }

  /**
   * Issues a receipt inside the transaction of its ticket: event, rows, voucher, print jobs. Nothing of it exists
   * until that transaction commits. Throws what is wrong with the paper that it was written on by hand.
   */
  function issue(order: ReceiptToIssue): BookSequence {
    if (order.handWritten) refuseWrongPaper(order.handWritten);
    let body: ReceiptBody | undefined;
    const { sequence } = book.append({
      kind,
      what: 'receipt',
      user: order.user,
      approver: order.approver,
      request: order.request,
      ...(!training && { receipts: sum(order.lines.map(({ amount }) => amount)) }),
      body: (place) => (body = bodyAt(place, order)),
    });
    const issued = ReceiptBody.parse(body);
    ledger.post(sequence, 'receipt', issued.day, issued.postings);
    repo.insert(sequence, issued);
    for (const [at, { commission }] of issued.lines.entries())
      if (commission)
        entries.insert(sequence, { receipt: sequence, place: at + 1, state: 'accrued', ...commission });
    keepWaivers(sequence, issued, order.waiverNotes);
    room.issued(sequence, issued);
    if (order.person) people.served(order.person.personId, sequence);
    printing.enqueue({ sequence, kind: 'receipt', title: issued.number, duplicate: 0 });
    return sequence;
  }

  function read(sequence: BookSequence): BookedReceipt {
    const event = book.findEvent(sequence)?.event;
    if (event?.what !== 'receipt') throw new Fault('receipt.notFound');
    return { event, body: ReceiptBody.parse(event.body) };
  }

  /** A receipt as it was issued. Throws receipt.notFound. */
  function get(sequence: BookSequence): Receipt {
    const {
      event,
      body: { person, postings, lines, ...body },
    } = read(sequence);
    const names = ledger.accountNames();
    return {
      ...body,
      lines: lines.map(({ settles: _, level: __, commission: ___, application: ____, waiver, ...line }) => ({
        ...line,
        ...(waiver && { waiver: Waiver.parse(waiver) }),
      })),
      sequence,
      issuedAt: event.t_wall,
      ...(person && { person: people.get(person.id, person.version) }),
      operator: settings.getOperator(event.user).name,
      duplicates: copies.countOf(sequence),
      postings: postings.map(({ account, amount }) => ({
        account,
        amount,
        name: names.get(account) ?? { hi: account, en: account },
      })),
    };
  }

  const ofPeople = (ids: readonly PersonId[]): PersonReceipt[] =>
    repo.ofPeople(ids).map((sequence) => {
      const { number, day, total, lines } = read(sequence).body;
      return { sequence, number, day, total, services: lines.map(({ name }) => name) };
    });

  function reprint({ requestId, sequence, reason }: Reprint, user: OperatorId): Receipt {
    copies.copy({ requestId, sequence, kind: 'receipt', title: get(sequence).number, reason }, user);
    return get(sequence);
  }

  return {
    issue,
    get,
    /** The latest receipts that name one of some records, in any version of it, the last first. */
    ofPeople,
    /** A receipt's event and what it holds. Throws receipt.notFound. */
    read,
    /** The place of a receipt by its printed number. */
    findByNumber: repo.findByNumber,
    /** Prints a receipt once more: every paper after the first is a numbered duplicate with a reason in the book. */
    reprint,
  };
}
