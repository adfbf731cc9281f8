import { formatDay } from '../../contract/day.ts';
import { dayBookBlocks, dayBookFooter } from './day-book-blocks.ts';
import type { Fonts } from './fonts.ts';
import { handedOutBlocks } from './handed-out-blocks.ts';
import { A4_SHEET, A5_SHEET } from './paper-format.ts';
import { paperWord } from './paper-words.ts';
import type { DayBookPaper, HandedOutPaper, PdfPaper } from './papers.ts';
import { pdfOf } from './pdf-document.ts';
import { stationery } from './stationery.ts';

/** What is kept of a paper as a file, or printed on A5 and on half of A4. */
function handedOutPdf(paper: HandedOutPaper, fonts: Fonts): Promise<Uint8Array> {
  const format = A5_SHEET;
  const { label, small, centred } = stationery(paper, format);
  return pdfOf(handedOutBlocks(paper, format), {
    size: 'A5',
    width: format.width,
    margin: 24,
    title: `${paperWord('hi', paper.kind)} ${paper.number}`,
    madeAt: paper.issuedAt,
    fonts,
    footer: (page, pages) =>
      pages > 1 ? [centred(small(`${paper.number}, ${label('page')} ${page}/${pages}`))] : [],
  });
}

function dayBookPdf(paper: DayBookPaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(dayBookBlocks(paper, A4_SHEET), {
    size: 'A4',
    width: A4_SHEET.width,
    margin: 30,
    title: `${paperWord('hi', 'dayBook')} ${formatDay(paper.book.day)}`,
    madeAt: paper.printedAt,
    fonts,
    footer: (page, pages) => dayBookFooter(paper, A4_SHEET, page, pages),
  });
}

/** A paper as a PDF file. */
export function makePdf(paper: PdfPaper, fonts: Fonts): Promise<Uint8Array> {
  return paper.kind === 'day-book' ? dayBookPdf(paper, fonts) : handedOutPdf(paper, fonts);
}
