import { formatDay } from '../../contract/day.ts';
import { formatRupees } from '../../contract/money.ts';
import type { Block } from './blocks.ts';
import { type Table, tableBlock } from './day-book-blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { CommissionPaper } from './papers.ts';
import { type Stationery, stationery } from './stationery.ts';

const AMOUNT = { width: 70, align: 'right' } as const;
const COUNT = { width: 54, align: 'right' } as const;

function servicesTable({ month }: CommissionPaper, { label, both }: Stationery): Table {
  return {
    title: label('services'),
    columns: [
      { heading: label('service'), width: 'rest' },
      { heading: label('sales'), ...COUNT },
      { heading: label('commissionUnknown'), ...COUNT },
      { heading: label('earned'), ...AMOUNT },
      { heading: label('confirmed'), ...AMOUNT },
      { heading: label('received'), ...AMOUNT },
    ],
    rows: month.services.map(({ name, sales, unknown, earned, confirmed, received }) => [
      both && name.en !== name.hi ? `${name.hi} / ${name.en}` : name.hi,
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

function dueTable({ month: { due, lost, tds, shares } }: CommissionPaper, { label }: Stationery): Table {
  return {
    title: label('dueAndLost'),
    columns: [
      { heading: '', width: 'rest' },
      { heading: label('amount'), ...AMOUNT },
    ],
    rows: [
      [label('tds'), formatRupees(tds)],
      [label('shareSociety'), formatRupees(shares.society)],
      [label('shareOperator'), formatRupees(shares.operator)],
      [label('shareCsc'), formatRupees(shares.csc)],
      [label('dueTo30'), formatRupees(due.to30)],
      [label('dueTo60'), formatRupees(due.to60)],
      [label('dueOver60'), formatRupees(due.over60)],
      [label('unclaimed'), formatRupees(lost.unclaimed)],
    ],
    totals: [label('due'), formatRupees(due.total)],
  };
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
    tableBlock(dueTable(paper, words), words, format),
    { kind: 'space', height: 8 },
    centred(small(label('commissionRounding'))),
  ];
}
