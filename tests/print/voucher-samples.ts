import { Movement } from '../../contract/movements.ts';
import type { VoucherPaper } from '../../main/printing/papers.ts';
import { cashReceipt, letterhead } from './samples.ts';

const moved = (part: Partial<Record<keyof VoucherPaper, unknown>>) =>
  Movement.pick({
    number: true,
    day: true,
    what: true,
    amount: true,
    payee: true,
    note: true,
    reference: true,
  }).parse({
    number: 'T1/D/2026-27/000012',
    day: cashReceipt.day,
    what: 'cash',
    amount: 125_050,
    payee: '',
    note: '',
    reference: '',
    ...part,
  });

const printed = {
  ...letterhead,
  kind: 'cash-voucher',
  issuedAt: cashReceipt.issuedAt,
  operator: 'सुनील कुमार',
  duplicate: 0,
} as const;

/** A bill that was paid out of the drawer. */
export const expenseVoucher: VoucherPaper = {
  ...printed,
  ...moved({ payee: 'भभुआ कंप्यूटर सेंटर, रमेश पासवान', note: 'प्रिंटर के लिए स्याही की दो बोतलें और काग़ज़ का एक बंडल' }),
  isIn: false,
  purpose: 'paper',
};

/** Money that came out of the safe; nobody's name was typed. */
export const incomeVoucher: VoucherPaper = { ...printed, ...moved({}), isIn: true, purpose: 'from-safe' };

export const depositVoucher: VoucherPaper = {
  ...printed,
  ...moved({ what: 'deposit-sent', amount: 5_000_000 }),
  isIn: false,
};
