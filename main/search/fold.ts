import { latinDigits } from '../../contract/money.ts';
import { soundsOfDevanagari, spelledLetters } from './devanagari.ts';

// The fold writes each word as it sounds, whichever script it was typed in. Its letters: the vowels a i u e o
// (length is not kept), the consonants of Hindi with aspirates as capitals (K = kh, C = chh, P = ph and f, ...),
// S = sh, R = the flap of ड़ and ढ़ (only inside this file), and digits.

// Search tables keep folded words: when a word folds otherwise than before, they must be built anew.

const HONORIFICS = new Set(
  'shri sri shree smt shrimati srimati late mr mrs ms dr km श्री श्रीमती स्व सुश्री डॉ'.split(' '),
);

/** Short forms that registers use for whole names. They are kept as typed, too: "mo" may be the start of a word. */
const SHORT_FORMS = new Map([
  ['md', 'mohammad'],
  ['mo', 'mohammad'],
  ['mohd', 'mohammad'],
  ['मो', 'mohammad'],
  ['kr', 'kumar'],
  ['pd', 'prasad'],
  ['ku', 'kumari'],
  ['कु', 'kumari'],
]);

const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const LATIN_ACCENTS = /[\u0300-\u036f]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** One spelling of a text: NFC, lower case, Latin digits, without accents and zero-width characters. */
export function normalise(text: string): string {
  return latinDigits(text.normalize('NFD').replace(LATIN_ACCENTS, '').normalize('NFC'))
    .replace(ZERO_WIDTH, '')
    .toLowerCase();
}

/**
 * The words of a text in either script, normalised. Honorifics (श्री, Smt) are left out unless nothing else is
 * there, so that typing "shri" still finds Shrivastava.
 */
export function tokens(text: string): string[] {
  const words = normalise(text).match(WORD) ?? [];
  const names = words.filter((word) => !HONORIFICS.has(word));
  return names.length > 0 ? names : words;
}

const CODA = '(?=[^aeiou]|$)';
const rule = (pattern: string, to: string): readonly [RegExp, string] => [new RegExp(pattern, 'gu'), to];

/** Latin spelling to sounds; the order matters. */
const LATIN_RULES = [
  rule('^sch', 'sk'),
  rule(`ow${CODA}`, 'o'),
  rule('c?ck', 'k'),
  rule('x', 'ksh'),
  rule('q', 'k'),
  rule('w', 'v'),
  rule('z', 'j'),
  rule('f', 'P'),
  rule('c?chh|ch?ch', 'C'),
  rule('ch', '1'),
  rule('c(?=[eiy])', 's'),
  rule('c', 'k'),
  rule('1', 'c'),
  rule('sh', 'S'),
  rule('kh', 'K'),
  rule('gh', 'G'),
  rule('jh', 'J'),
  rule('th', 'T'),
  rule('dh', 'D'),
  rule('ph', 'P'),
  rule('bh', 'B'),
  rule('ee+|ii+|ie$|ea', 'i'),
  rule('oo+|uu+', 'u'),
  rule('aa+', 'a'),
  rule('aye', 'ai'),
  rule('eo', 'ev'), // Ramdeo, Deoghar, Sheohar
];

/** What both scripts write in more than one way. */
const COMMON_RULES = [
  rule('ao', 'av'), // Rao and राव
  rule('ai|ei|ae', 'e'),
  rule('au|ou', 'o'),
  rule(`[ae]y${CODA}`, 'e'),
  rule(`([^aeiou]|^)y${CODA}`, '$1i'),
  rule('([a-zA-Z])\\1+', '$1'),
  rule('kK', 'K'),
  rule('gG', 'G'),
  rule('cC', 'C'),
  rule('jJ', 'J'),
  rule('tT', 'T'),
  rule('dD', 'D'),
  rule('pP', 'P'),
  rule('bB', 'B'),
  rule('m(?=[pPbBv])', 'n'),
  rule('iy(?=[aeou])', 'i'),
  rule('nG(?=[^aeiouy]|$)', 'nh'), // Singh and सिंह
  rule('^hr', 'r'),
];

