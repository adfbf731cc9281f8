import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, foundIn } from './archive-in-hand.ts';
import { type Bases, NEEDS_WITNESS } from './attacks-with-key.ts';
import { ATTACKS } from './attacks.ts';
import { type RandomArchive, numbersOf, randomArchive } from './random-book.ts';

const TRIALS = process.env['SEVA_BAHI_CAMPAIGN'] ? 500 : 50;

/** The archive up to its last receipt. */
function endingWithReceipt(archive: RandomArchive): RandomArchive {
  const { events } = archive.inHand;
  const end = events.findLastIndex(({ event }) => event.what === 'receipt');
  return { ...archive, inHand: { ...archive.inHand, events: events.slice(0, end + 1) } };
}

describe('an attack on an archive', () => {
  let bases: Bases;

  beforeAll(() => {
    const random = numbersOf(28);
    bases = {
      closed: randomArchive(random, { sales: 3 }),
      later: randomArchive(random, { sales: 3, since: 1 }),
      open: endingWithReceipt(randomArchive(random, { closes: false })),
      other: randomArchive(random, { days: 1, till: 'T2' }),
    };
  });

  afterAll(() => Object.values(bases).forEach(({ book }) => book.close()));

  test('starts from sound archives', () => {
    for (const { inHand, book, fingerprint } of Object.values(bases))
      expect(foundIn(filesOf(inHand, book.key), { fingerprint })).toEqual([]);
  });

  test('is one of 28 kinds', () => {
    expect(Object.keys(ATTACKS)).toHaveLength(28);
    expect(Object.keys(ATTACKS)).toEqual(expect.arrayContaining([...NEEDS_WITNESS]));
  });

  test.each(Object.keys(ATTACKS))(
    `is found in each of ${TRIALS} trials: %s`,
    (kind) => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const attacked = ATTACKS[kind]?.(bases, numbersOf(seed));
          if (!attacked) throw new Error(`no attack ${kind}`);
          expect(foundIn(attacked.files, attacked)).not.toEqual([]);
          // What the till's own key has signed shows by the paper alone.
          if (NEEDS_WITNESS.includes(kind))
            expect(foundIn(attacked.files, { fingerprint: attacked.fingerprint })).toEqual([]);
        }),
        { numRuns: TRIALS, endOnFailure: true },
      );
    },
    600_000,
  );
});
