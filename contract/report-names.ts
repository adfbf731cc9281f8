// Kept apart from the schemas, which a window does not need.
import { type BusinessDay, daysBetween } from './day.ts';

/** The reports that are made of the books, in the order in which they are listed. */
export const REPORTS = [
  'cash-book',
  'ledger',
  'trial-balance',
  'receipts-payments',
  'income-expenditure',
  'balance-sheet',
  'services',
  'waivers',
  'tds-register',
  'board',
] as const;

/** What stands in a column: a text as it is, a name in both languages, a day, a number, or paise. */
export const COLUMN_KINDS = {
  day: 'day',
  code: 'text',
  name: 'name',
  number: 'text',
  count: 'count',
  debit: 'amount',
  credit: 'amount',
  balance: 'amount',
  drawer: 'amount',
  safe: 'amount',
  bank: 'amount',
  sold: 'amount',
  refunded: 'amount',
  net: 'amount',
  charge: 'amount',
  amount: 'amount',
  gross: 'amount',
  tds: 'amount',
  due: 'day',
  commission: 'amount',
  income: 'amount',
  waiverKind: 'name',
  waived: 'amount',
  takenBack: 'amount',
  givenBy: 'text',
  approvedBy: 'text',
} as const satisfies Readonly<Record<string, 'text' | 'name' | 'day' | 'count' | 'amount'>>;
export type ColumnName = keyof typeof COLUMN_KINDS;

export const SECTIONS = [
  'accounts',
  'entries',
  'receipts',
  'payments',
  'income',
  'expenditure',
  'liabilities',
  'assets',
  'services',
  'quarters',
  'deductions',
  'serviceIncome',
  'outcome',
  'waivers',
  'waiverKinds',
  'waiverAccount',
] as const;

/** Whether a picture of income shows days (of at most a month) or months. */
export const isOfDays = (first: BusinessDay, last: BusinessDay): boolean => daysBetween(first, last) < 31;
