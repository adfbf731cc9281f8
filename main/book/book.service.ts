import { randomBytes } from 'node:crypto';
import { type BusinessDay, businessDayOf, daysBetween, formatDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import { BookSequence, type OperatorId, type RequestId } from '../../contract/ids.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { keyId } from '../devices/till-key.ts';
import type { BookEvent } from './book-event.ts';
import { type BookKey, type EventPlace, type NewEvent, createWriter, dayAfter } from './book-writer.ts';
import { type StoredEvent, bookRepo } from './book.repo.ts';
import { numbersLost } from './loss.rules.ts';
import type { Witnessed } from './witness.ts';

export type { EventPlace, NewEvent } from './book-writer.ts';

export type Book = ReturnType<typeof openBook>;

/** So long a counter may rest before a clock that has gone on further is doubted. */
const LONGEST_REST_DAYS = 31;

/** Why events are signed late: the key was out of reach for a while, or is lost and another signs in its place. */
type LateReason = 'key-missing' | 'key-lost';

/**
 * The append-only book of one till. What writes must run inside the command's own transaction, so that the event and
 * all that belongs to it are one; it reads the chain's head there, never from memory. Throws clock.ahead.
 */
export function openBook(database: Database, clock: Clock, key: BookKey) {
  const repo = bookRepo(database);
  const { add, start, sign } = createWriter(repo, clock, key);
  let confirmedDay: BusinessDay | undefined;

  /**
   * Whether a day lies so far ahead of the book that somebody must say that the clock is right: since days never run
   * back, one receipt on a wrong clock would date every later one.
   */
  const isFarAhead = (head: BookEvent, today: BusinessDay): boolean =>
    today !== confirmedDay && daysBetween(head.day, today) > LONGEST_REST_DAYS;

  /** The head, after which an event may be written now. */
  function getHead(): StoredEvent {
    if (!database.inTransaction) throw new Error('an event belongs to the transaction of its command');
    const head = repo.findHead();
    if (!head) throw new Error('the book has no start event');
    const today = businessDayOf(clock.now());
    if (isFarAhead(head.event, today))
      throw new Fault('clock.ahead', { today: formatDay(today), last: formatDay(head.event.day) });
    return head;
  }

  const append = (draft: NewEvent): EventPlace => add(getHead(), draft);

  /** Goes on without events that were witnessed: says in the book which they are, and leaves their numbers out. */
  function declareLoss({ sequence: witnessed, hash, numbers }: Witnessed, user: OperatorId): void {
    const head = getHead();
    const next = BookSequence.parse(head.event.seq + 1);
    const skipped = numbersLost(numbers, repo.newestNumbers());
    for (const numbersOfSeries of skipped) repo.insertSkipped(next, numbersOfSeries);
    add(head, {
      kind: 'L',
      what: 'book.loss-declared',
      user,
      body: () => ({
        witnessed,
        hash,
        // An event in another's place leaves nothing out of the sequence.
        ...(witnessed >= next && { lost: { first: next, last: witnessed } }),
        skipped,
      }),
    });
  }

  /** Signs what waits for a signature, in order, under one event that says so. Throws what the key throws. */
  function catchUp(user: OperatorId, reason: LateReason): void {
    const head = getHead();
    const waiting = repo.findUnsigned();
    const [first] = waiting;
    if (!first) return;
    for (const { sequence, hash } of waiting) repo.insertLate(sequence, key.sign(hash));
    const body = { from: first.sequence, to: head.event.seq, count: waiting.length, reason };
    add(head, { kind: 'L', what: 'signatures.caught-up', user, body: () => body }, key.sign);
  }

  return {
    append,
    start,
    declareLoss,
    catchUp,
    /** Says that the key which the book has now takes the place of a lost one, and signs with it what waits. */
    rollKey(user: OperatorId, request: RequestId): void {
      const body = {
        public_key: key.publicKey,
        random: randomBytes(32).toString('hex'),
        old_public_key: repo.getKey().publicKey,
        lost: true,
      };
      const { sequence } = append({ kind: 'L', what: 'key.rolled', user, request, body: () => body });
      repo.insertKey(sequence, key.publicKey);
      catchUp(user, 'key-lost');
    },
    sign,
    /** Short name of the key that signs now. */
    keyId: (): string => keyId(key.publicKey),
    /** The event that named this key. */
    getKeyEvent(): StoredEvent {
      const event = repo.findEvent(repo.getKey().since);
      if (!event) throw new Error('the event of the key is missing');
      return event;
    },
    /** How many events wait for their signature. */
    countUnsigned: (): number => (repo.findHead()?.isSigned ? 0 : repo.findUnsigned().length),
    findHead: repo.findHead,
    findEvent: repo.findEvent,
    /** What the witness is told: the newest event, and the newest number of each series. */
    newest(): Witnessed | undefined {
      const head = repo.findHead();
      return head && { sequence: head.event.seq, hash: head.hash, numbers: repo.newestNumbers() };
    },
    /** The event that the same request has made before. */
    findRequest: (request: RequestId): BookSequence | undefined => {
      const sequence = repo.findRequest(request);
      return sequence === undefined ? undefined : BookSequence.parse(sequence);
    },
    /** The business day on which an event would fall now. */
    today: (): BusinessDay => dayAfter(repo.findHead()?.event, businessDayOf(clock.now())),
    /** Whether nothing can be booked until somebody says that the clock is right. */
    clockAhead(): boolean {
      const head = repo.findHead()?.event;
      return head !== undefined && isFarAhead(head, businessDayOf(clock.now()));
    },
    /** Takes the operator's word that today is the day that the clock shows. */
    confirmToday(): void {
      confirmedDay = businessDayOf(clock.now());
    },
    /** Whether the clock stands before the newest event, or before its day. */
    clockBehind(): boolean {
      const head = repo.findHead()?.event;
      const now = clock.now();
      return head !== undefined && (head.t_wall > now || head.day > businessDayOf(now));
    },
  };
}
