import type { RequestId } from '../../contract/ids.ts';
import { NO_MONEY, type Paise, minus, negative, paise } from '../../contract/money.ts';
import { DENOMINATIONS, type Denominations } from '../../contract/till.ts';
import type { MadeUpRooms } from './made-up-rooms.ts';

/** Above so much, cash goes to the bank in the evening. */
const DRAWER_KEEPS = 100_000;

/** Notes and coins of a sum, the largest first; what is less than a rupee no coin can make. */
function notesOf(amount: Paise): Denominations {
  let left = Math.floor(amount / 100);
  return DENOMINATIONS.flatMap((rupees) => {
    const pieces = Math.floor(left / rupees);
    left -= pieces * rupees;
    return pieces > 0 ? [{ rupees, pieces }] : [];
  });
}

/** The morning and the evening of a made-up counter. */
export function madeUpDay({ tillDay, operator }: MadeUpRooms, requestId: () => RequestId) {
  return {
    /** Opens the day with what the last count left. Days on which nothing was done are closed as nil before. */
    openDay(): void {
      const { carried = NO_MONEY } = tillDay.state();
      tillDay.open({ requestId: requestId(), denominations: notesOf(carried) }, operator);
    },

    /** Takes most of the cash to the bank, counts the rest and ends the day. */
    closeDay(): void {
      const { expected } = tillDay.count({ requestId: requestId(), denominations: [] }, operator);
      const rest = paise(expected % DRAWER_KEEPS);
      const taken = minus(expected, rest);
      if (taken > 0) tillDay.sendDeposit({ requestId: requestId(), amount: taken }, operator);
      const { sequence: count } = tillDay.count(
        { requestId: requestId(), denominations: notesOf(rest) },
        operator,
      );
      tillDay.close({ requestId: requestId(), count, reason: 'change-error' }, operator);
    },

    /** The bank has what was sent to it. */
    confirmDeposits(): void {
      for (const { sequence: deposit } of tillDay.state().deposits)
        tillDay.confirmDeposit({ requestId: requestId(), deposit, slipNumber: `S${deposit}` }, operator);
    },

    /** Fills the CSC wallet up to what the portals have taken from it. */
    fillWallet(): void {
      const owed = tillDay.wallets().find(({ wallet }) => wallet === 'csc-wallet')?.book ?? NO_MONEY;
      const order = { act: 'top-up', amount: negative(owed), charges: NO_MONEY, reference: '' } as const;
      if (owed < 0) tillDay.moveWallet({ requestId: requestId(), ...order }, operator);
    },
  };
}
