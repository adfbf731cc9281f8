import Papa from 'papaparse';
import { formatDay, timeInIndia } from '../../contract/day.ts';
import { formatRupees } from '../../contract/money.ts';
import type { DayBook } from '../../contract/receipts.ts';
import { type PaperWord, paperWord } from '../printing/paper-words.ts';

const both = (key: PaperWord): string => `${paperWord('hi', key)} / ${paperWord('en', key)}`;

type Row = readonly (string | number)[];

function reversalRows({ reversals, reversed, net }: DayBook): Row[] {
  if (reversals.length === 0) return [];
  return [
    [
      both('reversal'),
      both('time'),
      both('service'),
      both('cash'),
      both('upi'),
      both('total'),
      both('receipt'),
    ],
    ...reversals.map(({ number, issuedAt, services, cash, upi, total, receiptNumber }) => [
      number,
      timeInIndia(issuedAt),
      services.map(({ hi: name }) => name).join('; '),
      formatRupees(cash),
      formatRupees(upi),
      formatRupees(total),
      receiptNumber,
    ]),
    [both('total'), reversals.length, '', ...[reversed.cash, reversed.upi, reversed.total].map(formatRupees)],
    [both('net'), '', '', ...[net.cash, net.upi, net.total].map(formatRupees)],
    [],
  ];
}

const headRows = ({ heads, total, reversed, net }: DayBook): Row[] => [
  [both('head'), '', '', both('received'), both('reversed'), both('net')],
  ...heads.map(({ head, amount, reversed: back, net: left }) => [
    both(head),
    '',
    '',
    ...[amount, back, left].map(formatRupees),
  ]),
  [both('total'), '', '', ...[total, reversed.total, net.total].map(formatRupees)],
  [],
];

/**
 * The day book as CSV for a spreadsheet: receipts, reversals, heads and accounts, each with its control totals. Starts with a byte
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
    ...reversalRows(dayBook),
    ...headRows(dayBook),
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
