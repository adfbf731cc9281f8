import type { Commission } from '../../contract/catalogue.ts';
import {
  type LineCommission,
  type OwnRule,
  PASSING_HEADS,
  type ShareTerm,
  type Shares,
} from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { NO_MONEY, type Paise, negative, paise, split, sum } from '../../contract/money.ts';
import type { ReceiptLine } from '../../contract/receipts.ts';
import { type Posting, gather } from '../ledger/ledger.rules.ts';

/** What a commission is reckoned from: the heads of a line for all of its quantity. */
export type SoldLine = Pick<ReceiptLine, 'quantity' | 'heads'>;

/** Thousandths of a percent in a whole: percentages are kept as whole numbers of these. */
const WHOLE = 100_000;

/** "2.5" as thousandths of a percent: 2500. */
export function thousandthsOf(percent: string): number {
  const [whole = '', part = ''] = percent.split('.');
  return Number(whole) * 1000 + Number(part.padEnd(3, '0'));
}

/** A whole number of 1/WHOLE paise, rounded half up to the paisa; exact, since nothing leaves the whole numbers. */
function halfUp(parts: bigint): Paise {
  const whole = BigInt(WHOLE);
  return paise(Number((2n * parts + whole) / (2n * whole)));
}

/** A percentage of an amount, not negative, rounded half up to the paisa. */
export const percentOf = (amount: Paise, percent: string): Paise =>
  halfUp(BigInt(amount) * BigInt(thousandthsOf(percent)));

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

/** The commission of one transaction in 1/WHOLE paise, before limits. */
function partsOf({ percent, flatMinimum, slabs }: Commission, unit: bigint): bigint {
  const slab = slabs?.find(({ upTo }) => upTo === undefined || unit <= BigInt(upTo));
  const rate = slab ? slab.percent : percent;
  if (rate !== undefined) return unit * BigInt(thousandthsOf(rate));
  return BigInt(slab?.flat ?? flatMinimum ?? 0) * BigInt(WHOLE);
}

/**
 * What a line earns by a rule, in paise. Slabs and limits look at one transaction; the sum over the quantity is rounded
 * once, half up to the paisa, for the line.
 */
export function commissionOf(rule: Commission, line: SoldLine): Paise {
  const quantity = BigInt(line.quantity);
  const unit = BigInt(baseOf(rule, line)) / quantity;
  const parts = partsOf(rule, unit);
  const least = BigInt(rule.minimum ?? 0) * BigInt(WHOLE);
  const raised = parts < least ? least : parts;
  const most = rule.maximum === undefined ? raised : BigInt(rule.maximum) * BigInt(WHOLE);
  return halfUp((raised > most ? most : raised) * quantity);
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
