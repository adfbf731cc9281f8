import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Loose } from '../campaigns/forger.ts';
import { type RandomArchive, numbersOf, randomArchive } from '../campaigns/random-book.ts';
import { type Change, foundIn } from './broken.ts';

let base: RandomArchive;
beforeAll(() => {
  base = randomArchive(numbersOf(5), { sales: 2 });
});
afterAll(() => base.book.close());

describe('a rule of waivers that the till itself has broken is found', () => {
  const waivedLine = ({ what, body }: Loose): Loose =>
    what === 'receipt' ? body.lines.find(({ waiver }: Loose) => waiver !== undefined) : undefined;
  const hasWaiver = (event: Loose): boolean => waivedLine(event) !== undefined;
  const isAgreed = (event: Loose): boolean => waivedLine(event)?.waiver.approved === true;
  const takesBack = ({ what, body }: Loose): boolean => what === 'reversal' && body.lines[0].waiver > 0;
  const closesWaivers = ({ what, body }: Loose): boolean => what === 'closing' && body.turnover.waivers;

  test.each<[string, string, (event: Loose) => boolean, Change]>([
    [
      'receipt.postings',
      'more than the books have',
      hasWaiver,
      (event) => void (waivedLine(event).waiver.amount += 1),
    ],
    ['waiver.wrong', 'of nothing', hasWaiver, (event) => void (waivedLine(event).waiver.amount = 0)],
    ['waiver.approver', 'without a second person', isAgreed, (event) => void delete event.approver],
    ['waiver.back', 'taken back too much', takesBack, ({ body }) => void (body.lines[0].waiver += 1)],
    ['receipt.postings', 'not taken back', takesBack, ({ body }) => void delete body.lines[0].waiver],
    [
      'closing.waivers',
      'miscounted',
      closesWaivers,
      ({ body }) => void (body.turnover.waivers[0].given += 1),
    ],
    [
      'closing.waivers',
      'left out of a closing',
      closesWaivers,
      ({ body }) => void delete body.turnover.waivers,
    ],
  ])('%s: a waiver %s', (code, _, isWanted, change) => {
    expect(foundIn(base, isWanted, change)).toContain(code);
  });
});
