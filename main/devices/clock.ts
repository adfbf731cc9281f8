import { randomUUID } from 'node:crypto';
import { type Instant, instant } from '../../contract/day.ts';

/** The only source of time. */
export type Clock = {
  /** The wall clock, in UTC. */
  now(): Instant;
  /** Whole milliseconds since this start of the program; never runs backwards. */
  elapsed(): number;
  /** Tells one start of the program from another. */
  readonly boot: string;
};

export function systemClock(): Clock {
  const start = process.hrtime.bigint();
  return {
    now: () => instant(Date.now()),
    elapsed: () => Number((process.hrtime.bigint() - start) / 1_000_000n),
    boot: randomUUID(),
  };
}
