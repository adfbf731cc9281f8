import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapEvenly, wrapText } from '../../main/printing/wrap.ts';
import { hindiStrings } from './paper-fonts.ts';

const segmenter = new Intl.Segmenter('hi', { granularity: 'grapheme' });
const letters = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
/** A sign that stands alone would join the space before it. */
const words = hindiStrings.filter((text) => !/^\p{M}/u.test(text));
const width = (text: string): number => letters(text).length;

test('a text keeps every letter whole and in its place, however narrow the line', () => {
  const texts = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    .map((chosen) => chosen.join(' '));
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, most) => {
      for (const wrap of [wrapText, wrapEvenly]) {
        const lines = wrap(text, most, width);
        expect(lines.every((line) => width(line) <= most)).toBe(true);
        const whole = letters(text).filter((letter) => letter !== ' ');
        expect(lines.flatMap(letters).filter((letter) => letter !== ' ')).toEqual(whole);
      }
    }),
  );
});

test('a text is broken between words where it can be, and inside a word only where it must', () => {
  expect(wrapText('aaa bbb', 5, width)).toEqual(['aaa', 'bbb']);
  expect(wrapText('aaa bbbbbbb', 5, width)).toEqual(['aaa', 'bbbbb', 'bb']);
});

test('lines are of about one length where that takes no more of them', () => {
  expect(wrapText('aaa bbb ccc ddd', 11, width)).toEqual(['aaa bbb ccc', 'ddd']);
  expect(wrapEvenly('aaa bbb ccc ddd', 11, width)).toEqual(['aaa bbb', 'ccc ddd']);
});
