import { strToU8, zipSync } from 'fflate';
import { paise, plainRupees } from '../../contract/money.ts';
import type { Cell } from '../../contract/reports.ts';
import { COLUMN_KINDS, type ColumnName } from '../../contract/report-names.ts';
import { paperWord } from './paper-words.ts';
import type { ReportPaper } from './papers.ts';
import { controlsOf, plainCell } from './report-table.ts';
import { columnWord, controlWord, inBoth, reportTitle, sectionWord } from './report-words.ts';

/** The places of the styles in `STYLES`. */
const PLAIN = 0;
const BOLD = 1;
const AMOUNT = 2;
const BOLD_AMOUNT = 3;

/** A cell of the sheet: a text, or a number as its exact decimal. */
type SheetCell = { readonly text: string; readonly isNumber: boolean; readonly style: number };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const FORMAT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[&gt;=10000000]##\\,##\\,##\\,##0.00;[&gt;=100000]##\\,##\\,##0.00;#,##0.00"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Noto Sans Devanagari"/></font><font><b/><sz val="11"/><name val="Noto Sans Devanagari"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const PARTS = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${FORMAT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${FORMAT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${FORMAT}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': STYLES,
} as const;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? '');

const word = (text: string, style = BOLD): SheetCell => ({ text, isNumber: false, style });

function cellOf(cell: Cell, column: ColumnName, bold: boolean): SheetCell {
  const kind = COLUMN_KINDS[column];
  if (typeof cell !== 'number') return word(plainCell(cell, column), bold ? BOLD : PLAIN);
  if (kind !== 'amount') return { text: String(cell), isNumber: true, style: bold ? BOLD : PLAIN };
  return { text: plainRupees(paise(cell)), isNumber: true, style: bold ? BOLD_AMOUNT : AMOUNT };
}

/** A, B, C … for the columns of a sheet; a report has fewer than there are letters. */
const letter = (place: number): string => String.fromCharCode('A'.charCodeAt(0) + place);

function rowXml(cells: readonly SheetCell[], row: number): string {
  const inner = cells.map(({ text, isNumber, style }, place) => {
    if (text === '') return '';
    const at = `r="${letter(place)}${row}" s="${style}"`;
    return isNumber
      ? `<c ${at}><v>${text}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  });
  return `<row r="${row}">${inner.join('')}</row>`;
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
    [word(inBoth(controlWord('rowCount'))), { text: String(rows), isNumber: true, style: PLAIN }],
    [word(inBoth(controlWord('digest'))), word(digest, PLAIN)],
  ];
}

/**
 * A report as a workbook of one sheet. Amounts are numbers, written as exact decimals of paise; texts are never formulas.
 * The same report gives the same bytes.
 */
export function makeXlsx(paper: ReportPaper): Uint8Array {
  const rows = sheetRows(paper).map((cells, place) => rowXml(cells, place + 1));
  const columns = [28, 40, 20, 16, 16, 16].map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  const sheet = `${XML}<worksheet xmlns="${MAIN}"><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
  const files = Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': sheet });
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), {
    mtime: paper.printedAt,
  });
}
