import type { Commission } from '../../contract/catalogue.ts';
import {
  type LineCommission,
  type OwnRule,
  PASSING_HEADS,
  type ShareTerm,
  type Shares,
} from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { NO_MONEY, type Paise, negative, percentOf, split, sum, times } from '../../contract/money.ts';
import type { ReceiptLine } from '../../contract/receipts.ts';
import { type Posting, gather } from '../ledger/ledger.rules.ts';

/** What a commission is reckoned from: the heads of a line for all of its quantity. */
export type SoldLine = Pick<ReceiptLine, 'quantity' | 'heads'>;

const isInForce = ({ from, to }: Commission, day: BusinessDay): boolean =>
  from <= day && (to === undefined || day <= to);

/** Whether a rule says one figure for each amount; a flat range of a chart does not. */
const isKnown = ({ verified, percent, flatMinimum, flatMaximum, slabs }: Commission): boolean =>
  verified &&
  (percent !== undefined ||
    slabs !== undefined ||
    (flatMinimum !== undefined && flatMinimum === flatMaximum));

/**
 * The rule that a commission is booked by on a day (of India): the society's own newest one in force before the
 * catalogue's. Undefined when none is known for sure; then nothing is booked and nothing is guessed.
 */
export function ruleOn(
  service: { readonly code: string; readonly commissions: readonly Commission[] },
  own: readonly OwnRule[],
  day: BusinessDay,
): Commission | undefined {
  const ours = own
    .filter((one) => one.service === service.code && isInForce(one.rule, day))
    .reduce<Commission | undefined>(
      (newest, { rule }) => (newest && newest.from > rule.from ? newest : rule),
      undefined,
    );
  const rule = ours ?? service.commissions.find((one) => isInForce(one, day));
  return rule && isKnown(rule) ? rule : undefined;
}

/** The amount of the transactions of a line that a rule looks at, in paise. */
export function baseOf({ of = PASSING_HEADS }: Commission, { heads }: SoldLine): Paise {
  return sum(heads.filter(({ head }) => of.includes(head)).map(({ amount }) => amount));
}

/** What a line earns by a rule before its limits, in paise; a slab looks at one transaction. */
function earnedBy({ percent, flatMinimum, slabs }: Commission, base: Paise, quantity: number): Paise {
  const slab = slabs?.find(({ upTo }) => upTo === undefined || base <= times(upTo, quantity));
  const rate = slab ? slab.percent : percent;
  if (rate !== undefined) return percentOf(base, rate);
  return times(slab?.flat ?? flatMinimum ?? NO_MONEY, quantity);
}

/**
 * What a line earns by a rule, in paise. Slabs and limits look at one transaction; the sum over the quantity is rounded
 * once, half up to the paisa, for the line.
 */
export function commissionOf(rule: Commission, line: SoldLine): Paise {
  const { quantity } = line;
  const earned = earnedBy(rule, baseOf(rule, line), quantity);
  // A limit is whole paise, so that rounding carries nothing over it.
  const least = times(rule.minimum ?? NO_MONEY, quantity);
  const raised = earned < least ? least : earned;
  const most = rule.maximum === undefined ? raised : times(rule.maximum, quantity);
  return raised > most ? most : raised;
}

/** The whole commission to the society: how societies of Kaimur pay their operators was not found. */
const ALL_TO_THE_SOCIETY = { society: 10_000, operator: 0, csc: 0 } as const;

/** The split in force on a day: the newest term that has begun, the later written of two of one day. */
export function termOn(terms: readonly ShareTerm[], day: BusinessDay): Omit<ShareTerm, 'from'> {
  return (
    terms
      .filter(({ from }) => from <= day)
      .reduce<ShareTerm | undefined>(
        (newest, term) => (newest && newest.from > term.from ? newest : term),
        undefined,
      ) ?? ALL_TO_THE_SOCIETY
  );
}

/** An amount in parts by the weights of its holders; the parts sum to it. */
export function sharesOf(amount: Paise, { society, operator, csc }: Omit<ShareTerm, 'from'>): Shares {
  const [ours = NO_MONEY, operators = NO_MONEY, theirs = NO_MONEY] = split(amount, [society, operator, csc]);
  return { society: ours, operator: operators, csc: theirs };
}

/** What a line earns on a day, with its shares; undefined when its commission is not known. */
export function lineCommission(
  rule: Commission | undefined,
  line: SoldLine,
  term: Omit<ShareTerm, 'from'>,
): LineCommission | undefined {
  if (!rule) return undefined;
  const amount = commissionOf(rule, line);
  return { rule, base: baseOf(rule, line), amount, shares: sharesOf(amount, term) };
}

/** The postings of what others have of a commission, each to its own accounts. */
export const sharePostings = ({ operator, csc }: Shares): Posting[] => [
  { account: 'operator-share', amount: operator },
  { account: 'operator-share-payable', amount: negative(operator) },
  { account: 'csc-share', amount: csc },
  { account: 'csc-share-payable', amount: negative(csc) },
];

/** The postings of commissions earned (or, where negative, taken back): receivable, income, and each share. */
export const accrualPostings = (
  earned: readonly { readonly amount: Paise; readonly shares: Shares }[],
): Posting[] =>
  gather(
    earned.flatMap(({ amount, shares }) => [
      { account: 'commission-receivable', amount },
      { account: 'csc-commission', amount: negative(amount) },
      ...sharePostings(shares),
    ]),
  );
