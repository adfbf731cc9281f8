import { expect, test } from 'vitest';
import { createNumberFinder } from '../../main/documents/number-finder.ts';
import { numbersInLine } from '../../main/documents/found-numbers.rules.ts';
import { openWorld } from '../world.ts';
import { type Shot, coveredPart, photographCard } from './card-pictures.ts';

const SHOTS: readonly (readonly [how: string, shot: Shot])[] = [
  ['straight, with a QR code', { seed: 2, code: true }],
  ['a little aslant and small', { seed: 33, angle: 5, scale: 0.4, quality: 40, noise: 40 }],
  ['lying on its side', { seed: 11, angle: 90 }],
  ['upside down', { seed: 13, angle: 180 }],
  ['far aslant', { seed: 8, angle: 10, code: true }],
  ['in bad light', { seed: 31, noise: 60, quality: 35 }],
];

test.each(SHOTS)(
  'the first eight digits of a card are found %s',
  async (_, shot) => {
    await using world = await openWorld({ openTill: false });
    const { picture, digits, code } = await photographCard(shot);
    const places = await world.call('documents.findNumbers', picture);
    expect(coveredPart(digits, places)).toBeGreaterThan(0.9);
    if (code) expect(coveredPart(code, places)).toBeGreaterThan(0.9);
    // The last four may stay: the card would be of no use without them.
    expect(places.length).toBeLessThan(4);
  },
  120_000,
);

test('a picture without digits has no place to cover', async () => {
  await using world = await openWorld({ openTill: false });
  const grey = new Uint8Array(300 * 200).fill(255);
  expect(await world.call('documents.findNumbers', { width: 300, height: 200, grey })).toEqual([]);
  const answer = await world.ask('documents.findNumbers', { width: 300, height: 201, grey });
  expect(answer).toMatchObject({ ok: false, fault: { code: 'app.invalidInput' } });
});

test('a finder that can not start says so, and does not hang', async () => {
  const finder = createNumberFinder(new URL('./no-such-worker.ts', import.meta.url));
  const picture = { width: 1, height: 1, grey: new Uint8Array([255]) };
  await expect(finder.find(picture)).rejects.toThrow();
});

/** Digits in a row as they are printed: a space is as wide as half a digit. */
const line = (text: string) =>
  Array.from(text).flatMap((digit, at) =>
    digit === ' ' ? [] : [{ digit, x: at * 12, y: 0, width: 10, height: 20 }],
  );

test.each([
  ['9999 4105 7058', true],
  ['999941057058', true],
  ['1 9999 4105 7058', true],
  ['9999 4105 7053', false],
  ['9999 4105 705', false],
])('in a line %s a number is found, and whether it is one for sure', (text, isSure) => {
  expect(numbersInLine(line(text)).map((found) => found.isSure)).toContain(isSure);
});

test.each(['9876543210', '01 01 1988', '0000 0000 0000', '1004 7823 5567', '3456 7890'])(
  'in a line %s no number is found',
  (text) => expect(numbersInLine(line(text))).toEqual([]),
);

test('of a number that passes the check the last four digits stay free', () => {
  const [found] = numbersInLine(line('9999 4105 7058'));
  const last = line('9999 4105 7058').at(-4);
  expect((found?.place.x ?? 0) + (found?.place.width ?? 0)).toBeLessThanOrEqual((last?.x ?? 0) - 2);
});
