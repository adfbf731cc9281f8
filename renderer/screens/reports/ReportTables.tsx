import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { formatDay } from '../../../contract/day.ts';
import { paise } from '../../../contract/money.ts';
import { COLUMN_KINDS } from '../../../contract/report-names.ts';
import type { Cell, Opens, Report, ReportRow, ReportSection } from '../../../contract/reports.ts';
import type { ColumnName } from '../../../contract/report-names.ts';
import { isDay } from '../../app/day.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Books.module.css';

const css = classes({ ...page, ...sheet });

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, End: 1e6, Home: -1e6 };

const isNumeric = (column: ColumnName): boolean => ['amount', 'count'].includes(COLUMN_KINDS[column]);
const isShort = (column: ColumnName): boolean => ['day', 'text'].includes(COLUMN_KINDS[column]);

const WIDTHS = {
  day: 'dayColumn',
  text: 'textColumn',
  count: 'countColumn',
  amount: 'amountColumn',
} as const;

/** Columns of one kind are as wide in every section, so that they stand under each other. */
function widthOf(column: ColumnName): string {
  const kind = COLUMN_KINDS[column];
  if (column === 'number') return css('numberColumn');
  return kind === 'name' ? '' : css(WIDTHS[kind]);
}

function CellWords({
  cell,
  column,
  isTotal,
}: {
  readonly cell: Cell;
  readonly column: ColumnName;
  readonly isTotal: boolean;
}) {
  const { say } = useWords();
  if (typeof cell === 'object') return say(cell);
  if (COLUMN_KINDS[column] === 'amount')
    return typeof cell === 'number' && (cell !== 0 || isTotal) ? <Amount paise={paise(cell)} /> : null;
  return typeof cell === 'string' && isDay(cell) ? formatDay(cell) : cell;
}

// The row to stand on when the operator comes back from what it opened.
let lastOpened: { readonly report: string; readonly at: number } | undefined;

/** Which report it is, of which days and account. */
export const nameOf = ({ report, first, last, account }: Report): string =>
  [report, first, last, account?.account].join(' ');

/** The tables of a report. Arrows go through the rows of all of them, Enter opens what a row is made of. */
export function ReportTables({ report }: { readonly report: Report }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = report.sections.flatMap((section) => section.rows);
  const [at, setAt] = useState(() => (lastOpened?.report === nameOf(report) ? lastOpened.at : 0));
  const bringToSight = (place: number): void =>
    scroller.current?.querySelectorAll('tbody tr')[place]?.scrollIntoView({ block: 'nearest' });
  const [first] = useState(at);
  // The arrow keys work as soon as the report is there, from the row that was opened last.
  useEffect(() => {
    scroller.current?.focus({ preventScroll: true });
    if (first > 0)
      scroller.current?.querySelectorAll('tbody tr')[first]?.scrollIntoView({ block: 'nearest' });
  }, [first]);

  const open = (opens: Opens | undefined): void => {
    if (!opens) return;
    lastOpened = { report: nameOf(report), at };
    if ('account' in opens) void navigate({ to: '/books', search: { show: 'ledger', ...opens } });
    else
      void navigate({
        to: opens.isReceipt ? '/receipts/$sequence' : '/vouchers/$sequence',
        params: { sequence: String(opens.sequence) },
      });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.code];
    if (event.code === 'Enter' || event.code === 'NumpadEnter') open(rows[at]?.opens);
    else if (step === undefined) return;
    else {
      const next = Math.min(rows.length - 1, Math.max(0, at + step));
      setAt(next);
      bringToSight(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const startOf = (place: number): number =>
    report.sections.slice(0, place).reduce((count, section) => count + section.rows.length, 0);
  return (
    <div
      ref={scroller}
      className={css('card', 'sheet')}
      role="group"
      tabIndex={0}
      aria-label={t(`books.reports.${report.report}`)}
      onKeyDown={onKeyDown}
      {...helpAt('bookRows')}
    >
      {report.sections.map((section, place) => (
        <SectionTable
          key={section.section}
          section={section}
          chosen={at - startOf(place)}
          onChoose={(row) => setAt(startOf(place) + row)}
          onOpen={({ opens }) => open(opens)}
        />
      ))}
    </div>
  );
}

type SectionProps = {
  readonly section: ReportSection;
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
  readonly onOpen: (row: ReportRow) => void;
};

function SectionTable({ section, chosen, onChoose, onOpen }: SectionProps) {
  const { t } = useWords();
  const { columns, rows, totals } = section;
  const styleOf = (column: ColumnName): string =>
    css(isNumeric(column) && 'numeric', isShort(column) && 'short');
  return (
    <table className={css('book', 'table')} role="grid">
      <caption>{t(`books.sections.${section.section}`)}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={widthOf(column)} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={styleOf(column)}>
              {t(`books.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr
            // oxlint-disable-next-line react/no-array-index-key -- the rows of a report come all at once
            key={place}
            aria-selected={place === chosen}
            className={css(row.isBalance && 'balance', place === chosen && 'chosen')}
            onClick={() => onChoose(place)}
            onDoubleClick={() => onOpen(row)}
          >
            {columns.map((column, cell) => (
              <td key={column} className={styleOf(column)}>
                <CellWords cell={row.cells[cell] ?? ''} column={column} isTotal={row.isBalance} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className={css('totals')}>
          {columns.map((column, cell) => (
            <td key={column} className={styleOf(column)}>
              <CellWords cell={totals[cell] ?? ''} column={column} isTotal />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
