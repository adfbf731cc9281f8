import { type BusinessDay, laterDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { OperatorId } from '../../contract/ids.ts';
import { type Paise, negative, sum, times, wholeRupees } from '../../contract/money.ts';
import type { Denominations, TillPhase, VarianceReason } from '../../contract/till.ts';
import type { Posting } from '../ledger/ledger.rules.ts';

/** Above ₹50, short or over, another person must agree to a variance. */
const VARIANCE_LIMIT = wholeRupees(50);

export const DRAWER = 'cash-drawer';
const SHORT_AND_OVER = 'cash-short-and-over';

/** The sum of counted notes and coins. */
export const amountOf = (denominations: Denominations): Paise =>
  sum(denominations.map(({ rupees, pieces }) => times(wholeRupees(rupees), pieces)));

export const needsApproval = (variance: Paise): boolean => Math.abs(variance) > VARIANCE_LIMIT;

/** What brings the drawer to what was counted: the difference against an account, nothing where there is none. */
export function correction(difference: Paise, against: string = SHORT_AND_OVER): readonly Posting[] {
  if (difference === 0) return [];
  return [
    { account: DRAWER, amount: difference },
    { account: against, amount: negative(difference) },
  ];
}

/** What a second person must say of a variance, and whoever had a hand in it may not. */
export type Word = {
  readonly reason: VarianceReason | undefined;
  readonly approver: OperatorId | undefined;
};

/** Throws till.reasonNeeded, and till.approvalNeeded for a large variance without the word of a person apart. */
export function assertExplained(variance: Paise, word: Word, involved: readonly OperatorId[]): void {
  if (variance === 0) return;
  if (word.reason === undefined) throw new Fault('till.reasonNeeded', { variance });
  if (!needsApproval(variance)) return;
  if (word.approver === undefined || involved.includes(word.approver))
    throw new Fault('till.approvalNeeded', { variance });
}

/** The newest day that was opened, and the newest that was closed. */
export type LastDays = {
  readonly opened: BusinessDay | undefined;
  readonly closed: BusinessDay | undefined;
};

/** Whether the newest opening still waits for its closing. */
export const isOpen = ({ opened, closed }: LastDays): boolean =>
  opened !== undefined && (closed === undefined || opened > closed);

export function phaseOn(today: BusinessDay, days: LastDays): TillPhase {
  if (isOpen(days)) return days.opened === today ? 'open' : 'forgotten';
  return days.closed !== undefined && days.closed >= today ? 'closed' : 'unopened';
}

/** The days after the last closed one and before today: closed as nil when today is opened. */
export function daysWithoutBusiness(today: BusinessDay, { closed }: LastDays): BusinessDay[] {
  const days: BusinessDay[] = [];
  if (closed === undefined) return days;
  for (let day = laterDay(closed, 1); day < today; day = laterDay(day, 1)) days.push(day);
  return days;
}
