import { readFileSync } from 'node:fs';
import { Consent, ConsentNotice } from '../../contract/consents.ts';
import type { ConsentPaper } from '../../main/printing/papers.ts';
import { cashReceipt, letterhead } from './samples.ts';

const notices = ConsentNotice.array().parse(
  JSON.parse(readFileSync(new URL('../../resources/consent/notices.json', import.meta.url), 'utf8')),
);
const [notice] = notices;
if (!notice) throw new Error('there is no notice');

/** Given orally, with one of the purposes that are free to choose. */
export const consent: ConsentPaper = {
  ...letterhead,
  kind: 'consent',
  number: 'T1/B/2026-27/000031',
  day: cashReceipt.day,
  issuedAt: cashReceipt.issuedAt,
  person: { name: 'सुनीता देवी', relation: 'husband', guardian: 'राजेश राम', village: 'अखलासपुर' },
  given: Consent.parse({
    sequence: 77,
    personId: '0b9f3a52-6a0e-4a40-8f5a-0d6f2c1b7e10',
    day: cashReceipt.day,
    at: cashReceipt.issuedAt,
    operator: 'सुनील कुमार',
    notice: 1,
    language: 'bho',
    way: 'oral',
    witness: 'रीता देवी',
    purposes: ['service', 'follow-up'],
  }),
  notice,
  operator: 'सुनील कुमार',
};
