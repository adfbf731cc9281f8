import { distance } from './distance.ts';
import { fineForms, looseKey, tokens } from './fold.ts';

/** What it costs that a stored word goes on after what was typed: a whole word is the better match. */
const UNFINISHED = 0.12;
/** What a word is worth whose very letters were typed so far, whatever they will sound like: "tra" of train. */
const SAME_LETTERS = 0.95;
/** How much a word counts that only means the same. */
const ALIKE = 0.93;
/** A fit below this is none. */
const LEAST = 0.45;
/** A typed word that is longer than a stored one by more letters is another word. */
const LONGER = 3;
/** How many typed words are remembered between key presses; one takes some 30 kB. */
const REMEMBERED = 64;

/** One way in which a word of the vocabulary may be written. */
type Spelling = { readonly form: string; readonly word: number; readonly worth: number };

/** How well a typed form fits a stored one, which may be longer: 1 the same, 0 another word. */
function fit(typed: string, stored: string): number {
  if (typed === stored) return 1;
  if (typed.length > stored.length + LONGER) return 0;
  if (/\d/u.test(typed)) return stored.startsWith(typed) ? 1 - UNFINISHED : 0;
  const begun = UNFINISHED + distance(typed, stored, true);
  // A whole word can only be nearer than a begun one when hardly a letter is left to type.
  const away = stored.length > typed.length + 1 ? begun : Math.min(begun, distance(typed, stored));
  const score = 1 - away / (0.35 + 0.42 * Math.min(typed.length, stored.length));
  return score < LEAST ? 0 : score;
}

/** The sound with which a form starts; one for all vowels, which people confuse: aushman, ayushman. */
function startOf(form: string): string {
  const first = looseKey(form).charAt(0);
  return first === 'i' || first === 'u' ? 'a' : first;
}

/** For each form of a word, the forms of the words that mean the same. */
function meanings(synonyms: readonly (readonly string[])[]): Map<string, Set<string>> {
  const alike = new Map<string, Set<string>>();
  for (const group of synonyms) {
    const forms = group.flatMap(tokens).flatMap(fineForms);
    for (const form of forms) {
      const others = alike.get(form) ?? new Set<string>();
      for (const other of forms) others.add(other);
      alike.set(form, others);
    }
  }
  return alike;
}

/**
 * The words of a catalogue, each known by a number from 0 on. `add` gives the number of a token (of `tokens`), a new
 * one for a new token; `fits` tells for each number how well a typed token fits that word, from 0 (not) to 1 (the
 * same). The typed token may be the beginning of the word, and words that mean the same fit nearly as well.
 */
export function createVocabulary(synonyms: readonly (readonly string[])[]) {
  const alike = meanings(synonyms);
  const numbers = new Map<string, number>();
  const byStart = new Map<string, Spelling[]>();
  const remembered = new Map<string, Float64Array>();

  function addSpelling(spelling: Spelling): void {
    const start = startOf(spelling.form);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [spelling]);
    else list.push(spelling);
  }

  function fitsOf(token: string): Float64Array {
    const best = new Float64Array(numbers.size);
    for (const [stored, word] of numbers) if (stored.startsWith(token)) best[word] = SAME_LETTERS;
    for (const typed of fineForms(token))
      for (const { form, word, worth } of byStart.get(startOf(typed)) ?? [])
        if (worth > (best[word] ?? 0)) best[word] = Math.max(best[word] ?? 0, worth * fit(typed, form));
    return best;
  }

  return {
    add(token: string): number {
      const known = numbers.get(token);
      if (known !== undefined) return known;
      const word = numbers.size;
      numbers.set(token, word);
      const forms = fineForms(token);
      for (const form of forms) addSpelling({ form, word, worth: 1 });
      const others = new Set<string>();
      for (const form of forms) for (const other of alike.get(form) ?? []) others.add(other);
      for (const form of others) if (!forms.includes(form)) addSpelling({ form, word, worth: ALIKE });
      return word;
    },

    fits(token: string): Float64Array {
      const known = remembered.get(token);
      if (known?.length === numbers.size) return known;
      const best = fitsOf(token);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(token, best);
      return best;
    },
  };
}
