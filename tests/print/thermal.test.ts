import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { HandWritten } from '../../contract/receipts.ts';
import { drawBitmap } from '../../main/printing/bitmap.ts';
import type { Block } from '../../main/printing/blocks.ts';
import { encodeEscPos } from '../../main/printing/escpos.ts';
import { thermalFormat } from '../../main/printing/paper-format.ts';
import { HEAD_DOTS, type ThermalPaper } from '../../main/printing/papers.ts';
import { thermalBytes } from '../../main/printing/thermal.ts';
import { type PrintedPaper, decodeEscPos, toPixels } from '../printer/escpos-decoder.ts';
import { application, unknownApplication } from './application-sample.ts';
import { dayClosing, nilClosing, xRead } from './closing-sample.ts';
import { consent } from './consent-sample.ts';
import { expectGolden } from './golden.ts';
import { hindiStrings, usePaperFonts } from './paper-fonts.ts';
import { reversal, suspense } from './refund-samples.ts';
import * as samples from './samples.ts';
import { waiverReceipt } from './waiver-sample.ts';
import { depositVoucher, expenseVoucher, incomeVoucher } from './voucher-samples.ts';
import { token } from './token-sample.ts';

usePaperFonts();

const WIDTHS = Object.values(HEAD_DOTS);

/** The one paper of a job: decoded without a problem, and cut once. */
function printedPaper(bytes: Uint8Array, width: number): PrintedPaper {
  const papers = decodeEscPos(bytes, width);
  expect(papers.flatMap(({ problems }) => problems)).toEqual([]);
  const [paper] = papers;
  expect(papers).toHaveLength(1);
  if (!paper) throw new Error('no paper');
  return paper;
}

const print = (paper: ThermalPaper, width: number): PrintedPaper =>
  printedPaper(thermalBytes(paper, width), width);

const readQr = (paper: PrintedPaper): string | undefined =>
  jsQR(toPixels(paper), paper.width, paper.height)?.data;

const handWritten = HandWritten.parse({ bookNumber: 'B7/041', day: '2026-11-20', time: '18:40' });

describe.each(WIDTHS)('on a head of %i dots', (width) => {
  test.each<[string, ThermalPaper]>([
    ['receipt', samples.cashReceipt],
    ['receipt-long', samples.longReceipt],
    ['receipt-thirty-lines', samples.thirtyLines],
    ['receipt-hand-written', { ...samples.cashReceipt, handWritten }],
    ['receipt-hand-written-both', { ...samples.cashReceipt, language: 'both', handWritten }],
    ['receipt-duplicate', samples.duplicateReceipt],
    ['receipt-refunded', { ...samples.duplicateReceipt, language: 'both', refunds: [reversal] }],
    ['receipt-training', samples.trainingReceipt],
    ['receipt-pending', samples.pendingReceipt],
    ['receipt-english', { ...samples.cashReceipt, language: 'en' }],
    ['receipt-hand-written-english', { ...samples.cashReceipt, language: 'en', handWritten }],
    ['slip', samples.slip],
    ['slip-english', { ...samples.slip, language: 'en' }],
    ['slip-both', { ...samples.slip, language: 'both' }],
    ['closing', dayClosing],
    ['closing-both', { ...dayClosing, language: 'both' }],
    ['closing-english', { ...dayClosing, language: 'en' }],
    ['closing-nil', nilClosing],
    ['x-read', xRead],
    ['x-read-both', { ...xRead, language: 'both', training: true }],
    ['reversal', reversal],
    ['reversal-both', { ...reversal, language: 'both', training: true }],
    ['reversal-duplicate', { ...reversal, duplicate: 1 }],
    ['reversal-english', { ...reversal, language: 'en', training: true, duplicate: 1 }],
    ['voucher', expenseVoucher],
    ['voucher-both', { ...expenseVoucher, language: 'both', training: true, duplicate: 2 }],
    ['voucher-in', incomeVoucher],
    ['voucher-deposit-both', { ...depositVoucher, language: 'both' }],
    ['suspense', suspense],
    ['suspense-both', { ...suspense, language: 'both' }],
    ['suspense-english', { ...suspense, language: 'en' }],
    ['application', application],
    ['application-english', { ...application, language: 'en' }],
    ['application-unknown', unknownApplication],
    ['consent', consent],
    ['consent-both', { ...consent, language: 'both' }],
    ['consent-english', { ...consent, language: 'en' }],
    ['token', token],
    ['token-both', { ...token, language: 'both' }],
    ['token-english', { ...token, language: 'en', service: undefined, ahead: 0, minutes: undefined }],
    ['receipt-waiver', waiverReceipt],
    ['receipt-waiver-both', { ...waiverReceipt, language: 'both' as const }],
    ['test-page', samples.testPage],
  ])('the %s is dot for dot its picture', (name, paper) => {
    expectGolden(`${name}-${width}`, print(paper, width));
  });

  test('words that are hard to shape come out as in their picture', () => {
    const { body, width: column } = thermalFormat(width);
    const blocks = hindiStrings.map((text): Block => ({ kind: 'text', text, style: { size: body } }));
    expectGolden(`hindi-${width}`, printedPaper(encodeEscPos(drawBitmap(blocks, column, width)), width));
  });

  test.each([
    samples.cashReceipt,
    samples.longReceipt,
    samples.duplicateReceipt,
    samples.trainingReceipt,
    reversal,
  ])('the QR code gives back the signed text', (paper) => {
    expect(readQr(print(paper, width))).toBe(paper.code);
  });

  test('the QR code of an application says where it is found', () => {
    expect(readQr(print(application, width))).toBe(application.qr);
  });

  test('the same receipt gives the same bytes', () => {
    expect(thermalBytes(samples.longReceipt, width)).toEqual(thermalBytes(samples.longReceipt, width));
  });
});

test.each([
  [384, 36_652],
  [576, 59_671],
])(
  'a receipt of thirty lines and its QR code needs at most the bytes that are allowed on %i dots',
  (width, most) => {
    expect(thermalBytes(samples.thirtyLines, width).length).toBeLessThanOrEqual(most);
  },
);

test('a receipt for nobody by name, paid by UPI, leaves out what there is nothing to say about', () => {
  const { person: _, ...nobody } = samples.cashReceipt;
  const upi = { cash: 0, tendered: 0, change: 0, upi: samples.cashReceipt.total, upiReference: '4821' };
  const paper = { ...nobody, payment: upi } as typeof samples.cashReceipt;
  expectGolden('receipt-upi-384', print(paper, 384));
});

test('a head between two widths prints the narrower paper in its middle', () => {
  const paper = print(samples.slip, 512);
  const column = (x: number): number =>
    Array.from({ length: paper.height }, (_, y) => paper.dots[y * paper.width + x] ?? 0).reduce(
      (a, b) => a + b,
      0,
    );
  expect(column(60)).toBe(0);
  expect(column(512 - 61)).toBe(0);
  expect(column(256)).toBeGreaterThan(0);
});
