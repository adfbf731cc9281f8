import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Rate, ServiceRecord } from '../../contract/catalogue.ts';
import { loadAccounts } from '../../main/catalogue/accounts.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { loadPlaces } from '../../main/catalogue/places.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');
const catalogue = loadCatalogue(RESOURCES);
const services = catalogue.groups.flatMap((group) => group.services);

const DEVANAGARI = /\p{Script=Devanagari}/u;
const LATIN_WORDS = /[a-z]+\s+[a-z]+/iu;

const isHindi = (text: string): boolean => DEVANAGARI.test(text) && !LATIN_WORDS.test(text);
const rateOf = (service: ServiceRecord, head: Rate['head']): Rate[] =>
  service.rates.filter((rate) => rate.head === head);
const service = (code: string): ServiceRecord => {
  const found = services.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no service ${code}`);
  return found;
};
const codesOf = (list: readonly ServiceRecord[]): string[] => list.map(({ code }) => code);

describe('the shipped catalogue', () => {
  test('holds 464 services in 12 groups', () => {
    expect(services).toHaveLength(464);
    expect(catalogue.groups).toHaveLength(12);
  });

  test('names every service, provider, group and paper in Hindi and in English', () => {
    const names = [
      ...services.flatMap(({ name, provider }) => [name, provider]),
      ...catalogue.groups.map(({ name }) => name),
      ...[...catalogue.papers.values()].map(({ name }) => name),
      ...services.flatMap(({ withheld }) => withheld ?? []),
    ];
    expect(names.filter(({ hi }) => !isHindi(hi))).toEqual([]);
    expect(names.filter(({ en }) => DEVANAGARI.test(en) || !/[a-z]/iu.test(en))).toEqual([]);
    expect(names.flatMap(({ hi, en }) => [hi, en]).filter((text) => text !== text.normalize('NFC'))).toEqual(
      [],
    );
  });

  test('keeps where every service comes from and how sure it is', () => {
    expect(services.filter(({ source, verified }) => source === '' || verified === '')).toEqual([]);
  });

  test('gives every service two other names at least', () => {
    expect(codesOf(services.filter(({ aliases }) => aliases.length < 2))).toEqual([]);
  });

  test('lets the centre ask its charge for every service, without an invented limit', () => {
    expect(codesOf(services.filter((one) => rateOf(one, 'centre_charge').length === 0))).toEqual([]);
    const unsure = services.flatMap((one) => rateOf(one, 'centre_charge')).filter((rate) => !rate.verified);
    expect(unsure.filter(({ minimum, maximum }) => minimum !== undefined || maximum !== undefined)).toEqual(
      [],
    );
  });

  test('calls a figure verified only where the source confirms a fee or charge, and only where there is one', () => {
    const verified = services
      .flatMap((one) => one.rates.map((rate) => ({ one, rate })))
      .filter((pair) => pair.rate.verified);
    const confirms = (text: string): boolean => /(?:^|; )(?:fee|charge|portal fee)(?:;|$)/u.test(text);
    expect(verified.filter(({ one }) => !confirms(one.verified)).map(({ one }) => one.code)).toEqual([]);
    expect(verified.filter(({ rate }) => rate.paise === undefined && rate.maximum === undefined)).toEqual([]);
  });

  test('asks for what is paid on somebody’s behalf as the amount of the bill', () => {
    for (const code of ['electricity-bill-sbpdcl', 'recharge-jio', 'rail-ticket-sleeper', 'loan-emi-generic'])
      expect(rateOf(service(code), 'bill_amount')).toEqual([
        { head: 'bill_amount', from: '2020-01-01', verified: false },
      ]);
  });

  test('takes the whole price of the counter’s own work as its charge', () => {
    for (const code of ['photocopy', 'print-bw', 'lamination', 'affidavit-draft'])
      expect(service(code).rates.map(({ head }) => head)).toEqual(['centre_charge']);
  });

  test('holds what is due to the panchayat or the society, and lets the wallet pay for portals', () => {
    expect(service('panchayat-property-tax').settles).toBe('held');
    expect(service('pacs-loan-repayment').settles).toBe('held');
    expect(service('electricity-bill-sbpdcl').settles).toBe('csc-wallet');
  });

  test('sells bills and copies without a name, and certificates only in one', () => {
    expect(service('electricity-bill-sbpdcl').person).toBe('optional');
    expect(service('photocopy').person).toBe('optional');
    expect(service('rtps-caste-certificate').person).toBe('required');
  });

  test('withholds what is not in force', () => {
    expect(codesOf(services.filter(({ withheld }) => withheld !== undefined))).toEqual([
      'pmfby-crop-insurance',
      'pmgdisha-registration',
    ]);
  });
});

describe('the shipped accounts', () => {
  test('have the keys that postings use, names in both languages, and codes in order', () => {
    const accounts = loadAccounts(RESOURCES);
    const keys = accounts.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining([
        'cash-drawer',
        'upi-in-transit',
        'csc-wallet',
        'customer-money-held',
        'panchayat-dues',
        'pacs-dues',
        'counter-service-charge',
        'gst-payable',
        'cash-short-and-over',
      ]),
    );
    expect(accounts.filter(({ name }) => !isHindi(name.hi))).toEqual([]);
    expect(accounts.map(({ code }) => code)).toEqual(accounts.map(({ code }) => code).toSorted());
  });
});

describe('the shipped places', () => {
  test('are the 11 blocks and 146 panchayats of Kaimur, in both languages', () => {
    const [kaimur, ...others] = loadPlaces(RESOURCES);
    expect(others).toEqual([]);
    expect(kaimur?.code).toBe('200');
    expect(kaimur?.blocks).toHaveLength(11);
    const panchayats = kaimur?.blocks.flatMap((block) => block.panchayats) ?? [];
    expect(panchayats).toHaveLength(146);
    expect(panchayats.filter(({ name }) => !isHindi(name.hi))).toEqual([]);
  });
});
