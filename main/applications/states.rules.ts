import type { ApplicationState, MovedState } from '../../contract/applications.ts';
import { MovedState as MOVED } from '../../contract/applications.ts';
import { type BusinessDay, daysBetween } from '../../contract/day.ts';

/** An application that has not changed for more days than this is shown to somebody. */
export const STALE_DAYS = 30;

/**
 * What may become of an application from each state. A number is what makes it `applied`; a rejected one may be taken up
 * again by an appeal; money given back ends any.
 */
const NEXT: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  unreferenced: ['applied', 'rejected', 'money-returned'],
  applied: ['pending', 'returned', 'ready', 'delivered', 'rejected', 'money-returned'],
  pending: ['returned', 'ready', 'delivered', 'rejected', 'money-returned'],
  returned: ['pending', 'ready', 'rejected', 'money-returned'],
  ready: ['returned', 'delivered', 'money-returned'],
  rejected: ['pending', 'money-returned'],
  delivered: ['money-returned'],
  'money-returned': [],
};

export const mayBecome = (state: ApplicationState, next: ApplicationState): boolean =>
  NEXT[state].includes(next);

/** What may be said of it by hand. */
export const movesFrom = (state: ApplicationState): MovedState[] =>
  MOVED.options.filter((next) => mayBecome(state, next));

/** States after which nobody waits any longer. */
export const isEnded = (state: ApplicationState): boolean =>
  state === 'delivered' || state === 'rejected' || state === 'money-returned';

/** Whether what is waited for should have been there: the promised day has passed, and it has not come. */
export const isOverdue = (
  state: ApplicationState,
  promised: BusinessDay | undefined,
  today: BusinessDay,
): boolean => promised !== undefined && promised < today && !isEnded(state) && state !== 'ready';

export const isStale = (state: ApplicationState, since: BusinessDay, today: BusinessDay): boolean =>
  !isEnded(state) && daysBetween(since, today) > STALE_DAYS;
