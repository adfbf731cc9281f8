import type { Head, ServiceRecord } from '../../contract/catalogue.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId } from '../../contract/ids.ts';
import { NO_MONEY, type Paise, negative, sum } from '../../contract/money.ts';
import type { Reprint } from '../../contract/printing.ts';
import type { FoundReceipt } from '../../contract/receipts.ts';
import type {
  PaidBack,
  PortalStanding,
  ReceiptInFull,
  Reversal,
  ReverseReceipt,
} from '../../contract/reversals.ts';
import type { Book, EventPlace } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import { entriesRepo } from '../commissions/entries.repo.ts';
import { type CommissionReversal, reversalOf } from '../commissions/reversal.rules.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { gather, reversalPostings } from '../ledger/ledger.rules.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import type { Copies } from '../printing/copies.service.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { PaperLanguages } from '../people/paper-languages.service.ts';
import type { Settings } from '../society/settings.service.ts';
import type { Users } from '../users/users.service.ts';
import { waiversBack } from './waivers-back.ts';
import { waiversRepo } from '../waivers/waivers.repo.ts';
import { waiverPostings } from '../waivers/waivers.rules.ts';
import { type BookedLine, ReversalBody } from './receipt-body.ts';
import { modeOf, receiptCode } from './receipt-code.ts';
import type { BookedReceipt, Receipts } from './receipts.service.ts';
import { reversalsRepo } from './reversals.repo.ts';
import {
  type PartsOfLine,
  creditedAccount,
  holdingAccount,
  needsApproval,
  partsToReverse,
  remainingOf,
  toRemainingLine,
  totalOf,
} from './reversals.rules.ts';

export type ReversalsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly settings: Settings;
  readonly receipts: Receipts;
  readonly languages: Pick<PaperLanguages, 'of'>;
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  readonly copies: Copies;
  readonly users: Pick<Users, 'approve'>;
  /** Where the money lies that the portal took for a line of a receipt. */
  readonly portalOf: (receipt: BookSequence, line: number) => PortalStanding;
  /** Whose money the fees of a service are, as the catalogue says now. */
  readonly settlementOf: (service: string) => Pick<ServiceRecord, 'settles' | 'level'>;
  /** Throws unless the day is open at the till. */
  readonly assertOpen: () => void;
  /** Told of each reversal, inside its transaction. */
  readonly reversed: (sequence: BookSequence, body: ReversalBody) => void;
  readonly till: string;
  readonly training: boolean;
};

export type Reversals = ReturnType<typeof createReversals>;

type ToBook = {
  readonly order: ReverseReceipt;
  readonly sold: BookedReceipt;
  readonly lines: readonly PartsOfLine[];
  /** What it takes back of what the lines had earned. */
  readonly earned: CommissionReversal;
  /** Lines of which nothing is left after it. */
  readonly used: ReadonlySet<number>;
  /** What it takes back of what was waived, by line. */
  readonly waived: ReadonlyMap<number, Paise>;
};

const paidBack = (pay: PaidBack, total: Paise) => ({
  cash: pay === 'cash' ? total : NO_MONEY,
  upi: pay === 'upi' ? total : NO_MONEY,
});

