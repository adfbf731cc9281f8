import type { BookSequence } from '../../contract/ids.ts';
import type { Book } from '../book/book.service.ts';
import type { Clock } from '../devices/clock.ts';
import type { People } from '../people/people.service.ts';
import type { Copies } from '../printing/copies.service.ts';
import type {
  ClosingPaper,
  ReceiptPaper,
  ReversalPaper,
  SlipPaper,
  ThermalPaper,
  VoucherPaper,
  XReadPaper,
} from '../printing/papers.ts';
import type { PrintJobRow } from '../printing/print-queue.repo.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { SlipBody } from './receipt-body.ts';
import { isPendingCode } from './receipt-code.ts';
import type { Receipts } from './receipts.service.ts';
import type { Reversals } from './reversals.service.ts';

export type PapersRoom = LetterheadRoom & {
  readonly book: Book;
  readonly clock: Clock;
  readonly people: People;
  readonly receipts: Receipts;
  readonly closingPaper: (sequence: BookSequence) => ClosingPaper;
  readonly xReadPaper: (sequence: BookSequence) => XReadPaper;
  readonly voucherPaper: (sequence: BookSequence, duplicate: number) => VoucherPaper;
  readonly reversals: Pick<Reversals, 'get' | 'ofReceipt'>;
  readonly copies: Pick<Copies, 'placeOf'>;
};

/**
 * Builds papers from the signed events, with the settings that held when they were made: the same receipt gives the
 * same paper for ever.
 */
export function createPapers(room: PapersRoom) {
  const { book, clock, people, receipts, reversals, copies } = room;

  function receiptPaper(sequence: BookSequence, duplicate: number): ReceiptPaper {
    const { number, day, issuedAt, total, payment, operator, code, person, lines, handWritten, language } =
      receipts.get(sequence);
    return {
      kind: 'receipt',
      ...letterheadOf(room, sequence, language),
      number,
      day,
      issuedAt,
      total,
      payment,
      operator,
      code,
      isPending: isPendingCode(code),
      person,
      lines,
      handWritten,
      duplicate,
      ...(duplicate > 0 && { refunds: refundsBefore(sequence, copies.placeOf(sequence, duplicate)) }),
    };
  }

  /** What was given back of a receipt before an event. */
  const refundsBefore = (receipt: BookSequence, event: BookSequence): ReceiptPaper['refunds'] =>
    reversals
      .ofReceipt(receipt)
      .filter(({ sequence }) => sequence < event)
      .map(({ number, day, total }) => ({ number, day, total }));

  function slipPaper(sequence: BookSequence): SlipPaper {
    const stored = book.findEvent(sequence);
    if (!stored) throw new Error(`no event ${sequence}`);
    const { number, day, person, lines, language } = SlipBody.parse(stored.event.body);
    return {
      kind: 'slip',
      ...letterheadOf(room, sequence, language),
      number,
      day,
      issuedAt: stored.event.t_wall,
      personName: person && people.get(person.id, person.version).name,
      services: lines,
    };
  }

  function reversalPaper(sequence: BookSequence, duplicate: number): ReversalPaper {
    const { sequence: _, receipt, lines, duplicates: __, language, ...said } = reversals.get(sequence);
    return {
      kind: 'reversal',
      ...letterheadOf(room, sequence, language),
      ...said,
      lines,
      duplicate,
      personName: receipts.get(receipt).person?.name,
    };
  }

  return function paperOf({
    sequence,
    kind,
    duplicate,
  }: Omit<PrintJobRow, 'kind'> & {
    readonly kind: Exclude<PrintJobRow['kind'], 'suspense' | 'application' | 'token' | 'consent'>;
  }): ThermalPaper {
    switch (kind) {
      case 'receipt':
        return receiptPaper(sequence, duplicate);
      case 'slip':
        return slipPaper(sequence);
      case 'closing':
        return room.closingPaper(sequence);
      case 'x-read':
        return room.xReadPaper(sequence);
      case 'reversal':
        return reversalPaper(sequence, duplicate);
      case 'cash-voucher':
        return room.voucherPaper(sequence, duplicate);
      case 'test':
        return { kind: 'test', ...letterheadOf(room), issuedAt: clock.now() };
    }
  };
}
