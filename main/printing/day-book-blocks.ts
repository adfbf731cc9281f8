import { formatDay, timeInIndia } from '../../contract/day.ts';
import { type Paise, formatRupees, sum } from '../../contract/money.ts';
import type { Block, Cell, Text } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { DayBookPaper } from './papers.ts';
import { kindWord } from './report-words.ts';
import { type Stationery, stationery } from './stationery.ts';
import { AMOUNT_COLUMN, type Table, tableBlock } from './table-blocks.ts';

/** An amount in a column that says what it is; nothing stays blank. */
const orBlank = (amount: Paise): string => (amount === 0 ? '' : formatRupees(amount));

function receiptsTable({ book }: DayBookPaper, { label, both, say }: Stationery): Table {
  return {
    title: label('receipts'),
    columns: [
      { heading: label('serial'), width: both ? 40 : 22 },
      { heading: label('receipt'), width: 92 },
      { heading: label('time'), width: both ? 52 : 28 },
      { heading: label('services'), width: 'rest' },
      { heading: label('cash'), ...AMOUNT_COLUMN },
      { heading: label('upi'), ...AMOUNT_COLUMN },
      { heading: label('amount'), ...AMOUNT_COLUMN },
    ],
    rows: book.receipts.map(({ number, issuedAt, services, cash, upi, total }, place) => [
      String(place + 1),
      number,
      timeInIndia(issuedAt),
      services.map(say).join(', '),
      orBlank(cash),
      orBlank(upi),
      formatRupees(total),
    ]),
    totals: ['', label('total'), '', '', ...[book.cash, book.upi, book.total].map(formatRupees)],
  };
}

function vouchersTable({ book }: DayBookPaper, { label, both, say }: Stationery): Table {
  return {
    title: label('vouchers'),
    columns: [
      { heading: label('voucher'), width: 110 },
      { heading: label('kind'), width: both ? 96 : 60 },
      { heading: label('account'), width: 'rest' },
      { heading: label('amount'), ...AMOUNT_COLUMN },
    ],
    rows: book.vouchers.map(({ number, kind, name, amount }) => [
      number,
      say(kindWord(kind)),
      say(name),
      formatRupees(amount),
    ]),
    totals: ['', '', label('total'), formatRupees(sum(book.vouchers.map(({ amount }) => amount)))],
  };
}

function reversalsTable({ book }: DayBookPaper, { label, both, say }: Stationery): Table {
  return {
    title: label('reversals'),
    columns: [
      { heading: label('reversal'), width: 102 },
      { heading: label('time'), width: both ? 52 : 28 },
      { heading: label('receipt'), width: 92 },
      { heading: label('services'), width: 'rest' },
      { heading: label('cash'), ...AMOUNT_COLUMN },
      { heading: label('upi'), ...AMOUNT_COLUMN },
      { heading: label('amount'), ...AMOUNT_COLUMN },
    ],
    rows: book.reversals.map(({ number, issuedAt, receiptNumber, services, cash, upi, total }) => [
      number,
      timeInIndia(issuedAt),
      receiptNumber,
      services.map(say).join(', '),
      orBlank(cash),
      orBlank(upi),
      formatRupees(total),
    ]),
    totals: [
      label('total'),
      '',
      '',
      '',
      ...[book.reversed.cash, book.reversed.upi, book.reversed.total].map(formatRupees),
    ],
  };
}

/** What came in by head; where something was given back, also that, and what is left. */
function headsTable({ book }: DayBookPaper, { label }: Stationery): Table {
  const { heads, total, reversed, net } = book;
  const hasReversals = reversed.total > 0;
  const amounts = (came: Paise, back: Paise, left: Paise): string[] =>
    (hasReversals ? [came, back, left] : [came]).map(formatRupees);
  return {
    title: label('byHead'),
    columns: [
      { heading: label('head'), width: 'rest' },
      { heading: label(hasReversals ? 'received' : 'amount'), ...AMOUNT_COLUMN },
      ...(hasReversals
        ? [
            { heading: label('reversed'), ...AMOUNT_COLUMN },
            { heading: label('net'), ...AMOUNT_COLUMN },
          ]
        : []),
    ],
    rows: heads.map((part) => [label(part.head), ...amounts(part.amount, part.reversed, part.net)]),
    totals: [label('total'), ...amounts(total, reversed.total, net.total)],
  };
}

function accountsTable({ book }: DayBookPaper, { label, say }: Stationery): Table {
  return {
    title: label('byAccount'),
    columns: [
      { heading: label('code'), width: 60 },
      { heading: label('account'), width: 'rest' },
      { heading: label('debit'), ...AMOUNT_COLUMN },
      { heading: label('credit'), ...AMOUNT_COLUMN },
    ],
    rows: book.accounts.map(({ code, name, debit, credit }) => [
      code,
      say(name),
      orBlank(debit),
      orBlank(credit),
    ]),
    totals: ['', label('total'), ...[book.debit, book.credit].map(formatRupees)],
  };
}

/** Whether the day balances, and who vouches for it. */
function closing(
  { book }: DayBookPaper,
  { label, small, bold, centred }: Stationery,
  format: PaperFormat,
): Block {
  const place = (text: string, align: Cell['align'] = 'left'): Cell => ({
    texts: [small(text)],
    width: format.width / 2 - format.gap,
    align,
  });
  return {
    kind: 'together',
    blocks: [
      { kind: 'space', height: 8 },
      centred(bold(label(book.balanced ? 'balanced' : 'unbalanced'))),
      { kind: 'space', height: 44 },
      {
        kind: 'row',
        gap: 2 * format.gap,
        cells: [place(label('operatorSigns')), place(label('secretarySigns'), 'right')],
      },
    ],
  };
}

/** The day book: receipts, what was given back, what came in by head, and the postings of each account, each with its total. */
export function dayBookBlocks(paper: DayBookPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, body, centred } = words;
  const title: Text = {
    text: `${label('dayBook')}: ${formatDay(paper.book.day)}`,
    style: { size: format.heading, bold: true },
  };
  const table = (content: Table): Block => tableBlock(content, words, format);
  return [
    ...bandBlocks(paper, format),
    ...letterheadBlocks(paper, format),
    words.thick,
    centred(title),
    paper.book.receipts.length > 0 ? table(receiptsTable(paper, words)) : centred(body(label('noReceipts'))),
    ...(paper.book.vouchers.length > 0 ? [table(vouchersTable(paper, words))] : []),
    ...(paper.book.reversals.length > 0 ? [table(reversalsTable(paper, words))] : []),
    table(headsTable(paper, words)),
    table(accountsTable(paper, words)),
    closing(paper, words, format),
  ];
}
