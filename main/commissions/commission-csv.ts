import Papa from 'papaparse';
import type { CommissionMonth } from '../../contract/commissions.ts';
import { formatDay } from '../../contract/day.ts';
import { formatRupees } from '../../contract/money.ts';
import { type PaperWord, paperWord } from '../printing/paper-words.ts';

const both = (key: PaperWord): string => `${paperWord('hi', key)} / ${paperWord('en', key)}`;

/** The commission of a month as CSV for a spreadsheet: by service, with sums, what is due, and how it was rounded. */
export function commissionCsv(month: CommissionMonth): string {
  const rows = [
    [both('commissionMonth'), month.month, formatDay(month.to)],
    [],
    [
      both('service'),
      both('sales'),
      both('commissionUnknown'),
      both('earned'),
      both('confirmed'),
      both('received'),
    ],
    ...month.services.map(({ name, sales, unknown, earned, confirmed, received }) => [
      `${name.hi} / ${name.en}`,
      sales,
      unknown,
      ...[earned, confirmed, received].map(formatRupees),
    ]),
    [
      both('total'),
      '',
      month.lost.unknown,
      ...[month.earned, month.confirmed, month.received].map(formatRupees),
    ],
    [],
    [both('tds'), formatRupees(month.tds)],
    [both('shareSociety'), formatRupees(month.shares.society)],
    [both('shareOperator'), formatRupees(month.shares.operator)],
    [both('shareCsc'), formatRupees(month.shares.csc)],
    [],
    [both('due'), formatRupees(month.due.total)],
    [both('dueTo30'), formatRupees(month.due.to30)],
    [both('dueTo60'), formatRupees(month.due.to60)],
    [both('dueOver60'), formatRupees(month.due.over60)],
    [both('unclaimed'), formatRupees(month.lost.unclaimed), month.lost.unclaimedLines],
    [],
    [both('commissionRounding')],
  ];
  return `\ufeff${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
