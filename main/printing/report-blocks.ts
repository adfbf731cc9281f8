import { businessDay, businessDayOf, formatDay } from '../../contract/day.ts';
import { formatRupees, paise, sum } from '../../contract/money.ts';
import type { Cell, ReportSection } from '../../contract/reports.ts';
import { COLUMN_KINDS, type ColumnName } from '../../contract/report-names.ts';
import type { Block } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { ReportPaper } from './papers.ts';
import { controlsOf } from './report-table.ts';
import { columnWord, controlWord, reportTitle, rowWord, sectionWord } from './report-words.ts';
import { type Stationery, moment, stationery } from './stationery.ts';
import { AMOUNT_COLUMN, type PageTotals, type Table, type TableColumn, tableBlock } from './table-blocks.ts';

type Say = Stationery['say'];

const WIDTHS = {
  text: { width: 62 },
  day: { width: 50 },
  name: { width: 'rest' },
  count: { width: 44, align: 'right' },
  amount: AMOUNT_COLUMN,
} as const;
/** Columns that are wider or narrower than others of their kind. */
const OWN_WIDTHS: Readonly<Partial<Record<ColumnName, { readonly width: number }>>> = {
  number: { width: 92 },
  waiverKind: { width: 84 },
};

const columnOf = (column: ColumnName, say: Say): TableColumn => ({
  heading: say(columnWord(column)),
  ...WIDTHS[COLUMN_KINDS[column]],
  ...OWN_WIDTHS[column],
});

/** Nothing stays blank in a row; in totals and balances it is said. */
function cellText(cell: Cell, column: ColumnName, say: Say, isSaid: boolean): string {
  if (typeof cell === 'object') return say(cell);
  if (cell === '') return '';
  switch (COLUMN_KINDS[column]) {
    case 'amount':
      return cell === 0 && !isSaid ? '' : formatRupees(paise(Number(cell)));
    case 'day':
      return formatDay(businessDay(String(cell)));
    default:
      return String(cell);
  }
}

/** Columns whose sums go from page to page: amounts, but balances, which carry themselves. */
const isCarried = (column: ColumnName): boolean => COLUMN_KINDS[column] === 'amount' && column !== 'balance';

function pageTotals({ columns, rows }: ReportSection, say: Say): PageTotals {
  const texts = (count: number): string[] =>
    columns.map((column, place) => {
      if (!isCarried(column)) return '';
      const cells = rows.slice(0, count).map(({ cells: { [place]: cell } }) => cell);
      return formatRupees(sum(cells.map((cell) => paise(typeof cell === 'number' ? cell : 0))));
    });
  return {
    sums: Array.from({ length: rows.length + 1 }, (_, count) => texts(count)),
    place: columns.indexOf('name'),
    carried: say(rowWord('carriedForward')),
    brought: say(rowWord('broughtForward')),
  };
}

function sectionTable(section: ReportSection, say: Say): Table {
  const { columns, rows, totals } = section;
  return {
    title: say(sectionWord(section.section)),
    columns: columns.map((column) => columnOf(column, say)),
    rows: rows.map(({ cells, isBalance }) =>
      columns.map((column, place) => cellText(cells[place] ?? '', column, say, isBalance)),
    ),
    totals: columns.map((column, place) => cellText(totals[place] ?? '', column, say, true)),
    boldRows: new Set(rows.flatMap(({ isBalance }, place) => (isBalance ? [place] : []))),
    pageTotals: pageTotals(section, say),
  };
}

/** Whether the report agrees in itself, its control figures, and who vouches for it. */
function closing({ report }: ReportPaper, words: Stationery, format: PaperFormat, say: Say): Block {
  const { label, small, bold, centred } = words;
  const { rows, digest } = controlsOf(report);
  const half = format.width / 2 - format.gap;
  return {
    kind: 'together',
    blocks: [
      { kind: 'space', height: 8 },
      centred(bold(label(report.balanced ? 'agrees' : 'disagrees'))),
      centred(small(`${say(controlWord('rowCount'))}: ${rows}`)),
      centred(small(`${say(controlWord('digest'))}: ${digest}`)),
      { kind: 'space', height: 44 },
      {
        kind: 'row',
        gap: 2 * format.gap,
        cells: [
          { texts: [small(label('operatorSigns'))], width: half },
          { texts: [small(label('secretarySigns'))], width: half, align: 'right' },
        ],
      },
    ],
  };
}

/** A report of the books on paper: letterhead, title, its sections with sums carried from page to page, signatures. */
export function reportBlocks(paper: ReportPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { say } = words;
  const title = reportTitle(paper.report);
  return [
    ...bandBlocks(paper, format),
    ...letterheadBlocks(paper, format),
    words.thick,
    ...words.languages.map((language) =>
      words.centred({ text: title[language], style: { size: format.heading, bold: true } }),
    ),
    ...paper.report.sections.map((section) => tableBlock(sectionTable(section, say), words, format)),
    closing(paper, words, format, say),
  ];
}

/** Who printed it and when, and the page; while training also that none of it is valid. */
export function reportFooter(
  paper: Pick<ReportPaper, 'printedAt' | 'operator'> & Parameters<typeof bandBlocks>[0],
  format: PaperFormat,
  page: number,
  pages: number,
): Block[] {
  const { label, small } = stationery(paper, format);
  const printed = moment(businessDayOf(paper.printedAt), paper.printedAt);
  return [
    { kind: 'rule', weight: format.thin, space: format.space },
    {
      kind: 'row',
      gap: format.gap,
      cells: [
        { texts: [small(`${label('printed')}: ${printed}, ${paper.operator}`)], width: 'rest' },
        { texts: [small(`${label('page')} ${page}/${pages}`)], width: 'fit', align: 'right' },
      ],
    },
    ...bandBlocks(paper, format),
  ];
}
