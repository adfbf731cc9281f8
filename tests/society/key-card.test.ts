import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { KEYS, KEY_NAMES, keyName } from '../../contract/keys.ts';
import { keys as english } from '../../resources/words/en/keys.ts';
import { keys as hindi } from '../../resources/words/hi/keys.ts';
import { openWorld } from '../world.ts';

const poppler = (tool: string, ...how: string[]): string => execFileSync(tool, how).toString();
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

test('The key card is one A4 sheet with each key of the counter and its name in both languages', async () => {
  await using world = await openWorld();
  const { path } = await world.call('society.exportKeyCard', {});
  const text = plain(poppler('pdftotext', '-raw', path, '-'));
  for (const name of KEY_NAMES)
    expect(text).toContain(plain(`${keyName(KEYS[name])}${hindi[name]}${english[name]}`));
  expect(poppler('pdfinfo', path)).toMatch(/Pages: +1\n[\s\S]*Page size: +841\.89 x 595\.28 pts \(A4\)/u);
});

test('Its strip has the twelve F keys in their order, as wide as those of a full keyboard', async () => {
  await using world = await openWorld();
  const { path } = await world.call('society.exportKeyCard', {});
  const words = poppler('pdftotext', '-bbox', path, '-');
  const captions = [...words.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(F\d+)</gu)];
  const heights = captions.map(([, , height]) => Number(height));
  // The strip is the row in which all twelve stand.
  const row = heights.find((height) => heights.filter((other) => other === height).length === 12);
  const places = captions
    .filter(([, , height]) => Number(height) === row)
    .map(([, left, , name]) => ({ name, left: Number(left) }))
    .toSorted((one, other) => one.left - other.left);
  expect(places.map(({ name }) => name)).toEqual(Array.from({ length: 12 }, (_, place) => `F${place + 1}`));
  const steps = places.slice(1).map(({ left }, place) => Math.round(left - (places[place]?.left ?? 0)));
  // F10 is a wider word than F9 and begins earlier.
  expect(steps.toSpliced(8, 1)).toEqual([54, 54, 54, 81, 54, 54, 54, 81, 54, 54]);
});
