import type { QueueSettings } from '../../contract/queue.ts';

export type Ratio = Pick<QueueSettings, 'priority' | 'ordinary'>;

type Waiting = { readonly isPriority: boolean };

/** The lane that was called last, and how often in a row. */
export type Turn = { readonly isPriority: boolean; readonly run: number };

/** Which lane comes now while both wait: so many of one, then so many of the other; priority begins. */
function priorityComes(turn: Turn | undefined, ratio: Ratio): boolean {
  if (!turn) return true;
  return turn.isPriority ? turn.run < ratio.priority : turn.run >= ratio.ordinary;
}

/** The turn after a call. */
export const turnAfter = (turn: Turn | undefined, { isPriority }: Waiting): Turn => ({
  isPriority,
  run: turn?.isPriority === isPriority ? turn.run + 1 : 1,
});

/** The turn after calls, the newest first. */
export const turnOf = (calls: readonly Waiting[]): Turn | undefined =>
  calls.toReversed().reduce<Turn | undefined>(turnAfter, undefined);

/**
 * Who is called next of those who wait, in the order in which they came; undefined when nobody does. Within a lane
 * nobody overtakes. An ordinary token with `a` ordinary ones before it is called after at most
 * `a + priority * (1 + floor(a / ordinary))` others, however many priority tokens come; the same holds the other way
 * round, so nobody starves.
 */
export function nextOf<T extends Waiting>(
  waiting: readonly T[],
  turn: Turn | undefined,
  ratio: Ratio,
): T | undefined {
  const first = (isPriority: boolean): T | undefined =>
    waiting.find((token) => token.isPriority === isPriority);
  const comes = priorityComes(turn, ratio);
  return first(comes) ?? first(!comes);
}

/** All who wait, in the order in which they would be called if nobody else came. */
export function callOrder<T extends Waiting>(
  waiting: readonly T[],
  turn: Turn | undefined,
  ratio: Ratio,
): T[] {
  const next = nextOf(waiting, turn, ratio);
  if (!next) return [];
  const others = waiting.filter((token) => token !== next);
  return [next, ...callOrder(others, turnAfter(turn, next), ratio)];
}
