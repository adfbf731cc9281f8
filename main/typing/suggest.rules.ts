import type { Lexicon } from './lexicon.rules.ts';
import { transliterate } from './transliteration.rules.ts';

/** As many as there are keys for: 1 to 8. */
export const MOST_SUGGESTED = 8;
/** A word of the lexicon so near stands before what the rules make of the letters. */
const NEAR = 0.3;
/** Places that are kept for the rules, so that a new word can always be written. */
const FOR_RULES = 1;

/**
 * What Latin letters may mean in Devanagari, the likeliest first: what was chosen for them before, near words that were
 * written before, and what the rules make of them.
 */
export function suggest(latin: string, chosen: readonly string[], lexicon: Lexicon): string[] {
  const known = lexicon.find(latin, MOST_SUGGESTED);
  const made = transliterate(latin).map(({ text }) => text);
  const near = known.filter(({ away }) => away < NEAR).map(({ word }) => word);
  const first = new Set([...chosen, ...near].slice(0, MOST_SUGGESTED - FOR_RULES));
  const words = new Set([
    ...first,
    ...made.slice(0, FOR_RULES),
    ...near,
    ...known.map(({ word }) => word),
    ...made,
  ]);
  return [...words].slice(0, MOST_SUGGESTED);
}
