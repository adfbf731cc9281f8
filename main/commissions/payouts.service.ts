import { z } from 'zod';
import type { PayOut, PayOutDone } from '../../contract/commissions.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId } from '../../contract/ids.ts';
import { type Paise, negative } from '../../contract/money.ts';
import { Amount } from '../../contract/values.ts';
import type { Book } from '../book/book.service.ts';
import { eventNumber } from '../book/event-number.ts';
import type { Database } from '../database/open.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import type { Users } from '../users/users.service.ts';
import { payoutsRepo } from './payouts.repo.ts';

export type PayoutsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly ledger: Ledger;
  readonly users: Pick<Users, 'approve'>;
  readonly till: string;
  readonly training: boolean;
  /** Throws when the till's day is not open. */
  readonly assertOpen: () => void;
  /** Throws when the drawer can not pay an amount. */
  readonly assertHolds: (amount: Paise) => void;
};

export type Payouts = ReturnType<typeof createPayouts>;

/** What is read again of the event of a payout. */
const PayOutBody = z.looseObject({ number: z.string(), amount: Amount });

/** Pays operators their share of the commission, by a voucher that a second person agrees to. */
export function createPayouts(room: PayoutsRoom) {
  const { database, book, ledger, users, till, training, assertOpen, assertHolds } = room;
  const repo = payoutsRepo(database);

  function get(sequence: BookSequence): PayOutDone {
    const event = book.findEvent(sequence)?.event;
    if (event?.what !== 'commission.payout') throw new Fault('commission.notFound');
    const { number, amount } = PayOutBody.parse(event.body);
    return { number, amount, payable: repo.payable() };
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
     * till.notEnoughCash and what `users.approve` throws.
     */
    async pay(order: PayOut, user: OperatorId): Promise<PayOutDone> {
      const earlier = book.findRequest(order.requestId);
      if (earlier !== undefined) return get(earlier);
      check(order);
      const approver = await users.approve(order.approval, { not: [user, order.payee] });
      return write(order, user, approver);
    },
  };
}
