import type { RequestId } from '../../contract/ids.ts';
import type { Receipt } from '../../contract/receipts.ts';
import type { MadeUpRooms } from './made-up-rooms.ts';

/** What an operator may give back alone, in paise. */
const ALONE_UP_TO = 10_000;

/** What goes otherwise than it should at a made-up counter, and how it is mended. */
export function madeUpTrouble(rooms: MadeUpRooms, requestId: () => RequestId) {
  const { receipts, reversals, suspense, operator } = rooms;

  return {
    /** Prints a receipt once more. */
    copy({ sequence }: Receipt): void {
      receipts.reprint({ requestId: requestId(), sequence, reason: 'asked' }, operator);
    },

    /** Gives back a line of a receipt that was just issued, where it is small enough to do so alone. */
    async giveBack({ sequence, payment }: Receipt): Promise<void> {
      const small = reversals.remaining(sequence).find(({ heads }) => {
        const sum = heads.reduce((all, { amount }) => all + amount, 0);
        return sum > 0 && sum <= ALONE_UP_TO;
      });
      if (!small) return;
      const heads = small.heads.filter(({ amount }) => amount > 0);
      const lines = [{ line: small.line, heads }];
      const pay = payment.upi > 0 ? 'upi' : 'cash';
      const order = { requestId: requestId(), sequence, lines, pay, reason: 'wrong-entry' } as const;
      await reversals.reverse(order, operator);
    },

    /** The portal took the money of a receipt and did not say whether the service was done. */
    fail({ sequence: receipt }: Receipt): void {
      const taken = reversals.remaining(receipt).find(({ wallet }) => wallet > 0);
      const order = { receipt, portalReference: '', note: '' };
      if (taken) suspense.open({ ...order, requestId: requestId(), line: taken.line }, operator);
    },

    /** Every payment in doubt turns out to have been done. */
    settleAll(): void {
      for (const { sequence } of suspense.list())
        suspense.settle(
          { requestId: requestId(), suspense: sequence, outcome: 'success', reference: '0000' },
          operator,
        );
    },
  };
}
