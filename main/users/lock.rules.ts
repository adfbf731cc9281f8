import type { BookEvent } from '../book/book-event.ts';

/** Wrong PINs in a row before the first lock, and before each further one. */
const TRIES = 5;
/** How long each lock holds; the last for all that follow. */
const LOCK_MINUTES = [1, 5, 15] as const;

const MINUTE = 60_000;

/** How many more wrong PINs there may be before a lock. */
export const triesLeft = (wrong: number): number => TRIES - (wrong % TRIES);

/** The length in minutes of the lock that the newest wrong PIN of a row brings; 0 for none. */
export function lockMinutes(wrong: number): number {
  if (wrong === 0 || wrong % TRIES !== 0) return 0;
  return LOCK_MINUTES[wrong / TRIES - 1] ?? LOCK_MINUTES[2];
}

/** An instant by both clocks: that on the wall, and the one since the start `boot`. */
export type Moment = Pick<BookEvent, 't_wall' | 't_mono' | 'boot'>;

/**
 * Milliseconds that passed between two instants. Within one start of the program they are counted from it, so that no
 * wall clock put forward ends a lock. Over a restart only the wall clock can tell; where it was moved back it tells
 * nothing, and what counts is the time since the restart, which no one can hurry.
 */
function passed(from: Moment, to: Moment): number {
  if (from.boot === to.boot) return to.t_mono - from.t_mono;
  const byWall = Date.parse(to.t_wall) - Date.parse(from.t_wall);
  return byWall < 0 ? to.t_mono : byWall;
}

/** Whole minutes, rounded up, for which a lock still holds after a row of wrong PINs; 0 when it is over. */
export function lockedFor(wrong: number, newest: Moment, now: Moment): number {
  const left = lockMinutes(wrong) * MINUTE - passed(newest, now);
  return Math.max(0, Math.ceil(left / MINUTE));
}
