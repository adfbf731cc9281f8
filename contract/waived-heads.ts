// Kept apart from the schemas, which a window does not need.
import type { Head } from './catalogue.ts';
import { type Paise, negative, sum } from './money.ts';

/** The one head that is the centre's to give; all others are owed to somebody else. */
export const WAIVED_HEAD = 'centre_charge' satisfies Head;

type HeadAmount = { readonly head: Head; readonly amount: Paise };
type Given = { readonly amount: Paise; readonly tax: Paise };

const changed = <H extends HeadAmount>(heads: readonly H[], waiver: Given | undefined, sign: 1 | -1): H[] =>
  heads.map((part) => {
    const by = part.head === WAIVED_HEAD ? waiver?.amount : part.head === 'tax' ? waiver?.tax : undefined;
    return by === undefined ? part : { ...part, amount: sum([part.amount, sign === 1 ? by : negative(by)]) };
  });

/** The heads of a line as they are charged: the full ones less what is waived. */
export const chargedHeads = <H extends HeadAmount>(heads: readonly H[], waiver: Given | undefined): H[] =>
  changed(heads, waiver, -1);

/** The heads of a line at its full price: those charged and what was waived. */
export const fullHeads = <H extends HeadAmount>(heads: readonly H[], waiver: Given | undefined): H[] =>
  changed(heads, waiver, 1);

/** What the centre itself asks for some heads, in paise. */
export const chargeOf = (heads: readonly HeadAmount[]): Paise =>
  sum(heads.filter(({ head }) => head === WAIVED_HEAD).map(({ amount }) => amount));

/** What a line costs before anything is waived, in paise. */
export const fullPriceOf = ({
  amount,
  waiver,
}: {
  readonly amount: Paise;
  readonly waiver?: Given | undefined;
}): Paise => sum([amount, ...(waiver ? [waiver.amount, waiver.tax] : [])]);
