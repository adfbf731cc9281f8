import { Reversal } from '../../contract/reversals.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { ReversalPaper, SuspensePaper } from '../../main/printing/papers.ts';
import { cashReceipt, letterhead, signedCode } from './samples.ts';

/** A whole line and a part of another, given back in cash with a supervisor's word. */
export const reversal: ReversalPaper = {
  ...letterhead,
  kind: 'reversal',
  duplicate: 0,
  ...Reversal.pick({
    number: true,
    day: true,
    issuedAt: true,
    receiptNumber: true,
    receiptDay: true,
    reason: true,
    lines: true,
    total: true,
    payment: true,
    operator: true,
    approver: true,
    code: true,
  }).parse({
    number: 'T1/R/2026-27/000003',
    day: '2026-11-23',
    issuedAt: '2026-11-23T06:40:10.000Z',
    receiptNumber: cashReceipt.number,
    receiptDay: cashReceipt.day,
    reason: 'portal-failed',
    lines: [
      {
        line: 1,
        service: 'sample',
        name: { hi: 'जाति प्रमाण पत्र', en: 'Caste certificate' },
        heads: [
          { head: 'government_fee', amount: 1000 },
          { head: 'centre_charge', amount: 1500 },
        ],
      },
      {
        line: 3,
        service: 'sample',
        name: { hi: 'बिजली बिल भुगतान (साउथ बिहार)', en: 'Electricity bill (South Bihar)' },
        heads: [{ head: 'bill_amount', amount: 104_000 }],
      },
    ],
    total: 106_500,
    payment: { cash: 106_500, upi: 0 },
    operator: 'सुनील कुमार',
    approver: 'मीना सिंह',
    code: signedCode(cashReceipt.number, 106_500).replace('|T|', '|R|'),
  }),
  personName: 'लक्ष्मी देवी',
};

export const suspense: SuspensePaper = {
  ...letterhead,
  kind: 'suspense',
  number: 'T1/B/2026-27/000012',
  day: cashReceipt.day,
  issuedAt: cashReceipt.issuedAt,
  personName: 'लक्ष्मी देवी',
  receiptNumber: cashReceipt.number,
  receiptDay: cashReceipt.day,
  service: { hi: 'बिजली बिल भुगतान (साउथ बिहार)', en: 'Electricity bill (South Bihar)' },
  amount: reversal.total,
  promised: BusinessDaySchema.parse('2026-11-28'),
  operator: 'सुनील कुमार',
};
