import PdfKit from 'pdfkit';
import type { Instant } from '../../contract/day.ts';
import type { Block, Ink, Pen, TextStyle } from './blocks.ts';
import type { Language } from '../../contract/values.ts';
import type { Fonts } from './fonts.ts';
import { type Piece, drawPieces, heightOf, measureBlocks } from './pieces.ts';
import { scriptRuns } from './script-runs.ts';

/** Width and height in points. A sheet of A4 on its side is two of A5 upright. */
const SIZES = {
  A3: [841.89, 1190.55],
  A4: [595.28, 841.89],
  A5: [419.53, 595.28],
  'A4-side': [841.89, 595.28],
} as const;

export type PdfSheet = {
  readonly size: keyof typeof SIZES;
  /** Of the text of a part; the margins left and right are what is over. */
  readonly width: number;
  /** At the top and the bottom, in points. */
  readonly margin: number;
  /** Says which paper this is, nothing about anybody. */
  readonly title: string;
  /** In which most of it is. */
  readonly language: Language;
  readonly madeAt: Instant;
  readonly fonts: Fonts;
  /** What stands at the foot of each page. */
  readonly footer?: (page: number, pages: number) => readonly Block[];
};

/** The line to cut by, in points: how thick it is, how long its dashes are. */
const CUT = 0.75;
const DASH = 4;

const COLOURS: Readonly<Record<Ink, string>> = { black: '#000', grey: '#999', white: '#fff' };

const open = ({ size, title, language, madeAt, fonts }: PdfSheet): PDFKit.PDFDocument => {
  const document = new PdfKit({
    size: [...SIZES[size]],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: `${language}-IN`,
    displayTitle: true,
    // No default font: it would be one without Hindi.
    font: '',
    info: { Title: title, Creator: 'Seva Bahi', Producer: 'Seva Bahi', CreationDate: new Date(madeAt) },
  });
  return document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
};

/**
 * Text keeps its own letters as ActualText, for the glyphs of Hindi stand in another order than the letters; without
 * it a copied or searched "मिट्टी" would be another word.
 */
function pointPen(document: PDFKit.PDFDocument): Pen {
  const setFont = ({ size, bold }: TextStyle): PDFKit.PDFDocument =>
    document.font(bold ? 'bold' : 'regular').fontSize(size);
  return {
    snap: (length) => length,
    measure(text, style) {
      setFont(style);
      return scriptRuns(text).reduce((width, run) => width + document.widthOfString(run), 0);
    },
    write(text, left, baseline, style, ink) {
      setFont(style).fillColor(COLOURS[ink]);
      document.markContent('Span', { actual: text });
      let at = left;
      for (const run of scriptRuns(text)) {
        document.text(run, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
        at += document.widthOfString(run);
      }
      document.endMarkedContent();
    },
    paint(boxes, ink) {
      for (const { left, top, width, height } of boxes) document.rect(left, top, width, height);
      document.fill(COLOURS[ink]);
    },
  };
}

/**
 * Sets pieces one under the other, page after page. A piece that starts a page has its head above it, and what it
 * carries at the end of the page before: each page keeps room for that.
 */
function flow(pieces: readonly Piece[], top: number, bottom: number, addPage: () => void): void {
  let at = Infinity;
  for (const [place, piece] of pieces.entries()) {
    const kept = heightOf(pieces[place + 1]?.carried ?? []);
    if (at + piece.height + kept > bottom) {
      if (at !== Infinity) drawPieces(piece.carried ?? [], at);
      addPage();
      drawPieces(piece.head ?? [], top);
      at = top + heightOf(piece.head ?? []);
    }
    piece.draw(at);
    at = piece.endsPage ? Infinity : at + piece.height;
  }
}

/** Dashes from the top of a page to its bottom, where it is cut. */
function drawCut(pen: Pen, left: number, pageHeight: number): void {
  const dashes = Array.from({ length: Math.ceil(pageHeight / (2 * DASH)) }, (_, at) => ({
    left: left - CUT / 2,
    top: at * 2 * DASH,
    width: CUT,
    height: DASH,
  }));
  pen.paint(dashes, 'grey');
}

/** Sets blocks on pages of a size. Resolves to the file; the same blocks give the same bytes. */
export const pdfOf = (blocks: readonly Block[], sheet: PdfSheet): Promise<Uint8Array> =>
  pdfInParts([blocks], sheet);

/** Sets parts side by side, each of as many pages as it needs, with a line to cut them apart by. */
export function pdfInParts(parts: readonly (readonly Block[])[], sheet: PdfSheet): Promise<Uint8Array> {
  const document = open(sheet);
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const pen = pointPen(document);
  const [pageWidth, pageHeight] = SIZES[sheet.size];
  const partWidth = pageWidth / parts.length;
  const columns = parts.map((_, place) => ({
    pen,
    left: place * partWidth + (partWidth - sheet.width) / 2,
    width: sheet.width,
  }));

  const footer = (page: number, pages: number, column: (typeof columns)[number]): Piece[] =>
    measureBlocks(sheet.footer?.(page, pages) ?? [], column);
  const bottom = pageHeight - sheet.margin;
  for (const [place, column] of columns.entries()) {
    let page = 0;
    flow(
      measureBlocks(parts[place] ?? [], column),
      sheet.margin,
      bottom - heightOf(footer(1, 2, column)),
      () => {
        if (page < document.bufferedPageRange().count) document.switchToPage(page);
        else document.addPage();
        page += 1;
      },
    );
  }
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    document.switchToPage(page);
    for (const column of columns) {
      const pieces = footer(page + 1, count, column);
      drawPieces(pieces, bottom - heightOf(pieces));
      if (column !== columns[0]) drawCut(pen, column.left - (partWidth - sheet.width) / 2, pageHeight);
    }
  }
  document.end();
  return finished;
}
