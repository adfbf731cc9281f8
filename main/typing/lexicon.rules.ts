import { distance } from '../search/distance.ts';
import { fineForms, tokens } from '../search/fold.ts';

/** A word in Devanagari that was written before, and one way in which it sounds. */
type Entry = { readonly word: string; readonly form: string };

const DEVANAGARI_WORD = /^\p{Script=Devanagari}{2,}$/u;
/** Farther than this from what is typed, a word is another word. */
const FARTHEST = 0.75;
/** What a word that was written often gains over one written once. */
const OFTEN = 0.05;
const MOST_GAINED = 0.3;

/** The first sound of a form; one for all vowels, and for those that people confuse. */
function startOf(form: string): string {
  const first = form.charAt(0).toLowerCase();
  return /[aeiou]/u.test(first) ? 'a' : first === 'v' ? 'b' : first;
}

/**
 * Words in Devanagari that were written before, found by Latin letters that may be only their beginning. `add` takes
 * any text and keeps its Devanagari words; `find` answers words with how far they are, the nearest first.
 */
export function createLexicon() {
  const counts = new Map<string, number>();
  const byStart = new Map<string, Entry[]>();

  function learn(word: string): void {
    const count = counts.get(word) ?? 0;
    counts.set(word, count + 1);
    if (count > 0) return;
    for (const token of tokens(word))
      for (const form of fineForms(token)) {
        const start = startOf(form);
        const list = byStart.get(start);
        if (list) list.push({ word, form });
        else byStart.set(start, [{ word, form }]);
      }
  }

  return {
    add(text: string): void {
      for (const word of text.normalize('NFC').split(/[\s.,;:()/-]+/u))
        if (DEVANAGARI_WORD.test(word)) learn(word);
    },
    find(latin: string, most: number): { readonly word: string; readonly away: number }[] {
      const away = new Map<string, number>();
      for (const typed of fineForms(latin.toLowerCase()))
        for (const { word, form } of byStart.get(startOf(typed)) ?? []) {
          const gained = Math.min(MOST_GAINED, OFTEN * Math.log2(counts.get(word) ?? 1));
          const here = Math.min(distance(typed, form), distance(typed, form, true) + 0.05);
          if (here < FARTHEST)
            away.set(word, Math.min(here - gained, away.get(word) ?? Number.POSITIVE_INFINITY));
        }
      return [...away]
        .map(([word, far]) => ({ word, away: far }))
        .toSorted((one, other) => one.away - other.away)
        .slice(0, most);
    },
  };
}

export type Lexicon = ReturnType<typeof createLexicon>;
