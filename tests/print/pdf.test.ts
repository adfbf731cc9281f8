import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDay } from '../../contract/day.ts';
import { formatRupees } from '../../contract/money.ts';
import { amountInWords } from '../../main/printing/amount-in-words.ts';
import type { Block } from '../../main/printing/blocks.ts';
import type { PdfPaper } from '../../main/printing/papers.ts';
import { pdfOf } from '../../main/printing/pdf-document.ts';
import { makePdf } from '../../main/printing/pdf.ts';
import { scriptRuns } from '../../main/printing/script-runs.ts';
import { paper as english } from '../../resources/words/en/paper.ts';
import { paperVouchers as vouchers } from '../../resources/words/hi/paper-vouchers.ts';
import { paperApplications } from '../../resources/words/hi/paper-applications.ts';
import { paper as hindi } from '../../resources/words/hi/paper.ts';
import fingerprintWords from '../../resources/fingerprint-words.json' with { type: 'json' };
import { startCertificate } from './certificate-sample.ts';
import { dayBookPaper } from './day-book-samples.ts';
import { fonts, hindiStrings } from './paper-fonts.ts';
import { application } from './application-sample.ts';
import { reversal, suspense } from './refund-samples.ts';
import * as samples from './samples.ts';
import { expenseVoucher } from './voucher-samples.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seva-bahi-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks one of poppler's programs about a PDF: the same that a reader would select, search or see. */
function poppler(program: 'pdftotext' | 'pdffonts' | 'pdfinfo', pdf: Uint8Array, ...after: string[]): string {
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, pdf);
  return execFileSync(program, [file, ...after], { encoding: 'utf8' });
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const pagesOf = (pdf: Uint8Array): string[] =>
  poppler('pdftotext', pdf, '-').split('\f').slice(0, -1).map(plain);
const linesOf = (pdf: Uint8Array): string[] =>
  poppler('pdftotext', pdf, '-')
    .split(/[\n\f]/u)
    .map(plain);

describe('text taken out of a PDF', () => {
  test('is what was put in, for words that are hard to shape', async () => {
    const style = { size: 20 };
    const onePage = (text: string): Block => ({
      kind: 'together',
      blocks: [
        { kind: 'text', text, style },
        { kind: 'space', height: 480 },
      ],
    });
    const { issuedAt } = samples.cashReceipt;
    const sheet = {
      size: 'A5',
      width: 380,
      margin: 20,
      title: '',
      language: 'hi',
      madeAt: issuedAt,
      fonts,
    } as const;
    const pdf = await pdfOf(hindiStrings.map(onePage), sheet);
    expect(pagesOf(pdf)).toEqual(hindiStrings.map(plain));
  });

  test('is what the receipt says', async () => {
    const receipt = samples.cashReceipt;
    const lines = linesOf(await makePdf(receipt, fonts));
    const { person } = receipt;
    const said = [
      receipt.society.hi,
      receipt.place.hi,
      receipt.number,
      person?.name,
      person?.guardian,
      person?.village,
      ...receipt.lines.map(({ amount }) => formatRupees(amount)),
      hindi.government_fee,
      hindi.notNotified,
      `₹ ${formatRupees(receipt.total)}`,
      amountInWords(receipt.total, 'hi'),
      hindi.verify,
      hindi.notGovernment,
      hindi.thanks,
    ];
    expect(said.filter((text) => text === undefined || !lines.includes(text))).toEqual([]);
  });

  test('is what the refund slip says: of which receipt, what, how much, and where the receiver signs', async () => {
    const lines = linesOf(await makePdf(reversal, fonts));
    const said = [
      hindi.reversal,
      reversal.number,
      reversal.receiptNumber,
      formatDay(reversal.receiptDay),
      hindi['portal-failed'],
      '25.00',
      '1,040.00',
      `₹ ${formatRupees(reversal.total)}`,
      amountInWords(reversal.total, 'hi'),
      hindi.receivedBack,
      hindi.receiverSigns,
    ];
    expect(said.filter((text) => !lines.includes(text))).toEqual([]);
  });

  test('is what a voucher says: whose money, what for, how much in words, and who signs', async () => {
    const text = plain(linesOf(await makePdf(expenseVoucher, fonts)).join(' '));
    const said = [
      vouchers.paymentVoucher,
      expenseVoucher.number,
      expenseVoucher.payee,
      vouchers.paper,
      expenseVoucher.note,
      '1,250.50',
      amountInWords(expenseVoucher.amount, 'hi'),
      hindi.receiverSigns,
      hindi.operatorSigns,
      hindi.secretarySigns,
    ];
    expect(said.filter((one) => !text.includes(plain(one)))).toEqual([]);
  });

  test('is what a customer must know of a payment in doubt: that it is safe, what comes next, and by when', async () => {
    const text = plain(linesOf(await makePdf(suspense, fonts)).join(' '));
    for (const said of [hindi.moneySafe, hindi.portalTook, hindi.eitherDone, hindi.payNoMore, '28-11-2026'])
      expect(text).toContain(plain(said));
  });

  test('is what a customer must know of an application: its number, by when, and whom to turn to', async () => {
    const text = plain(linesOf(await makePdf(application, fonts)).join(' '));
    const { reference = '', complaint, code } = application;
    for (const said of ['03-12-2026', reference, code, complaint?.hi ?? '', paperApplications.papersGiven])
      expect(text).toContain(plain(said));
  });

  test('is in English alone where the paper is, but for names', async () => {
    const { person, operator } = samples.cashReceipt;
    const names = [person?.name, person?.guardian, person?.village, operator].map((name) =>
      plain(name ?? ''),
    );
    const pdf = await makePdf({ ...samples.cashReceipt, language: 'en' }, fonts);
    const text = names.reduce((rest, name) => rest.replace(name, ''), plain(pagesOf(pdf).join(' ')));
    expect(text).toContain('Rupees One Thousand One Hundred Ten Only');
    expect(text).toContain('Rampur Primary Agricultural Credit Society');
    expect(text).not.toMatch(/\p{Script=Devanagari}/u);
    expect(poppler('pdfinfo', pdf)).toMatch(/Title: +Receipt T1/u);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (en-IN)');
  });

  test('is in both languages where the paper is', async () => {
    const text = linesOf(await makePdf(samples.longReceipt, fonts)).join('\n');
    expect(text).toContain('कुल / Total');
    expect(text).toContain('PAN-कार्ड (नया)');
    expect(text).toContain('KAI1/2026-27/104512');
  });
});

