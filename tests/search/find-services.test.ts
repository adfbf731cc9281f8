import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ServiceCode } from '../../contract/catalogue.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { createServiceSearch } from '../../main/search/find-services.ts';
import queryList from './service-queries.json' with { type: 'json' };

const { groups, synonyms, usual } = loadCatalogue(join(import.meta.dirname, '..', '..', 'resources'));
const services = groups.flatMap((group) => group.services);
const search = createServiceSearch({ services, synonyms, usual });

const Queries = z.array(
  z.strictObject({
    kind: z.enum(['hindi', 'english', 'romanised', 'alias', 'prefix', 'typo']),
    text: z.string(),
    /** Any of these is what was meant. */
    means: z.array(ServiceCode).min(1),
  }),
);
type Query = z.output<typeof Queries>[number];
const queries = Queries.parse(queryList);

const code = (text: string): ServiceCode => ServiceCode.parse(text);

/** The queries whose service is not among the first `top` when only `letters` letters of them are typed. */
function missed(top: number, letters = Number.POSITIVE_INFINITY): Query[] {
  return queries.filter(({ text, means }) => {
    const first = search(text.slice(0, letters))?.slice(0, top) ?? [];
    return !means.some((meant) => first.includes(meant));
  });
}

const share = (misses: readonly Query[]): number => 1 - misses.length / queries.length;

const listed = (misses: readonly Query[]): string =>
  misses
    .map(
      ({ kind, text, means }) =>
        `${kind} "${text}": ${means.join('|')} <- ${search(text)?.slice(0, 5).join(' ')}`,
    )
    .join('\n');

describe('the search for services', () => {
  test('is measured with queries of every kind, each meaning services that exist', () => {
    const known = new Set(services.map((service) => service.code));
    expect(queries.length).toBeGreaterThanOrEqual(300);
    expect(queries.flatMap(({ means }) => means).filter((meant) => !known.has(meant))).toEqual([]);
    expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
  });

  test('has the service meant among the first five for at least 97 of 100 queries', () => {
    const misses = missed(5);
    expect(share(misses), listed(misses)).toBeGreaterThanOrEqual(0.97);
  });

  test('has it first for at least 94 of 100', () => {
    const misses = missed(1);
    expect(share(misses), listed(misses)).toBeGreaterThanOrEqual(0.94);
  });

  test.each([
    [3, 0.91],
    [4, 0.95],
    [5, 0.97],
  ])('has it among the first five after %i letters in a share of %d', (letters, least) => {
    const misses = missed(5, letters);
    expect(share(misses), listed(misses)).toBeGreaterThanOrEqual(least);
  });

  test('finds every service first or nearly so by its own Hindi and English name', () => {
    const lost = services.flatMap(({ code: own, name }) =>
      [name.hi, name.en].filter((text) => !search(text)?.slice(0, 3).includes(own)),
    );
    expect(lost).toEqual([]);
  });

  test('finds every service by its code', () => {
    expect(
      services.filter((service) => search(service.code)?.[0] !== service.code).map((one) => one.code),
    ).toEqual([]);
  });

  test.each([
    ['pancard', 'pan card'],
    ['d l', 'dl'],
    ['पैन कार्ड', 'pan card'],
    ['card pan', 'pan card'],
    ['  PAN   Card ', 'pan card'],
  ])('finds the same service first for "%s" as for "%s"', (one, other) => {
    expect(search(one)?.[0]).toBe(search(other)?.[0]);
  });

  test('lets what this centre sells most break near ties', () => {
    const jio = code('recharge-jio');
    const bsnl = code('recharge-bsnl');
    expect(search('mobile recharge')?.[0]).toBe(jio);
    expect(search('mobile recharge', [bsnl])?.[0]).toBe(bsnl);
    expect(search('jati', [bsnl])?.[0]).toBe('rtps-caste-certificate');
  });

  test('says that nothing was asked when the text holds no word, and finds nothing for a word of no service', () => {
    expect(search(' - ')).toBeUndefined();
    expect(search('zzzzqqqq')).toEqual([]);
  });
});
