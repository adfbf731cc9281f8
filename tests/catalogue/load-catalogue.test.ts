import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../contract/faults.ts';
import { loadAccounts } from '../../main/catalogue/accounts.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { loadPlaces } from '../../main/catalogue/places.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', 'resources');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  for (const room of ['catalogue', 'lgd', 'accounts'])
    cpSync(join(SHIPPED, room), join(folder, room), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Replaces the first `from` after `after` in a file of the copied resources. */
function spoil(file: string, after: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const start = text.indexOf(from, text.indexOf(after));
  expect(start, `${from} in ${file}`).toBeGreaterThan(0);
  writeFileSync(path, text.slice(0, start) + to + text.slice(start + from.length));
}

function faultOf(load: () => unknown): Fault {
  try {
    load();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const WRONG: readonly {
  what: string;
  file: string;
  after: string;
  from: string;
  to: string;
  where: string | RegExp;
  problem: string | RegExp;
}[] = [
  {
    what: 'a file that is not JSON',
    file: 'catalogue/health.json',
    after: '',
    from: '"services": [',
    to: '"services": [,',
    where: '',
    problem: 'not-json',
  },
  {
    what: 'a field that is missing',
    file: 'catalogue/identity.json',
    after: '"pan-status"',
    from: '"level": "central",',
    to: '',
    where: /^services\.\d+\(pan-status\)\.level$/u,
    problem: /Invalid/u,
  },
  {
    what: 'a field that nobody knows',
    file: 'catalogue/identity.json',
    after: '"pan-status"',
    from: '"level":',
    to: '"price": 5, "level":',
    where: /^services\.\d+\(pan-status\)$/u,
    problem: /price/u,
  },
  {
    what: 'a day that is none',
    file: 'catalogue/identity.json',
    after: '"pan-status"',
    from: '2020-01-01',
    to: '2020-02-30',
    where: /^services\.\d+\(pan-status\)\.rates\.0\.from$/u,
    problem: /date/u,
  },
  {
    what: 'a price that is not whole paise',
    file: 'catalogue/identity.json',
    after: '"pan-new-individual"',
    from: '"paise": 10700',
    to: '"paise": 107.5',
    where: /^services\.\d+\(pan-new-individual\)\.rates\.0\.paise$/u,
    problem: /int/u,
  },
  {
    what: 'a code used twice, in two files',
    file: 'catalogue/society-and-shop.json',
    after: '',
    from: '"photocopy"',
    to: '"pan-status"',
    where: /^services\.\d+\(pan-status\)$/u,
    problem: 'duplicate-code',
  },
  {
    what: 'a group code used twice',
    file: 'catalogue/welfare.json',
    after: '',
    from: '"code": "welfare"',
    to: '"code": "health"',
    where: 'code',
    problem: 'duplicate-code',
  },
  {
    what: 'a paper that is not in the list of papers',
    file: 'catalogue/identity.json',
    after: '"pan-status"',
    from: '"acknowledgement-number-15"',
    to: '"receipt-of-nothing"',
    where: /^services\.\d+\(pan-status\)\.papers\.0\(receipt-of-nothing\)$/u,
    problem: 'unknown-paper',
  },
  {
    what: 'a paper asked for twice',
    file: 'catalogue/identity.json',
    after: '"pan-status"',
    from: '"acknowledgement-number-15"',
    to: '"pan-card", "pan-card"',
    where: /papers\.1\(pan-card\)$/u,
    problem: 'duplicate-paper',
  },
  {
    what: 'rates of one head whose periods overlap',
    file: 'catalogue/identity.json',
    after: '"aadhaar-biometric-update"',
    from: '"to": "2028-09-30"',
    to: '"to": "2028-10-01"',
    where: /^services\.\d+\(aadhaar-biometric-update\)\.rates\(government_fee\)$/u,
    problem: 'periods-overlap',
  },
  {
    what: 'a rate that never ends before the next one',
    file: 'catalogue/identity.json',
    after: '"aadhaar-biometric-update"',
    from: ', "to": "2028-09-30"',
    to: '',
    where: /rates\(government_fee\)$/u,
    problem: 'periods-overlap',
  },
  {
    what: 'a period that ends before it starts',
    file: 'catalogue/identity.json',
    after: '"aadhaar-biometric-update"',
    from: '"to": "2028-09-30"',
    to: '"to": "2025-09-30"',
    where: /rates\(government_fee\)$/u,
    problem: 'period-ends-before-it-starts',
  },
  {
    what: 'a fixed price together with a range',
    file: 'catalogue/identity.json',
    after: '"pan-new-individual"',
    from: '"paise": 10700',
    to: '"paise": 10700, "maximum": 20000',
    where: /^services\.\d+\(pan-new-individual\)\.rates\.0$/u,
    problem: 'price-and-range',
  },
  {
    what: 'a minimum above its maximum',
    file: 'catalogue/welfare.json',
    after: '"pmsym-enrolment"',
    from: '"minimum": 5500',
    to: '"minimum": 55000',
    where: /^services\.\d+\(pmsym-enrolment\)\.rates\.0$/u,
    problem: 'minimum-above-maximum',
  },
  {
    what: 'a commission whose minimum is above its maximum',
    file: 'catalogue/banking-and-insurance.json',
    after: '"lic-premium-renewal"',
    from: '"flatMinimum": 200',
    to: '"flatMinimum": 900',
    where: /^services\.\d+\(lic-premium-renewal\)\.commissions\.0$/u,
    problem: 'minimum-above-maximum',
  },
  {
    what: 'two papers of one code',
    file: 'catalogue/papers.json',
    after: '',
    from: '"code": "pan-number"',
    to: '"code": "pan-card"',
    where: /^\d+\(pan-card\)$/u,
    problem: 'duplicate-code',
  },
  {
    what: 'a usual service that does not exist',
    file: 'catalogue/usual.json',
    after: '',
    from: '"photocopy"',
    to: '"photo-copy"',
    where: /^\d+\(photo-copy\)$/u,
    problem: 'unknown-service',
  },
  {
    what: 'a synonym without another',
    file: 'catalogue/synonyms.json',
    after: '',
    from: '["बिल", "bill"]',
    to: '["बिल"]',
    where: /^\d+$/u,
    problem: /small/u,
  },
];

describe('a catalogue with', () => {
  test.each(WRONG)(
    '$what is refused with the file, the place and the problem',
    ({ file, after, from, to, ...is }) => {
      spoil(file, after, from, to);
      const { code, params } = faultOf(() => loadCatalogue(folder));
      expect(code).toBe('catalogue.invalid');
      expect(params['file']).toBe(file);
      expect(params['where']).toEqual(
        typeof is.where === 'string' ? is.where : expect.stringMatching(is.where),
      );
      expect(params['problem']).toEqual(
        typeof is.problem === 'string' ? is.problem : expect.stringMatching(is.problem),
      );
    },
  );

  test('a file missing is refused', () => {
    rmSync(join(folder, 'catalogue', 'papers.json'));
    expect(faultOf(() => loadCatalogue(folder))).toMatchObject({
      code: 'catalogue.invalid',
      params: { file: 'catalogue/papers.json', problem: 'unreadable' },
    });
  });
});

describe('the accounts', () => {
  test('are refused when two have one code or one key', () => {
    spoil('accounts/accounts.json', '', '"code": "1102"', '"code": "1101"');
    expect(faultOf(() => loadAccounts(folder)).params).toEqual({
      file: 'accounts/accounts.json',
      where: '1(1101)',
      problem: 'duplicate-code',
    });
    spoil('accounts/accounts.json', '', '"key": "cash-safe"', '"key": "cash-drawer"');
    expect(faultOf(() => loadAccounts(folder)).params['problem']).toBe('duplicate-key');
  });
});

describe('the places', () => {
  test('are refused when two blocks have one code', () => {
    spoil('lgd/kaimur.json', '', '"code": "1788"', '"code": "1787"');
    expect(faultOf(() => loadPlaces(folder)).params).toEqual({
      file: 'lgd/kaimur.json',
      where: 'blocks(1787)',
      problem: 'duplicate-code',
    });
  });
});
