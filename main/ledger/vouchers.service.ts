import { z } from 'zod';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId, RequestId } from '../../contract/ids.ts';
import {
  HandVoucherKind,
  type OpeningBalances,
  type PostVoucher,
  type ReverseVoucher,
  type Voucher,
  VoucherKind,
} from '../../contract/ledger.ts';
import { sum } from '../../contract/money.ts';
import { BusinessDaySchema, SignedAmount } from '../../contract/values.ts';
import { digestOf, newSalt } from '../book/book-event.ts';
import type { Book, EventPlace } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Chart } from './chart.service.ts';
import type { Posting } from './ledger.rules.ts';
import type { Ledger } from './ledger.service.ts';
import { againstFund, differenceOf, isOfKind, postingsOf, reversed } from './voucher.rules.ts';
import { vouchersRepo } from './vouchers.repo.ts';

export type VouchersRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly ledger: Ledger;
  readonly chart: Chart;
  readonly till: string;
  readonly training: boolean;
  readonly operatorName: (operator: OperatorId) => string;
  /** Throws unless the day is open at the till: what is booked counts on it. */
  readonly assertOpen: () => void;
};

/** What the event of any voucher holds for the ledger; a receipt names no kind. */
const VoucherBody = z.looseObject({
  number: z.string(),
  day: BusinessDaySchema,
  voucher: VoucherKind.default('receipt'),
  postings: z.array(z.object({ account: z.string(), amount: SignedAmount })),
});

type ToWrite = {
  readonly kind: HandVoucherKind;
  readonly postings: readonly Posting[];
  readonly user: OperatorId;
  readonly request?: RequestId;
  readonly narration?: string;
  readonly reverses?: BookSequence;
  readonly year?: string;
  readonly opening?: true;
};

export type Vouchers = ReturnType<typeof createVouchers>;

/** Vouchers by hand, and every voucher to look at. */
export function createVouchers(room: VouchersRoom) {
  const { database, book, ledger, chart, till, training, operatorName, assertOpen } = room;
  const repo = vouchersRepo(database);

  const numberAt = ({ year, number }: EventPlace): string =>
    `${training ? 'X' : `${till}/D`}/${year}/${String(number).padStart(6, '0')}`;

  function checkAccounts(postings: readonly Posting[]): void {
    const accounts = new Map(chart.list().map((account) => [account.account, account]));
    for (const { account } of postings) {
      const known = accounts.get(account);
      if (!known) throw new Fault('ledger.unknownAccount');
      if (!known.byHand) throw new Fault('ledger.notByHand', { code: known.code });
    }
  }

  /** Writes a voucher dated today, inside the caller's transaction. Throws as assertOpen does. */
  function write({
    kind,
    postings,
    user,
    request,
    narration,
    reverses,
    year,
    opening,
  }: ToWrite): BookSequence {
    assertOpen();
    const salt = newSalt();
    let number = '';
    const { sequence, day } = book.append({
      kind: training ? 'X' : 'D',
      what: 'voucher',
      user,
      ...(request && { request }),
      body: (place) => ({
        number: (number = numberAt(place)),
        day: place.day,
        voucher: kind,
        postings: [...postings],
        ...(narration !== undefined && { narration: digestOf(salt, { narration }) }),
        reverses,
        year,
        opening,
      }),
    });
    ledger.post(sequence, kind, day, postings);
    repo.insert({ sequence, number, reverses, year, opening: opening ?? false });
    if (narration !== undefined) repo.insertNarration(sequence, narration, salt);
    return sequence;
  }

  function numbered(sequence: BookSequence): { sequence: BookSequence; number: string } {
    return { sequence, number: repo.find(sequence)?.number ?? '' };
  }

  /** Any voucher of the book. Throws ledger.notFound. */
  function get(sequence: BookSequence): Voucher {
    const event = book.findEvent(sequence)?.event;
    const body = VoucherBody.safeParse(event?.body).data;
    if (!event || !body) throw new Fault('ledger.notFound');
    const accounts = new Map(chart.list().map((account) => [account.account, account]));
    const hand = repo.find(sequence);
    const reversal = repo.findReversal(sequence);
    return {
      sequence,
      number: body.number,
      what: event.what,
      kind: body.voucher,
      day: body.day,
      at: event.t_wall,
      operator: operatorName(event.user),
      narration: repo.narrationOf(sequence),
      postings: body.postings.map(({ account, amount }) => {
        const { code = '', name = { hi: account, en: account } } = accounts.get(account) ?? {};
        return { account, code, name, amount };
      }),
      total: sum(body.postings.map(({ amount }) => amount).filter((amount) => amount > 0)),
      opening: hand?.opening === 1,
      ...(hand?.year && { year: hand.year }),
      ...(hand?.reverses && { reverses: numbered(hand.reverses) }),
      ...(reversal && { reversedBy: numbered(reversal) }),
      canReverse: hand !== undefined && !reversal && !hand.reverses && !hand.year && hand.opening === null,
    };
  }

  function post({ requestId, kind, lines, narration }: PostVoucher, user: OperatorId): Voucher {
    const done = book.findRequest(requestId);
    if (done !== undefined) return get(done);
    const postings = postingsOf(lines);
    checkAccounts(postings);
    const difference = differenceOf(postings);
    if (difference !== 0) throw new Fault('ledger.unbalanced', { difference });
    if (!isOfKind(kind, postings)) throw new Fault('ledger.wrongKind');
    return get(write({ kind, postings, user, request: requestId, narration }));
  }

  function open({ requestId, lines }: OpeningBalances, user: OperatorId): Voucher {
    const done = book.findRequest(requestId);
    if (done !== undefined) return get(done);
    if (!canOpen()) throw new Fault('ledger.openingLate');
    const postings = postingsOf(lines);
    checkAccounts(postings);
    const balanced = againstFund(postings);
    if (balanced.length === 0) throw new Fault('ledger.wrongKind');
    return get(write({ kind: 'journal', postings: balanced, user, request: requestId, opening: true }));
  }

  function reverse({ requestId, sequence }: ReverseVoucher, user: OperatorId): Voucher {
    const done = book.findRequest(requestId);
    if (done !== undefined) return get(done);
    const { canReverse, kind, postings } = get(sequence);
    if (!canReverse) throw new Fault('ledger.cannotReverse');
    const back = reversed(postings.map(({ account, amount }) => ({ account, amount })));
    const ofKind = HandVoucherKind.parse(kind);
    return get(write({ kind: ofKind, postings: back, user, request: requestId, reverses: sequence }));
  }

  const canOpen = (): boolean => repo.closedUntil() === undefined && !repo.hasOpening();

  return {
    get,
    /** Writes a voucher with which another act of the ledger goes, inside that act's transaction. */
    write,
    /**
     * Books a voucher by hand, today. Throws ledger.unbalanced, ledger.wrongKind, ledger.notByHand,
     * ledger.unknownAccount, and as assertOpen does.
     */
    post: database.transaction(post).immediate,
    /** Books what the society had before; once, and before the first day is closed. Throws ledger.openingLate. */
    open: database.transaction(open).immediate,
    /** Books the exact negative of a voucher by hand, once. Throws ledger.cannotReverse and ledger.notFound. */
    reverse: database.transaction(reverse).immediate,
    canOpen,
  };
}
