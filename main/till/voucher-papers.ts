import { z } from 'zod';
import type { BookSequence } from '../../contract/ids.ts';
import { CashPurpose } from '../../contract/movements.ts';
import type { Book } from '../book/book.service.ts';
import type { VoucherPaper } from '../printing/papers.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import type { Movements } from './movements.service.ts';

type VoucherPapersRoom = LetterheadRoom & {
  readonly book: Book;
  readonly movements: Pick<Movements, 'get'>;
};

const Purpose = z.union([CashPurpose, z.literal('cash-out')]);

/** The voucher of what moved the drawer; payee and note come from where they stand outside the book. */
export function voucherPaper(
  room: VoucherPapersRoom,
  sequence: BookSequence,
  duplicate: number,
): VoucherPaper {
  const { book, settings, movements } = room;
  const { number, day, at, what, detail, amount, drawer, payee, note, reference } = movements.get(sequence);
  const user = book.findEvent(sequence)?.event.user;
  if (user === undefined) throw new Error(`no event ${sequence}`);
  return {
    kind: 'cash-voucher',
    ...letterheadOf(room, sequence),
    number,
    day,
    issuedAt: at,
    what,
    isIn: drawer > 0,
    ...(what !== 'deposit-sent' && { purpose: Purpose.parse(detail) }),
    amount,
    payee,
    note,
    reference,
    operator: settings.getOperator(user).name,
    duplicate,
  };
}
