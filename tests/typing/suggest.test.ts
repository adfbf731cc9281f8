import { describe, expect, test } from 'vitest';
import { type Lexicon, createLexicon } from '../../main/typing/lexicon.rules.ts';
import { suggest } from '../../main/typing/suggest.rules.ts';
import { transliterate } from '../../main/typing/transliteration.rules.ts';
import { COMPOUNDS, MEN, type Spelled, SURNAMES, VILLAGES, WOMEN } from '../../tools/seed/made-up-names.ts';

/** A name as it is written, and as people type it. */
type Pair = { readonly written: readonly string[]; readonly latin: string };

const pairsOf = (names: readonly Spelled[]): Pair[] =>
  names
    .map(({ hi, en }) => ({
      written: hi.map((name) => name.normalize('NFC')),
      latin: (en[0] ?? '').toLowerCase(),
    }))
    .filter(({ written, latin }) => /^[a-z]+$/u.test(latin) && /^\p{L}/u.test(written[0] ?? ''));

const PAIRS = pairsOf([...MEN, ...WOMEN, ...SURNAMES, ...VILLAGES, ...COMPOUNDS]);

function lexiconOf(pairs: readonly Pair[]): Lexicon {
  const lexicon = createLexicon();
  for (const { written } of pairs) lexicon.add(written[0] ?? '');
  return lexicon;
}

/** How many in a hundred stand among the first so many suggestions for their whole spelling. */
function hits(lexicon: Lexicon, most: number, pairs = PAIRS): number {
  const hit = pairs.filter(({ written, latin }) =>
    suggest(latin, [], lexicon)
      .slice(0, most)
      .some((word) => written.includes(word)),
  );
  return (100 * hit.length) / pairs.length;
}

/** Letters until the word stands there, and the key that takes it; one that never does is typed twice. */
function keysFor({ written, latin }: Pair, lexicon: Lexicon): number {
  const shown = (letters: number): boolean =>
    suggest(latin.slice(0, letters), [], lexicon).some((word) => written.includes(word));
  for (let letters = 1; letters <= latin.length; letters += 1) if (shown(letters)) return letters + 1;
  return latin.length * 2;
}

/** Written syllables: consonants joined by a virama are one, and so is a vowel that stands alone. */
const aksharas = (word: string): number =>
  [...word.matchAll(/(?:[\u0915-\u0939]\u{93c}?\u{94d})*[\u0904-\u0939]/gu)].length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('A name of a list of more than 1,000, as people spell it', () => {
  const known = lexiconOf(PAIRS);

  test('takes at most 1.15 keys an akshara once it was written before', () => {
    expect(PAIRS.length).toBeGreaterThan(1000);
    const keys = sum(PAIRS.map((pair) => keysFor(pair, known)));
    const written = sum(PAIRS.map(({ written: [word = ''] }) => aksharas(word)));
    expect(keys / written).toBeLessThanOrEqual(1.15);
  });

  test('stands first in 85 of 100 and among five in 97, once it was written before', () => {
    expect(hits(known, 1)).toBeGreaterThanOrEqual(85);
    expect(hits(known, 5)).toBeGreaterThanOrEqual(97);
  });

  test('stands among eight in two of three by the spelling rules alone, when it never was', () => {
    expect(hits(createLexicon(), 8)).toBeGreaterThanOrEqual(66);
  });
});

describe('The spelling rules', () => {
  test.each([
    ['ramesh', 'रमेश'],
    ['geeta', 'गीता'],
    ['sharma', 'शर्मा'],
    ['mishra', 'मिश्रा'],
    ['pankaj', 'पंकज'],
    ['chandan', 'चंदन'],
    ['lakshmi', 'लक्ष्मी'],
    ['bharat', 'भरत'],
    ['munna', 'मुन्ना'],
    ['gopal', 'गोपाल'],
  ])('write %s as %s among the first eight', (latin, word) => {
    expect(transliterate(latin).map(({ text }) => text)).toContain(word);
  });

  test('answer nothing but Devanagari, each word once, and nothing for nothing', () => {
    const words = transliterate('kshatriya', 40).map(({ text }) => text);
    expect(words.every((word) => /^\p{Script=Devanagari}+$/u.test(word))).toBe(true);
    expect(new Set(words).size).toBe(words.length);
    expect(transliterate('')).toEqual([]);
  });
});

test('what was chosen for the same letters comes first, and a new word always has a place', () => {
  const lexicon = lexiconOf(PAIRS);
  const words = suggest('sunita', ['सुनिता'], lexicon);
  expect(words.slice(0, 2)).toEqual(['सुनिता', 'सुनीता']);
  expect(suggest('ram', [], lexicon)).toContain(transliterate('ram')[0]?.text);
});
