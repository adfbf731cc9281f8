import { Fault } from '../../contract/faults.ts';
import type { OperatorId } from '../../contract/ids.ts';
import { digestOf } from '../book/book-event.ts';
import type { Book, NewEvent } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { lockMinutes, lockedFor, triesLeft } from './lock.rules.ts';
import { type StoredPin, hashPin, isPin } from './pin-hash.ts';
import { isWeakPin } from './pin.rules.ts';
import { usersRepo } from './users.repo.ts';

export type PinsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Clock;
  /** What a try of a PIN costs: scrypt's N. */
  readonly pinCost: number;
};

/** So many of a user's earlier PINs may not come again. */
const REMEMBERED = 5;

/** The PINs of users: kept as hashes, wrong ones counted in the book, guessing slowed by locks. */
export function createPins({ database, book, clock, pinCost }: PinsRoom) {
  const repo = usersRepo(database);
  let before: Promise<unknown> = Promise.resolve();

  /** One after another: many tries at once must not slip past the count, nor fill the memory. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = before.then(work);
    before = mine.catch(() => undefined);
    return mine;
  }

  /** Whole minutes for which a user is still locked out; 0 when she is not. */
  function lockedMinutes(operatorId: OperatorId): number {
    const { count, newest } = repo.wrongPins(operatorId);
    const stored = newest === null ? undefined : book.findEvent(newest);
    const now = { t_wall: clock.now(), t_mono: clock.elapsed(), boot: clock.boot };
    return stored ? lockedFor(count, stored.event, now) : 0;
  }

  function note(what: string, body: Readonly<Record<string, string | number>>) {
    const user = repo.findOnDuty();
    if (!user) throw new Error('nobody is on duty');
    return book.append({ kind: 'L', what, user: user.operatorId, body: () => body }).sequence;
  }

  /** Counts a try, and answers the wrong ones in a row. */
  const countTry = database.transaction((operatorId: OperatorId, passed: boolean): number => {
    const wrong = repo.wrongPins(operatorId).count;
    if (passed && wrong === 0) return 0;
    const body = { operator: operatorId };
    repo.insertTry(operatorId, note(passed ? 'login.passed' : 'login.failed', body), passed);
    if (passed) return 0;
    const minutes = lockMinutes(wrong + 1);
    if (minutes > 0) note('user.locked-out', { ...body, minutes });
    return wrong + 1;
  }).immediate;

  async function checkNow(operatorId: OperatorId, pin: string): Promise<void> {
    const locked = lockedMinutes(operatorId);
    if (locked > 0) throw new Fault('users.lockedOut', { minutes: locked });
    const [stored] = repo.newestPins(operatorId, 1);
    if (!stored) throw new Fault('users.noPin');
    // A wrong one could not be written now, and tries that nobody counts are as many as anybody likes.
    book.assertClock();
    const wrong = countTry(operatorId, await isPin(pin, stored));
    const minutes = lockMinutes(wrong);
    if (minutes > 0) throw new Fault('users.lockedOut', { minutes });
    if (wrong > 0) throw new Fault('users.wrongPin', { left: triesLeft(wrong) });
  }

  async function makeNow(pin: string, operatorId?: OperatorId): Promise<StoredPin> {
    for (const earlier of operatorId ? repo.newestPins(operatorId, REMEMBERED) : [])
      if (await isPin(pin, earlier)) throw new Fault('users.usedPin');
    return hashPin(pin, pinCost);
  }

  return {
    lockedMinutes,
    has: (operatorId: OperatorId): boolean => repo.newestPins(operatorId, 1).length > 0,
    /**
     * Checks a user's PIN and counts a wrong one. Goes before the transaction of the command, since it takes its time.
     * Throws users.noPin, users.wrongPin, users.lockedOut, clock.behind and clock.ahead.
     */
    check: (operatorId: OperatorId, pin: string): Promise<void> => inTurn(() => checkNow(operatorId, pin)),
    /** Throws users.weakPin for a PIN that is easily guessed. */
    refuseWeak(pin: string): void {
      if (isWeakPin(pin)) throw new Fault('users.weakPin');
    },
    /** A new PIN, hashed. Throws users.usedPin for one of the user's last five. */
    make: (pin: string, operatorId?: OperatorId): Promise<StoredPin> =>
      inTurn(() => makeNow(pin, operatorId)),
    /** Writes a new PIN, inside the transaction of its command. */
    record(
      operatorId: OperatorId,
      { hash, salt }: StoredPin,
      by: Pick<NewEvent, 'user' | 'request' | 'approver'>,
    ): void {
      const body = { operator: operatorId, digest: digestOf(salt, { hash }) };
      const { sequence } = book.append({ kind: 'L', what: 'pin.set', ...by, body: () => body });
      repo.insertPin(operatorId, sequence, { hash, salt });
    },
    /** Waits for the PIN that is being checked. */
    settle: async (): Promise<void> => void (await before),
  };
}
