import { NO_MONEY, minus, parseRupees } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';
import type { PayDraft } from './desk.ts';

/** The notes of the number keys 1 to 6, in paise. */
export const NOTES = [10, 20, 50, 100, 200, 500].map((rupees) => rupees * 100);

export type PaymentView = {
  /** Cash as typed; undefined when the field holds something that is no amount. */
  readonly cash: Paise | undefined;
  readonly upi: Paise;
  /** What goes back to the person; absent while the money is short. */
  readonly change: Paise | undefined;
  readonly short: Paise;
  readonly isReady: boolean;
};

/** What the typed payment comes to, for the screen; the program works it out again when it takes the money. */
export function viewOf(total: Paise, { cash: typed, byUpi, reference }: PayDraft): PaymentView {
  const cash = typed.trim() === '' ? NO_MONEY : parseRupees(typed);
  if (cash === undefined) return { cash, upi: NO_MONEY, change: undefined, short: total, isReady: false };
  const upi = byUpi && cash < total ? minus(total, cash) : NO_MONEY;
  const rest = cash + upi - total;
  const enough = rest >= 0;
  return {
    cash,
    upi,
    change: enough ? minus(cash, minus(total, upi)) : undefined,
    short: enough ? NO_MONEY : minus(minus(total, upi), cash),
    isReady: enough && (upi === 0 || /^[\d०-९]{4}$/u.test(reference.trim())),
  };
}
