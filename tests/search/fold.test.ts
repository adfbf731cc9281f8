import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fineForms, looseKey, normalise, tokens } from '../../main/search/fold.ts';
import spellings from './spelling-pairs.json' with { type: 'json' };

const keysOf = (text: string): Set<string> => new Set(tokens(text).flatMap(fineForms).map(looseKey));

const meet = (one: string, other: string): boolean => {
  const keys = keysOf(other);
  return [...keysOf(one)].some((key) => keys.has(key));
};

const pairs = (list: readonly (readonly string[])[]): [string, string][] =>
  list.map(([one = '', other = '']) => [one, other]);

const hindiWord = fc
  .array(
    fc.constantFrom(
      ...Array.from('कखगघचछजझटठडढणतथदधनपफबभमयरलवशसह'),
      'का',
      'की',
      'कु',
      'के',
      'सं',
      'क्ष',
      'ज्ञ',
      'ड़',
      'अ',
      'ई',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

const latinWord = fc.stringMatching(/^[a-z]{1,12}$/u);

describe('the fold', () => {
  test.each(pairs(spellings.meet))('brings %s and %s together', (one, other) => {
    expect(meet(one, other), `${[...keysOf(one)].join(' ')} against ${[...keysOf(other)].join(' ')}`).toBe(
      true,
    );
  });

  test.each(pairs(spellings.differ))('keeps %s and %s apart', (one, other) => {
    expect(meet(one, other), `${[...keysOf(one)].join(' ')} against ${[...keysOf(other)].join(' ')}`).toBe(
      false,
    );
  });

  test('has enough pairs to mean something', () => {
    expect(spellings.meet.length).toBeGreaterThanOrEqual(150);
    expect(spellings.differ.length).toBeGreaterThanOrEqual(30);
  });

  test('gives one key for the four spellings of one name', () => {
    const [key, ...others] = ['sita', 'seeta', 'सीता', 'सिता'].map((name) => [...keysOf(name)].join(' '));
    expect(others).toEqual([key, key, key]);
  });

  test('hears an abbreviation in either script', () => {
    expect(fineForms('एलपीसी')).toEqual(expect.arrayContaining(fineForms('lpc')));
  });

  test('keeps a short form as typed, since it may be the start of a word', () => {
    expect(fineForms('mo')[0]).toBe('mo');
    expect(fineForms('mo')).toContain(fineForms('mohammad')[0]);
  });

  test('leaves honorifics out, unless nothing else was typed', () => {
    expect(tokens('श्रीमती सीता देवी')).toEqual(['सीता', 'देवी']);
    expect(tokens('Shri Ram')).toEqual(['ram']);
    expect(tokens('Shri')).toEqual(['shri']);
  });

  test('gives no tokens for a text without letters or digits', () => {
    expect(tokens(' -- ।, ')).toEqual([]);
  });

  test('does not care in which Unicode form a text comes', () => {
    fc.assert(
      fc.property(hindiWord, (word) => {
        expect(normalise(word.normalize('NFD'))).toBe(normalise(word.normalize('NFC')));
        expect(normalise(word)).toBe(normalise(word).normalize('NFC'));
      }),
    );
  });

  test('gives forms of its own letters and keys of small letters and digits, for any word', () => {
    fc.assert(
      fc.property(fc.oneof(hindiWord, latinWord), (word) => {
        const forms = tokens(word).flatMap(fineForms);
        expect(forms.length).toBeGreaterThan(0);
        for (const form of forms) {
          expect(form).toMatch(/^[a-zA-Z0-9]+$/u);
          expect(looseKey(form)).toMatch(/^[a-z0-9]+$/u);
        }
      }),
    );
  });

  test('takes any text at all, also what JavaScript has a meaning for', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('constructor', '__proto__', 'valueOf'),
    );
    fc.assert(
      fc.property(text, (typed) => {
        for (const token of tokens(typed))
          for (const form of fineForms(token)) expect(looseKey(form)).not.toBe('');
      }),
    );
  });
});
