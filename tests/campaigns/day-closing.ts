import type { BusinessDay } from '../../contract/day.ts';
import type { BookEvent, Content } from '../../main/book/book-event.ts';

type Money = { readonly cash: number; readonly upi: number };
type Given = { readonly kind: string; readonly amount: number };
type Line = {
  readonly heads: readonly { readonly head: string; readonly amount: number }[];
  readonly line?: number;
  readonly waiver?: Given | number;
};

const paymentOf = ({ body }: BookEvent): Money => body['payment'] as Money;
const linesOf = ({ body }: BookEvent): readonly Line[] => body['lines'] as readonly Line[];
const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

const byMode = (events: readonly BookEvent[]): Money => ({
  cash: total(events.map((event) => paymentOf(event).cash)),
  upi: total(events.map((event) => paymentOf(event).upi)),
});

function headsOf(receipts: readonly BookEvent[], reversals: readonly BookEvent[]) {
  const sums = new Map<string, { received: number; refunded: number }>();
  for (const [side, events] of [['received', receipts] as const, ['refunded', reversals] as const])
    for (const { head, amount } of events.flatMap(linesOf).flatMap(({ heads }) => heads)) {
      const sum = sums.get(head) ?? { received: 0, refunded: 0 };
      sum[side] += amount;
      sums.set(head, sum);
    }
  return [...sums].map(([head, sum]) => ({ head, ...sum }));
}

/** Waivers by kind, and what of them went back. */
function waiversOf(receipts: readonly BookEvent[], reversals: readonly BookEvent[]) {
  const kinds = new Map<string, { count: number; given: number; takenBack: number }>();
  const of = (kind: string) => {
    const sums = kinds.get(kind) ?? { count: 0, given: 0, takenBack: 0 };
    kinds.set(kind, sums);
    return sums;
  };
  for (const { waiver } of receipts.flatMap(linesOf))
    if (typeof waiver === 'object') {
      of(waiver.kind).count += 1;
      of(waiver.kind).given += waiver.amount;
    }
  for (const reversal of reversals)
    for (const { line = 1, waiver } of linesOf(reversal)) {
      const sold = receipts.find(({ seq }) => seq === reversal.body['receipt']);
      const given = sold && linesOf(sold)[line - 1]?.waiver;
      if (typeof waiver === 'number' && typeof given === 'object') of(given.kind).takenBack += waiver;
    }
  return [...kinds].map(([waiver, sums]) => ({ waiver, ...sums }));
}

function seriesOf(events: readonly BookEvent[]) {
  return [...Map.groupBy(events, ({ kind, year }) => `${kind} ${year}`).values()].map((ofSeries) => ({
    kind: ofSeries[0]?.kind ?? '',
    year: ofSeries[0]?.year ?? '',
    first: ofSeries[0]?.no ?? 0,
    last: ofSeries.at(-1)?.no ?? 0,
    count: ofSeries.length,
  }));
}

/** What moved in the drawer by an event. */
const drawerMove = ({ body }: BookEvent): number =>
  total(
    ((body['postings'] ?? []) as readonly { account: string; amount: number }[])
      .filter(({ account }) => account === 'cash-drawer')
      .map(({ amount }) => amount),
  );

type ToClose = {
  readonly day: BusinessDay;
  readonly variance: number;
  readonly previous: string;
  readonly training: boolean;
};

/** The body of a day's closing, over the events from the closing before (with it) to the newest. */
export function closingOf(
  events: readonly BookEvent[],
  { day, variance, previous }: ToClose,
): Record<string, Content | undefined> {
  const receipts = events.filter(({ what }) => what === 'receipt');
  const reversals = events.filter(({ what }) => what === 'reversal');
  const opened = events.findLastIndex(({ what }) => what === 'till.opened');
  const waivers = waiversOf(receipts, reversals);
  const float = Number(events[opened]?.body['counted'] ?? 0);
  const moves = events.slice(opened + 1).filter(({ what }) => what === 'cash.moved');
  const inAndOut = moves.map(drawerMove);
  const cashIn = total(inAndOut.filter((amount) => amount > 0));
  const cashOut = -total(inAndOut.filter((amount) => amount < 0));
  const takings = total([...receipts, ...reversals].map(drawerMove));
  const expected = float + takings + cashIn - cashOut;
  const counted = expected + variance;
  const head = events.at(-1);
  const postings = [
    { account: 'cash-drawer', amount: variance },
    { account: 'cash-short-and-over', amount: -variance },
  ];
  return {
    period: 'day',
    first_day: day,
    last_day: day,
    day,
    late: false,
    nil: opened < 0,
    series: seriesOf(events),
    turnover: {
      receipts: receipts.length,
      reversals: reversals.length,
      copies: events.filter(({ what }) => what === 'copy').length,
      received: byMode(receipts),
      refunded: byMode(reversals),
      heads: headsOf(receipts, reversals),
      ...(waivers.length > 0 && { waivers }),
    },
    drawer: {
      float,
      cashIn,
      cashOut,
      expected,
      counted,
      variance,
      denominations: counted > 0 ? [{ rupees: counted / 100, pieces: 1 }] : [],
    },
    net: head?.gt_net ?? 0,
    absolute: head?.gt_abs ?? 0,
    previous,
    ...(variance !== 0 && { voucher: 'journal', postings }),
  };
}
