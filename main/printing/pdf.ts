import { formatDay } from '../../contract/day.ts';
import { certificateBlocks } from './certificate-blocks.ts';
import type { Block } from './blocks.ts';
import { closingBlocks } from './closing-blocks.ts';
import { dayBookBlocks, dayBookFooter } from './day-book-blocks.ts';
import type { Fonts } from './fonts.ts';
import { A4_SHEET, A5_SHEET, type PaperFormat } from './paper-format.ts';
import { paperWord } from './paper-words.ts';
import type {
  ClosingPaper,
  DayBookPaper,
  PdfPaper,
  ReceiptPaper,
  SlipPaper,
  StartCertificatePaper,
} from './papers.ts';
import { pdfOf } from './pdf-document.ts';
import { receiptBlocks } from './receipt-blocks.ts';
import { slipBlocks } from './slip-blocks.ts';
import { stationery } from './stationery.ts';

function handedOutBlocks(paper: ReceiptPaper | SlipPaper | ClosingPaper, format: PaperFormat): Block[] {
  switch (paper.kind) {
    case 'receipt':
      return receiptBlocks(paper, format);
    case 'slip':
      return slipBlocks(paper, format);
    case 'closing':
      return closingBlocks(paper, format);
  }
}

/** What is kept of a receipt, slip or closing as a file, or printed on A5 and on half of A4. */
function handedOutPdf(paper: ReceiptPaper | SlipPaper | ClosingPaper, fonts: Fonts): Promise<Uint8Array> {
  const format = A5_SHEET;
  const { label, small, centred } = stationery(paper, format);
  const number = paper.kind === 'closing' ? paper.closing.number : paper.number;
  return pdfOf(handedOutBlocks(paper, format), {
    size: 'A5',
    width: format.width,
    margin: 24,
    title: `${paperWord('hi', paper.kind)} ${number}`,
    madeAt: paper.issuedAt,
    fonts,
    footer: (page, pages) =>
      pages > 1 ? [centred(small(`${number}, ${label('page')} ${page}/${pages}`))] : [],
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
    case 'closing':
      return handedOutPdf(paper, fonts);
    case 'day-book':
      return dayBookPdf(paper, fonts);
    case 'start-certificate':
      return certificatePdf(paper, fonts);
  }
}
