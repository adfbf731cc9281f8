import type { CellValue, Worksheet } from 'exceljs';
import { paise, plainRupees } from '../../contract/money.ts';
import type { Cell } from '../../contract/reports.ts';
import { COLUMN_KINDS, type ColumnName } from '../../contract/report-names.ts';
import { paperWord } from './paper-words.ts';
import type { ReportPaper } from './papers.ts';
import { controlsOf, plainCell } from './report-table.ts';
import { columnWord, controlWord, inBoth, reportTitle, sectionWord } from './report-words.ts';

/** Lakh grouping: a format may name two conditions, and crores come first. */
const AMOUNT = '[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;#,##0.00';
const FONT = 'Noto Sans Devanagari';
const WIDTHS = [28, 40, 20, 16, 16, 16] as const;

type SheetCell = { readonly value: CellValue; readonly isBold: boolean; readonly isAmount?: boolean };

const word = (value: string, isBold = true): SheetCell => ({ value, isBold });

/** Amounts become numbers at this edge alone; a sheet has no other kind, and writes them as the decimals they are. */
function cellOf(cell: Cell, column: ColumnName, isBold: boolean): SheetCell {
  if (typeof cell !== 'number') return word(plainCell(cell, column), isBold);
  if (COLUMN_KINDS[column] !== 'amount') return { value: cell, isBold };
  return { value: Number(plainRupees(paise(cell))), isBold, isAmount: true };
}

function sheetRows({ report, society, training }: ReportPaper): SheetCell[][] {
  const { rows, digest } = controlsOf(report);
  const sections = report.sections.flatMap(({ section, columns, rows: entries, totals }) => [
    [],
    [word(inBoth(sectionWord(section)))],
    columns.map((column) => word(inBoth(columnWord(column)))),
    ...entries.map(({ cells, isBalance }) =>
      columns.map((column, place) => cellOf(cells[place] ?? '', column, isBalance)),
    ),
    columns.map((column, place) => cellOf(totals[place] ?? '', column, true)),
  ]);
  return [
    [word(inBoth(society))],
    [word(inBoth(reportTitle(report)))],
    ...(training
      ? [[word(inBoth({ hi: paperWord('hi', 'training'), en: paperWord('en', 'training') }))]]
      : []),
    ...sections,
    [],
    [word(inBoth(controlWord('controls')))],
    [word(inBoth(controlWord('rowCount'))), { value: rows, isBold: false }],
    [word(inBoth(controlWord('digest'))), word(digest, false)],
  ];
}

function fill(sheet: Worksheet, rows: readonly (readonly SheetCell[])[]): void {
  for (const [at, cells] of rows.entries())
    for (const [place, { value, isBold, isAmount }] of cells.entries()) {
      if (value === '') continue;
      const cell = sheet.getCell(at + 1, place + 1);
      cell.value = value;
      cell.font = { name: FONT, size: 11, bold: isBold };
      if (isAmount) cell.numFmt = AMOUNT;
    }
}

/**
 * A report as a workbook of one sheet. Amounts are numbers; texts are never formulas. The library is loaded by the first
 * workbook that is wanted: a counter that only prints receipts never has it.
 */
export async function makeXlsx(paper: ReportPaper): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(paper.printedAt);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet('1');
  sheet.columns = WIDTHS.map((width) => ({ width }));
  fill(sheet, sheetRows(paper));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
