import { formatDay } from '../../contract/day.ts';
import type { Block } from './blocks.ts';
import { certificateBlocks } from './certificate-blocks.ts';
import { commissionBlocks } from './commission-blocks.ts';
import { dayBookBlocks } from './day-book-blocks.ts';
import { familyRegisterBlocks } from './family-register-blocks.ts';
import type { Fonts } from './fonts.ts';
import { handedOutBlocks } from './handed-out-blocks.ts';
import { keyCardBlocks } from './key-card-blocks.ts';
import { A3_POSTER, A4_ACROSS, A4_SHEET, A5_SHEET } from './paper-format.ts';
import { paperWord } from './paper-words.ts';
import type {
  CommissionPaper,
  DayBookPaper,
  FamilyRegisterPaper,
  KeyCardPaper,
  HandedOutPaper,
  PayoutPaper,
  RateCardPaper,
  RatePackPaper,
  PdfPaper,
  TestPaper,
  ReportPaper,
  StartCertificatePaper,
  ThermalPaper,
} from './papers.ts';
import { payoutBlocks } from './payout-blocks.ts';
import { type PdfSheet, pdfInParts, pdfOf } from './pdf-document.ts';
import { rateCardBlocks } from './rate-card-blocks.ts';
import { ratePackBlocks } from './rate-pack-blocks.ts';
import { reportBlocks, reportFooter } from './report-blocks.ts';
import { reportTitle } from './report-words.ts';
import { firstOf, stationery } from './stationery.ts';
import { testBlocks } from './test-blocks.ts';

/** What is kept of a paper as a file, or printed on A5 and on half of A4. */
const handedOutPdf = (paper: HandedOutPaper, fonts: Fonts): Promise<Uint8Array> =>
  pdfOf(handedOutBlocks(paper, A5_SHEET), handedOutSheet(paper, fonts));

/** Papers of which the office keeps a part with the same number and code, for whoever takes or gives money signs it. */
const WITH_OFFICE_COPY: ReadonlySet<PdfPaper['kind']> = new Set(['receipt', 'reversal', 'cash-voucher']);

/** A sheet of A4 to be cut in two: what stays in the office, and what the customer takes. */
function twoPartsPdf(paper: HandedOutPaper, fonts: Fonts): Promise<Uint8Array> {
  const words = stationery(paper, A5_SHEET);
  const part = (word: 'officeCopy' | 'customerCopy'): Block[] => [
    words.centred(words.small(words.label(word))),
    words.space,
    ...handedOutBlocks(paper, A5_SHEET),
  ];
  return pdfInParts([part('officeCopy'), part('customerCopy')], {
    ...handedOutSheet(paper, fonts),
    size: 'A4-side',
  });
}

function handedOutSheet(paper: HandedOutPaper, fonts: Fonts): PdfSheet {
  const format = A5_SHEET;
  const { first, label, small, centred } = stationery(paper, format);
  const number = paper.kind === 'closing' ? paper.closing.number : paper.number;
  return {
    size: 'A5',
    width: format.width,
    margin: 24,
    title: `${paperWord(first, paper.kind)} ${number}`,
    language: first,
    madeAt: paper.issuedAt,
    fonts,
    footer: (page, pages) =>
      pages > 1 ? [centred(small(`${number}, ${label('page')} ${page}/${pages}`))] : [],
  };
}

function payoutPdf(paper: PayoutPaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(payoutBlocks(paper, A5_SHEET), {
    size: 'A5',
    width: A5_SHEET.width,
    margin: 24,
    title: `${paperWord(firstOf(paper), 'payout')} ${paper.number}`,
    language: firstOf(paper),
    madeAt: paper.at,
    fonts,
  });
}

function testPdf(paper: TestPaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(testBlocks(paper, A5_SHEET), {
    size: 'A5',
    width: A5_SHEET.width,
    margin: 24,
    title: paperWord(firstOf(paper), 'testPage'),
    language: firstOf(paper),
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
    language: firstOf(paper),
    madeAt: paper.printedAt,
    fonts,
    footer: (page, pages) => reportFooter(paper, A4_SHEET, page, pages),
  });
}

function dayBookPdf(paper: DayBookPaper, fonts: Fonts): Promise<Uint8Array> {
  const title = `${paperWord(firstOf(paper), 'dayBook')} ${formatDay(paper.book.day)}`;
  return officePdf(paper, dayBookBlocks(paper, A4_SHEET), title, fonts);
}

function commissionPdf(paper: CommissionPaper, fonts: Fonts): Promise<Uint8Array> {
  const title = `${paperWord(firstOf(paper), 'commissionMonth')} ${paper.month.month}`;
  return officePdf(paper, commissionBlocks(paper, A4_SHEET), title, fonts);
}

const familyRegisterPdf = (paper: FamilyRegisterPaper, fonts: Fonts): Promise<Uint8Array> =>
  officePdf(paper, familyRegisterBlocks(paper, A4_SHEET), paperWord(firstOf(paper), 'familyRegister'), fonts);

const reportPdf = (paper: ReportPaper, fonts: Fonts): Promise<Uint8Array> =>
  officePdf(paper, reportBlocks(paper, A4_SHEET), reportTitle(paper.report)[firstOf(paper)], fonts);

function ratePackPdf(paper: RatePackPaper, fonts: Fonts): Promise<Uint8Array> {
  const title = paperWord('hi', 'ratePack', { number: paper.difference.number });
  return officePdf(paper, ratePackBlocks(paper, A4_SHEET), title, fonts);
}

function rateCardPdf(paper: RateCardPaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(rateCardBlocks(paper, A3_POSTER), {
    size: 'A3',
    width: A3_POSTER.width,
    margin: 40,
    title: `${paperWord(firstOf(paper), 'rateCard')} ${formatDay(paper.card.day)}`,
    language: firstOf(paper),
    madeAt: paper.printedAt,
    fonts,
    footer: (page, pages) => reportFooter(paper, A3_POSTER, page, pages),
  });
}

function keyCardPdf(paper: KeyCardPaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(keyCardBlocks(paper, A4_ACROSS), {
    size: 'A4-side',
    width: A4_ACROSS.width,
    margin: 24,
    title: paperWord('hi', 'keyCard'),
    language: 'hi',
    madeAt: paper.printedAt,
    fonts,
  });
}

function certificatePdf(paper: StartCertificatePaper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(certificateBlocks(paper, A4_SHEET), {
    size: 'A4',
    width: A4_SHEET.width,
    margin: 36,
    title: `${paperWord(firstOf(paper), 'startCertificate')} ${paper.till}`,
    language: firstOf(paper),
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
    case 'key-card':
      return keyCardPdf(paper, fonts);
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

/** A paper as a printer of A4 sheets gets it: where money changes hands, with the part that the office keeps. */
export function makeSheet(paper: ThermalPaper, fonts: Fonts): Promise<Uint8Array> {
  return paper.kind !== 'test' && WITH_OFFICE_COPY.has(paper.kind)
    ? twoPartsPdf(paper, fonts)
    : makePdf(paper, fonts);
}
