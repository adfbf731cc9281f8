import { z } from 'zod';
import { Commission, Confidence, type Head, Percent, ServiceCode } from './catalogue.ts';
import { isGstin } from './gstin.ts';
import { BookSequence, OperatorId, RequestId } from './ids.ts';
import { Approval } from './users.ts';
import { Amount, BothLanguages, BusinessDaySchema, InstantSchema, SignedAmount, Total } from './values.ts';

/** One commission in parts, in paise; they sum to it. */
export const Shares = z.strictObject({ society: SignedAmount, operator: SignedAmount, csc: SignedAmount });
export type Shares = z.output<typeof Shares>;

/** What a line of a receipt earned: the rule of its day, what it was reckoned from, and who has what part of it. */
export const LineCommission = z.strictObject({
  rule: Commission,
  base: Amount,
  amount: Amount,
  shares: Shares,
});
export type LineCommission = z.output<typeof LineCommission>;

/** What a reversal takes back of the commission of a line. */
export const ReversedCommission = z.strictObject({ base: Amount, amount: Amount, shares: Shares });
export type ReversedCommission = z.output<typeof ReversedCommission>;

const HundredthsOfPercent = z.int().min(0).max(10_000);

/** How a commission is split from a day on, in hundredths of a percent; whole by schema. */
export const ShareTerm = z
  .strictObject({
    from: BusinessDaySchema,
    society: HundredthsOfPercent,
    operator: HundredthsOfPercent,
    csc: HundredthsOfPercent,
  })
  .refine(({ society, operator, csc }) => society + operator + csc === 10_000, { path: ['society'] });
export type ShareTerm = z.output<typeof ShareTerm>;

/** A rule that the society has on paper from who pays it; it goes before what the catalogue says. */
export const OwnRule = z.strictObject({ service: ServiceCode, rule: Commission });
export type OwnRule = z.output<typeof OwnRule>;

/** A rate of tax on commission, as data: sections and rates change, and old months keep theirs. */
export const TaxRate = z.strictObject({
  tax: z.enum(['tds-commission', 'tds-insurance', 'tds-no-pan', 'gst-if-registered']),
  section: z.string().min(1).max(40),
  from: BusinessDaySchema,
  to: BusinessDaySchema.optional(),
  percent: Percent,
  source: z.string().min(1).max(200),
  confidence: Confidence,
});
export type TaxRate = z.output<typeof TaxRate>;

/** From when the society is registered for GST, with its number; without one it is not (any more). */
export const GstTerm = z.strictObject({
  from: BusinessDaySchema,
  gstin: z
    .string()
    .max(40)
    .transform((typed) => typed.replace(/\s/gu, '').toUpperCase())
    .refine(isGstin)
    .optional(),
});
export type GstTerm = z.output<typeof GstTerm>;

/** The tax inside a commission: `amount` of `base` at `percent`. */
export const Gst = z.strictObject({ base: SignedAmount, percent: Percent, amount: SignedAmount });
export type Gst = z.output<typeof Gst>;

export const CommissionTerms = z.object({
  shares: z.array(ShareTerm),
  rules: z.array(OwnRule),
  taxes: z.array(TaxRate),
  gst: z.array(GstTerm),
  /** Every service on offer, with the rule that its sales of today are booked by; none where it is not known. */
  services: z.array(
    z.object({
      service: ServiceCode,
      name: BothLanguages,
      rule: Commission.optional(),
      isOwn: z.boolean(),
    }),
  ),
});
export type CommissionTerms = z.output<typeof CommissionTerms>;

/** What money is reckoned by is changed only with a second person's word. */
const agreed = { requestId: RequestId, approval: Approval.optional() };
export const SetShares = z.strictObject({ ...agreed, term: ShareTerm });
export type SetShares = z.output<typeof SetShares>;
export const SetRule = z.strictObject({ ...agreed, service: ServiceCode, rule: Commission });
export type SetRule = z.output<typeof SetRule>;
export const SetTax = z.strictObject({ ...agreed, rate: TaxRate });
export type SetTax = z.output<typeof SetTax>;
export const SetGst = z.strictObject({ ...agreed, term: GstTerm });
export type SetGst = z.output<typeof SetGst>;

