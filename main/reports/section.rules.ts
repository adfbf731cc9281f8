import type { Cell, Opens, ReportSection } from '../../contract/reports.ts';
import { COLUMN_KINDS, type ColumnName } from '../../contract/report-names.ts';
import { type Paise, paise, sum } from '../../contract/money.ts';
import type { BothLanguages } from '../../contract/values.ts';
import { rowWord } from '../printing/report-words.ts';

export type Row = {
  readonly [N in ColumnName]?: Cell;
} & { readonly opens?: Opens; readonly isBalance?: boolean };

/** The sum of one column; cells that say nothing count as nothing. */
export const columnSum = (rows: readonly Row[], column: ColumnName): Paise =>
  sum(rows.map(({ [column]: cell }) => paise(typeof cell === 'number' ? cell : 0)));

const isAmount = (column: ColumnName): boolean => COLUMN_KINDS[column] === 'amount';
const NOT_SUMMED: ReadonlySet<ColumnName> = new Set([
  'balance',
  'code',
  'day',
  'due',
  'number',
  'waiverKind',
  'givenBy',
  'approvedBy',
]);

/** A section of a report: rows by column, and under them the sums of what can be summed. */
export function sectionOf(
  section: ReportSection['section'],
  columns: readonly ColumnName[],
  rows: readonly Row[],
): ReportSection {
  const totalOf = (column: ColumnName): Cell => {
    if (column === 'name') return rowWord('total');
    return NOT_SUMMED.has(column) ? '' : columnSum(rows, column);
  };
  return {
    section,
    columns: [...columns],
    rows: rows.map(({ opens, isBalance = false, ...cells }) => ({
      cells: columns.map((column) => cells[column] ?? (isAmount(column) && !isBalance ? 0 : '')),
      isBalance,
      ...(opens && { opens }),
    })),
    totals: columns.map(totalOf),
  };
}

/** Names one after the other, three at most. */
export function namesOf(names: readonly BothLanguages[]): BothLanguages {
  const shown = names.slice(0, 3);
  const more = names.length > 3 ? ' …' : '';
  return { hi: shown.map(({ hi }) => hi).join(', ') + more, en: shown.map(({ en }) => en).join(', ') + more };
}
