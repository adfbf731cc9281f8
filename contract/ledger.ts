import { z } from 'zod';
import { BookSequence, RequestId } from './ids.ts';
import {
  Amount,
  BothLanguages,
  BusinessDaySchema,
  InstantSchema,
  SignedAmount,
  Total,
  text,
} from './values.ts';

/** The kinds of voucher in a society's books (NABARD's common accounting system, 2007). */
export const VoucherKind = z.enum(['receipt', 'payment', 'contra', 'journal', 'purchase', 'sale']);
export type VoucherKind = z.output<typeof VoucherKind>;

/** The kinds that are written by hand; receipts of the counter come from tickets. */
export const HandVoucherKind = VoucherKind.extract(['payment', 'receipt', 'contra', 'journal']);
export type HandVoucherKind = z.output<typeof HandVoucherKind>;

export const AccountKind = z.enum(['asset', 'liability', 'income', 'expense']);
export type AccountKind = z.output<typeof AccountKind>;

/** The name by which the program knows an account; never changes. */
export const AccountKey = z.string().regex(/^[a-z0-9-]{2,40}$/u);

/** The number that the society gives an account in its own books. */
const AccountCode = text(1, 12).pipe(z.string().regex(/^[0-9A-Z-]+$/u));

export const Account = z.object({
  account: AccountKey,
  code: z.string(),
  kind: AccountKind,
  name: BothLanguages,
  /** Whether vouchers by hand may touch it. */
  byHand: z.boolean(),
});
export type Account = z.output<typeof Account>;

const accountFields = { code: AccountCode, nameHi: text(2, 60), nameEn: text(2, 60) };

export const ChangeAccount = z.strictObject({ requestId: RequestId, account: AccountKey, ...accountFields });
export type ChangeAccount = z.output<typeof ChangeAccount>;

/** An account of the society's own; its key is made by the program. */
export const AddAccount = z.strictObject({ requestId: RequestId, kind: AccountKind, ...accountFields });
export type AddAccount = z.output<typeof AddAccount>;

const MOST_LINES = 40;

export const VoucherLine = z.strictObject({
  account: AccountKey,
  side: z.enum(['debit', 'credit']),
  amount: Amount.min(1),
});
export type VoucherLine = z.output<typeof VoucherLine>;

/** A voucher by hand, dated today. The narration may name people and stays outside the book. */
export const PostVoucher = z.strictObject({
  requestId: RequestId,
  kind: HandVoucherKind,
  lines: z.array(VoucherLine).min(2).max(MOST_LINES),
  narration: text(1, 200),
});
export type PostVoucher = z.output<typeof PostVoucher>;

/** What the society had when its book began; what is over stands against the society's fund. */
export const OpeningBalances = z.strictObject({
  requestId: RequestId,
  lines: z.array(VoucherLine).min(1).max(MOST_LINES),
});
export type OpeningBalances = z.output<typeof OpeningBalances>;

export const ReverseVoucher = z.strictObject({ requestId: RequestId, sequence: BookSequence });
export type ReverseVoucher = z.output<typeof ReverseVoucher>;

const NumberedVoucher = z.object({ sequence: BookSequence, number: z.string() });

/** Any voucher with its postings; what only those by hand have is absent in others. */
export const Voucher = NumberedVoucher.extend({
  /** What the event is: `voucher` for those by hand, `receipt`, or an act of the till. */
  what: z.string(),
  kind: VoucherKind,
  day: BusinessDaySchema,
  at: InstantSchema,
  operator: z.string(),
  narration: z.string(),
  postings: z.array(
    z.object({ account: AccountKey, code: z.string(), name: BothLanguages, amount: SignedAmount }),
  ),
  /** The sum of its debits. */
  total: Total,
  opening: z.boolean(),
  /** The financial year whose income and expense it carries to the society's fund. */
  year: z.string().optional(),
  reverses: NumberedVoucher.optional(),
  reversedBy: NumberedVoucher.optional(),
  canReverse: z.boolean(),
});
export type Voucher = z.output<typeof Voucher>;

/** Months follow closed days, years (April to March) follow closed months. */
export const LongPeriod = z.enum(['month', 'year']);
export type LongPeriod = z.output<typeof LongPeriod>;

const PeriodToClose = z.object({
  firstDay: BusinessDaySchema,
  lastDay: BusinessDaySchema,
  /** Whether all its parts are closed. */
  isReady: z.boolean(),
});
export type PeriodToClose = z.output<typeof PeriodToClose>;

export const PeriodClosing = NumberedVoucher.extend({
  period: LongPeriod,
  firstDay: BusinessDaySchema,
  lastDay: BusinessDaySchema,
  at: InstantSchema,
  operator: z.string(),
  /** Perpetual totals when the period ended. */
  net: SignedAmount,
  absolute: Total,
  /** The voucher that carries a year's income and expense to the society's fund; none where there was neither. */
  entries: BookSequence.optional(),
  /** Income less expense of a year. */
  surplus: SignedAmount.optional(),
});
export type PeriodClosing = z.output<typeof PeriodClosing>;

export const Periods = z.object({
  /** The next of each to be closed; absent before the first of its parts is closed. */
  month: PeriodToClose.optional(),
  year: PeriodToClose.optional(),
  /** The newest first. */
  closings: z.array(PeriodClosing),
  /** Whether opening balances may still be entered. */
  canOpen: z.boolean(),
});
export type Periods = z.output<typeof Periods>;

/** Closes the next month or year; `lastDay` says which one the operator means. */
export const ClosePeriod = z.strictObject({
  requestId: RequestId,
  period: LongPeriod,
  lastDay: BusinessDaySchema,
});
export type ClosePeriod = z.output<typeof ClosePeriod>;
