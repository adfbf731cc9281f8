import { type Instant, instant } from '../../contract/day.ts';
import type { MadeUpCounter } from '../seed/made-up-counter.ts';
import { type Row, cpuTimed, quantile, timed } from './measure.ts';

const DAYS = 20;
const DAY_MS = 86_400_000;
const SALES_TIMED = 100;

/** Ten in the morning, some days after a moment. */
const morningAfter = (moment: Instant, days: number): Instant =>
  instant(Math.floor(Date.parse(moment) / DAY_MS) * DAY_MS + days * DAY_MS + 4.5 * 3_600_000);

/** Goes on with a made-up book for some days: what a sale costs with all that lies behind it, and the evening. */
export function benchDayClose(counter: MadeUpCounter, perDay: number): Row[] {
  const { database, clock } = counter.rooms;
  const start = clock.now();
  const sales: number[] = [];
  const closings: number[] = [];
  for (let day = 1; day <= DAYS; day++) {
    counter.set(morningAfter(start, day));
    counter.openDay();
    if (day === 1) sales.push(...timed(SALES_TIMED, () => counter.sell()));
    database.transaction(() => timed(perDay, () => counter.sell())).immediate();
    closings.push(...cpuTimed(1, () => counter.closeDay()));
  }
  return [
    {
      what: 'a sale, draft and receipt, each durable, p95',
      value: quantile(sales, 0.95),
      unit: 'ms',
      bar: '150',
    },
    {
      what: `close a day of ${perDay} receipts: counts, deposit, all proofs, p95`,
      value: quantile(closings, 0.95),
      unit: 'ms CPU',
      bar: '2000',
    },
  ];
}
