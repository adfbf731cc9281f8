import { Fault } from '../../contract/faults.ts';
import type { OperatorId, RequestId } from '../../contract/ids.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import type { KeyHolder } from '../devices/key-holder.ts';

export type SignaturesRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Pick<Clock, 'elapsed'>;
  readonly key: KeyHolder;
};

/** So often the key is looked for by itself: an operating system may ask somebody each time. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** While the till's key is out of reach selling goes on; here its events get their signatures later. */
export function createSignatures({ database, book, clock, key }: SignaturesRoom) {
  let lookedAt: number | undefined;

  const catchUp = database.transaction((user: OperatorId) => book.catchUp(user, 'key-missing')).immediate;
  const roll = database.transaction(book.rollKey).immediate;

  /** Opens the key and signs what waits. Throws key.missing while it is out of reach, key.wrong and clock faults. */
  function signWaiting(user: OperatorId): void {
    lookedAt = clock.elapsed();
    if (!key.reopen()) throw new Fault('key.missing');
    catchUp(user);
  }

  return {
    signWaiting,
    /** Signs what waits when it is time to look for the key again. What hinders it shows in the status. */
    signWhenPossible(user: OperatorId): void {
      const isTime = lookedAt === undefined || clock.elapsed() - lookedAt >= LOOK_AGAIN_MS;
      if (!isTime || book.countUnsigned() === 0) return;
      try {
        signWaiting(user);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
      }
    },
    /** Makes a new key for one that is lost for good, and signs with it what waits. Throws key.present. */
    rollKey({ requestId }: { readonly requestId: RequestId }, user: OperatorId): void {
      if (book.findRequest(requestId) !== undefined) return;
      if (key.reopen()) throw new Fault('key.present');
      key.replace(book.publicKeys(), () => roll(user, requestId));
    },
  };
}
