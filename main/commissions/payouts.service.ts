import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  PayOut,
  type PayOutDone,
  type Payout,
  type Payouts as PayoutList,
} from '../../contract/commissions.ts';
import { Fault } from '../../contract/faults.ts';
import { type BookSequence, OperatorId } from '../../contract/ids.ts';
import { type Paise, negative } from '../../contract/money.ts';
import { Amount } from '../../contract/values.ts';
import type { Book } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import type { Database } from '../database/open.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import type { Users } from '../users/users.service.ts';
import { payoutsRepo } from './payouts.repo.ts';

export type PayoutsRoom = LetterheadRoom & {
  readonly database: Database;
  readonly book: Book;
  readonly ledger: Ledger;
  readonly users: Pick<Users, 'approve'>;
  readonly paperMaker: Pick<PaperMaker, 'pdf'>;
  readonly reportsFolder: string;
  /** Throws when the till's day is not open. */
  readonly assertOpen: () => void;
  /** Throws when the drawer can not pay an amount. */
  readonly assertHolds: (amount: Paise) => void;
};

export type Payouts = ReturnType<typeof createPayouts>;

/** What is read again of the event of a payout. */
const PayOutBody = z.looseObject({
  number: z.string(),
  amount: Amount,
  account: PayOut.shape.paidFrom,
  payee: OperatorId,
});

/** Pays operators their share of the commission, by a voucher that a second person agrees to. */
export function createPayouts(room: PayoutsRoom) {
  const { database, book, ledger, users, settings, paperMaker, reportsFolder } = room;
  const { till, training, assertOpen, assertHolds } = room;
  const repo = payoutsRepo(database);

  function get(sequence: BookSequence): PayOutDone {
    const event = book.findEvent(sequence)?.event;
    if (event?.what !== 'commission.payout') throw new Fault('commission.notFound');
    const { number, amount } = PayOutBody.parse(event.body);
    return { sequence, number, amount, payable: repo.payable() };
  }

  /** Throws commission.notFound. */
  function show(sequence: BookSequence): Payout {
    const event = book.findEvent(sequence)?.event;
    if (event?.what !== 'commission.payout' || !event.approver) throw new Fault('commission.notFound');
    const { number, amount, account, payee } = PayOutBody.parse(event.body);
    const nameOf = (id: OperatorId): string => settings.getOperator(id).name;
    return {
      sequence,
      day: event.day,
      at: event.t_wall,
      number,
      payee: nameOf(payee),
      account,
      amount,
      operator: nameOf(event.user),
      approver: nameOf(event.approver),
    };
  }

  function check({ paidFrom, amount }: PayOut): void {
    assertOpen();
    const payable = repo.payable();
    if (amount > payable) throw new Fault('commission.payoutTooMuch', { payable, amount });
    if (paidFrom === 'cash-drawer') assertHolds(amount);
  }

  const write = database.transaction((order: PayOut, user: OperatorId, approver: OperatorId): PayOutDone => {
    const { requestId: request, payee, paidFrom: account, amount } = order;
    const earlier = book.findRequest(request);
    if (earlier !== undefined) return get(earlier);
    check(order);
    const postings = [
      { account: 'operator-share-payable', amount },
      { account, amount: negative(amount) },
    ];
    const { sequence, day } = book.append({
      kind: 'D',
      what: 'commission.payout',
      user,
      approver,
      request,
      body: ({ year, number, day: on }) => ({
        number: eventNumber(training ? 'X' : till, 'D', { year, number }),
        day: on,
        voucher: 'payment',
        payee,
        account,
        amount,
        postings,
      }),
    });
    ledger.post(sequence, 'payment', day, postings);
    return get(sequence);
  }).immediate;

  return {
    /**
     * Pays an operator (named by a random id) part of what operators are owed. The one who is paid, and the one who
     * asks, can not be the second person. Throws what keeps the till from booking, commission.payoutTooMuch,
     * till.notEnoughCash, users.approvalNeeded and what `users.approve` throws.
     */
    async pay(order: PayOut, user: OperatorId): Promise<PayOutDone> {
      const earlier = book.findRequest(order.requestId);
      if (earlier !== undefined) return get(earlier);
      check(order);
      if (!order.approval) throw new Fault('users.approvalNeeded');
      const approver = await users.approve(order.approval, { not: [user, order.payee] });
      return write(order, user, approver);
    },

    all: (): PayoutList => ({
      payable: repo.payable(),
      payouts: repo.newest().map((sequence) => show(sequence)),
    }),

    /** Writes the voucher of a payout as a PDF and answers its path. Throws commission.notFound. */
    async exportVoucher(sequence: BookSequence): Promise<{ path: string }> {
      const payout = show(sequence);
      const content = await paperMaker.pdf({ kind: 'payout', ...letterheadOf(room, sequence), ...payout });
      mkdirSync(reportsFolder, { recursive: true });
      const path = join(reportsFolder, `${payout.number.replaceAll('/', '-')}.pdf`);
      writeFileDurably(path, content);
      return { path };
    },
  };
}
