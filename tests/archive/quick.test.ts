import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedEvent } from '../../main/archive/archive.repo.ts';
import { resultSheet } from '../../tools/verifier/sheet.mjs';
import { verifyArchive } from '../../tools/verifier/verify.mjs';
import { type Files, filesOf, sealFiles } from '../campaigns/archive-in-hand.ts';
import type { Bases } from '../campaigns/attacks-with-key.ts';
import { ATTACKS } from '../campaigns/attacks.ts';
import { type RandomArchive, numbersOf, randomArchive } from '../campaigns/random-book.ts';

const TRIALS = 20;

let bases: Bases;
beforeAll(() => {
  const random = numbersOf(28);
  const open = randomArchive(random, { closes: false });
  const end = open.inHand.events.findLastIndex(({ event }) => event.what === 'receipt');
  bases = {
    closed: randomArchive(random, { sales: 12 }),
    later: randomArchive(random, { sales: 3, since: 1 }),
    open: { ...open, inHand: { ...open.inHand, events: open.inHand.events.slice(0, end + 1) } },
    other: randomArchive(random, { days: 1, till: 'T2' }),
  };
});
afterAll(() => Object.values(bases).forEach(({ book }) => book.close()));

const quick = (files: Files, fingerprints: string[] = [], witnesses: string[] = []) =>
  verifyArchive(files, { fingerprints, witnesses, quick: true });

/** An archive in which the signature of one event is another's, though its sums are the till's own. */
function withWrongSignature(
  { inHand, book }: RandomArchive,
  isWanted: (event: SignedEvent) => boolean,
): Files {
  const place = inHand.events.findIndex(isWanted);
  const other = inHand.events[place === 1 ? 2 : 1];
  const events = inHand.events.map((event, at) =>
    at === place && other ? { ...event, signature: other.signature } : event,
  );
  expect(place).toBeGreaterThan(-1);
  return sealFiles(filesOf({ ...inHand, events }, book.key), book.key);
}

const isLeftOut = ({ event, hash }: SignedEvent): boolean =>
  event.what === 'receipt' && hash.readUInt32BE() % 20 > 0;

describe('the quick pass', () => {
  test('finds nothing in sound archives, says that it was quick and how much it left out', () => {
    for (const { inHand, book, fingerprint } of Object.values(bases)) {
      const files = filesOf(inHand, book.key);
      const verdict = quick(files, [fingerprint]);
      expect(verdict).toMatchObject({ findings: [], sound: true, quick: true });
      expect(verdict.leftOut).toBeGreaterThan(0);
      expect(resultSheet(verdict, '')).toMatch(/QUICK PASS[\s\S]*Signatures not checked: \d+/u);
      const whole = verifyArchive(files, { fingerprints: [fingerprint] });
      expect(whole).toMatchObject({ findings: [], quick: false, leftOut: 0 });
      expect(resultSheet(whole, '')).not.toContain('QUICK');
    }
  });

  test.each(Object.keys(ATTACKS))('finds the attack: %s', (kind) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const attacked = ATTACKS[kind]?.(bases, numbersOf(seed));
        if (!attacked) throw new Error(`no attack ${kind}`);
        const { findings } = quick(attacked.files, [attacked.fingerprint], [...(attacked.witnesses ?? [])]);
        expect(findings.filter(({ code }) => !code.startsWith('files.'))).not.toEqual([]);
      }),
      { numRuns: TRIALS, endOnFailure: true },
    );
  });

  test.each(['closing', 'reversal', 'till.started'])('checks every signature of a %s', (what) => {
    const files = withWrongSignature(bases.closed, ({ event }) => event.what === what);
    expect(quick(files).findings.map(({ code }) => code)).toEqual(['signature.wrong']);
  });

  test('checks that of the newest event, for which no later one vouches', () => {
    const newest = bases.open.inHand.events.at(-1);
    const files = withWrongSignature(bases.open, (event) => event === newest);
    expect(quick(files).findings.map(({ code }) => code)).toEqual(['signature.wrong']);
  });

  test('leaves most receipts to the hash that the next signature covers', () => {
    const files = withWrongSignature(bases.closed, isLeftOut);
    expect(quick(files).findings).toEqual([]);
    expect(verifyArchive(files).findings.map(({ code }) => code)).toEqual(['signature.wrong']);
  });
});
