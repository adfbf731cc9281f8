import type { Cell } from 'exceljs';
import Papa from 'papaparse';
import type { StatementSource } from '../../contract/commissions.ts';
import { Fault } from '../../contract/faults.ts';

/** A statement as rows of texts, whatever it came as; days as YYYY-MM-DD where the file itself knows them. */
export type Grid = readonly (readonly string[])[];

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 100;

/** A file from an Indian portal is UTF-8 or the Windows code page; text that is no UTF-8 is the latter. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function parseText(text: string, delimitersToGuess: string[]): Grid {
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess });
  return data;
}

/** A cell of a sheet as the text that a person sees in it, but for days, which have one form. */
function cellText(cell: Cell): string {
  const value = cell.formula ? cell.result : cell.value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // A sheet keeps rupees as binary fractions; two of their places more than paise are enough to see what is meant.
  if (typeof value === 'number') return String(Number(value.toFixed(4)));
  return cell.text;
}

async function parseSheet(bytes: Uint8Array<ArrayBuffer>): Promise<Grid> {
  // Loaded by the first sheet that is read: nothing of it is wanted when the counter starts.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const grid: string[][] = [];
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    const width = Math.min(row.cellCount, MOST_COLUMNS);
    grid.push(Array.from({ length: width }, (_, at) => cellText(row.getCell(at + 1))));
  });
  return grid;
}

async function parse(source: StatementSource): Promise<Grid> {
  if (source.kind === 'pasted') return parseText(source.text, ['\t', ',', ';', '|']);
  return source.format === 'xlsx'
    ? parseSheet(source.bytes)
    : parseText(textOf(source.bytes), [',', ';', '\t', '|']);
}

/** The first sheet of a file, or a pasted table, with its blank rows. Throws commission.unreadable. */
export async function gridOf(source: StatementSource): Promise<Grid> {
  const grid = await parse(source).catch(() => {
    throw new Fault('commission.unreadable');
  });
  const cells = grid.map((row) => row.slice(0, MOST_COLUMNS).map((text) => text.normalize('NFC').trim()));
  const filled = cells.filter((row) => row.some((text) => text !== '')).length;
  if (filled < 2 || cells.length > MOST_ROWS) throw new Fault('commission.unreadable');
  return cells;
}

/** The bytes by which a statement is known again. */
export const bytesOf = (source: StatementSource): Uint8Array =>
  source.kind === 'file' ? source.bytes : new TextEncoder().encode(source.text);