const apply = (rules: readonly (readonly [RegExp, string])[], word: string): string =>
  rules.reduce((text, [pattern, to]) => text.replace(pattern, to), word);

const BARE_C = /c(?![chk])/u;

const VOWEL = /[aeiou]/u;
const TWICE = /(.)\1/u;

/**
 * Latin c is k or s in English words and a hasty ch in names; both readings are kept, the English one first. Letters
 * without a vowel are an abbreviation (kcc), or the start of a word (shr) when they can be spoken.
 */
function soundsOfLatin(word: string): string[] {
  const english = apply(LATIN_RULES, word);
  if (!VOWEL.test(word)) return TWICE.test(english) ? [word] : [english, word];
  return BARE_C.test(word)
    ? [english, apply(LATIN_RULES, word.replace(new RegExp(BARE_C, 'gu'), 'ch'))]
    : [english];
}

const DEVANAGARI = /\p{Script=Devanagari}/u;

/** The forms of a sounded word: the plain one first, then those in which one sound is heard as another. */
function readings(sound: string): string[] {
  const form = apply(COMMON_RULES, sound);
  const flaps = form.includes('R') ? [form.replace(/R/gu, 'r'), form.replace(/R/gu, 'd')] : [form];
  return flaps.flatMap((flap) => {
    const others = [flap];
    if (flap.includes('kS')) others.push(flap.replace(/kS/gu, 'C')); // Lakshmi and Lachhmi
    if (flap.endsWith('sing')) others.push(`${flap.slice(0, -1)}h`); // Sing, on the way to Singh
    return others;
  });
}

const endsInGlide = (sound: string): boolean => /[ae]y$/u.test(sound);

/** The forms of a word that may still go on with a vowel: "jay" on the way to Jayanti is not yet "jai". */
const unfinished = (sound: string): string[] => readings(`${sound}a`).map((form) => form.slice(0, -1));

/**
 * All the ways in which a token (of {@link tokens}) sounds, the likeliest first, never empty. Keep every form of a
 * stored word; a typed word fits when any of its forms fits: "lpc" and "एलपीसी", "md" and "mohammad", "गुड़िया" and
 * both "guria" and "gudiya" meet in one form.
 */
export function fineForms(token: string): string[] {
  const isDevanagari = DEVANAGARI.test(token);
  const sounds = isDevanagari ? soundsOfDevanagari(token) : soundsOfLatin(token);
  const letters = isDevanagari ? spelledLetters(token) : undefined;
  if (letters !== undefined) sounds.push(...soundsOfLatin(letters));
  const whole = SHORT_FORMS.get(token);
  if (whole !== undefined) sounds.push(...soundsOfLatin(whole));
  const forms = new Set([...sounds.flatMap(readings), ...sounds.filter(endsInGlide).flatMap(unfinished)]);
  forms.delete('');
  return forms.size > 0 ? [...forms] : [token];
}

const KEY_OF: Readonly<Record<string, string>> = {
  K: 'k',
  G: 'g',
  C: 'c',
  J: 'j',
  T: 't',
  D: 'd',
  P: 'p',
  B: 'b',
  S: 's',
  v: 'b',
};
const FIRST_VOWEL: Readonly<Record<string, string>> = { a: 'a', e: 'i', i: 'i', o: 'u', u: 'u' };
const UNHEARD = new Set('aeiouyh');

/**
 * The skeleton of a fine form, for looking words up by exact key or key prefix: the class of a first vowel, then the
 * consonants without their breath, with v as b and sh as s. Lower case and digits only.
 */
export function looseKey(fine: string): string {
  const first = fine.charAt(0);
  let key = FIRST_VOWEL[first] ?? (first === 'y' ? 'j' : first === 'h' ? 'h' : '');
  let touching = '';
  for (const letter of fine) {
    if (UNHEARD.has(letter)) {
      if (letter !== 'h') touching = '';
      continue;
    }
    const sound = KEY_OF[letter] ?? letter;
    if (sound !== touching || /\d/u.test(sound)) key += sound;
    touching = sound;
  }
  return key || fine.toLowerCase();
}
