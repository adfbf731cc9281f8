import { toCardinal as englishWords } from 'n2words/en-IN';
import { toCardinal as hindiWords } from 'n2words/hi-IN';
import { expect } from 'vitest';
import { numberInWords } from '../../main/printing/amount-in-words.ts';

/** The one number that the other source spells in another accepted way. */
const sameSpelling = (words: string): string =>
  words.replaceAll('तेतालीस', 'तैंतालीस').replaceAll('हजार', 'हज़ार');
const bare = (words: string): string => words.toLowerCase().replaceAll('-', ' ').replaceAll(' and ', ' ');

/** Expects the words of a number, in both languages, to be those of an independent source. */
export function expectSameAsOthers(number: number): void {
  expect(numberInWords(number, 'hi')).toBe(sameSpelling(hindiWords(number)));
  expect(bare(numberInWords(number, 'en'))).toBe(bare(englishWords(number)));
}
