import Papa from 'papaparse';
import { formatDay, timeInIndia } from '../../contract/day.ts';
import { formatRupees } from '../../contract/money.ts';
import type { DayBook } from '../../contract/receipts.ts';
import { type PaperWord, paperWord } from '../printing/paper-words.ts';

const both = (key: PaperWord): string => `${paperWord('hi', key)} / ${paperWord('en', key)}`;

/**
 * The day book as CSV for a spreadsheet: the receipts, then the accounts with control totals. Starts with a byte
 * order mark so that spreadsheets read the Hindi, and shields texts that a spreadsheet would run as formulas.
 */
export function dayBookCsv(dayBook: DayBook): string {
  const rows = [
    [both('dayBook'), formatDay(dayBook.day)],
    [],
    [both('receipt'), both('time'), both('service'), both('cash'), both('upi'), both('total')],
    ...dayBook.receipts.map(({ number, issuedAt, services, cash, upi, total }) => [
      number,
      timeInIndia(issuedAt),
      services.map(({ hi: name }) => name).join('; '),
      formatRupees(cash),
      formatRupees(upi),
      formatRupees(total),
    ]),
    [
      both('total'),
      dayBook.receipts.length,
      '',
      ...[dayBook.cash, dayBook.upi, dayBook.total].map(formatRupees),
    ],
    [],
    ...dayBook.vouchers.map(({ number, name, amount }) => [
      number,
      both('voucher'),
      name.hi,
      '',
      '',
      formatRupees(amount),
    ]),
    [],
    [both('account'), '', '', both('debit'), both('credit')],
    ...dayBook.accounts.map(({ code, name, debit, credit }) => [
      code,
      name.hi,
      name.en,
      formatRupees(debit),
      formatRupees(credit),
    ]),
    [both('total'), '', '', formatRupees(dayBook.debit), formatRupees(dayBook.credit)],
  ];
  return `\ufeff${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
