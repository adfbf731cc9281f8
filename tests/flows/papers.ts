import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { type PrintedPaper, toPixels } from '../printer/escpos-decoder.ts';

/** Where the program keeps the PDF of a receipt, or of its duplicate. */
export function pdfOf(book: string, number: string, duplicate = 0): string {
  const suffix = duplicate > 0 ? `-duplicate-${duplicate}` : '';
  return join(book, 'papers', number.split('/').at(-2) ?? '', `${number.replaceAll('/', '-')}${suffix}.pdf`);
}

/** The text that a reader can select and search in a PDF. */
export const pdfText = (path: string): string =>
  execFileSync('pdftotext', ['-enc', 'UTF-8', path, '-'], { encoding: 'utf8' }).normalize('NFC');

/** The text of the QR code on a paper. */
export function codeOn(paper: PrintedPaper): string {
  const found = jsQR(toPixels(paper), paper.width, paper.height);
  if (!found) throw new Error('no code can be read');
  return found.data;
}

const rowsOf = ({ dots, width, height }: PrintedPaper): Uint8Array[] =>
  Array.from({ length: height }, (_, row) => dots.subarray(row * width, (row + 1) * width));

/** How many dots stand at least one row high in black from edge to edge: only bands are as dark. */
const isDark = (row: Uint8Array): boolean => row.filter((dot) => dot === 1).length > row.length * 0.6;

/** The bands of a paper from top to bottom, as first row and the row after the last. */
export function bandsOn(paper: PrintedPaper): { readonly from: number; readonly to: number }[] {
  const LEAST_ROWS = 20;
  const bands: { from: number; to: number }[] = [];
  for (const [at, row] of rowsOf(paper).entries()) {
    if (!isDark(row)) continue;
    const last = bands.at(-1);
    // Letters of a band may make a few of its rows lighter.
    if (last && at - last.to < 8) last.to = at + 1;
    else bands.push({ from: at, to: at + 1 });
  }
  return bands.filter(({ from, to }) => to - from >= LEAST_ROWS);
}

/** The rows in which two papers of one height differ. */
export function differingRows(one: PrintedPaper, other: PrintedPaper): number[] {
  const rows = rowsOf(other);
  return rowsOf(one).flatMap((row, at) => (Buffer.compare(row, rows[at] ?? row) === 0 ? [] : [at]));
}
