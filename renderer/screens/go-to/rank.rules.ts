import { ROMANISED } from '../../../resources/words/romanised.ts';

/** Something that may be meant by what is typed, with all that it is called. */
export type Candidate = {
  readonly id: string;
  readonly names: readonly string[];
  /** What it is worth whatever it is called: the program found it. */
  readonly least?: number;
};

/** How well one typed word fits one word of a name, whichever scripts they are in. */
const FITS = { same: 1, begun: 0.92, sounds: 0.85, soundsBegun: 0.75, nearly: 0.6 } as const;
/** What the part of a name that was typed is worth, and a name that starts as the text does. */
const COVERAGE = 0.15;
const SAME_START = 0.05;
/** How much a fit counts in which a typed word is left over. */
const LEFT_OVER = 0.5;
/** Nothing below this is offered. */
const LEAST = 0.4;

// Nukta, zero-width characters and accents differ between keyboards and mean the same here.
const UNHEARD = /\u093c|[\u200b-\u200f]|[\u{300}-\u{36f}]/gu;
const CANDRABINDU = /\u0901/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/chh?/gu, '1'],
  [/c/gu, 'k'],
  [/1/gu, 'c'],
  [/x/gu, 'ks'],
  [/q/gu, 'k'],
  [/w/gu, 'v'],
  [/z/gu, 'j'],
  [/f/gu, 'p'],
  [/([kgcjtdpbs])h/gu, '$1'],
  [/ee|ii|ie$|y$/gu, 'i'],
  [/oo/gu, 'u'],
  [/au|ou/gu, 'o'],
  [/ai|ei/gu, 'e'],
  [/m(?=[pb])/gu, 'n'],
  [/(?<!^)a/gu, ''],
  [/(.)\1+/gu, '$1'],
];

type Word = { readonly letters: string; readonly sound: string };

function soundOf(letters: string): string {
  const roman = Array.from(letters, (letter) => ROMANISED[letter] ?? (/[a-z\d]/u.test(letter) ? letter : ''));
  return SOUNDS.reduce((text, [pattern, to]) => text.replace(pattern, to), roman.join(''));
}

/** The words of a text, as they are compared. */
function wordsOf(text: string): Word[] {
  const plain = text.normalize('NFD').replace(UNHEARD, '').replace(CANDRABINDU, '\u0902').toLowerCase();
  return (plain.match(WORD) ?? []).map((letters) => ({ letters, sound: soundOf(letters) }));
}

/** Whether one letter more, less or other makes the words the same. */
function isNearly(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [rest, others] = [one.slice(start), other.slice(start)];
  return rest.slice(1) === others.slice(1) || rest.slice(1) === others || rest === others.slice(1);
}

function fit(typed: Word, stored: Word): number {
  if (typed.letters === stored.letters) return FITS.same;
  if (stored.letters.startsWith(typed.letters)) return FITS.begun;
  if (/\d/u.test(typed.letters)) return 0;
  if (typed.letters.length > 1 && typed.sound === stored.sound) return FITS.sounds;
  if (typed.sound.length > 1 && stored.sound.startsWith(typed.sound)) return FITS.soundsBegun;
  return isNearly(typed.letters, stored.letters) || isNearly(typed.sound, stored.sound) ? FITS.nearly : 0;
}

function fitOfName(typed: readonly Word[], name: readonly Word[]): number {
  let sum = 0;
  let left = 0;
  const covered = new Set<number>();
  for (const word of typed) {
    const fits = name.map((stored) => fit(word, stored));
    const best = Math.max(0, ...fits);
    if (best === 0) left += 1;
    else covered.add(fits.indexOf(best));
    sum += best;
  }
  if (sum === 0) return 0;
  const startsAlike = fit(typed[0] ?? { letters: '', sound: '' }, name[0] ?? { letters: '', sound: '' }) > 0;
  const whole = sum / typed.length + COVERAGE * (covered.size / name.length) + (startsAlike ? SAME_START : 0);
  return left === 0 ? whole : whole * LEFT_OVER;
}

/**
 * The candidates that a typed text may mean, the likeliest first; all of them, in their own order, for an empty text.
 * Words may be half typed, in any order, and in either script whatever the name is written in.
 */
export function rank<C extends Candidate>(text: string, candidates: readonly C[]): C[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [...candidates];
  return candidates
    .map((candidate) => ({
      candidate,
      score: Math.max(
        candidate.least ?? 0,
        ...candidate.names.map((name) => fitOfName(typed, wordsOf(name))),
      ),
    }))
    .filter(({ score }) => score >= LEAST)
    .toSorted((one, other) => other.score - one.score)
    .map(({ candidate }) => candidate);
}
