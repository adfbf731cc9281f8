import { z } from 'zod';
import { BookSequence } from './ids.ts';
import { AccountKey } from './ledger.ts';
import { COLUMN_KINDS, REPORTS, SECTIONS, type ColumnName } from './report-names.ts';
import { BothLanguages, BusinessDaySchema, SignedAmount, Total } from './values.ts';

export const ReportName = z.enum(REPORTS);
export type ReportName = z.output<typeof ReportName>;

const columnNames = Object.keys(COLUMN_KINDS);
const isColumn = (name: string): name is ColumnName => columnNames.includes(name);

/** By its column: paise or a number, a day, a text, or a name. Empty where a column says nothing of a row. */
const Cell = z.union([z.int(), z.string(), BothLanguages]);
export type Cell = z.output<typeof Cell>;

/** What a row is made of: one receipt or voucher, or the ledger of an account for some days. */
const Opens = z.union([
  z.object({ sequence: BookSequence, isReceipt: z.boolean() }),
  z.object({ account: AccountKey, first: BusinessDaySchema, last: BusinessDaySchema }),
]);
export type Opens = z.output<typeof Opens>;

const ReportRow = z.object({
  cells: z.array(Cell),
  opens: Opens.optional(),
  /** A balance brought or carried, beside what moved. */
  isBalance: z.boolean(),
});
export type ReportRow = z.output<typeof ReportRow>;

const ReportSection = z.object({
  section: z.enum(SECTIONS),
  columns: z.array(z.string().refine(isColumn)),
  rows: z.array(ReportRow),
  /** Under the columns; empty where a sum says nothing. */
  totals: z.array(Cell),
});
export type ReportSection = z.output<typeof ReportSection>;

export const Report = z.object({
  report: ReportName,
  /** Both counted. A trial balance and a balance sheet are of the last day, whatever the first. */
  first: BusinessDaySchema,
  last: BusinessDaySchema,
  /** Whose ledger it is. */
  account: z.object({ account: AccountKey, code: z.string(), name: BothLanguages }).optional(),
  sections: z.array(ReportSection),
  /** Sums that are reached by different ways agree to the paisa. */
  balanced: z.boolean(),
  /** Figures that are better looked at, largest first or in the order of time. */
  bars: z.array(z.object({ name: BothLanguages, amount: Total })),
});
export type Report = z.output<typeof Report>;

/** What a day brought by group of services: the centre's charge less refunds, and commission; largest first. */
export const DayIncome = z.object({
  bars: z.array(z.object({ name: BothLanguages, amount: SignedAmount })),
  total: SignedAmount,
});
export type DayIncome = z.output<typeof DayIncome>;

/** Which report, for which days; `account` for a ledger, the drawer's when none is named. */
export const ReadReport = z.strictObject({
  report: ReportName,
  first: BusinessDaySchema,
  last: BusinessDaySchema,
  account: AccountKey.optional(),
});
export type ReadReport = z.output<typeof ReadReport>;

export const ExportReport = ReadReport.extend({ format: z.enum(['csv', 'xlsx', 'pdf']) });
export type ExportReport = z.output<typeof ExportReport>;
