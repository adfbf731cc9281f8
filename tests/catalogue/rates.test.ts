import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEADS, Rate, ServiceCode } from '../../contract/catalogue.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import { pricesOn, ratesOn } from '../../main/catalogue/catalogue.rules.ts';
import { createCatalogue } from '../../main/catalogue/catalogue.service.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { loadStates } from '../../main/catalogue/states.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');
const catalogue = createCatalogue({
  catalogue: loadCatalogue(RESOURCES),
  states: loadStates(RESOURCES),
  today: () => BusinessDaySchema.parse('2026-11-21'),
});
const code = (text: string): ServiceCode => ServiceCode.parse(text);
const day = (text: string) => BusinessDaySchema.parse(text);
const feeOn = (service: string, date: string): number | undefined =>
  pricesOn(catalogue.get(code(service)), day(date)).find(({ head }) => head === 'government_fee')?.paise;

const START = Date.UTC(2020, 0, 1);
const dayAfter = (days: number): string => new Date(START + days * 86_400_000).toISOString().slice(0, 10);

/** Any rates of one head whose periods do not overlap; the last may have no end. */
const ratesOfHead = (head: (typeof HEADS)[number]) =>
  fc
    .record({
      edges: fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 8 }),
      open: fc.boolean(),
    })
    .map(({ edges, open }) => {
      const days = edges.toSorted((one, other) => one - other);
      const rates = [];
      for (let at = 0; at < days.length; at += 2) {
        const last = days[at + 1];
        if (last === undefined && !open) continue;
        rates.push(
          Rate.parse({
            head,
            from: dayAfter(days[at] ?? 0),
            ...(last !== undefined && { to: dayAfter(last) }),
            paise: at,
            verified: false,
          }),
        );
      }
      return rates;
    });

const anyRates = fc
  .tuple(...HEADS.map(ratesOfHead))
  .chain((lists) => fc.shuffledSubarray(lists.flat(), { minLength: lists.flat().length }));

describe('the rate of a day', () => {
  test('is one a head at most, in the order of heads, for any rates and any day', () => {
    fc.assert(
      fc.property(anyRates, fc.integer({ min: -10, max: 3010 }), (rates, days) => {
        const today = day(dayAfter(days));
        const found = ratesOn({ rates }, today);
        const heads = found.map(({ head }) => head);
        expect(heads).toEqual(HEADS.filter((head) => heads.includes(head)));
        const inForce = rates.filter(({ from, to }) => from <= today && (to === undefined || today <= to));
        expect(new Set(found)).toEqual(new Set(inForce));
      }),
    );
  });

  test('changes at the start of the day that the law names', () => {
    expect(feeOn('aadhaar-biometric-update', '2025-10-01')).toBe(12_500);
    expect(feeOn('aadhaar-biometric-update', '2028-09-30')).toBe(12_500);
    expect(feeOn('aadhaar-biometric-update', '2028-10-01')).toBe(15_000);
    expect(feeOn('aadhaar-document-update-online', '2026-06-14')).toBe(0);
    expect(feeOn('aadhaar-document-update-online', '2026-06-15')).toBe(7500);
  });

  test('is unknown where no source names it, and a range where it depends on the person', () => {
    const [centre] = pricesOn(catalogue.get(code('photocopy')), day('2026-11-21'));
    expect(centre).toMatchObject({ head: 'centre_charge', verified: false, fixed: false });
    const [share] = pricesOn(catalogue.get(code('pmsym-enrolment')), day('2026-11-21'));
    expect(share).toMatchObject({
      head: 'bill_amount',
      minimum: 5500,
      maximum: 20_000,
      verified: true,
      fixed: false,
    });
  });
});

describe('the catalogue', () => {
  const today = day('2026-11-21');

  test('shows a service with its papers and prices in both languages', () => {
    const [passport] = catalogue.find('passport', today, []);
    expect(passport).toMatchObject({
      code: 'passport-fresh-36',
      person: 'required',
      group: { en: 'Aadhaar, PAN, passport, voter card' },
      prices: [
        { head: 'government_fee', paise: 150_000, verified: true },
        { head: 'centre_charge', minimum: 0, maximum: 10_000, verified: true },
      ],
    });
    expect(passport?.papers[0]).toEqual({
      code: 'aadhaar-card',
      name: {
        hi: 'आधार कार्ड (केवल दिखाएँ, रखा नहीं जाएगा)',
        en: 'Aadhaar card (shown, not kept)',
      },
    });
  });

  test('shows what the centre sells most before anything is typed, then what most centres sell', () => {
    const shown = catalogue.find('', today, [code('lamination'), code('gone-service'), code('photocopy')]);
    expect(shown).toHaveLength(12);
    expect(shown.slice(0, 3).map((one) => one.code)).toEqual([
      'lamination',
      'photocopy',
      'rtps-caste-certificate',
    ]);
  });

  test('shows twelve services at most', () => {
    expect(catalogue.find('aadhaar', today, [])).toHaveLength(12);
  });

  test('shows why a service is withheld, and does not offer it', () => {
    const [first] = catalogue.find('PMFBY', today, []);
    expect(first).toMatchObject({ code: 'pmfby-crop-insurance', withheld: { hi: expect.any(String) } });
    expect(() => catalogue.getOnOffer(code('pmfby-crop-insurance'), today)).toThrow('catalogue.withheld');
    expect(catalogue.get(code('pmfby-crop-insurance')).code).toBe('pmfby-crop-insurance');
  });

  test('knows no service of another code', () => {
    expect(() => catalogue.get(code('no-such-service'))).toThrow('catalogue.unknownService');
  });
});