describe('every PDF', () => {
  const papers: [string, PdfPaper][] = [
    ['receipt', samples.cashReceipt],
    ['long receipt', samples.longReceipt],
    ['training receipt', samples.trainingReceipt],
    ['slip', samples.slip],
    ['start certificate', startCertificate],
    ['refund', reversal],
    ['application', { ...application, language: 'both' }],
    ['payment in doubt', { ...suspense, language: 'both' }],
    ['day book', dayBookPaper(70, 'both')],
    ['day book with refunds', dayBookPaper(7, 'both', 3)],
  ];

  test.each(papers)(
    '(%s) carries its two fonts, of the letters it uses, with their Unicode',
    async (_, paper) => {
      const [, , ...rows] = poppler('pdffonts', await makePdf(paper, fonts))
        .trim()
        .split('\n');
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row).toMatch(/NotoSansDevanagari-(Regular|Bold) .*yes yes yes/u);
    },
  );

  test.each(papers)('(%s) says which paper it is, in Hindi, and nothing about anybody', async (_, paper) => {
    const pdf = await makePdf(paper, fonts);
    const about = poppler('pdfinfo', pdf);
    expect(about).toMatch(
      /Title: +(रसीद|छूटे कागज़ों की पर्ची|वापसी|आवेदन की पर्ची|पोर्टल पर अटका भुगतान|दैनिक बही|काउंटर बही का प्रारंभ प्रमाणपत्र) [\w/-]+\n/u,
    );
    expect(about).not.toContain('लक्ष्मी');
    expect(about).not.toContain('सुनील');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (hi-IN)');
  });

  test('is the same, byte for byte, when it is made again', async () => {
    expect(await makePdf(samples.cashReceipt, fonts)).toEqual(await makePdf(samples.cashReceipt, fonts));
  });
});

