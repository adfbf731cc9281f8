import { z } from 'zod';
import type { BookEvent } from '../book/book-event.ts';
import { fingerprintOf } from '../devices/till-key.ts';
import type { Period } from './archive.rules.ts';

type SeriesCount = {
  readonly kind: string;
  readonly year: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
};

const Counted = z.looseObject({ total: z.int() });
const Keyed = z.looseObject({ public_key: z.string() });

/** Counts what `index.json` says of an archive's events, as they pass. */
export function countEvents() {
  const series = new Map<string, SeriesCount>();
  const sums = { receipts: 0, reversals: 0, training: 0 };
  const keys: string[] = [];
  let context = 0;
  let events = 0;
  let first: BookEvent | undefined;
  let last: { readonly event: BookEvent; readonly hash: string } | undefined;

  function countSeries({ kind, year, no }: BookEvent): void {
    const before = series.get(`${kind} ${year}`) ?? { kind, year, first: no, last: no, count: 0 };
    series.set(`${kind} ${year}`, { ...before, last: no, count: before.count + 1 });
  }

  function countMoney({ kind, what, body }: BookEvent): void {
    if (kind === 'T') sums.receipts += Counted.parse(body).total;
    if (kind === 'R') sums.reversals += Counted.parse(body).total;
    if (kind === 'X' && what === 'receipt') sums.training += Counted.parse(body).total;
  }

  const seeKey = ({ what, body }: BookEvent): void => {
    if (what === 'till.started' || what === 'key.rolled') keys.push(Keyed.parse(body).public_key);
  };

  return {
    seeContext(event: BookEvent): void {
      context += 1;
      seeKey(event);
    },
    see(event: BookEvent, hash: string): void {
      events += 1;
      first ??= event;
      last = { event, hash };
      countSeries(event);
      countMoney(event);
      seeKey(event);
    },
    facts() {
      if (!first || !last) throw new Error('an archive of no events');
      const { gt_net: net, gt_abs: absolute } = last.event;
      return {
        till: first.till,
        context,
        events,
        first: { seq: first.seq, before: first.prev },
        last: { seq: last.event.seq, hash: last.hash },
        series: [...series.values()],
        totals: { ...sums, net, absolute },
        keys: keys.map((public_key) => ({ public_key, fingerprint: fingerprintOf(public_key) })),
      };
    },
  };
}

export type EventFacts = ReturnType<ReturnType<typeof countEvents>['facts']>;

/** Members that every archive has; the rest are the facts of its events and the dictionary of its fields. */
export const indexHead = ({ from, to }: Period, software: string) => ({
  format: 'seva-bahi-archive',
  version: 1,
  software,
  from,
  to,
});
