import { randomBytes } from 'node:crypto';
import { type BusinessDay, businessDayOf, financialYearOf } from '../../contract/day.ts';
import { BookSequence, type OperatorId, type RequestId } from '../../contract/ids.ts';
import type { Paise } from '../../contract/money.ts';
import type { Clock } from '../devices/clock.ts';
import { type TillKey, keyId } from '../devices/till-key.ts';
import {
  type BookEvent,
  type Content,
  NO_SIGNATURE,
  type Series,
  canonicalBytes,
  chainSeed,
  hashOf,
} from './book-event.ts';
import type { BookRepo, StoredEvent } from './book.repo.ts';

/** What a book needs of its till's key. While that is out of reach, to sign throws and there is no audit secret. */
export type BookKey = Pick<TillKey, 'publicKey' | 'sign'> & { readonly auditSecret: Buffer | undefined };

/** Where an event will stand: known before its body is written, so that the body may carry its own number. */
export type EventPlace = {
  readonly sequence: BookSequence;
  readonly year: string;
  readonly number: number;
  readonly day: BusinessDay;
  readonly at: BookEvent['t_wall'];
  /** Hash of the event before, in hexadecimal. */
  readonly previous: string;
  /** The perpetual net total after the event, in paise. */
  readonly net: number;
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

type Sign = (bytes: Buffer) => Buffer;

/** The day never runs back: a clock set back shows in the event, not in the order of the ledger's days. */
export function dayAfter(head: BookEvent | undefined, today: BusinessDay): BusinessDay {
  return head && head.day > today ? head.day : today;
}

/** Gives events their place, their links to those before and their signature, and writes them. */
export function createWriter(repo: BookRepo, clock: Clock, key: BookKey) {
  /** Whether the event in hand will be signed. */
  let signs = true;

  /** Selling does not wait for the key. Why it fails is its holder's to report. */
  function trySign(bytes: Buffer): Buffer {
    try {
      if (signs) return key.sign(bytes);
    } catch {
      signs = false;
    }
    return NO_SIGNATURE;
  }

  function write(event: BookEvent, sign: Sign): void {
    const bytes = canonicalBytes(event);
    const hash = hashOf(bytes);
    repo.insert(event, bytes, hash, sign(hash));
  }

  function firstSeed(): string {
    const first = repo.findEvent(BookSequence.parse(1));
    if (!first) throw new Error('the book has no start event');
    return first.event.prev;
  }

  return {
    /** The signature of a text that the event in hand carries; undefined when that event will have none itself. */
    sign(text: string): string | undefined {
      const signature = trySign(Buffer.from(text));
      return signature === NO_SIGNATURE ? undefined : signature.toString('base64url');
    },

    /**
     * Writes an event after the head. Once an event has gone without a signature, all after it do, until those that
     * wait are signed in order.
     */
    add({ event: head, hash, isSigned }: StoredEvent, draft: NewEvent, sign: Sign = trySign): EventPlace {
      signs = isSigned;
      const before = repo.findLast(draft.kind);
      const at = clock.now();
      const day = dayAfter(head, businessDayOf(at));
      const year = financialYearOf(day);
      const given = before?.event.year === year ? before.event.no : 0;
      const place: EventPlace = {
        sequence: BookSequence.parse(head.seq + 1),
        year,
        number: Math.max(given, repo.lastSkipped(draft.kind, year)) + 1,
        day,
        at,
        previous: hash,
        net: head.gt_net + (draft.receipts ?? 0) - (draft.reversals ?? 0),
      };
      const event: BookEvent = {
        v: 1,
        till: head.till,
        seq: place.sequence,
        kind: draft.kind,
        year,
        no: place.number,
        day,
        t_wall: at,
        t_mono: clock.elapsed(),
        boot: clock.boot,
        ...(at < head.t_wall && { clock_flag: 'back' }),
        user: draft.user,
        ...(draft.approver && { approver: draft.approver }),
        ...(draft.request && { request: draft.request }),
        what: draft.what,
        body: draft.body(place),
        gt_net: place.net,
        gt_abs: head.gt_abs + (draft.receipts ?? 0) + (draft.reversals ?? 0),
        prev: hash,
        prev_kind: before?.hash ?? firstSeed(),
        key: keyId(key.publicKey),
      };
      write(event, sign);
      return place;
    },

    /** The first event: it fixes the till and its public key, and from both the seed of every chain. */
    start(till: string, user: OperatorId, body: Readonly<Record<string, Content>>): void {
      const random = randomBytes(32).toString('hex');
      const seed = chainSeed(till, key.publicKey, random);
      const at = clock.now();
      const day = businessDayOf(at);
      const event: BookEvent = {
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
      };
      write(event, key.sign);
      repo.insertKey(event.seq, key.publicKey);
    },
  };
}
