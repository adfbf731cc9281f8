import { randomBytes } from 'node:crypto';
import {
  type BusinessDay,
  businessDayOf,
  daysBetween,
  financialYearOf,
  formatDay,
} from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import { BookSequence, type OperatorId, type RequestId } from '../../contract/ids.ts';
import type { Paise } from '../../contract/money.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { type TillKey, keyId } from '../devices/till-key.ts';
import {
  type BookEvent,
  type Content,
  type Series,
  canonicalBytes,
  chainSeed,
  hashOf,
} from './book-event.ts';
import { bookRepo } from './book.repo.ts';

/** Where an event will stand: known before its body is written, so that the body may carry its own number. */
export type EventPlace = {
  readonly sequence: BookSequence;
  readonly year: string;
  readonly number: number;
  readonly day: BusinessDay;
  readonly at: BookEvent['t_wall'];
  /** Hash of the event before, in hexadecimal. */
  readonly previous: string;
};

export type NewEvent = {
  readonly kind: Series;
  readonly what: string;
  readonly user: OperatorId;
  /** The second person who agreed, where the act needs one. */
  readonly approver?: OperatorId | undefined;
  readonly request?: RequestId;
  /** What the event adds to the perpetual totals, in paise: a receipt its total; nothing for all that is neither. */
  readonly receipts?: Paise;
  /** What a reversal takes off the net total and adds to the absolute one, in paise. */
  readonly reversals?: Paise;
  readonly body: (place: EventPlace) => Readonly<Record<string, Content | undefined>>;
};

export type Book = ReturnType<typeof openBook>;

/** So long a counter may rest before a clock that has gone on further is doubted. */
const LONGEST_REST_DAYS = 31;

/** The day never runs back: a clock set back shows in the event, not in the order of the ledger's days. */
function dayAfter(head: BookEvent | undefined, today: BusinessDay): BusinessDay {
  return head && head.day > today ? head.day : today;
}

/**
 * The append-only book of one till. `append` must run inside the command's own transaction, so that the event and all
 * that belongs to it are one; it reads the chain's head there, never from memory. Throws clock.ahead.
 */
export function openBook(database: Database, clock: Clock, key: TillKey) {
  const repo = bookRepo(database);
  let confirmedDay: BusinessDay | undefined;

  /**
   * Whether a day lies so far ahead of the book that somebody must say that the clock is right: since days never run
   * back, one receipt on a wrong clock would date every later one.
   */
  const isFarAhead = (head: BookEvent, today: BusinessDay): boolean =>
    today !== confirmedDay && daysBetween(head.day, today) > LONGEST_REST_DAYS;

  function refuseFarAhead(head: BookEvent, today: BusinessDay): void {
    if (isFarAhead(head, today))
      throw new Fault('clock.ahead', { today: formatDay(today), last: formatDay(head.day) });
  }

  function append(draft: NewEvent): EventPlace {
    if (!database.inTransaction) throw new Error('an event belongs to the transaction of its command');
    const head = repo.findHead();
    if (!head) throw new Error('the book has no start event');
    const before = repo.findLast(draft.kind);
    const at = clock.now();
    const today = businessDayOf(at);
    refuseFarAhead(head.event, today);
    const day = dayAfter(head.event, today);
    const year = financialYearOf(day);
    const place: EventPlace = {
      sequence: BookSequence.parse(head.event.seq + 1),
      year,
      number: before?.event.year === year ? before.event.no + 1 : 1,
      day,
      at,
      previous: head.hash,
    };
    write({
      v: 1,
      till: head.event.till,
      seq: place.sequence,
      kind: draft.kind,
      year,
      no: place.number,
      day,
      t_wall: at,
      t_mono: clock.elapsed(),
      boot: clock.boot,
      ...(at < head.event.t_wall && { clock_flag: 'back' }),
      user: draft.user,
      ...(draft.approver && { approver: draft.approver }),
      ...(draft.request && { request: draft.request }),
      what: draft.what,
      body: draft.body(place),
      gt_net: head.event.gt_net + (draft.receipts ?? 0) - (draft.reversals ?? 0),
      gt_abs: head.event.gt_abs + (draft.receipts ?? 0) + (draft.reversals ?? 0),
      prev: head.hash,
      prev_kind: before?.hash ?? firstSeed(),
      key: keyId(key.publicKey),
    });
    return place;
  }

  /** The first event: it fixes the till and its public key, and from both the seed of every chain. */
  function start(till: string, user: OperatorId, body: Readonly<Record<string, Content>>): void {
    const random = randomBytes(32).toString('hex');
    const seed = chainSeed(till, key.publicKey, random);
    const at = clock.now();
    const day = businessDayOf(at);
    write({
      v: 1,
      till,
      seq: BookSequence.parse(1),
      kind: 'L',
      year: financialYearOf(day),
      no: 1,
      day,
      t_wall: at,
      t_mono: clock.elapsed(),
      boot: clock.boot,
      user,
      what: 'till.started',
      body: { ...body, public_key: key.publicKey, random },
      gt_net: 0,
      gt_abs: 0,
      prev: seed,
      prev_kind: seed,
      key: keyId(key.publicKey),
    });
  }

  function firstSeed(): string {
    const first = repo.findEvent(BookSequence.parse(1));
    if (!first) throw new Error('the book has no start event');
    return first.event.prev;
  }

  function write(event: BookEvent): void {
    const bytes = canonicalBytes(event);
    const hash = hashOf(bytes);
    repo.insert(event, bytes, hash, key.sign(hash));
  }

  return {
    append,
    start,
    sign: (text: string): string => key.sign(Buffer.from(text)).toString('base64url'),
    keyId: keyId(key.publicKey),
    findHead: repo.findHead,
    findEvent: repo.findEvent,
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
    /** Throws clock.ahead when nothing can be booked until somebody says that the clock is right. */
    assertClock(): void {
      const head = repo.findHead()?.event;
      if (head) refuseFarAhead(head, businessDayOf(clock.now()));
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
