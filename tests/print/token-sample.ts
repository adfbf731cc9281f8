import type { TokenPaper } from '../../main/printing/papers.ts';
import { cashReceipt, letterhead } from './samples.ts';

/** For somebody who waits behind three. */
export const token: TokenPaper = {
  ...letterhead,
  kind: 'token',
  number: 'T1/B/2026-27/000031',
  day: cashReceipt.day,
  issuedAt: cashReceipt.issuedAt,
  token: 'A-17',
  service: { hi: 'जाति प्रमाण पत्र (अंचल स्तर)', en: 'Caste certificate (Circle Officer level)' },
  ahead: 3,
  minutes: 14,
};