describe('the day book', () => {
  test('repeats the headings of its receipts, numbers its pages and ends in its totals', async () => {
    const paper = dayBookPaper(70, 'hi');
    const pages = pagesOf(await makePdf(paper, fonts));
    expect(pages).toHaveLength(3);
    pages.forEach((page, place) => {
      expect(page).toContain(hindi.services);
      expect(page).toContain(`${hindi.page} ${place + 1}/3`);
    });
    expect(pages.join(' ').match(/T1\/2026-27\/\d{6}/gu)).toHaveLength(70);
    expect(pages.at(-1)).toContain(formatRupees(paper.book.total));
    expect(pages.at(-1)).toContain(hindi.balanced);
  });

  test('says on each page that a day of training is not valid', async () => {
    const pages = pagesOf(await makePdf({ ...dayBookPaper(70, 'hi'), training: true }, fonts));
    expect(pages.filter((page) => page.includes(hindi.training))).toHaveLength(pages.length);
  });

  test('lists what was given back, and takes it off each head and the total', async () => {
    const paper = dayBookPaper(7, 'hi', 3);
    const text = pagesOf(await makePdf(paper, fonts)).join(' ');
    expect(text).toContain(hindi.reversals);
    expect(text.match(/T1\/R\/2026-27\/\d{6}/gu)).toHaveLength(3);
    for (const amount of [paper.book.total, paper.book.reversed.total, paper.book.net.total])
      expect(text).toContain(formatRupees(amount));
  });

  test('of a day without receipts says so', async () => {
    expect(pagesOf(await makePdf(dayBookPaper(0, 'hi'), fonts)).join(' ')).toContain(hindi.noReceipts);
  });
});

describe('the start certificate', () => {
  const paper = startCertificate;

  test('says on one page, in both languages, whose key it is, and has room for two signatures', async () => {
    const [page = ''] = pagesOf(await makePdf(paper, fonts));
    const said = [
      paper.society.hi,
      paper.society.en,
      paper.place.hi,
      paper.cscId,
      '21-11-2026, 15:45',
      paper.publicKey,
      paper.fingerprint,
      paper.seed,
      paper.replaces ?? '',
      ...paper.words.map((word, place) => `${place + 1}. ${word}`),
      hindi.startCertificate,
      english.startCertificate,
      hindi.operatorSigns,
      english.secretarySigns,
    ];
    expect(said.filter((text) => !page.includes(text))).toEqual([]);
  });

  test('keeps what is for the auditor on a second page, and has none without a secret', async () => {
    const { audit, ...open } = paper;
    const [first = '', second = '', ...others] = pagesOf(await makePdf(paper, fonts));
    expect(others).toEqual([]);
    expect(second).toContain(hindi.forAuditor);
    expect(second).toContain(audit?.secret);
    expect(first).not.toContain(audit?.secret.slice(0, 9));
    expect(pagesOf(await makePdf(open, fonts))).toEqual([first]);
  });

  test('carries the key and its random number in a QR code', async () => {
    const file = join(folder, 'certificate.pdf');
    writeFileSync(file, await makePdf(paper, fonts));
    execFileSync('pdftoppm', ['-png', '-r', '150', '-singlefile', file, join(folder, 'certificate')]);
    const { width, height, data } = PNG.sync.read(readFileSync(join(folder, 'certificate.png')));
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(paper.code);
  });
});

test('the fonts have a glyph for all that papers say', () => {
  // The shaper that pdfkit itself uses.
  const { create } = createRequire(createRequire(import.meta.url).resolve('pdfkit'))('fontkit') as {
    create(font: Buffer): { layout(text: string): { glyphs: { id: number }[] } };
  };
  const texts = [
    ...hindiStrings,
    ...Object.values(hindi),
    ...Object.values(english),
    ...fingerprintWords,
    '0123456789₹ ,.-/×…*',
  ];
  for (const font of [create(fonts.regular), create(fonts.bold)]) {
    const lacking = texts.filter((text) =>
      scriptRuns(text).some((run) => font.layout(run).glyphs.some(({ id }) => id === 0)),
    );
    expect(lacking).toEqual([]);
  }
});

test('paper is set in the very fonts of the screen', () => {
  const family = join(
    import.meta.dirname,
    '..',
    '..',
    'node_modules/@expo-google-fonts/noto-sans-devanagari',
  );
  const published = (weight: string): Buffer =>
    readFileSync(join(family, weight, `NotoSansDevanagari_${weight}.ttf`));
  expect(fonts.regular.equals(published('400Regular'))).toBe(true);
  expect(fonts.bold.equals(published('700Bold'))).toBe(true);
});

test('a text is cut where its script changes and nowhere else', () => {
  expect(scriptRuns('PAN-कार्ड')).toEqual(['PAN-', 'कार्ड']);
  expect(scriptRuns('CSCकेंद्र 12')).toEqual(['CSC', 'केंद्र 12']);
  expect(scriptRuns('₹ 1,250.00')).toEqual(['₹ 1,250.00']);
});
