import { formatDay } from '../../contract/day.ts';
import { certificateBlocks } from './certificate-blocks.ts';
import { dayBookBlocks, dayBookFooter } from './day-book-blocks.ts';
import type { Fonts } from './fonts.ts';
import { A4_SHEET, A5_SHEET } from './paper-format.ts';
import { paperWord } from './paper-words.ts';
import type { DayBookPaper, PdfPaper, ReceiptPaper, SlipPaper, StartCertificatePaper } from './papers.ts';
import { pdfOf } from './pdf-document.ts';
import { receiptBlocks } from './receipt-blocks.ts';
import { slipBlocks } from './slip-blocks.ts';
import { stationery } from './stationery.ts';

/** What is kept of a receipt or slip as a file, or printed on A5 and on half of A4. */
function handedOutPdf(paper: ReceiptPaper | SlipPaper, fonts: Fonts): Promise<Uint8Array> {
  const format = A5_SHEET;
  const { label, small, centred } = stationery(paper, format);
  return pdfOf(paper.kind === 'receipt' ? receiptBlocks(paper, format) : slipBlocks(paper, format), {
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

function certificatePdf(paper: StartCertificatePaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(certificateBlocks(paper, A4_SHEET), {
    size: 'A4',
    width: A4_SHEET.width,
    margin: 36,
    title: `${paperWord('hi', 'startCertificate')} ${paper.till}`,
    madeAt: paper.printedAt,
    fonts,
  });
}

/** A paper as a PDF file. */
export function makePdf(paper: PdfPaper, fonts: Fonts): Promise<Uint8Array> {
  switch (paper.kind) {
    case 'receipt':
    case 'slip':
      return handedOutPdf(paper, fonts);
    case 'day-book':
      return dayBookPdf(paper, fonts);
    case 'start-certificate':
      return certificatePdf(paper, fonts);
  }
}
