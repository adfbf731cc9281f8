import { eventNumber } from '../book/event-number.ts';
import { Fault } from '../../contract/faults.ts';
import type { OperatorId } from '../../contract/ids.ts';
import type { HandOver } from '../../contract/till.ts';
import type { ClosingsRoom } from './closing.service.ts';
import { assertExplained, correction } from './till.rules.ts';

type HandOverRoom = Pick<ClosingsRoom, 'database' | 'book' | 'ledger' | 'tillDay' | 'drawer' | 'prefix'> & {
  /** Puts another user on duty, inside the transaction of the hand-over. */
  readonly handTo: (operatorId: OperatorId) => void;
};

/** Hands the drawer over in the middle of a day, counted; the day goes on. */
export function createHandOver(room: HandOverRoom) {
  const { database, book, ledger, tillDay, drawer, prefix, handTo } = room;

  function handOver(order: HandOver, user: OperatorId, approver?: OperatorId): void {
    if (book.findRequest(order.requestId) !== undefined) return;
    const to = order.to.operatorId;
    if (to === user) throw new Fault('till.handOverToSelf');
    tillDay.assertOpen();
    const { day, sequence: opened } = tillDay.getOpening();
    const { counted, expected, variance } = drawer.getCurrent(order.count);
    const { reason } = order;
    assertExplained(variance, { reason, approver }, [user, to, ...drawer.handledSince(opened)]);

    const postings = correction(variance);
    let number = '';
    const { sequence } = book.append({
      kind: 'D',
      what: 'till.handed-over',
      user,
      approver,
      request: order.requestId,
      body: (place) => ({
        number: (number = eventNumber(prefix, 'D', place)),
        day,
        count: order.count,
        to,
        counted,
        expected,
        variance,
        ...(variance !== 0 && reason && { reason }),
        ...(postings.length > 0 && { voucher: 'journal', postings }),
      }),
    });
    if (postings.length > 0) ledger.post(sequence, 'journal', day, postings);
    drawer.insertHandOver(sequence, number);
    handTo(to);
  }

  /**
   * Books the variance of the newest count and puts the one who takes over on duty; her PIN was checked before. Throws
   * till.countStale, till.reasonNeeded, till.approvalNeeded, till.handOverToSelf, and when the till is not open.
   */
  return database.transaction(handOver).immediate;
}
