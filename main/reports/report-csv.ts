import Papa from 'papaparse';
import type { Report } from '../../contract/reports.ts';
import { controlsOf, plainCell } from '../printing/report-table.ts';
import { columnWord, controlWord, inBoth, reportTitle, sectionWord } from '../printing/report-words.ts';

/** What a spreadsheet would run as a formula; amounts below nothing are none. */
const FORMULA = /^[=+@\t\r]|^-(?!\d+\.\d\d$)/u;

/**
 * A report as CSV for a spreadsheet: each section with its totals, and at the foot the control figures. Amounts are
 * plain rupees, so that what reads the file adds up the same. Starts with a byte order mark, so that spreadsheets read
 * the Hindi.
 */
export function reportCsv(report: Report): string {
  const sections = report.sections.flatMap(({ section, columns, rows, totals }) => [
    [],
    [inBoth(sectionWord(section))],
    columns.map((column) => inBoth(columnWord(column))),
    ...[...rows.map(({ cells }) => cells), totals].map((cells) =>
      columns.map((column, place) => plainCell(cells[place] ?? '', column)),
    ),
  ]);
  const { rows, digest } = controlsOf(report);
  const lines = [
    [inBoth(reportTitle(report))],
    ...sections,
    [],
    [inBoth(controlWord('controls'))],
    [inBoth(controlWord('rowCount')), rows],
    [inBoth(controlWord('digest')), digest],
  ];
  return `\ufeff${Papa.unparse(lines, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}
