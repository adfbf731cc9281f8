import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../../contract/faults.ts';
import type { FieldProblem } from '../../contract/faults.ts';
import { HEADS } from '../../contract/heads.ts';
import { en } from '../../resources/words/en/index.ts';
import { hi } from '../../resources/words/hi/index.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every text of a language by its path. */
function texts(tree: Tree, path: readonly string[] = []): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[[...path, key].join(' '), value]] : [...texts(value, [...path, key])],
    ),
  );
}

const hindi = texts(hi);
const english = texts(en);

const params = (text: string): string[] =>
  [...text.matchAll(/\{\{[^}]+\}\}/gu)].map(([found]) => found).toSorted();

describe('The words of the window', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...hindi.keys()].toSorted());
  });

  it('are never empty', () => {
    const empty = [...hindi, ...english].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const differing = [...hindi].filter(
      ([key, text]) => params(text).join() !== params(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('have both plural forms where they count, since 0 is one in Hindi and other in English', () => {
    const keys = [...hindi.keys()];
    const counted = keys.filter((key) => /_(?:one|other|zero|two|few|many)$/u.test(key));
    const stems = new Set(counted.map((key) => key.replace(/_[a-z]+$/u, '')));
    expect(counted.toSorted()).toEqual(
      [...stems].flatMap((stem) => [`${stem}_one`, `${stem}_other`]).toSorted(),
    );
    expect(new Intl.PluralRules('hi').select(0)).toBe('one');
    const countless = keys.filter(
      (key) => params(hindi.get(key) ?? '').includes('{{count}}') && !counted.includes(key),
    );
    expect(countless).toEqual([]);
  });

  it('say for each fault what happened, whether the money is safe and what to do now, and know no other fault', () => {
    for (const words of [hi.faults, en.faults]) {
      expect(Object.keys(words).toSorted()).toEqual([...FAULT_CODES].toSorted());
      for (const sentences of Object.values(words))
        expect(Object.keys(sentences)).toEqual(['happened', 'money', 'now']);
    }
  });

  it('say what is wrong with a field for each problem that the door finds', () => {
    const problems: readonly FieldProblem['problem'][] = [
      'missing',
      'tooShort',
      'tooLong',
      'tooSmall',
      'tooLarge',
      'wrong',
      'aadhaar',
    ];
    for (const words of [hi.fields, en.fields])
      expect(Object.keys(words)).toEqual(expect.arrayContaining([...problems]));
  });

  it('name every head', () => {
    for (const words of [hi.heads, en.heads]) expect(Object.keys(words)).toEqual([...HEADS]);
  });
});

describe('The Hindi words', () => {
  // Keys of the keyboard, signs that stand in Latin letters on Indian papers too, and examples of what to type.
  const KEYS = 'Alt Delete Down Enter Esc F Page Shift Space Tab Up A D G I K L U Z';
  const SIGNS = 'CSV DUPLICATE ID JPEG PDF PNG QR SHA T UPI WebP X XLSX';
  const EXAMPLES = 'English Rent en bijli jati naam bank dev usb lp';
  const ALLOWED = new Set(`${KEYS} ${SIGNS} ${EXAMPLES}`.split(' '));

  it('have no Latin letters but for what is written so in Hindi too', () => {
    const latin = [...hindi].flatMap(([key, text]) =>
      [...text.replace(/\{\{[^}]+\}\}/gu, '').matchAll(/[a-z]+/giu)]
        .map(([word]) => word)
        .filter((word) => !ALLOWED.has(word))
        .map((word) => `${key}: ${word}`),
    );
    expect(latin).toEqual([]);
  });

  it('are stored in the composed form in which they are compared', () => {
    expect([...hindi].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });
});
