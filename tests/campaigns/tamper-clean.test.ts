import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf } from './archive-in-hand.ts';
import { below, numbersOf, randomArchive } from './random-book.ts';
import { verifyArchive } from '../../tools/verifier/verify.mjs';

const ARCHIVES = process.env['SEVA_BAHI_CAMPAIGN'] ? 1000 : 200;

test(`${ARCHIVES} clean archives of random small books raise no alarm`, () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = numbersOf(seed);
      const days = 1 + below(random, 3);
      const closes = random() < 0.7;
      const { book, inHand, fingerprint } = randomArchive(random, {
        days,
        // A day that is closed may be one without a sale.
        sales: below(random, 4) + (closes ? 0 : 1),
        closes,
        training: random() < 0.2,
        since: below(random, days),
      });
      const files = filesOf(inHand, book.key);
      const witnesses = inHand.events
        .filter(({ event }) => event.what === 'receipt')
        .map(({ event }) => String(event.body['code']));
      expect(verifyArchive(files, { fingerprints: [fingerprint], witnesses }).findings).toEqual([]);
      book.close();
    }),
    { numRuns: ARCHIVES, endOnFailure: true },
  );
}, 600_000);
