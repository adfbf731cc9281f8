import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { numberInWords } from '../../main/printing/amount-in-words.ts';
import { paperWord } from '../../main/printing/paper-words.ts';
import { callOut, numberClips } from '../../renderer/screens/queue/call-out.rules.ts';
import { RESOURCES } from '../world.ts';

const SOUNDS = join(RESOURCES, 'sounds');
const places = z
  .record(z.string(), z.tuple([z.int().min(0), z.int().min(1)]))
  .parse(JSON.parse(readFileSync(join(SOUNDS, 'call-outs.json'), 'utf8')));

const words = paperWord('hi', 'numbers').split(' ');
/** What is said by a clip of a number. */
const wordOf = (clip: string): string =>
  clip === 'hundred' || clip === 'thousand' ? paperWord('hi', clip) : (words[Number(clip)] ?? '');

test('every number from 1 to 999 is spoken as it is written in Hindi words', () => {
  for (let number = 1; number <= 999; number++)
    expect(numberClips(number).map(wordOf).join(' ')).toBe(numberInWords(number, 'hi'));
});

test('a call is a chime, the token and the counter, and each part of it has its clip', () => {
  expect(callOut({ series: 'A', number: 345 }, 'T1')).toEqual([
    'chime',
    'token',
    'A',
    '3',
    'hundred',
    '45',
    'counter',
    'T',
    '1',
  ]);
  expect(callOut({ series: 'PB', number: 7 }, 'KAI2')).toEqual([
    'chime',
    'token',
    'P',
    'B',
    '7',
    'counter',
    'K',
    'A',
    'I',
    '2',
  ]);
  const letters = Array.from({ length: 26 }, (_, place) => String.fromCodePoint(65 + place));
  const all = ['chime', 'token', 'counter', 'hundred', 'thousand', ...letters, ...words.keys()].map(String);
  expect(Object.keys(places).toSorted()).toEqual(all.toSorted());
});

test('the clips lie one after the other in one small Ogg Opus file', () => {
  const file = readFileSync(join(SOUNDS, 'call-outs.ogg'));
  expect(file.subarray(0, 4).toString()).toBe('OggS');
  expect(file.includes('OpusHead')).toBe(true);
  expect(file.length).toBeLessThan(2_000_000);
  const inOrder = Object.values(places).toSorted(([one], [other]) => one - other);
  for (const [place, [start]] of inOrder.entries()) {
    const [before = 0, length = 0] = inOrder[place - 1] ?? [];
    expect(start).toBeGreaterThanOrEqual(before + length);
  }
});

test('what is no whole number to be called is a defect', () => {
  for (const number of [-1, 1.5, 100_000, Number.NaN]) expect(() => numberClips(number)).toThrow(RangeError);
});
