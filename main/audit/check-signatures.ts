import { z } from 'zod';
import { type BookEvent, NO_SIGNATURE } from '../book/book-event.ts';
import { checkSignature } from '../devices/till-key.ts';

/** An event as its signatures are checked: `hash` is computed from its bytes. */
export type SignedEvent = {
  readonly event: BookEvent;
  readonly hash: Buffer;
  readonly signature: Buffer;
  readonly late: Buffer | null;
};

/** What is wrong with the signature of an event. */
export type BadSignature = { readonly sequence: number; readonly problem: string };

const Claim = z.object({ from: z.int(), to: z.int(), count: z.int() });

/**
 * Follows the signatures of a book. Events without one wait until a collective event claims them all, each with a late
 * signature by the key of that event; at the end of the book they may wait still.
 */
export function followSignatures() {
  let waiting: SignedEvent[] = [];

  function checkClaim(key: string, claim: BookEvent): BadSignature[] {
    const { from, to, count } = Claim.parse(claim.body);
    const isExact =
      from === waiting[0]?.event.seq && to === waiting.at(-1)?.event.seq && count === waiting.length;
    const unsigned = waiting.filter(({ hash, late }) => !late || !checkSignature(key, hash, late));
    return [
      ...(isExact ? [] : [{ sequence: claim.seq, problem: 'claims other events than those that waited' }]),
      ...unsigned.map(({ event }) => ({ sequence: event.seq, problem: 'late signature is not the till’s' })),
    ];
  }

  const unclaimed = (events: readonly SignedEvent[]): BadSignature[] =>
    events.map(({ event }) => ({
      sequence: event.seq,
      problem: 'is not signed, and no collective event says so',
    }));

  return {
    /** What is wrong with the next event and with those that waited until it; `key` is the public key it names. */
    check(key: string, signed: SignedEvent): BadSignature[] {
      const { event, hash, signature, late } = signed;
      if (signature.equals(NO_SIGNATURE)) {
        waiting.push(signed);
        return [];
      }
      const before = waiting;
      const isClaim = event.what === 'signatures.caught-up';
      const problems = isClaim ? checkClaim(key, event) : unclaimed(before);
      waiting = [];
      if (!checkSignature(key, hash, signature))
        problems.push({ sequence: event.seq, problem: 'signature is not the till’s' });
      if (late) problems.push({ sequence: event.seq, problem: 'has a signature and a late one' });
      return problems;
    },
    /** What is wrong with the events that wait at the end of the book. */
    end: (): BadSignature[] => unclaimed(waiting.filter(({ late }) => late !== null)),
  };
}
