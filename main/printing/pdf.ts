import { formatDay } from '../../contract/day.ts';
import type { Block } from './blocks.ts';
import { certificateBlocks } from './certificate-blocks.ts';
import { commissionBlocks } from './commission-blocks.ts';
import { dayBookBlocks } from './day-book-blocks.ts';
import { familyRegisterBlocks } from './family-register-blocks.ts';
import type { Fonts } from './fonts.ts';
import { handedOutBlocks } from './handed-out-blocks.ts';
import { A3_POSTER, A4_SHEET, A5_SHEET } from './paper-format.ts';
import { paperWord } from './paper-words.ts';
import type {
  CommissionPaper,
  DayBookPaper,
  FamilyRegisterPaper,
  HandedOutPaper,
  PayoutPaper,
  RateCardPaper,
  RatePackPaper,
  PdfPaper,
  TestPaper,
  ReportPaper,
  StartCertificatePaper,
} from './papers.ts';
import { payoutBlocks } from './payout-blocks.ts';
import { pdfOf } from './pdf-document.ts';
import { rateCardBlocks } from './rate-card-blocks.ts';
import { ratePackBlocks } from './rate-pack-blocks.ts';
import { reportBlocks, reportFooter } from './report-blocks.ts';
import { reportTitle } from './report-words.ts';
import { stationery } from './stationery.ts';
import { testBlocks } from './test-blocks.ts';

/** What is kept of a paper as a file, or printed on A5 and on half of A4. */
function handedOutPdf(paper: HandedOutPaper, fonts: Fonts): Promise<Uint8Array> {
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

function payoutPdf(paper: PayoutPaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(payoutBlocks(paper, A5_SHEET), {
    size: 'A5',
    width: A5_SHEET.width,
    margin: 24,
    title: `${paperWord('hi', 'payout')} ${paper.number}`,
    madeAt: paper.at,
    fonts,
  });
}

function testPdf(paper: TestPaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(testBlocks(paper, A5_SHEET), {
    size: 'A5',
    width: A5_SHEET.width,
    margin: 24,
    title: paperWord('hi', 'testPage'),
    madeAt: paper.issuedAt,
    fonts,
  });
}

type Footed = DayBookPaper | CommissionPaper | FamilyRegisterPaper | RatePackPaper | ReportPaper;

/** An A4 paper of the office, with the society and the page at the foot of each sheet. */
function officePdf(paper: Footed, blocks: Block[], title: string, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(blocks, {
    size: 'A4',
    width: A4_SHEET.width,
    margin: 30,
    title,
    madeAt: paper.printedAt,
    fonts,
    footer: (page, pages) => reportFooter(paper, A4_SHEET, page, pages),
  });
}

function dayBookPdf(paper: DayBookPaper, fonts: Fonts): Promise<Uint8Array> {
  const title = `${paperWord('hi', 'dayBook')} ${formatDay(paper.book.day)}`;
  return officePdf(paper, dayBookBlocks(paper, A4_SHEET), title, fonts);
}

function commissionPdf(paper: CommissionPaper, fonts: Fonts): Promise<Uint8Array> {
  const title = `${paperWord('hi', 'commissionMonth')} ${paper.month.month}`;
  return officePdf(paper, commissionBlocks(paper, A4_SHEET), title, fonts);
}

const familyRegisterPdf = (paper: FamilyRegisterPaper, fonts: Fonts): Promise<Uint8Array> =>
  officePdf(paper, familyRegisterBlocks(paper, A4_SHEET), paperWord('hi', 'familyRegister'), fonts);

const reportPdf = (paper: ReportPaper, fonts: Fonts): Promise<Uint8Array> =>
  officePdf(paper, reportBlocks(paper, A4_SHEET), reportTitle(paper.report).hi, fonts);

function ratePackPdf(paper: RatePackPaper, fonts: Fonts): Promise<Uint8Array> {
  const title = paperWord('hi', 'ratePack', { number: paper.difference.number });
  return officePdf(paper, ratePackBlocks(paper, A4_SHEET), title, fonts);
}

function rateCardPdf(paper: RateCardPaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(rateCardBlocks(paper, A3_POSTER), {
    size: 'A3',
    width: A3_POSTER.width,
    margin: 40,
    title: `${paperWord('hi', 'rateCard')} ${formatDay(paper.card.day)}`,
    madeAt: paper.printedAt,
    fonts,
    footer: (page, pages) => reportFooter(paper, A3_POSTER, page, pages),
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
    case 'test':
      return testPdf(paper, fonts);
    case 'day-book':
      return dayBookPdf(paper, fonts);
    case 'start-certificate':
      return certificatePdf(paper, fonts);
    case 'family-register':
      return familyRegisterPdf(paper, fonts);
    case 'rate-card':
      return rateCardPdf(paper, fonts);
    case 'rate-pack':
      return ratePackPdf(paper, fonts);
    case 'report':
      return reportPdf(paper, fonts);
    case 'payout':
      return payoutPdf(paper, fonts);
    case 'commission-month':
      return commissionPdf(paper, fonts);
    default:
      return handedOutPdf(paper, fonts);
  }
}
