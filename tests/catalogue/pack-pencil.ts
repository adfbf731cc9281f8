import { type Paise, paise } from '../../contract/money.ts';

/**
 * The catalogue of one service as somebody would keep it with a pencil: for each day a slate with what holds, wiped and
 * written anew from today on at each act.
 */

/** What a pack says of the service: a figure that is notified, or that it is not offered. */
export type Said = { readonly paise: number } | { readonly withheld: true };
export type Slip = { readonly number: number; readonly from: string; readonly said: Said };

type Own = { readonly from: string; readonly paise: number };

export type Pencil = {
  /** Days from the first on, each with the slips that hold on it, the newest last. */
  readonly slips: Map<string, Slip[]>;
  /** The newest pack last. */
  readonly stack: Slip[];
  readonly own: Own[];
};

export const newPencil = (days: readonly string[]): Pencil => ({
  slips: new Map(days.map((day) => [day, []])),
  stack: [],
  own: [],
});

/** Writes a slip on every day from its own on, and on none before today. */
export function take(pencil: Pencil, slip: Slip, today: string): void {
  pencil.stack.push(slip);
  for (const [day, held] of pencil.slips) if (day >= today && day >= slip.from) held.push(slip);
}

/** Takes the newest slip off every day from today on. */
export function takeBack(pencil: Pencil, today: string): void {
  const slip = pencil.stack.pop();
  for (const [day, held] of pencil.slips)
    if (day >= today)
      pencil.slips.set(
        day,
        held.filter((one) => one !== slip),
      );
}

/** What the service costs on a day; undefined where it is not offered or must be asked for. */
export function priceOn({ slips, own }: Pencil, day: string): Paise | undefined | 'withheld' {
  const said = slips.get(day)?.at(-1)?.said;
  if (said && 'withheld' in said) return 'withheld';
  const most = said?.paise;
  const counting = own.findLast(
    ({ from, paise: amount }) => from <= day && (most === undefined || amount <= most),
  );
  const amount = counting?.paise ?? most;
  return amount === undefined ? undefined : paise(amount);
}