/** A month of account: 2026-11. */
export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);
export const ReadMonth = z.strictObject({ month: Month.optional() });
export const ExportMonth = z.strictObject({ month: Month.optional(), format: z.enum(['csv', 'pdf']) });
export type ExportMonth = z.output<typeof ExportMonth>;

/** One service in a month; amounts in paise, reversals and corrections taken off. */
export const ServiceMonth = z.object({
  service: z.string(),
  name: BothLanguages,
  /** Lines sold. */
  sales: z.int(),
  /** Of these, lines whose commission nobody knows yet: nothing was booked for them. */
  unknown: z.int(),
  earned: SignedAmount,
  confirmed: SignedAmount,
  received: SignedAmount,
  /** The best of the three months before, where it was better than this one. */
  better: SignedAmount.optional(),
});
export type ServiceMonth = z.output<typeof ServiceMonth>;

/** The commission of a month, and what is due at its end (at the newest day of the book while it lasts). */
export const CommissionMonth = z.object({
  month: Month,
  to: BusinessDaySchema,
  earned: SignedAmount,
  confirmed: SignedAmount,
  received: SignedAmount,
  tds: SignedAmount,
  shares: Shares,
  /** Earned and not yet received, by days since the sale: to 30, to 60, over 60. */
  due: z.object({ total: SignedAmount, to30: SignedAmount, to60: SignedAmount, over60: SignedAmount }),
  /** `unclaimed`: due for over 60 days and in no statement. `unknown`: lines sold without a known commission. */
  lost: z.object({ unclaimed: SignedAmount, unclaimedLines: z.int(), unknown: z.int(), below: Total }),
  services: z.array(ServiceMonth),
});
export type CommissionMonth = z.output<typeof CommissionMonth>;

/** The columns of a statement that are read; whatever else stands in it is not kept. */
export const STATEMENT_COLUMNS = ['date', 'service', 'reference', 'amount', 'commission', 'tds'] as const;
export const StatementColumn = z.enum(STATEMENT_COLUMNS);
export type StatementColumn = z.output<typeof StatementColumn>;

/** Which column of the file holds what, counted from 0. Date and commission must be there. */
export const StatementMapping = z.partialRecord(StatementColumn, z.int().min(0).max(99));
export type StatementMapping = z.output<typeof StatementMapping>;

/** The statement as the operator gives it: a file of hers, or text pasted from a page. At most 5 MB. */
export const StatementSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    format: z.enum(['csv', 'xlsx']),
    bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= 5_000_000),
  }),
  z.strictObject({ kind: z.literal('pasted'), text: z.string().min(1).max(5_000_000) }),
]);
export type StatementSource = z.output<typeof StatementSource>;

export const ReadStatement = z.strictObject({
  source: StatementSource,
  mapping: StatementMapping.optional(),
});
export type ReadStatement = z.output<typeof ReadStatement>;

/** Where the commission of a statement was paid to. */
export const CreditAccount = z.enum(['csc-wallet', 'digipay-wallet', 'bank']);
export type CreditAccount = z.output<typeof CreditAccount>;

/** Books a statement as it was read; without an account it is approved only, and its money is still to come. */
export const AcceptStatement = z.strictObject({
  requestId: RequestId,
  source: StatementSource,
  mapping: StatementMapping,
  paidInto: CreditAccount.optional(),
});
export type AcceptStatement = z.output<typeof AcceptStatement>;

export const ReceiveStatement = z.strictObject({
  requestId: RequestId,
  statement: BookSequence,
  paidInto: CreditAccount,
});
export type ReceiveStatement = z.output<typeof ReceiveStatement>;

/** Pays an operator's share of commission out, with a second person's word. */
export const PayOut = z.strictObject({
  requestId: RequestId,
  payee: OperatorId,
  paidFrom: z.enum(['cash-drawer', 'cash-safe', 'bank']),
  amount: Amount.refine((amount) => amount > 0),
  approval: Approval.optional(),
});
export type PayOut = z.output<typeof PayOut>;

