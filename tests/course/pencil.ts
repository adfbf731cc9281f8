import type { Input } from '../../contract/contract.ts';
import type { Rule } from './price-list.ts';
import type { AskedWaiver, Given } from './waiving.ts';
import type { Earned, HeadAmount, Shares, Standing, Taken, Term } from './reckoning.ts';

const DAY_MS = 86_400_000;

/** Why something is refused; undefined where it is done. */
export type Code = string | undefined;
/** Amounts by name. */
export type Figures = Readonly<Record<string, number>>;
export type Entry = readonly [account: string, amount: number];

/** A line as it is asked for: which service, how often, and the figure to enter where one is asked. */
export type Asked = {
  readonly service: number;
  readonly quantity: number;
  readonly amount: number;
  readonly waiver: AskedWaiver | undefined;
};

export type SoldLine = {
  readonly asked: Asked;
  readonly service: string;
  readonly quantity: number;
  /** What was charged, and what it would have been without a waiver. */
  readonly heads: readonly HeadAmount[];
  readonly full: readonly HeadAmount[];
  readonly given: Given | undefined;
  /** What is left of the waiver. */
  waived: number;
  readonly earned: Earned | undefined;
  readonly left: Record<string, number>;
  readonly taken: Taken[];
  standing: Standing;
  /** Whether a commission is known of it. */
  known: boolean;
  portal: 'none' | 'pending' | 'held';
};

export type Sold = {
  readonly sequence: number;
  readonly number: string;
  readonly day: string;
  readonly at: number;
  readonly user: string;
  readonly person: string | undefined;
  readonly lines: readonly SoldLine[];
  readonly total: number;
  given: number;
};

export type Doubt = {
  readonly sequence: number;
  readonly number: string;
  readonly sold: Sold;
  readonly place: number;
  readonly amount: number;
  state: 'pending' | 'refunded' | 'ended';
};

export type Closed = {
  readonly sequence: number;
  readonly day: string;
  readonly nil: boolean;
  readonly late: boolean;
  readonly variance: number;
  readonly turnover: Figures;
  readonly net: number;
  readonly absolute: number;
};

export type LongClosed = {
  readonly period: 'month' | 'year';
  readonly firstDay: string;
  readonly lastDay: string;
  readonly last: number;
  readonly turnover: Figures;
  readonly sequence: number;
};

export type Statement = {
  readonly sequence: number;
  readonly rows: readonly { sold: Sold; place: number; commission: number; tds: number }[];
  paid: boolean;
};

/** A till as a careful person would keep it: no ledger, no events, only what she notes and can add up. */
export type Pencil = {
  readonly clock: { now(): string };
  lastWall: number;
  /** The newest day that anything was written on: days never run back. */
  written: string;
  /** How many events there are, and the newest number of each series and year. */
  sequence: number;
  readonly numbers: Map<string, number>;
  open: { readonly day: string; readonly float: number } | undefined;
  neverOpened: boolean;
  /** What was done since the closing before. */
  series: Map<string, { first: number; last: number; count: number }>;
  done: Map<string, number>;
  drawer: { cashIn: number; cashOut: number; corrected: number; received: number; refunded: number };
  readonly closings: Closed[];
  readonly periods: LongClosed[];
  readonly posted: { readonly day: string; readonly entry: Entry; readonly isYearEnd: boolean }[];
  readonly balance: Map<string, number>;
  net: number;
  absolute: number;
  duty: string;
  readonly sold: Sold[];
  readonly doubts: Doubt[];
  readonly deposits: { readonly sequence: number; readonly amount: number }[];
  readonly vouchers: { readonly sequence: number; readonly entries: readonly Entry[]; reversed: boolean }[];
  readonly statements: Statement[];
  readonly texts: Set<string>;
  readonly commissions: {
    readonly day: string;
    readonly state: 'accrued' | 'confirmed' | 'received';
    readonly amount: number;
    readonly shares: Shares;
  }[];
  readonly rules: { readonly service: string; readonly rule: Rule }[];
  readonly terms: Term[];
  readonly paperNumbers: Set<string>;
  /** Tickets that could not even be dropped while the clock was in doubt. */
  readonly leftTickets: string[];
  readonly compared: Map<string, number>;
  hasOpeningBalances: boolean;
};

export const dayAt = (milliseconds: number): string =>
  new Date(milliseconds + 5.5 * 3_600_000).toISOString().slice(0, 10);
export const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
export const apart = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** April to March. */
export function yearOf(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const first = month < 4 ? year - 1 : year;
  return `${first}-${String(first + 1).slice(2)}`;
}

export const nowOf = ({ clock }: Pencil): number => Date.parse(clock.now());

export function today(pencil: Pencil): string {
  const shown = dayAt(nowOf(pencil));
  return shown > pencil.written ? shown : pencil.written;
}

