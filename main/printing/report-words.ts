import { formatDay } from '../../contract/day.ts';
import type { Report, ReportSection } from '../../contract/reports.ts';
import type { ColumnName } from '../../contract/report-names.ts';
import type { BothLanguages } from '../../contract/values.ts';
import { books as en } from '../../resources/words/en/books.ts';
import { books as hi } from '../../resources/words/hi/books.ts';

/** A word of the rows of the books, in both languages. */
export const rowWord = (word: keyof typeof hi.rows): BothLanguages => ({
  hi: hi.rows[word],
  en: en.rows[word],
});

export const kindWord = (kind: keyof typeof hi.kinds): BothLanguages => ({
  hi: hi.kinds[kind],
  en: en.kinds[kind],
});

export const columnWord = (column: ColumnName): BothLanguages => ({
  hi: hi.columns[column],
  en: en.columns[column],
});

export const sectionWord = (section: ReportSection['section']): BothLanguages => ({
  hi: hi.sections[section],
  en: en.sections[section],
});

export const controlWord = (word: 'controls' | 'rowCount' | 'digest'): BothLanguages => ({
  hi: hi[word],
  en: en[word],
});

const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** The name of a month as YYYY-MM. */
export function monthName(month: string): BothLanguages {
  const day = new Date(`${month}-01T00:00:00Z`);
  return {
    hi: new Intl.DateTimeFormat('hi-IN', MONTH).format(day),
    en: new Intl.DateTimeFormat('en-IN', MONTH).format(day),
  };
}

const DAY = { day: 'numeric', month: 'long', weekday: 'long', timeZone: 'UTC' } as const;

/** A day as YYYY-MM-DD, in words with its weekday. */
export function dayName(day: string): BothLanguages {
  const at = new Date(`${day}T00:00:00Z`);
  return {
    hi: new Intl.DateTimeFormat('hi-IN', DAY).format(at),
    en: new Intl.DateTimeFormat('en-IN', DAY).format(at),
  };
}

const AS_OF: ReadonlySet<Report['report']> = new Set(['trial-balance', 'balance-sheet']);

function titleIn(
  words: typeof hi | typeof en,
  { report, first, last, account }: Report,
  name: string,
): string {
  const of = account ? `: ${account.code} ${name}` : '';
  const days = (AS_OF.has(report) ? words.asOf : words.period)
    .replace('{{first}}', formatDay(first))
    .replace('{{last}}', formatDay(last));
  return `${words.reports[report]}${of}, ${days}`;
}

/** What the report is and of which days. */
export const reportTitle = (report: Report): BothLanguages => ({
  hi: titleIn(hi, report, report.account?.name.hi ?? ''),
  en: titleIn(en, report, report.account?.name.en ?? ''),
});

export const inBoth = ({ hi: hindi, en: english }: BothLanguages): string => `${hindi} / ${english}`;