/** `payable`: what operators are owed after it. */
export const PayOutDone = z.object({
  sequence: BookSequence,
  number: z.string(),
  amount: Amount,
  payable: SignedAmount,
});
export type PayOutDone = z.output<typeof PayOutDone>;

/** A share that was paid out, with the names of who got it, who paid it and who agreed. */
export const Payout = z.object({
  sequence: BookSequence,
  day: BusinessDaySchema,
  at: InstantSchema,
  number: z.string(),
  payee: z.string(),
  account: PayOut.shape.paidFrom,
  amount: Amount,
  operator: z.string(),
  approver: z.string(),
});
export type Payout = z.output<typeof Payout>;

/** What operators are owed now, and the newest 60 payouts, newest first. */
export const Payouts = z.object({ payable: SignedAmount, payouts: z.array(Payout) });
export type Payouts = z.output<typeof Payouts>;

/**
 * What became of a row. `agrees`: with what was booked. `first-known`: the sale is here, its commission was not known.
 * `wrong-amount`: the statement differs and counts. `reversed`: taken back by the portal, or paid for a sale that was
 * reversed here. `extra`: no sale of this book; it is not booked.
 */
export const RowOutcome = z.enum(['agrees', 'first-known', 'wrong-amount', 'reversed', 'extra']);
export type RowOutcome = z.output<typeof RowOutcome>;

export const RowProblem = z.object({
  row: z.int(),
  column: StatementColumn,
  problem: z.enum(['missing', 'not-a-day', 'not-an-amount', 'too-long', 'future']),
});
export type RowProblem = z.output<typeof RowProblem>;

/** What does not agree between a statement and the book; `missing` is in the book and in no statement of its days. */
export const CommissionException = z.object({
  kind: z.enum(['missing', 'wrong-amount', 'reversed', 'extra']),
  /** Row of the statement; absent for what is missing in it. */
  row: z.int().optional(),
  day: BusinessDaySchema,
  /** The receipt, where there is one. */
  number: z.string().optional(),
  sequence: BookSequence.optional(),
  service: BothLanguages.optional(),
  reference: z.string(),
  expected: SignedAmount,
  stated: SignedAmount,
});
export type CommissionException = z.output<typeof CommissionException>;

/** What a statement says before anything is written. */
export const StatementReading = z.object({
  titles: z.array(z.string()),
  samples: z.array(z.array(z.string())),
  mapping: StatementMapping,
  /** Whether the columns that must be there are named. */
  mapped: z.boolean(),
  rows: z.int(),
  problems: z.array(RowProblem),
  problemCount: z.int(),
  firstDay: BusinessDaySchema.optional(),
  lastDay: BusinessDaySchema.optional(),
  outcomes: z.record(RowOutcome, z.int()),
  commission: SignedAmount,
  tds: SignedAmount,
  /** What section 194H would take of it at the rate of each row's day; only to compare with. */
  expectedTds: SignedAmount,
  exceptions: z.array(CommissionException),
  /** The day on which this very file was taken in before. */
  takenInOn: BusinessDaySchema.optional(),
});
export type StatementReading = z.output<typeof StatementReading>;

/** A statement that was taken in. */
export const Statement = z.object({
  sequence: BookSequence,
  day: BusinessDaySchema,
  firstDay: BusinessDaySchema,
  lastDay: BusinessDaySchema,
  rows: z.int(),
  /** Rows that have a sale, and what they come to; the rest is not booked. */
  booked: z.int(),
  bookedCommission: SignedAmount,
  bookedTds: SignedAmount,
  commission: SignedAmount,
  tds: SignedAmount,
  paidInto: CreditAccount.optional(),
});
export type Statement = z.output<typeof Statement>;

/** The heads that pass through a portal: the amount of a transaction where a rule names no others. */
export const PASSING_HEADS: Head[] = ['bill_amount', 'government_fee', 'portal_charge'];
