import { latinDigits } from '../../contract/money.ts';
import { fineForms, tokens } from '../search/fold.ts';
import { keysOf } from './search-words.rules.ts';

/** One typed word, as it may sound and as the index may hold it. */
export type QueryWord = {
  readonly token: string;
  readonly forms: readonly string[];
  readonly keys: readonly string[];
};

/** What was typed: words of a name, guardian or village, and digits of a mobile. */
export type Query = { readonly words: readonly QueryWord[]; readonly digits: string };

/** More words than a name, a guardian and a village have. */
const MOST_WORDS = 10;
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

/**
 * Reads what was typed. Four digits or more are a mobile or a part of one. Fewer stand for themselves only when they
 * stand alone; after words they are the beginning of a mobile that is still being typed.
 */
export function readQuery(text: string): Query {
  let digits = '';
  const rest = latinDigits(text).replace(DIGITS, (typed) => {
    const bare = typed.replace(/\D/gu, '');
    if (bare.length < FEWEST_DIGITS) return typed;
    digits = bare.slice(-MOBILE_LENGTH);
    return ' ';
  });
  const typed = tokens(rest);
  const words = typed.filter((token) => !/^\d+$/u.test(token));
  const asked = words.length > 0 ? words : typed;
  return { words: asked.slice(0, MOST_WORDS).map(queryWord), digits };
}

const DEVANAGARI = /\p{Script=Devanagari}/u;
/** Where a word may be parted: not before a sign, nor inside a conjunct. */
const LETTER = /\p{L}/u;
const VIRAMA = '\u094d';
const SHORTEST_TO_PART = 5;

/** Two words written as one; at the seam they may sound as they did apart. */
function joined(first: QueryWord, second: QueryWord): QueryWord {
  const { token, forms } = queryWord(first.token + second.token);
  const apart = first.forms.flatMap((start) => second.forms.map((end) => start + end));
  const both = [...new Set([...forms, ...apart])];
  return { token, forms: both, keys: keysOf(both) };
}

/** Typed words with two neighbours written as one: राम बली for रामबली. */
export function joinedWords(words: readonly QueryWord[]): QueryWord[][] {
  return words.slice(1).flatMap((second, place) => {
    const first = words[place];
    if (!first || DEVANAGARI.test(first.token) !== DEVANAGARI.test(second.token)) return [];
    return [words.toSpliced(place, 2, joined(first, second))];
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
