import { BusinessDaySchema } from '../../contract/values.ts';
import type { ApplicationPaper } from '../../main/printing/papers.ts';
import { cashReceipt, letterhead } from './samples.ts';

/** A caste certificate whose number is known, promised, with whom to turn to. */
export const application: ApplicationPaper = {
  ...letterhead,
  kind: 'application',
  number: 'T1/B/2026-27/000013',
  day: cashReceipt.day,
  issuedAt: cashReceipt.issuedAt,
  personName: 'लक्ष्मी देवी',
  code: `${cashReceipt.number}-1`,
  receiptDay: cashReceipt.day,
  service: { hi: 'जाति प्रमाण पत्र (अंचल स्तर)', en: 'Caste certificate (Circle Officer level)' },
  portal: { hi: 'आरटीपीएस, बिहार (सर्विस प्लस)', en: 'RTPS Bihar (ServicePlus)' },
  reference: 'BCCCO/2026/1388431',
  papers: [
    { hi: 'आधार कार्ड (दिखाएँ, रखा नहीं जाएगा)', en: 'Aadhaar card (shown, not kept)' },
    { hi: 'निवास प्रमाण', en: 'Residence proof' },
  ],
  promised: BusinessDaySchema.parse('2026-12-03'),
  complaint: {
    hi: 'समय पर न मिले या अस्वीकृत हो तो 30 दिन के भीतर लोक सेवा अधिकार अधिनियम में अपील: rtpsappeal.bihar.gov.in',
    en: 'If late or rejected: appeal under the Right to Public Services Act within 30 days, rtpsappeal.bihar.gov.in',
  },
  duplicate: 0,
  qr: `APP/${cashReceipt.number}-1`,
  operator: 'सुनील कुमार',
};

/** Sold, and nothing is known yet; the second slip of it. */
export const unknownApplication: ApplicationPaper = {
  ...application,
  language: 'both',
  reference: undefined,
  promised: undefined,
  complaint: undefined,
  duplicate: 1,
};
