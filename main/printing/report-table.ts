import { createHash } from 'node:crypto';
import { businessDay, formatDay } from '../../contract/day.ts';
import { paise, plainRupees } from '../../contract/money.ts';
import type { Cell, Report } from '../../contract/reports.ts';
import { COLUMN_KINDS, type ColumnName } from '../../contract/report-names.ts';

/** What a cell says, for whoever reads on with a program: names in Hindi, amounts as rupees without grouping. */
export function plainCell(cell: Cell, column: ColumnName): string {
  if (typeof cell === 'object') return cell.hi;
  if (cell === '') return '';
  switch (COLUMN_KINDS[column]) {
    case 'amount':
      return plainRupees(paise(Number(cell)));
    case 'day':
      return formatDay(businessDay(String(cell)));
    default:
      return String(cell);
  }
}

/**
 * The control figures at the foot of an export: how many rows it has, and the SHA-256 over them, each row being its plain
 * cells apart by tabs and ended by a line feed.
 */
export function controlsOf({ sections }: Report): { readonly rows: number; readonly digest: string } {
  const lines = sections.flatMap(({ columns, rows }) =>
    rows.map(({ cells }) => columns.map((column, place) => plainCell(cells[place] ?? '', column)).join('\t')),
  );
  const digest = createHash('sha256');
  for (const line of lines) digest.update(`${line}\n`);
  return { rows: lines.length, digest: digest.digest('hex') };
}
