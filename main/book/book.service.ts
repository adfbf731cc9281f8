import { randomBytes } from 'node:crypto';
import { type BusinessDay, businessDayOf } from '../../contract/day.ts';
import { BookSequence, type OperatorId, type RequestId } from '../../contract/ids.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { keyId } from '../devices/till-key.ts';
import { type BookKey, type EventPlace, type NewEvent, createWriter, dayAfter } from './book-writer.ts';
import { type StoredEvent, bookRepo } from './book.repo.ts';
import { assertClock, doubtOf } from './clock.rules.ts';
import { numbersLost } from './loss.rules.ts';
import { sealTotal } from './sealed-total.ts';
import type { Witnessed } from './witness.ts';

export type { EventPlace, NewEvent } from './book-writer.ts';

export type Book = ReturnType<typeof openBook>;

/** Why events are signed late: the key was out of reach for a while, or is lost and another signs in its place. */
type LateReason = 'key-missing' | 'key-lost';

/**
 * The append-only book of one till. What writes must run inside the command's own transaction, so that the event and
 * all that belongs to it are one; it reads the chain's head there, never from memory. Throws clock.behind and
 * clock.ahead.
 */
export function openBook(database: Database, clock: Clock, key: BookKey) {
  const repo = bookRepo(database);
  const { add, start, sign } = createWriter(repo, clock, key);

  function getHead(): StoredEvent {
    if (!database.inTransaction) throw new Error('an event belongs to the transaction of its command');
    const head = repo.findHead();
    if (!head) throw new Error('the book has no start event');
    return head;
  }

  /** The head, after which an event may be written now. */
  function getHeadInTime(): StoredEvent {
    const head = getHead();
    assertClock(head.event, clock.now());
    return head;
  }

  const doubt = (): ReturnType<typeof doubtOf> => {
    const head = repo.findHead();
    return head && doubtOf(head.event, clock.now());
  };

  const append = (draft: NewEvent): EventPlace => add(getHeadInTime(), draft);

  /** Goes on without events that were witnessed: says in the book which they are, and leaves their numbers out. */
  function declareLoss({ sequence: witnessed, hash, numbers }: Witnessed, user: OperatorId): void {
    const head = getHeadInTime();
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
    const head = getHeadInTime();
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
    /** The perpetual total for the auditor's eyes; empty while the key is out of reach. */
    sealTotal: (place: string, total: number): string =>
      key.auditSecret ? sealTotal(key.auditSecret, place, total) : '',
    /** Short name of the key that signs now. */
    keyId: (): string => keyId(key.publicKey),
    /** The event that named this key. */
    getKeyEvent(): StoredEvent {
      const event = repo.findEvent(repo.getKey().since);
      if (!event) throw new Error('the event of the key is missing');
      return event;
    },
    /** All public keys that the book names, oldest first. */
    publicKeys: repo.publicKeys,
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
    /** What is doubtful about the clock, so that nothing can be booked until somebody says that it is right. */
    clockDoubt: doubt,
    /** Throws clock.behind or clock.ahead when nothing can be booked until somebody says that the clock is right. */
    assertClock(): void {
      const head = repo.findHead();
      if (head) assertClock(head.event, clock.now());
    },
    /** Takes the operator's word that the clock is right: an event keeps the time before and that of the clock. */
    confirmClock(user: OperatorId): void {
      if (doubt() === undefined) return;
      const head = getHead();
      const before = head.event.t_wall;
      add(head, { kind: 'L', what: 'clock.confirmed', user, body: ({ at }) => ({ before, after: at }) });
    },
    /** Whether the day of the book is ahead of that of the clock: days never run back. */
    isDayAhead: (): boolean => (repo.findHead()?.event.day ?? '') > businessDayOf(clock.now()),
  };
}
