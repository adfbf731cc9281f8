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
  const sums = { T: 0, R: 0, X: 0 };
  const keys: string[] = [];
  let context = 0;
  let events = 0;
  let first: BookEvent | undefined;
  let last: { readonly event: BookEvent; readonly hash: string } | undefined;

  function countSeries({ kind, year, no, body }: BookEvent): void {
    const before = series.get(`${kind} ${year}`) ?? { kind, year, first: no, last: no, count: 0 };
    series.set(`${kind} ${year}`, { ...before, last: no, count: before.count + 1 });
    if (kind === 'T' || kind === 'R' || kind === 'X') sums[kind] += Counted.parse(body).total;
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
        totals: { receipts: sums.T, reversals: sums.R, training: sums.X, net, absolute },
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
