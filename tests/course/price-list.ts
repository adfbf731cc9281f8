import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { ServiceRecord } from '../../contract/catalogue.ts';
import { RESOURCES } from '../world.ts';

export type Priced = z.input<typeof ServiceRecord>;
export type Rule = Priced['commissions'][number];

const record = (
  part: Pick<Priced, 'code' | 'name' | 'level' | 'settles' | 'rates' | 'commissions'> & Partial<Priced>,
): Priced => ({
  aliases: [],
  provider: { hi: 'जाँच', en: 'Trial' },
  person: 'optional',
  papers: [],
  days: '0',
  source: 'trial',
  confidence: 'high',
  verified: 'all',
  notes: '',
  ...part,
});

/** What the counter of a course sells: every kind of head, payee and commission, with rates that change on the way. */
export const PRICE_LIST: readonly Priced[] = [
  record({
    code: 'residence-certificate',
    name: { hi: 'निवास प्रमाण पत्र', en: 'Residence certificate' },
    level: 'state',
    settles: 'csc-wallet',
    person: 'required',
    papers: ['ration-card'],
    rates: [
      { head: 'government_fee', from: '2020-01-01', to: '2026-12-31', paise: 2000, verified: true },
      { head: 'government_fee', from: '2027-01-01', paise: 3050, verified: true },
      { head: 'portal_charge', from: '2026-08-16', to: '2027-06-30', paise: 590, verified: true },
      { head: 'centre_charge', from: '2020-01-01', minimum: 1000, maximum: 5000, verified: false },
    ],
    commissions: [
      { from: '2020-01-01', to: '2027-02-14', percent: '7.5', minimum: 100, maximum: 400, verified: true },
      { from: '2027-02-15', percent: '10.125', of: ['government_fee', 'centre_charge'], verified: true },
    ],
  }),
  record({
    code: 'electricity-bill',
    name: { hi: 'बिजली बिल', en: 'Electricity bill' },
    level: 'central',
    settles: 'csc-wallet',
    rates: [
      { head: 'bill_amount', from: '2020-01-01', verified: false },
      { head: 'centre_charge', from: '2020-01-01', to: '2027-03-31', paise: 1500, verified: true },
      { head: 'centre_charge', from: '2027-04-01', paise: 1833, verified: false },
    ],
    commissions: [
      {
        from: '2020-01-01',
        slabs: [{ upTo: 20_000, flat: 75 }, { upTo: 100_000, percent: '0.4' }, { percent: '0.25' }],
        maximum: 700,
        verified: true,
      },
    ],
  }),
  record({
    code: 'house-tax',
    name: { hi: 'मकान कर', en: 'House tax' },
    level: 'panchayat',
    settles: 'held',
    rates: [
      { head: 'government_fee', from: '2020-01-01', maximum: 400_000, verified: false },
      { head: 'centre_charge', from: '2020-01-01', paise: 700, verified: true },
    ],
    commissions: [],
  }),
  record({
    code: 'fertiliser',
    name: { hi: 'यूरिया खाद', en: 'Urea fertiliser' },
    level: 'pacs',
    settles: 'held',
    rates: [
      { head: 'bill_amount', from: '2020-01-01', verified: false },
      { head: 'tax', from: '2020-01-01', to: '2027-03-31', paise: 1350, verified: true },
      { head: 'tax', from: '2027-04-01', paise: 1800, verified: true },
    ],
    commissions: [{ from: '2020-01-01', flatMinimum: 333, flatMaximum: 333, verified: true }],
  }),
  record({
    code: 'passport-form',
    name: { hi: 'पासपोर्ट फॉर्म', en: 'Passport form' },
    level: 'central',
    settles: 'held',
    rates: [{ head: 'portal_charge', from: '2020-01-01', verified: false }],
    commissions: [{ from: '2020-01-01', flatMinimum: 100, flatMaximum: 900, verified: true }],
  }),
  record({
    code: 'lamination',
    name: { hi: 'लेमिनेशन', en: 'Lamination' },
    level: 'private',
    settles: 'held',
    rates: [{ head: 'centre_charge', from: '2020-01-01', verified: false }],
    commissions: [],
  }),
];

/** The resources that ship, with this price list for a catalogue, in a folder. */
export function resourcesIn(folder: string): string {
  mkdirSync(join(folder, 'catalogue'), { recursive: true });
  for (const name of readdirSync(RESOURCES).filter((one) => one !== 'catalogue'))
    symlinkSync(join(RESOURCES, name), join(folder, name));
  const file = (name: string, content: unknown): void =>
    writeFileSync(join(folder, 'catalogue', `${name}.json`), JSON.stringify(content));
  file('papers', [{ code: 'ration-card', name: { hi: 'राशन कार्ड', en: 'Ration card' } }]);
  file('usual', []);
  file('synonyms', []);
  file('trial', { code: 'trial', name: { hi: 'जाँच', en: 'Trial' }, services: PRICE_LIST });
  return folder;
}
