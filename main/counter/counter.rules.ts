import { fineForms, tokens } from '../search/fold.ts';

/** A word as it is written and as it may sound, in either script. */
type Word = { readonly token: string; readonly forms: readonly string[] };

/** A form without what people write either way: breathed or not, f or ph, v or b, z or j, an a inside the word. */
const plain = (form: string): string =>
  form
    .toLowerCase()
    .replaceAll('f', 'p')
    .replaceAll('v', 'b')
    .replaceAll('z', 'j')
    .replace(/(?<!^)a/gu, '');

const wordsOf = (text: string): Word[] =>
  tokens(text).map((token) => ({ token, forms: fineForms(token).map(plain) }));

const begins = (typed: Word, stored: Word): boolean =>
  stored.token.startsWith(typed.token) ||
  typed.forms.some((form) => form !== '' && stored.forms.some((other) => other.startsWith(form)));

/** Whether each word of a text is the beginning of a word of one of some names, as it is written or as it sounds. */
export function isNamed(text: string, names: readonly string[]): boolean {
  const typed = wordsOf(text);
  if (typed.length === 0) return false;
  return names.map(wordsOf).some((name) => typed.every((word) => name.some((other) => begins(word, other))));
}

/** Four digits and more are of a mobile. */
const DIGITS = /^\+?\d[\d\s-]{2,}\d$/u;
export const isMobile = (text: string): boolean => DIGITS.test(text.trim());
