import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ratio, type Turn, callOrder, nextOf, turnAfter, turnOf } from '../../main/queue/lanes.rules.ts';

type Person = { readonly id: number; readonly isPriority: boolean };

const ratios: fc.Arbitrary<Ratio> = fc.record({
  priority: fc.integer({ min: 1, max: 9 }),
  ordinary: fc.integer({ min: 1, max: 9 }),
});
const STANDARD: Ratio = { priority: 1, ordinary: 2 };

/** A day as it comes: somebody arrives in a lane, or the next is called. */
const days = fc.array(fc.constantFrom('ordinary', 'priority', 'call'), { maxLength: 300 });

type Served = Person & {
  /** Of her own lane, waiting when she came. */
  readonly aheadInLane: number;
  readonly aheadInAll: number;
  /** Calls of others between her coming and her own call. */
  readonly calls: number;
};

/** Lets a day pass, and calls all who are left at its end while nobody comes any more. */
function passDay(day: readonly string[], ratio: Ratio): Served[] {
  let waiting: Person[] = [];
  let turn: Turn | undefined;
  let calls = 0;
  const came = new Map<number, Omit<Served, 'calls'> & { readonly at: number }>();
  const served: Served[] = [];
  const call = (): void => {
    const next = nextOf(waiting, turn, ratio);
    if (!next) return;
    waiting = waiting.filter((one) => one !== next);
    turn = turnAfter(turn, next);
    const arrival = came.get(next.id);
    if (arrival) served.push({ ...arrival, calls: calls - arrival.at });
    calls += 1;
  };
  for (const [id, what] of day.entries()) {
    if (what === 'call') call();
    else {
      const isPriority = what === 'priority';
      const aheadInLane = waiting.filter((one) => one.isPriority === isPriority).length;
      came.set(id, { id, isPriority, aheadInLane, aheadInAll: waiting.length, at: calls });
      waiting = [...waiting, { id, isPriority }];
    }
  }
  while (waiting.length > 0) call();
  return served;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length / 2) - 1] ?? 0;

describe('the two lanes', () => {
  test('call everybody once, and in each lane in the order of coming', () => {
    fc.assert(
      fc.property(days, ratios, (day, ratio) => {
        const served = passDay(day, ratio);
        expect(served).toHaveLength(day.filter((what) => what !== 'call').length);
        for (const lane of [true, false]) {
          const ids = served.filter(({ isPriority }) => isPriority === lane).map(({ id }) => id);
          expect(ids).toEqual(ids.toSorted((one, other) => one - other));
        }
      }),
    );
  });

  test('starve nobody: whoever comes after her, the wait is bounded by who was before her in her own lane', () => {
    fc.assert(
      fc.property(days, ratios, (day, ratio) => {
        for (const { isPriority, aheadInLane, calls } of passDay(day, ratio)) {
          const [own, other] = isPriority
            ? [ratio.priority, ratio.ordinary]
            : [ratio.ordinary, ratio.priority];
          expect(calls).toBeLessThanOrEqual(aheadInLane + other * (1 + Math.floor(aheadInLane / own)));
        }
      }),
    );
  });

  test('at 1 : 2, nobody ordinary is called later than one and a half times her place in a single line, and one more', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const { isPriority, aheadInAll, calls } of passDay(day, STANDARD))
          if (!isPriority) expect(calls).toBeLessThanOrEqual(1.5 * aheadInAll + 1);
      }),
    );
  });

  test('at 1 : 2, of a crowd at the door no ordinary token waits longer than twice the ordinary median and two calls', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 200 }), (lanes) => {
        const crowd = lanes.map((isPriority) => (isPriority ? 'priority' : 'ordinary'));
        const waits = passDay(crowd, STANDARD)
          .filter(({ isPriority }) => !isPriority)
          .map(({ calls }) => calls);
        expect(Math.max(0, ...waits)).toBeLessThanOrEqual(2 * median(waits) + 2);
      }),
    );
  });

  test('the order that is foretold is the order of the calls, if nobody else comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 60 }),
        fc.array(fc.boolean()),
        ratios,
        (lanes, past, ratio) => {
          const turn = turnOf(past.map((isPriority) => ({ isPriority })));
          const waiting = lanes.map((isPriority, id) => ({ id, isPriority }));
          const foretold = callOrder(waiting, turn, ratio);
          let left = waiting;
          let now = turn;
          for (const expected of foretold) {
            const next = nextOf(left, now, ratio);
            expect(next).toBe(expected);
            left = left.filter((one) => one !== next);
            now = turnAfter(now, expected);
          }
          expect(left).toEqual([]);
        },
      ),
    );
  });

  test('without the ratio the bound would not hold: priority first lets the ordinary starve', () => {
    const crowd = ['ordinary', ...Array.from({ length: 40 }, () => ['priority', 'call']).flat()];
    const first = passDay(crowd, STANDARD).find(({ isPriority }) => !isPriority);
    expect(first?.calls).toBe(1);
    const starved = passDay(crowd, { priority: 1000, ordinary: 1 }).find(({ isPriority }) => !isPriority);
    expect(starved?.calls).toBe(40);
  });
});