export function createReversals(room: ReversalsRoom) {
  const { database, book, clock, ledger, settings, receipts, printing, copies, till, training } = room;
  const repo = reversalsRepo(database);
  const entries = entriesRepo(database);
  const waivers = waiversRepo(database);
  const kind = training ? 'X' : 'R';

  const creditedBy =
    ({ body }: BookedReceipt) =>
    (booked: BookedLine, head: Head): string =>
      creditedAccount(body, booked, head, room.settlementOf);

  const leftOf = ({ event, body }: BookedReceipt): PartsOfLine[] =>
    remainingOf(body, repo.partsOf(event.seq));

  /** What the order comes to today. Throws receipt.notFound and reversal.tooMuch. */
  function plan(order: ReverseReceipt): ToBook {
    const sold = receipts.read(order.sequence);
    const left = leftOf(sold);
    const lines = partsToReverse(order.lines, left);
    const leftOfLine = new Map(left.map((part) => [part.line, totalOf([part])]));
    const used = new Set(
      lines.filter((part) => totalOf([part]) === leftOfLine.get(part.line)).map(({ line }) => line),
    );
    const earlier = repo.ofReceipt(order.sequence).flatMap(({ sequence }) => read(sequence).body.lines);
    const waived = waiversBack({ left, lines, used, earlier: waivers.takenBackOf(order.sequence) });
    return { order, sold, lines, used, waived, earned: reversalOf(sold.body.lines, lines, earlier) };
  }

  function postingsOf({ order, sold, lines, earned, waived }: ToBook) {
    const accountOf = creditedBy(sold);
    const parts = lines.flatMap(({ line, booked, heads }) => {
      const portal = room.portalOf(order.sequence, line);
      return heads.map(({ head, amount }) => ({
        account: holdingAccount(accountOf(booked, head), portal),
        amount,
      }));
    });
    const { cash, upi } = paidBack(order.pay, totalOf(lines));
    const takenBack = waiverPostings([...waived.values()].map(negative));
    return [...gather([...reversalPostings(parts, cash, upi), ...takenBack]), ...earned.postings];
  }

  function bodyAt(place: EventPlace, toBook: ToBook): ReversalBody {
    const { order, sold, lines, earned, used, waived } = toBook;
    const taken = new Map(earned.lines.map(({ line, commission }) => [line, commission]));
    const total = totalOf(lines);
    const payment = paidBack(order.pay, total);
    const centre = sum(
      lines.flatMap(({ heads }) =>
        heads.filter(({ head }) => head === 'centre_charge').map(({ amount }) => amount),
      ),
    );
    return {
      number: eventNumber(training ? 'X' : till, 'R', place),
      day: place.day,
      receipt: order.sequence,
      receiptNumber: sold.body.number,
      reason: order.reason,
      lines: lines.map(({ line, booked, heads }) => ({
        line,
        service: booked.service,
        heads: heads.map(({ head, amount }) => ({ head, amount })),
        ...(taken.has(line) && { commission: taken.get(line) }),
        ...(waived.has(line) && { waiver: waived.get(line) }),
        ...(booked.application && used.has(line) && { endsApplication: true as const }),
      })),
      total,
      payment,
      language: room.languages.of(sold.body.person?.id, sold.body.language),
      voucher: 'payment',
      postings: postingsOf(toBook),
      code: receiptCode(
        { till, kind, place, total, centre, mode: modeOf(payment), lines: lines.length },
        book,
      ),
    };
  }

  /**
   * Books a reversal: event, rows, voucher and print jobs in one transaction, in which all is looked at again, since a
   * second person may have taken her time. The drawer never gives more than is in it, and does not say how much that is.
   */
  function bookReversal(
    order: ReverseReceipt,
    user: OperatorId,
    approver: OperatorId | undefined,
  ): BookSequence {
    const earlier = book.findRequest(order.requestId);
    if (earlier !== undefined) return earlier;
    room.assertOpen();
    const toBook = plan(order);
    const total = totalOf(toBook.lines);
    if (order.pay === 'cash' && total > ledger.balanceOf('cash-drawer'))
      throw new Fault('reversal.drawerShort');
    let body: ReversalBody | undefined;
    const { sequence } = book.append({
      kind,
      what: 'reversal',
      user,
      approver,
      request: order.requestId,
      ...(!training && { reversals: total }),
      body: (place) => (body = bodyAt(place, toBook)),
    });
    const booked = ReversalBody.parse(body);
    ledger.post(sequence, booked.voucher, booked.day, booked.postings);
    repo.insert(sequence, booked);
    for (const { line, waiver } of booked.lines)
      if (waiver !== undefined) waivers.insertBack(order.sequence, line, sequence, waiver);
    room.reversed(sequence, booked);
    for (const entry of toBook.earned.entries)
      entries.insert(sequence, { receipt: order.sequence, state: 'accrued', ...entry });
    printing.enqueue({ sequence, kind: 'reversal', title: booked.number, duplicate: 0 });
    return sequence;
  }
  const inOneTransaction = database.transaction(bookReversal).immediate;

  function isAlone({ order, sold: { event }, lines }: ToBook, user: OperatorId): boolean {
    const before = repo.partsOf(order.sequence).map(({ amount }) => amount);
    return !needsApproval({
      isOwnSale: event.user === user,
      sinceSaleMs: Date.parse(clock.now()) - Date.parse(event.t_wall),
      reversed: sum([...before, totalOf(lines)]),
    });
  }

  /** Who agreed, where somebody must; asked only for what could be booked. */
  async function agreement(toBook: ToBook, user: OperatorId): Promise<OperatorId | undefined> {
    if (isAlone(toBook, user)) return undefined;
    const { approval } = toBook.order;
    if (!approval) throw new Fault('users.approvalNeeded');
    return room.users.approve(approval, { not: [user, toBook.sold.event.user] });
  }

  /**
   * Gives money back against a receipt: never more of a line and head than is left of it. The same request again answers
   * the same reversal. Throws receipt.notFound, reversal.tooMuch, reversal.portalPending, users.approvalNeeded,
   * reversal.drawerShort, what keeps the till from moving money, and what is wrong
   * with the approval.
   */
  async function reverse(order: ReverseReceipt, user: OperatorId): Promise<Reversal> {
    const earlier = book.findRequest(order.requestId);
    if (earlier !== undefined) return get(earlier);
    const toBook = plan(order);
    postingsOf(toBook);
    const approver = await agreement(toBook, user);
    return get(inOneTransaction(order, user, approver));
  }

  /** A reversal's event and what it holds. Throws receipt.notFound. */
  function read(sequence: BookSequence) {
    const event = book.findEvent(sequence)?.event;
    if (event?.what !== 'reversal') throw new Fault('receipt.notFound');
    return { event, body: ReversalBody.parse(event.body) };
  }

  /** A reversal as it was booked. Throws receipt.notFound. */
  function get(sequence: BookSequence): Reversal {
    const {
      event,
      body: { postings: _, voucher: __, ...body },
    } = read(sequence);
    const sold = receipts.read(body.receipt).body;
    const nameOf = (line: number, service: string) =>
      sold.lines[line - 1]?.name ?? { hi: service, en: service };
    return {
      ...body,
      sequence,
      issuedAt: event.t_wall,
      receiptDay: sold.day,
      lines: body.lines.map(({ commission: ___, endsApplication: ____, ...line }) => ({
        ...line,
        name: nameOf(line.line, line.service),
      })),
      operator: settings.getOperator(event.user).name,
      ...(event.approver && { approver: settings.getOperator(event.approver).name }),
      duplicates: copies.countOf(sequence),
    };
  }

  /** What is left of a receipt's lines. Throws receipt.notFound. */
  function remaining(receipt: BookSequence): ReceiptInFull['remaining'] {
    const sold = receipts.read(receipt);
    return leftOf(sold).map((left) =>
      toRemainingLine(left, creditedBy(sold), room.portalOf(receipt, left.line)),
    );
  }

  return {
    reverse,
    get,
    /** Prints a refund slip once more, as a numbered duplicate. Throws receipt.notFound. */
    reprint({ requestId, sequence, reason }: Reprint, user: OperatorId): Reversal {
      copies.copy({ requestId, sequence, kind: 'reversal', title: get(sequence).number, reason }, user);
      return get(sequence);
    },
    /** A receipt by its printed number, or by that of one of its refund slips. Throws receipt.notFound. */
    find(typed: string): FoundReceipt {
      const number = typed.toUpperCase();
      const receipt = receipts.findByNumber(number);
      if (receipt !== undefined) return { receipt, paper: receipt };
      const found = repo.findByNumber(number);
      if (!found) throw new Fault('receipt.notFound');
      return found;
    },
    remaining,
    ofReceipt: repo.ofReceipt,
    /** A receipt with what was given back of it and what is left. Throws receipt.notFound. */
    receiptInFull: (sequence: BookSequence): ReceiptInFull => ({
      ...receipts.get(sequence),
      operatorId: receipts.read(sequence).event.user,
      reversals: repo
        .ofReceipt(sequence)
        .map((reversal) => ({ ...reversal, duplicates: copies.countOf(reversal.sequence) })),
      remaining: remaining(sequence),
    }),
  };
}
