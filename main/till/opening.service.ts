import { eventNumber } from '../book/event-number.ts';
import { Fault } from '../../contract/faults.ts';
import type { OperatorId } from '../../contract/ids.ts';
import { type Paise, minus } from '../../contract/money.ts';
import type { OpenTill } from '../../contract/till.ts';
import type { Closings, ClosingsRoom } from './closing.service.ts';
import { tillDayRepo } from './till-day.repo.ts';
import { amountOf, correction } from './till.rules.ts';

type OpeningRoom = Pick<ClosingsRoom, 'database' | 'book' | 'ledger' | 'tillDay' | 'drawer' | 'prefix'> & {
  readonly closings: Closings;
};

/** The first float of a till is the society's money; whatever differs later is short or over. */
const FIRST_FLOAT_FROM = 'society-fund';

/** Opens today with the counted float. */
export function createOpening({ database, book, ledger, tillDay, drawer, prefix, closings }: OpeningRoom) {
  const repo = tillDayRepo(database);

  /** What posts the difference: the first float as a receipt of the society's money, any later one as a correction. */
  function bookingOf(difference: Paise, isFirst: boolean) {
    const postings = correction(difference, isFirst ? FIRST_FLOAT_FROM : undefined);
    return postings.length > 0
      ? ({ voucher: isFirst ? 'receipt' : 'journal', postings } as const)
      : undefined;
  }

  function open(order: OpenTill, user: OperatorId, approver?: OperatorId): void {
    if (book.findRequest(order.requestId) !== undefined) return;
    const { nilDays, today: day } = tillDay.getUnopened();
    for (const nilDay of nilDays) closings.closeNil(nilDay, user);

    const { denominations, reason } = order;
    const counted = amountOf(denominations);
    const carried = drawer.balance();
    const difference = minus(counted, carried);
    const isFirst = repo.lastOpening() === undefined;
    const isExplained = reason !== undefined && approver !== undefined && approver !== user;
    if (difference !== 0 && !isFirst && !isExplained) throw new Fault('till.floatDiffers', { difference });

    const booking = bookingOf(difference, isFirst);
    let number = '';
    const { sequence } = book.append({
      kind: 'D',
      what: 'till.opened',
      user,
      approver,
      request: order.requestId,
      body: (place) => ({
        number: (number = eventNumber(prefix, 'D', place)),
        day,
        denominations,
        counted,
        carried,
        difference,
        ...(difference !== 0 && reason && { reason }),
        ...booking,
      }),
    });
    if (booking) ledger.post(sequence, booking.voucher, day, booking.postings);
    repo.insertOpening(sequence, number, day, counted);
  }

  /**
   * Closes the days without business as nil and opens today; the same request again does nothing.
   * Throws till.alreadyOpen, till.forgotten, till.closed, clock.ahead, and till.floatDiffers with `difference` while the
   * float is not what the last count left and reason or approver are missing.
   */
  return database.transaction(open).immediate;
}
