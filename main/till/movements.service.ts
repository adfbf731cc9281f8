import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId, RequestId } from '../../contract/ids.ts';
import { negative } from '../../contract/money.ts';
import {
  type CompareWallet,
  type ConfirmDeposit,
  type MoveCash,
  type MoveWallet,
  type Movement,
  type SendDeposit,
  Wallet,
  type WalletState,
} from '../../contract/movements.ts';
import type { Reprint } from '../../contract/printing.ts';
import { digestOf, newSalt } from '../book/book-event.ts';
import { eventNumber } from '../book/event-number.ts';
import type { Copies } from '../printing/copies.service.ts';
import type { ClosingsRoom } from './closing.service.ts';
import {
  type Booking,
  assertAmount,
  cashBooking,
  depositConfirmed,
  depositSent,
  drawerEffect,
  walletBooking,
} from './movement.rules.ts';
import { type MovementRow, movementsRepo } from './movements.repo.ts';

export type MovementsRoom = Pick<
  ClosingsRoom,
  'database' | 'book' | 'ledger' | 'printing' | 'tillDay' | 'drawer' | 'prefix'
> & { readonly copies: Copies };

export type Movements = ReturnType<typeof createMovements>;

type ToMove = Pick<MovementRow, 'what' | 'detail' | 'amount'> & {
  /** The event's word for it. */
  readonly event: string;
  readonly booking: Booking;
  readonly user: OperatorId;
  readonly request: RequestId;
  readonly reference?: string;
  readonly deposit?: BookSequence;
  /** More that the event says. */
  readonly body?: Readonly<Record<string, string | number>>;
  readonly notes?: { readonly payee: string; readonly note: string };
};

/** Money that moves other than by receipts: cash, deposits, wallets; each with its voucher in series D. */
export function createMovements(room: MovementsRoom) {
  const { database, book, ledger, printing, copies, tillDay, drawer, prefix } = room;
  const repo = movementsRepo(database);

  /** Writes a movement with event, voucher and rows. The same request again answers the same movement. */
  function write(order: ToMove): Movement {
    const { what, detail, amount, booking, user, request, reference = '', deposit, notes } = order;
    const effect = drawerEffect(booking.postings);
    if (effect < 0) drawer.assertHolds(negative(effect));
    const salt = newSalt();
    let place = { number: '', day: book.today() };
    const { sequence } = book.append({
      kind: 'D',
      what: order.event,
      user,
      request,
      body: (at) => {
        place = { number: eventNumber(prefix, 'D', at), day: at.day };
        return {
          ...place,
          ...order.body,
          amount,
          drawer: effect,
          reference,
          ...(deposit && { deposit }),
          ...(notes && { digest: digestOf(salt, notes) }),
          voucher: booking.voucher,
          postings: booking.postings,
        };
      },
    });
    ledger.post(sequence, booking.voucher, place.day, booking.postings);
    repo.insert({ ...place, sequence, what, detail, amount, drawer: effect, reference, deposit });
    if (notes) repo.insertNote({ sequence, ...notes, salt });
    if (effect !== 0) printing.enqueue({ sequence, kind: 'cash-voucher', title: place.number, duplicate: 0 });
    return repo.get(sequence);
  }

  function reprint({ requestId, sequence, reason }: Reprint, user: OperatorId): Movement {
    const movement = repo.find(sequence);
    if (!movement || movement.drawer === 0) throw new Fault('till.voucherNotFound');
    copies.copy({ requestId, sequence, kind: 'cash-voucher', title: movement.number, reason }, user);
    return repo.get(sequence);
  }

  const findEarlier = (request: RequestId): Movement | undefined => {
    const sequence = book.findRequest(request);
    return sequence === undefined ? undefined : repo.get(sequence);
  };

  function moveCash(
    { requestId: request, purpose, amount, payee, note }: MoveCash,
    user: OperatorId,
  ): Movement {
    const earlier = findEarlier(request);
    if (earlier) return earlier;
    tillDay.assertOpen();
    assertAmount(amount);
    return write({
      what: 'cash',
      event: 'cash.moved',
      detail: purpose,
      body: { purpose },
      amount,
      booking: cashBooking(purpose, amount),
      user,
      request,
      notes: { payee, note },
    });
  }

  function sendDeposit({ requestId: request, amount }: SendDeposit, user: OperatorId): Movement {
    const earlier = findEarlier(request);
    if (earlier) return earlier;
    tillDay.assertOpen();
    assertAmount(amount);
    const booking = depositSent(amount);
    return write({ what: 'deposit-sent', event: 'deposit.sent', detail: '', amount, booking, user, request });
  }

  function confirmDeposit(
    { requestId: request, deposit, slipNumber }: ConfirmDeposit,
    user: OperatorId,
  ): Movement {
    const earlier = findEarlier(request);
    if (earlier) return earlier;
    tillDay.assertOpen();
    const sent = repo.findPendingDeposit(deposit);
    if (!sent) throw new Fault('till.depositNotFound');
    const { amount } = sent;
    return write({
      what: 'deposit-confirmed',
      event: 'deposit.confirmed',
      detail: '',
      deposit,
      reference: slipNumber,
      amount,
      booking: depositConfirmed(amount),
      user,
      request,
    });
  }

  function moveWallet(order: MoveWallet, user: OperatorId): Movement {
    const earlier = findEarlier(order.requestId);
    if (earlier) return earlier;
    tillDay.assertOpen();
    const { act, amount, charges, reference, requestId: request } = order;
    assertAmount(amount);
    return write({
      what: 'wallet',
      event: 'wallet.moved',
      detail: act,
      body: { act, charges },
      reference,
      amount,
      booking: walletBooking(order),
      user,
      request,
    });
  }

  function stateOf(wallet: Wallet): WalletState {
    const asked = repo.compared().find((compared) => compared.wallet === wallet);
    return {
      wallet,
      book: drawer.balanceOf(wallet),
      ...(asked && { portal: asked.portal, comparedAt: asked.comparedAt }),
    };
  }

  function compareWallet({ requestId, wallet, portal, note }: CompareWallet, user: OperatorId): WalletState {
    if (book.findRequest(requestId) !== undefined) return stateOf(wallet);
    const balance = drawer.balanceOf(wallet);
    const notes = { payee: '', note };
    const salt = newSalt();
    const { sequence } = book.append({
      kind: 'L',
      what: 'wallet.compared',
      user,
      request: requestId,
      body: () => ({ wallet, book: balance, portal, digest: digestOf(salt, notes) }),
    });
    repo.insertComparison(sequence, wallet, balance, portal);
    repo.insertNote({ sequence, ...notes, salt });
    return stateOf(wallet);
  }

  return {
    get: repo.get,
    since: repo.since,
    /** Prints the voucher of a movement once more, as a numbered duplicate. Throws till.voucherNotFound. */
    reprint,
    pendingDeposits: repo.pendingDeposits,
    wallets: (): WalletState[] => Wallet.options.map(stateOf),
    /** Cash in or out. Throws till.notEnoughCash, app.invalidInput for nothing, and when the till is not open. */
    moveCash: database.transaction(moveCash).immediate,
    /** Takes a deposit out of the drawer. Throws as moveCash. */
    sendDeposit: database.transaction(sendDeposit).immediate,
    /** Notes that the bank has it. Throws till.depositNotFound, and when the till is not open. */
    confirmDeposit: database.transaction(confirmDeposit).immediate,
    /** Throws till.notEnoughCash for a cash-out, app.invalidInput, and when the till is not open. */
    moveWallet: database.transaction(moveWallet).immediate,
    compareWallet: database.transaction(compareWallet).immediate,
  };
}
