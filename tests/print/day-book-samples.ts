import type { Instant } from '../../contract/day.ts';
import { DayBook } from '../../contract/receipts.ts';
import type { DayBookPaper, Letterhead } from '../../main/printing/papers.ts';
import { letterhead } from './samples.ts';

const headOfDay = (name: string, amount: number, reversed = 0) => ({
  head: name,
  amount,
  reversed,
  net: amount - reversed,
});

/** A day of so many receipts, and refunds of the centre's charge, its books in balance. */
export function dayBookOf(receipts: number, reversals = 0): DayBook {
  const services = [
    { hi: 'जाति प्रमाण पत्र', en: 'Caste certificate' },
    { hi: 'भूमि अभिलेख (खतौनी) की प्रमाणित प्रतिलिपि', en: 'Certified copy of land record' },
    { hi: 'बिजली बिल भुगतान', en: 'Electricity bill' },
  ];
  const total = receipts * 12_550;
  const back = reversals * 2000;
  const upi = Math.floor(receipts / 3) * 12_550;
  return DayBook.parse({
    vouchers: [],
    day: '2026-11-21',
    receipts: Array.from({ length: receipts }, (_, place) => ({
      sequence: place + 1,
      number: `T1/2026-27/${String(place + 1).padStart(6, '0')}`,
      issuedAt: new Date(Date.UTC(2026, 10, 21, 4, 3 * place)).toISOString(),
      services: services.slice(0, 1 + (place % 3)),
      total: 12_550,
      cash: place % 3 === 2 ? 0 : 12_550,
      upi: place % 3 === 2 ? 12_550 : 0,
    })),
    reversals: Array.from({ length: reversals }, (_, place) => ({
      sequence: receipts + place + 1,
      number: `T1/R/2026-27/${String(place + 1).padStart(6, '0')}`,
      issuedAt: new Date(Date.UTC(2026, 10, 21, 8, place)).toISOString(),
      receipt: place + 1,
      receiptNumber: `T1/2026-27/${String(place + 1).padStart(6, '0')}`,
      services: services.slice(0, 1),
      total: 2000,
      cash: 2000,
      upi: 0,
    })),
    heads: [
      headOfDay('bill_amount', receipts * 8000),
      headOfDay('government_fee', receipts * 2550),
      headOfDay('centre_charge', receipts * 2000, back),
    ],
    reversed: { cash: back, upi: 0, total: back },
    net: { cash: total - upi - back, upi, total: total - back },
    cash: total - upi,
    upi,
    total,
    accounts: [
      { code: '1010', name: { hi: 'काउंटर नकद', en: 'Cash at till' }, debit: total - upi, credit: back },
      { code: '1020', name: { hi: 'यूपीआई प्राप्य', en: 'UPI receivable' }, debit: upi, credit: 0 },
      { code: '1030', name: { hi: 'सीएससी वॉलेट', en: 'CSC wallet' }, debit: 0, credit: receipts * 10_550 },
      {
        code: '4010',
        name: { hi: 'सेवा शुल्क आय', en: 'Service charge income' },
        debit: back,
        credit: receipts * 2000,
      },
    ],
    debit: total + back,
    credit: total + back,
    balanced: true,
  });
}

export const dayBookPaper = (
  receipts: number,
  language: Letterhead['language'],
  reversals = 0,
): DayBookPaper => ({
  ...letterhead,
  kind: 'day-book',
  language,
  book: dayBookOf(receipts, reversals),
  printedAt: '2026-11-21T12:30:00.000Z' as Instant,
  operator: 'सुनील कुमार',
});