/** What keeps anything from being written: a clock behind the newest event, or more than a month after it. */
export function clockCode(pencil: Pencil): Code {
  if (pencil.lastWall - nowOf(pencil) > 120_000) return 'clock.behind';
  return apart(pencil.written, dayAt(nowOf(pencil))) > 31 ? 'clock.ahead' : undefined;
}

export function dayCode(pencil: Pencil): Code {
  const { open, closings } = pencil;
  if (open) return open.day === today(pencil) ? undefined : 'till.forgotten';
  return (closings.at(-1)?.day ?? '') >= today(pencil) ? 'till.closed' : 'till.notOpen';
}

/** What keeps money from moving. */
export const moneyCode = (pencil: Pencil): Code => clockCode(pencil) ?? dayCode(pencil);

/** An event of a series: its number as it is printed. */
export function write(pencil: Pencil, kind: string): string {
  pencil.written = today(pencil);
  pencil.lastWall = nowOf(pencil);
  pencil.sequence += 1;
  const year = yearOf(pencil.written);
  const key = `${kind} ${year}`;
  const number = (pencil.numbers.get(key) ?? 0) + 1;
  pencil.numbers.set(key, number);
  const { first, count } = pencil.series.get(key) ?? { first: number, count: 0 };
  pencil.series.set(key, { first, last: number, count: count + 1 });
  const letter = kind === 'T' ? '' : `${kind === 'G' ? 'Z' : kind}/`;
  return `T1/${letter}${year}/${String(number).padStart(6, '0')}`;
}

/** Books amounts on accounts, on a day. */
export function book(
  pencil: Pencil,
  entries: readonly Entry[],
  { day = today(pencil), isYearEnd = false } = {},
): void {
  for (const entry of entries.filter(([, amount]) => amount !== 0)) {
    const [account, amount] = entry;
    pencil.posted.push({ day, entry, isYearEnd });
    pencil.balance.set(account, (pencil.balance.get(account) ?? 0) + amount);
  }
}

export const balanceOf = ({ balance }: Pencil, account: string): number => balance.get(account) ?? 0;

export const count = ({ done }: Pencil, name: string, amount = 1): void =>
  void done.set(name, (done.get(name) ?? 0) + amount);

export const withoutZeroes = (figures: Iterable<readonly [string, number]>): Figures =>
  Object.fromEntries([...figures].filter(([, amount]) => amount !== 0));

export function addFigures(parts: readonly Figures[]): Figures {
  const sums = new Map<string, number>();
  for (const [name, amount] of parts.flatMap((part) => Object.entries(part)))
    sums.set(name, (sums.get(name) ?? 0) + amount);
  return withoutZeroes(sums);
}

/** What every account stood at in the evening of a day. */
export const standingOn = ({ posted }: Pencil, last: string): Figures =>
  addFigures(
    posted.filter(({ day }) => day <= last).map(({ entry: [account, amount] }) => ({ [account]: amount })),
  );

/** What moves into the drawer (or out of it) other than by receipts and refunds. */
export function moveDrawer({ drawer }: Pencil, amount: number): void {
  if (amount > 0) drawer.cashIn += amount;
  else drawer.cashOut -= amount;
}

/** The accounts to which the parts of a commission go. */
export const commissionEntries = (amount: number, { operator, csc }: Shares): Entry[] => [
  ['commission-receivable', amount],
  ['csc-commission', -amount],
  ['operator-share', operator],
  ['operator-share-payable', -operator],
  ['csc-share', csc],
  ['csc-share-payable', -csc],
];

type Purpose = Input<'till.moveCash'>['purpose'];

/** Where money that goes through the drawer comes from or goes to. */
export const OTHER_SIDE: Readonly<Record<Purpose, readonly [sign: 1 | -1, account: string]>> = {
  'from-safe': [1, 'cash-safe'],
  'from-bank': [1, 'bank'],
  'from-society': [1, 'society-fund'],
  'other-income': [1, 'other-income'],
  'to-safe': [-1, 'cash-safe'],
  'to-society': [-1, 'society-fund'],
  'operator-honorarium': [-1, 'operator-honorarium'],
  internet: [-1, 'internet'],
  power: [-1, 'power'],
  paper: [-1, 'paper'],
  repairs: [-1, 'repairs'],
  'other-expense': [-1, 'other-expense'],
};

/** Accounts that a year carries to the society's fund. */
export const OF_THE_YEAR = new Set([
  'csc-commission',
  'counter-service-charge',
  'other-income',
  'operator-honorarium',
  'internet',
  'power',
  'paper',
  'repairs',
  'other-expense',
  'wallet-charges',
  'operator-share',
  'csc-share',
  'cash-short-and-over',
  'waivers-given',
]);
