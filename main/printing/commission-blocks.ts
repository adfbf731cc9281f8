import { formatDay } from '../../contract/day.ts';
import { type Paise, formatRupees } from '../../contract/money.ts';
import type { Block } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { CommissionPaper } from './papers.ts';
import { type Stationery, stationery } from './stationery.ts';
import { type Table, tableBlock } from './table-blocks.ts';

const AMOUNT = { width: 70, align: 'right' } as const;
const COUNT = { width: 54, align: 'right' } as const;

function servicesTable({ month }: CommissionPaper, { label, both, say }: Stationery): Table {
  return {
    title: label('services'),
    columns: [
      { heading: label('service'), width: 'rest' },
      { heading: label('sales'), ...COUNT },
      { heading: label('commissionUnknown'), width: both ? 84 : 64, align: 'right' },
      { heading: label('earned'), ...AMOUNT },
      { heading: label('confirmed'), ...AMOUNT },
      { heading: label('received'), ...AMOUNT },
    ],
    rows: month.services.map(({ name, sales, unknown, earned, confirmed, received }) => [
      say(name),
      String(sales),
      unknown === 0 ? '' : String(unknown),
      ...[earned, confirmed, received].map(formatRupees),
    ]),
    totals: [
      label('total'),
      '',
      String(month.lost.unknown),
      ...[month.earned, month.confirmed, month.received].map(formatRupees),
    ],
  };
}

const amountsTable = (
  title: string,
  rows: readonly (readonly [string, Paise])[],
  total: readonly [string, Paise],
  { label }: Stationery,
): Table => ({
  title,
  columns: [
    { heading: '', width: 'rest' },
    { heading: label('amount'), ...AMOUNT },
  ],
  rows: rows.map(([words, amount]) => [words, formatRupees(amount)]),
  totals: [total[0], formatRupees(total[1])],
});

function sharesTable({ month: { shares, earned } }: CommissionPaper, words: Stationery): Table {
  const { label } = words;
  return amountsTable(
    label('shares'),
    [
      [label('shareSociety'), shares.society],
      [label('shareOperator'), shares.operator],
      [label('shareCsc'), shares.csc],
    ],
    [label('earned'), earned],
    words,
  );
}

function dueTable({ month: { due } }: CommissionPaper, words: Stationery): Table {
  const { label } = words;
  return amountsTable(
    label('dueByAge'),
    [
      [label('dueTo30'), due.to30],
      [label('dueTo60'), due.to60],
      [label('dueOver60'), due.over60],
    ],
    [label('due'), due.total],
    words,
  );
}

/** The commission of a month on one page or more: by service, what others have of it, what is due, and the rounding. */
export function commissionBlocks(paper: CommissionPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, body, small, centred } = words;
  const { month, to, services } = paper.month;
  const title = `${label('commissionMonth')}: ${month.slice(5)}-${month.slice(0, 4)} (${formatDay(to)} ${label('upTo')})`;
  return [
    ...bandBlocks(paper, format),
    ...letterheadBlocks(paper, format),
    words.thick,
    centred({ text: title, style: { size: format.heading, bold: true } }),
    services.length > 0
      ? tableBlock(servicesTable(paper, words), words, format)
      : centred(body(label('noCommission'))),
    tableBlock(sharesTable(paper, words), words, format),
    tableBlock(dueTable(paper, words), words, format),
    { kind: 'space', height: 8 },
    centred(small(`${label('tds')}: ${formatRupees(paper.month.tds)}`)),
    centred(small(`${label('unclaimed')}: ${formatRupees(paper.month.lost.unclaimed)}`)),
    centred(small(label('commissionRounding'))),
  ];
}
