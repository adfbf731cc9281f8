import {
  type Asked,
  type Entry,
  type Pencil,
  type Sold,
  type SoldLine,
  addFigures,
  book,
  commissionEntries,
  count,
  nowOf,
  today,
  write,
} from './pencil.ts';
import { PRICE_LIST, type Priced } from './price-list.ts';
import { charged, give } from './waiving.ts';
import { type HeadAmount, NO_SHARES, earn, ruleOn, termOn, total, totalOf } from './reckoning.ts';

const HELD = {
  central: 'customer-money-held',
  state: 'customer-money-held',
  private: 'customer-money-held',
  panchayat: 'panchayat-dues',
  pacs: 'pacs-dues',
} as const;

const priced = (code: string): Priced => {
  const found = PRICE_LIST.find((one) => one.code === code);
  if (!found) throw new Error(`no price of ${code}`);
  return found;
};

/** Whose the money of a head is. */
export function accountOf(service: string, head: string): string {
  if (head === 'centre_charge') return 'counter-service-charge';
  if (head === 'tax') return 'gst-payable';
  const { settles, level } = priced(service);
  return settles === 'csc-wallet' ? 'csc-wallet' : HELD[level];
}

const ORDER = ['bill_amount', 'government_fee', 'portal_charge', 'centre_charge', 'tax'];

export type Chosen = {
  readonly asked: Asked;
  readonly service: Priced;
  readonly quantity: number;
  readonly heads: readonly HeadAmount[];
  readonly entered: Record<string, number>;
};

/** What a line costs today: notified figures stand, the others are entered, one of them beyond its limit if asked. */
export function choose(day: string, line: Asked, beyond: boolean): Chosen {
  const service = PRICE_LIST[line.service] ?? priced('lamination');
  const entered: Record<string, number> = {};
  const rates = service.rates
    .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
    .toSorted((one, other) => ORDER.indexOf(one.head) - ORDER.indexOf(other.head));
  const heads = rates.map(({ head, paise, verified, minimum = 0, maximum }) => {
    if (verified && paise !== undefined) return { head, amount: paise * line.quantity };
    const within = maximum === undefined ? line.amount : minimum + (line.amount % (maximum - minimum + 1));
    const amount = beyond && maximum !== undefined ? maximum + 1 : within;
    entered[head] = amount;
    return { head, amount: amount * line.quantity };
  });
  return { asked: line, service, quantity: line.quantity, heads, entered };
}

export function soldLine(pencil: Pencil, { asked, service, quantity, heads: full }: Chosen): SoldLine {
  const given = give(asked.waiver, full);
  const heads = charged(full, given);
  const own = pencil.rules.filter((one) => one.service === service.code).map(({ rule }) => rule);
  const rule = ruleOn(own, service.commissions, today(pencil));
  const earned = rule && earn(rule, heads, quantity, termOn(pencil.terms, today(pencil)));
  return {
    asked,
    service: service.code,
    quantity,
    heads,
    full,
    given,
    waived: given?.amount ?? 0,
    earned,
    left: Object.fromEntries(heads.map(({ head, amount }) => [head, amount])),
    taken: [],
    standing: { accrued: earned?.amount ?? 0, confirmed: 0, shares: earned?.shares ?? NO_SHARES },
    known: earned !== undefined,
    portal: 'none',
  };
}

const sameSale = (one: SoldLine, other: SoldLine): boolean =>
  one.service === other.service &&
  one.quantity === other.quantity &&
  JSON.stringify(one.full) === JSON.stringify(other.full);

export const isInDoubt = (
  { doubts }: Pencil,
  person: string | undefined,
  lines: readonly SoldLine[],
): boolean =>
  doubts.some(({ state, sold, place }) => {
    const pending = sold.lines[place - 1];
    return (
      state === 'pending' && sold.person === person && pending && lines.some((one) => sameSale(one, pending))
    );
  });

/** Income in full, and beside it what was given away. */
export const waiverEntries = (amount: number): Entry[] => [
  ['waivers-given', amount],
  ['counter-service-charge', -amount],
];

/** Writes a receipt on the pencil's sheet. */
export function soldOnPaper(
  pencil: Pencil,
  lines: readonly SoldLine[],
  cash: number,
  upi: number,
  person: string | undefined,
) {
  const number = write(pencil, 'T');
  const amount = total(lines.map(({ heads }) => totalOf(heads)));
  const entries: Entry[] = [
    ['cash-drawer', cash],
    ['upi-in-transit', upi],
    ...lines.flatMap(({ service, heads }) =>
      heads.map((one): Entry => [accountOf(service, one.head), -one.amount]),
    ),
    ...lines.flatMap(({ given }) => (given ? waiverEntries(given.amount) : [])),
    ...lines.flatMap(({ earned }) => (earned ? commissionEntries(earned.amount, earned.shares) : [])),
  ];
  book(pencil, entries);
  for (const { service, quantity, heads, earned, given } of lines) {
    if (given) {
      count(pencil, `${given.kind} count`);
      count(pencil, `${given.kind} given`, given.amount);
    }
    count(pencil, `${service} count`, quantity);
    count(pencil, `${service} received`, totalOf(heads));
    for (const one of heads) count(pencil, `${one.head} received`, one.amount);
    if (earned) pencil.commissions.push({ day: today(pencil), state: 'accrued', ...earned });
  }
  count(pencil, 'receipts');
  count(pencil, `${pencil.duty} receipts`);
  count(pencil, `${pencil.duty} received`, amount);
  count(pencil, 'received cash', cash);
  count(pencil, 'received upi', upi);
  pencil.drawer.received += cash;
  pencil.net += amount;
  pencil.absolute += amount;
  const sold: Sold = {
    sequence: pencil.sequence,
    number,
    day: today(pencil),
    at: nowOf(pencil),
    user: pencil.duty,
    person,
    lines,
    total: amount,
    given: 0,
  };
  pencil.sold.push(sold);
  return { sold, entries: addFigures(entries.map(([account, one]) => ({ [account]: one }))) };
}
