import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../main/book/book-event.ts';
import { fingerprintOf } from '../../main/devices/till-key.ts';
import type { SignedEvent } from '../../main/archive/archive.repo.ts';
import { type Files, filesOf, sealFiles } from '../campaigns/archive-in-hand.ts';
import { type Loose, edited, rehashed, relinked } from '../campaigns/forger.ts';
import { type RandomArchive, numbersOf, randomArchive } from '../campaigns/random-book.ts';
import { keyInMemory } from '../campaigns/small-book.ts';
import { type Change, codesIn, foundIn } from './broken.ts';

let base: RandomArchive;
beforeAll(() => {
  base = randomArchive(numbersOf(5), { sales: 2 });
});
afterAll(() => base.book.close());

/** What is found in that archive when one of its events is not as it should be. */
const foundAfter = (isWanted: (event: Loose) => boolean, change: Change, newest = false): string[] =>
  foundIn(base, isWanted, change, newest);

const is =
  (wanted: string) =>
  ({ what }: Loose): boolean =>
    what === wanted;

describe('a rule that the till itself has broken is found', () => {
  const broken: readonly (readonly [code: string, what: string, change: Change])[] = [
    ['numbers.gap', 'receipt', (event) => void (event.no += 1)],
    ['numbers.year', 'receipt', (event) => void (event.year = '2025-26')],
    [
      'numbers.twice',
      'cash.moved',
      ({ body }, events) => void (body.number = numberOf(events, 'till.opened')),
    ],
    ['totals.net', 'receipt', (event) => void (event.gt_net += 100)],
    ['totals.absolute', 'reversal', (event) => void (event.gt_abs -= 100)],
    ['chain.till', 'copy', (event) => void (event.till = 'T9')],
    ['chain.gap', 'copy', (event) => void (event.seq += 1)],
    ['chain.start', 'till.started', (event) => void (event.what = 'setting')],
    ['shape.member', 'copy', (event) => void (event.note = 'more')],
    ['clock.day', 'receipt', (event) => void (event.day = '2026-11-30')],
    ['clock.flag', 'closing', (event) => void (event.clock_flag = 'back')],
    ['clock.mono', 'closing', (event) => void (event.t_mono = 0)],
    ['receipt.series', 'receipt', (event) => void (event.kind = 'X')],
    ['receipt.number', 'receipt', ({ body }) => void (body.number = 'T1/2026-27/000099')],
    ['receipt.day', 'receipt', ({ body }) => void (body.day = '2026-11-20')],
    ['receipt.sum', 'receipt', ({ body }) => void (body.lines[0].amount += 100)],
    ['receipt.sum', 'receipt', ({ body }) => void (body.payment.change += 100)],
    ['receipt.postings', 'receipt', ({ body }) => void body.postings.pop()],
    ['reversal.original', 'reversal', ({ body }) => void (body.receipt = 2)],
    ['reversal.tooMuch', 'reversal', ({ body }) => void (body.lines[0].heads[0].amount = 10_000_000)],
    ['reversal.tooMuch', 'reversal', ({ body }) => void (body.lines[0].line = 9)],
    ['reversal.sum', 'reversal', ({ body }) => void (body.lines[0].heads[0].amount += 1)],
    ['copies.number', 'copy', ({ body }) => void (body.duplicate += 1)],
    ['copies.original', 'copy', ({ body }) => void (body.receipt = 3)],
    ['ledger.balance', 'cash.moved', ({ body }) => void (body.postings[0].amount += 1)],
    ['ledger.balance', 'cash.moved', ({ body }) => void body.postings.push({ account: 'paper', amount: 0 })],
    ['ledger.day', 'cash.moved', ({ body }) => void (body.day = '2026-12-31')],
    ['closing.gap', 'closing', ({ body }) => void (body.first_day = '2026-11-20')],
    ['closing.period', 'closing', ({ body }) => void (body.last_day = '2026-12-31')],
    ['closing.series', 'closing', ({ body }) => void (body.series[0].count += 1)],
    ['closing.counts', 'closing', ({ body }) => void (body.turnover.copies += 1)],
    ['closing.modes', 'closing', ({ body }) => void (body.turnover.received.upi += 100)],
    ['closing.modesHeads', 'closing', ({ body }) => void (body.turnover.heads[0].received += 100)],
    ['closing.heads', 'closing', ({ body }) => void body.turnover.heads.pop()],
    ['closing.expected', 'closing', ({ body }) => void (body.drawer.cashOut += 100)],
    ['closing.expected', 'closing', ({ body }) => void (body.drawer.float += 100)],
    ['closing.variance', 'closing', ({ body }) => void (body.drawer.variance += 100)],
    ['closing.denominations', 'closing', ({ body }) => void (body.drawer.denominations[0].pieces += 1)],
    ['closing.totals', 'closing', ({ body }) => void (body.net += 100)],
    [
      'closing.proofs',
      'closing',
      ({ body }) => void (body.proofs = [{ name: 'drawer', left: 1, right: 2, holds: true }]),
    ],
  ];

  const numberOf = (events: readonly SignedEvent[], what: string): unknown =>
    events.find(({ event }) => event.what === what)?.event.body['number'];

  test.each(broken)('%s in %s', (code, what, change) => {
    expect(foundAfter(is(what), change, what === 'closing' && code === 'closing.gap')).toContain(code);
  });

  test('a voucher on a day that is closed', () => {
    const first = base.inHand.from;
    const isLater = ({ what, day }: Loose): boolean => what === 'cash.moved' && day > first;
    expect(foundAfter(isLater, ({ body }) => void (body.day = first))).toContain('ledger.closedDay');
  });

  test('a sale while the day before is not closed, and a period whose last day is not', () => {
    const { inHand, book } = base;
    const closings = inHand.events.flatMap(({ event }, place) => (event.what === 'closing' ? [place] : []));
    const without = (place: number) =>
      relinked(
        { ...inHand, events: inHand.events.toSpliced(closings.at(place) ?? 0, 1) },
        { key: book.key, codes: true, renumber: true },
      );
    const sealed = (place: number) => codesIn(filesOf({ ...inHand, events: without(place) }, book.key));
    expect(sealed(1)).toContain('closing.dayBefore');
    expect(sealed(-1)).toContain('index.lastDay');
  });

  test('a month that is not the sum of its days', () => {
    const { inHand, book } = base;
    const days = inHand.events.filter(({ event }) => event.what === 'closing');
    const last = days.at(-1);
    if (!last) throw new Error('no closing');
    const sumOf = (figure: (turnover: Loose) => number): number =>
      days.reduce((sum, { event }) => sum + figure(event.body['turnover']), 0);
    const month = (more: number): string[] => {
      const closing = edited(last, (event) => {
        event.body = {
          number: 'T1/Z/2026-27/000000',
          period: 'month',
          first_day: inHand.from,
          last_day: inHand.to,
          turnover: {
            receipts: sumOf(({ receipts }) => receipts) + more,
            reversals: sumOf(({ reversals }) => reversals),
            copies: sumOf(({ copies }) => copies),
            received: {
              cash: sumOf(({ received }) => received.cash),
              upi: sumOf(({ received }) => received.upi),
            },
            refunded: {
              cash: sumOf(({ refunded }) => refunded.cash),
              upi: sumOf(({ refunded }) => refunded.upi),
            },
            waivers: days.flatMap(({ event: { body } }) => (body['turnover'] as Loose).waivers ?? []),
          },
          net: event.gt_net,
          absolute: event.gt_abs,
        };
      });
      const events = [...inHand.events, closing];
      const made = relinked({ ...inHand, events }, { key: book.key, codes: true, renumber: true });
      return codesIn(filesOf({ ...inHand, events: made }, book.key));
    };
    expect(month(0)).toEqual([]);
    expect(month(1)).toEqual(['closing.parts']);
  });

  test('bytes that are not canonical', () => {
    const { inHand, book } = base;
    const events = inHand.events.map((signed, place) => {
      if (place !== 4) return signed;
      const spaced = rehashed({ ...signed, bytes: canonicalBytes(signed.event).replace(',', ', ') });
      return { ...spaced, signature: book.key.sign(spaced.hash) };
    });
    expect(codesIn(filesOf({ ...inHand, events }, book.key))).toContain('shape.canonical');
  });
});

