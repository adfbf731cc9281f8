import { withoutAadhaar } from '../../contract/aadhaar.ts';
import type { RowProblem, StatementColumn, StatementMapping } from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { NO_MONEY, type Paise, latinDigits, negative, parseRupees, sum } from '../../contract/money.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Grid } from './statement-file.ts';

/** A row of a statement as it was read; amounts in paise. `service` is looked at for matching and not kept. */
export type StatementRow = {
  /** As a person counts the rows of the file, from 1. */
  readonly row: number;
  readonly day: BusinessDay;
  readonly service: string;
  readonly reference: string;
  readonly amount: Paise | undefined;
  readonly commission: Paise;
  readonly tds: Paise;
};

export type ReadRows = { readonly rows: readonly StatementRow[]; readonly problems: readonly RowProblem[] };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./,-]+(\d{4}|\d{2})(?!\d)/u;
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/u;

/** A day as Indian portals write it: 21-11-2026, 21/11/26, 21 Nov 2026, 2026-11-21, with or without a time after it. */
export function readDay(text: string): BusinessDay | undefined {
  const plain = latinDigits(text).trim().toLowerCase();
  const [, y = '', m = '', d = ''] = YEAR_FIRST.exec(plain) ?? [];
  const [, day = d, month = m, year = y] = DAY_FIRST.exec(plain) ?? [];
  const named = MONTHS.indexOf(month.slice(0, 3)) + 1;
  const number = named > 0 ? String(named) : month;
  const iso = `${year.length === 2 ? `20${year}` : year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return BusinessDaySchema.safeParse(iso).data;
}

const RUPEES = /^(\d+)(?:\.(\d{1,4}))?$/u;

/**
 * Rupees of a statement in paise, with the sign that it gives them: -5.00, (5.00), 5.00 Dr. More than two decimals are
 * taken only where they are zeroes: a fraction of a paisa was never paid.
 */
export function readSigned(text: string): Paise | undefined {
  const plain = latinDigits(text).replace(/₹|inr|rs\.?|cr\.?|[,\s]/giu, '');
  const isNegative = /^-|^\(.*\)$|dr\.?$/iu.test(plain);
  const [, whole, part = ''] = RUPEES.exec(plain.replace(/[()+-]|dr\.?$/giu, '')) ?? [];
  if (whole === undefined || !/^\d{0,2}0*$/u.test(part)) return undefined;
  const amount = parseRupees(part === '' ? whole : `${whole}.${part.slice(0, 2)}`);
  return amount !== undefined && isNegative ? negative(amount) : amount;
}

const LONGEST_REFERENCE = 60;

/** The last rows of many statements are sums; they name no day. */
const TOTALS = /total|कुल|योग|opening|closing/iu;

type Cells = (column: StatementColumn) => string;

const OUR_NUMBER = /^[A-Z][A-Z0-9]{0,3}\/\d{4}-\d\d\/\d+$/u;

/** A reference as it may be kept. The numbers of our own receipts are known for what they are. */
export const keptReference = (reference: string): string =>
  OUR_NUMBER.test(reference) ? reference : withoutAadhaar(reference);

function readRow(cells: Cells, row: number, today: BusinessDay): StatementRow | RowProblem[] {
  const problems: RowProblem[] = [];
  const wrong = (column: StatementColumn, problem: RowProblem['problem']): void => {
    problems.push({ row, column, problem });
  };
  function money(column: StatementColumn): Paise | undefined {
    const text = cells(column);
    if (text === '' || text === '-') return undefined;
    const amount = readSigned(text);
    if (amount === undefined) wrong(column, 'not-an-amount');
    return amount;
  }
  const day = readDay(cells('date'));
  if (!day) wrong('date', cells('date') === '' ? 'missing' : 'not-a-day');
  else if (day > today) wrong('date', 'future');
  const reference = cells('reference');
  if (reference.length > LONGEST_REFERENCE) wrong('reference', 'too-long');
  const [amount, commission, tds = NO_MONEY] = [money('amount'), money('commission'), money('tds')];
  if (commission === undefined && cells('commission') === '') wrong('commission', 'missing');
  if (!day || commission === undefined || problems.length > 0) return problems;
  // Portals write the tax without a sign; taken back it goes the way of its commission.
  const signed = commission < 0 && tds > 0 ? negative(tds) : tds;
  return { row, day, service: cells('service'), reference, amount, commission, tds: signed };
}

/**
 * The rows under the titles, and what is wrong with those that can not be read. Sums at the end, and rows that pay
 * nothing, are passed over.
 */
export function readRows(
  grid: Grid,
  titleRow: number,
  mapping: StatementMapping,
  today: BusinessDay,
): ReadRows {
  const rows: StatementRow[] = [];
  const problems: RowProblem[] = [];
  for (const [at, texts] of grid.entries()) {
    if (at <= titleRow || texts.every((text) => text === '')) continue;
    const cells: Cells = (column) => texts[mapping[column] ?? -1] ?? '';
    if (!readDay(cells('date')) && texts.some((text) => TOTALS.test(text))) continue;
    const read = readRow(cells, at + 1, today);
    if ('row' in read) {
      if (read.commission !== 0) rows.push(read);
    } else problems.push(...read);
  }
  return { rows, problems };
}

export const totalOf = (rows: readonly StatementRow[], of: 'commission' | 'tds'): Paise =>
  sum(rows.map((row) => row[of]));
