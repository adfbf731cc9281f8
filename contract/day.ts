import type { z } from 'zod';

/** A calendar day in India (Asia/Kolkata) as YYYY-MM-DD: the day on which a posting counts. */
export type BusinessDay = string & z.$brand<'BusinessDay'>;

/** A moment in UTC with milliseconds: 2026-11-21T10:15:30.123Z. */
export type Instant = string & z.$brand<'Instant'>;

/** A year of account, April to March: 2026-27. */
export type FinancialYear = string & z.$brand<'FinancialYear'>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;
const BUSINESS_DAY = /^\d{4}-\d\d-\d\d$/u;
const FINANCIAL_YEAR = /^\d{4}-\d\d$/u;

function check(text: string, form: RegExp): void {
  if (!form.test(text)) throw new RangeError(`${text} is not of the form ${form.source}`);
}

function assertInstant(text: string): asserts text is Instant {
  check(text, INSTANT);
}

function assertBusinessDay(text: string): asserts text is BusinessDay {
  check(text, BUSINESS_DAY);
}

function assertFinancialYear(text: string): asserts text is FinancialYear {
  check(text, FINANCIAL_YEAR);
}

/** Marks a text of the form YYYY-MM-DD as a day; another form is a defect and throws a RangeError. */
export function businessDay(text: string): BusinessDay {
  assertBusinessDay(text);
  return text;
}

const INDIA_OFFSET_MS = 5.5 * 3_600_000;

/** Milliseconds since 1970 (UTC) as an instant. */
export function instant(milliseconds: number): Instant {
  const text = new Date(milliseconds).toISOString();
  assertInstant(text);
  return text;
}

const inIndia = (moment: Instant): string => new Date(Date.parse(moment) + INDIA_OFFSET_MS).toISOString();

/** The day in India on which a moment falls. India has one zone and no summer time, so the offset is fixed. */
export function businessDayOf(moment: Instant): BusinessDay {
  const text = inIndia(moment).slice(0, 10);
  assertBusinessDay(text);
  return text;
}

/** The wall clock in India at a moment, as HH:MM. */
export function timeInIndia(moment: Instant): string {
  return inIndia(moment).slice(11, 16);
}

/** The financial year (1 April to 31 March) of a day. */
export function financialYearOf(day: BusinessDay): FinancialYear {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const start = month >= 4 ? year : year - 1;
  const text = `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
  assertFinancialYear(text);
  return text;
}

const DAY_MS = 86_400_000;

/** Whole days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: BusinessDay, to: BusinessDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** A day some days later, or earlier when negative. */
export function laterDay(day: BusinessDay, days: number): BusinessDay {
  const text = new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
  assertBusinessDay(text);
  return text;
}

/** The first and the last day of the month in which a day falls. */
export function monthOf(day: BusinessDay): { readonly first: BusinessDay; readonly last: BusinessDay } {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  assertBusinessDay(first);
  assertBusinessDay(last);
  return { first, last };
}

/** A month (2026-12) some months later, or earlier when negative: 2026-12 and 1 give 2027-01. */
export function laterMonth(month: string, by: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The first and the last day of the financial year in which a day falls: 1 April and 31 March. */
export function yearOf(day: BusinessDay): { readonly first: BusinessDay; readonly last: BusinessDay } {
  const start = Number(financialYearOf(day).slice(0, 4));
  const [first, last] = [`${start}-04-01`, `${start + 1}-03-31`];
  assertBusinessDay(first);
  assertBusinessDay(last);
  return { first, last };
}

/** The quarter of the financial year in which a day falls: 1 is April to June. */
export function quarterOf(day: BusinessDay): 1 | 2 | 3 | 4 {
  const month = day.slice(5, 7);
  if (month < '04') return 4;
  if (month < '07') return 1;
  return month < '10' ? 2 : 3;
}

/** The day as people write it in India: 21-11-2026. */
export function formatDay(day: BusinessDay): string {
  return day.split('-').toReversed().join('-');
}