describe('files that are not those of an archive are found', () => {
  const withFiles = (change: (files: Files) => unknown): string[] => {
    const files = filesOf(base.inHand, base.book.key);
    change(files);
    return codesIn(files.has('SHA256SUMS') ? sealFiles(files, base.book.key) : files);
  };

  const changes: readonly (readonly [code: string, change: (files: Files) => unknown])[] = [
    ['files.missing', (files) => files.delete('movements.csv')],
    ['files.unknown', (files) => files.set('virus.exe', Buffer.from('x'))],
    ['files.signature', (files) => files.delete('SHA256SUMS')],
    ['index.format', (files) => files.set('index.json', Buffer.from('{}'))],
    [
      'index.differs',
      (files) =>
        files.set(
          'index.json',
          Buffer.from(String(files.get('index.json')).replace('"receipts": ', '"receipts": 1')),
        ),
    ],
    ['shape.line', (files) => files.set('events.jsonl', Buffer.from('{}\n'))],
    ['shape.empty', (files) => files.set('events.jsonl', Buffer.alloc(0))],
    [
      'tables.row',
      (files) =>
        files.set('log.csv', Buffer.concat([files.get('log.csv') ?? Buffer.alloc(0), Buffer.from('1\r\n')])),
    ],
  ];

  test.each(changes)('%s', (code, change) => {
    expect(withFiles(change)).toContain(code);
  });
});

