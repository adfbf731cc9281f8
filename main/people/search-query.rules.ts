import { latinDigits } from '../../contract/money.ts';
import { fineForms, tokens } from '../search/fold.ts';
import { type SearchedField, keysOf } from './search-words.rules.ts';

/** One typed word, as it may sound and as the index may hold it. */
export type QueryWord = {
  readonly token: string;
  readonly forms: readonly string[];
  readonly keys: readonly string[];
};

/** What was typed: words of a name, guardian or village, and digits of a mobile. */
export type Query = { readonly words: readonly QueryWord[]; readonly digits: string };

const MOBILE_LENGTH = 10;
const FEWEST_DIGITS = 4;
const DIGITS = /(?:\+\s?)?\d(?:[\s-]?\d)*/gu;
const STILL_OPEN = /[a-z]y$|[aeo]w$/u;

/** Latin y and w sound otherwise at the end of a word than inside it, and more may yet be typed: "shy" of Shyam. */
const openForms = (token: string): string[] =>
  STILL_OPEN.test(token) ? fineForms(`${token}a`).map((form) => form.replace(/a$/u, '')) : [];

export function queryWord(token: string): QueryWord {
  const forms = [...new Set([...fineForms(token), ...openForms(token)])];
  return { token, forms, keys: keysOf(forms) };
}

/** Reads what was typed. Four digits or more are a mobile or a part of one; fewer belong to a word. */
export function readQuery(text: string): Query {
  let digits = '';
  const words = latinDigits(text).replace(DIGITS, (typed) => {
    const bare = typed.replace(/\D/gu, '');
    if (bare.length < FEWEST_DIGITS) return typed;
    digits = bare.slice(-MOBILE_LENGTH);
    return ' ';
  });
  return { words: tokens(words).map(queryWord), digits };
}

const oneOf = (keys: readonly string[], more: '' | '*'): string =>
  `(${keys.map((key) => `"${key}"${more}`).join(' OR ')})`;

const allOf = (parts: readonly string[], column?: SearchedField): string =>
  column ? `${column} : (${parts.join(' AND ')})` : parts.join(' AND ');

/** Whole words, but the last one, which may still be growing. */
export const asTyped = (words: readonly QueryWord[], column?: SearchedField): string =>
  allOf(
    words.map(({ keys }, place) => oneOf(keys, place === words.length - 1 ? '*' : '')),
    column,
  );

/** Beginnings of words. */
export const asBeginnings = (words: readonly QueryWord[], column?: SearchedField): string =>
  allOf(
    words.map(({ keys }) => oneOf(keys, '*')),
    column,
  );

const shortestKey = ({ keys }: QueryWord): number => Math.min(...keys.map((key) => key.length));

/** The words with the longest keys: they narrow a question most. */
export const tellingWords = (words: readonly QueryWord[], count: number): QueryWord[] =>
  words.toSorted((one, other) => shortestKey(other) - shortestKey(one)).slice(0, count);

/** One of the given keys, and the beginnings of those of the other words that tell most. */
export const withKeys = (keys: readonly string[], others: readonly QueryWord[], count: number): string =>
  allOf([oneOf(keys, ''), ...tellingWords(others, count).map((word) => oneOf(word.keys, '*'))]);

const DEVANAGARI = /\p{Script=Devanagari}/u;
/** Where a word may be parted: not before a sign, nor inside a conjunct. */
const LETTER = /\p{L}/u;
const VIRAMA = '\u094d';
const SHORTEST_TO_PART = 5;

/** Typed words with two neighbours written as one: राम बली for रामबली. */
export function joinedWords(words: readonly QueryWord[]): QueryWord[][] {
  return words.slice(1).flatMap((second, place) => {
    const first = words[place];
    if (!first || DEVANAGARI.test(first.token) !== DEVANAGARI.test(second.token)) return [];
    return [words.toSpliced(place, 2, queryWord(first.token + second.token))];
  });
}

/** Typed words with one of them written as two: Rambali for Ram Bali. */
export function partedWords(words: readonly QueryWord[], place: number): QueryWord[][] {
  const token = words[place]?.token ?? '';
  if (token.length < SHORTEST_TO_PART) return [];
  const cuts = Array.from({ length: token.length - 3 }, (_, index) => index + 2).filter(
    (cut) => LETTER.test(token.charAt(cut)) && token.charAt(cut - 1) !== VIRAMA,
  );
  return cuts.map((cut) =>
    words.toSpliced(place, 1, queryWord(token.slice(0, cut)), queryWord(token.slice(cut))),
  );
}

/** Keys in which r stands for d or d for r: the flap of ड़ is written both ways. */
export const flapsOf = (key: string): string[] =>
  Array.from(key).flatMap((letter, place) => {
    const other = letter === 'r' ? 'd' : letter === 'd' ? 'r' : undefined;
    return other && place > 0 ? [key.slice(0, place) + other + key.slice(place + 1)] : [];
  });
