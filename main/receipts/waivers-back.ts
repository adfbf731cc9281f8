import { chargeOf } from '../../contract/waived-heads.ts';
import { NO_MONEY, type Paise } from '../../contract/money.ts';
import { waiverTakenBack } from '../waivers/waivers.rules.ts';
import type { PartsOfLine } from './reversals.rules.ts';

type Asked = {
  /** What was left of the receipt's lines, what of it goes back now, and the lines of which nothing is left then. */
  readonly left: readonly PartsOfLine[];
  readonly lines: readonly PartsOfLine[];
  readonly used: ReadonlySet<number>;
  /** What earlier reversals took back of the waivers, by line. */
  readonly earlier: ReadonlyMap<number, Paise>;
};

/** What a reversal takes back of the waivers of a receipt, by line; lines of which it takes nothing are left out. */
export function waiversBack({ left, lines, used, earlier }: Asked): ReadonlyMap<number, Paise> {
  const parts = lines.flatMap(({ line, booked: { waiver }, heads }): [number, Paise][] => {
    if (!waiver) return [];
    const amount = waiverTakenBack({
      given: waiver.amount,
      takenBack: earlier.get(line) ?? NO_MONEY,
      chargeLeft: chargeOf(left.find((one) => one.line === line)?.heads ?? []),
      charge: chargeOf(heads),
      isUsedUp: used.has(line),
    });
    return amount === 0 ? [] : [[line, amount]];
  });
  return new Map(parts);
}