describe('a till whose key was out of reach', () => {
  type Part = {
    readonly claim?: (body: Loose) => void;
    readonly isClaimed?: boolean;
    readonly isSignedLate?: boolean;
  };

  /** One copy is unsigned, and the event after it claims it. */
  function archiveWithPending({ claim = () => {}, isClaimed = true, isSignedLate = true }: Part): string[] {
    const { inHand, book } = base;
    const place = inHand.events.findIndex(({ event }) => event.what === 'copy');
    const [model] = inHand.events.slice(1);
    const seq = inHand.events[place]?.event.seq ?? 0;
    if (!model) throw new Error('no event to copy');
    const caughtUp = edited(model, (event) => {
      const { day, t_wall, t_mono } = inHand.events[place]?.event ?? model.event;
      Object.assign(event, {
        day,
        t_wall,
        t_mono,
        seq: 0,
        what: isClaimed ? 'signatures.caught-up' : 'setting',
      });
      delete event.clock_flag;
      event.body = { from: seq, to: seq, count: 1, reason: 'key-missing' };
      claim(event.body);
    });
    // The day's closing counts it too.
    const events = inHand.events.toSpliced(place + 1, 0, caughtUp).slice(0, place + 2);
    const made = relinked({ ...inHand, events }, { key: book.key, codes: true, renumber: true });
    const pending = made.map((signed, at) =>
      at === place
        ? { ...signed, signature: Buffer.alloc(64), ...(isSignedLate && { late: signed.signature }) }
        : signed,
    );
    return codesIn(filesOf({ ...inHand, events: pending }, book.key));
  }

  test('is sound when a later event claims what was signed late', () => {
    expect(archiveWithPending({})).toEqual([]);
  });

  test('is not without the late signature, without the claim, or with another claim', () => {
    expect(archiveWithPending({ isSignedLate: false })).toContain('signature.late');
    expect(archiveWithPending({ isClaimed: false })).toContain('signature.unclaimed');
    expect(archiveWithPending({ claim: (body) => void (body.count = 2) })).toContain('signature.claim');
  });

  test('goes on with a new key, of which a certificate on paper must speak', () => {
    const { inHand, book, fingerprint } = base;
    const other = keyInMemory();
    const place = 3;
    const events = inHand.events.map((signed, at) =>
      at === place
        ? edited(signed, (event) => {
            event.what = 'key.rolled';
            event.body = {
              public_key: other.publicKey,
              old_public_key: book.key.publicKey,
              random: '0'.repeat(64),
              lost: true,
            };
          })
        : signed,
    );
    const made = relinked(
      { ...inHand, events },
      { key: (at) => (at < place ? book.key : other), codes: true },
    );
    const files = filesOf({ ...inHand, events: made, publicKey: other.publicKey }, other);
    expect(codesIn(files, [fingerprint, fingerprintOf(other.publicKey)])).toEqual([]);
    expect(codesIn(files, [fingerprint])).toEqual(['signature.fingerprint']);
  });
});

test('numbers that a declared loss leaves out are no gap', () => {
  const { inHand, book } = base;
  const place = inHand.events.findIndex(({ event }) => event.what === 'private-setting');
  const lost = 5;
  const events = inHand.events.map((signed, at) =>
    edited(signed, (event) => {
      if (at === place) {
        event.what = 'book.loss-declared';
        event.body = { witnessed: 9, skipped: [{ kind: 'T', year: event.year, first: 1, last: lost }] };
      }
      if (event.what === 'closing')
        for (const series of event.body.series.filter(({ kind }: Loose) => kind === 'T')) {
          series.first += lost;
          series.last += lost;
        }
      if (event.kind !== 'T') return;
      event.no += lost;
      event.body.number = event.body.number.replace(/\d{6}$/u, String(event.no).padStart(6, '0'));
    }),
  );
  const made = relinked({ ...inHand, events }, { key: book.key, codes: true });
  expect(codesIn(filesOf({ ...inHand, events: made }, book.key))).toEqual([]);
});
