import type { ReceiptPaper } from '../../main/printing/papers.ts';
import { paise } from '../../contract/money.ts';
import { cashReceipt, signedCode } from './samples.ts';

const waived = (hi: string, en: string, amount: number, tax = 0) => ({
  kind: 'sample',
  name: { hi, en },
  amount: paise(amount),
  tax: paise(tax),
});

/** A part waived, with the tax that is not owed for it; a charge waived as a whole beside a fee; and a line of nothing. */
export const waiverReceipt: ReceiptPaper = {
  ...cashReceipt,
  number: 'T1/2026-27/000124',
  code: signedCode('T1/2026-27/000124', 86_680),
  lines: [
    {
      name: { hi: 'ऑनलाइन दाखिल-ख़ारिज', en: 'Online mutation' },
      quantity: 1,
      heads: [
        { head: 'government_fee', amount: paise(0), verified: false },
        { head: 'centre_charge', amount: paise(2000), verified: true },
        { head: 'tax', amount: paise(360), verified: false },
      ],
      amount: paise(2360),
      waiver: waived('गरीबी रेखा (बीपीएल) कार्ड', 'Below-poverty-line card', 2000, 360),
    },
    {
      name: { hi: 'बिजली बिल भुगतान', en: 'Electricity bill' },
      quantity: 1,
      heads: [
        { head: 'bill_amount', amount: paise(84_320), verified: true },
        { head: 'centre_charge', amount: paise(0), verified: false },
      ],
      amount: paise(84_320),
      waiver: waived('विधवा पेंशन', 'Widow pension', 1500),
    },
    {
      name: { hi: 'फोटोकॉपी', en: 'Photocopy' },
      quantity: 3,
      heads: [{ head: 'centre_charge', amount: paise(0), verified: false }],
      amount: paise(0),
      waiver: waived('काउंटर की गलती', 'Mistake of the counter', 900),
    },
  ],
  total: paise(86_680),
  payment: {
    cash: paise(86_680),
    tendered: paise(90_000),
    change: paise(3320),
    upi: paise(0),
    upiReference: '',
  },
};
