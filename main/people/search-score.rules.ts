import { distance } from '../search/distance.ts';
import type { QueryWord } from './search-query.rules.ts';
import { splitForms, splitWords } from './search-words.rules.ts';

/** How a person fits what was typed. A word that fits well counts 1. */
export type Fit = {
  /** The sum over the typed words, with what order and untyped words add or take. */
  readonly total: number;
  /** The fit of the typed word that fits worst, and which one it is. */
  readonly weakest: number;
  readonly weak: number;
};

/** What a typed word counts in each field: the person herself comes before those of whom she is the guardian. */
const FIELD_WEIGHTS = [1, 0.97, 0.97];
/** What it costs that a stored word goes on after what was typed: a whole word is the better match. */
const UNFINISHED = 0.12;
/** What each word of a name costs that was not typed, and each word of a guardian of whom another word was typed. */
const UNTYPED_NAME = 0.03;
const UNTYPED_GUARDIAN = 0.003;
/** What it adds that the first typed word is the first of the name, and that fields were typed in their order. */
const FIRST_NAME_FIRST = 0.1;
const IN_ORDER = 0.05;
const LIKELY = 0.5;
/** Scores kept between key presses; one takes about a hundred bytes. */
const MOST_SCORES = 60_000;

function fitOfForms(typed: string, stored: string): number {
  const whole = distance(typed, stored);
  const away = whole === 0 ? 0 : Math.min(whole, UNFINISHED + distance(typed, stored, true));
  return Math.max(0, 1 - away / (0.35 + 0.42 * Math.min(typed.length, stored.length)));
}

/** How well a word in its forms fits a stored one: 1 for the same sound, 0 for another word. */
export function fitOfWord(typed: readonly string[], stored: string): number {
  let best = 0;
  for (const form of splitForms(stored))
    for (const one of typed) best = Math.max(best, fitOfForms(one, form));
  return best;
}

type Match = { readonly at: number; readonly field: number; readonly score: number; readonly worth: number };

const NO_MATCH: Match = { at: -1, field: -1, score: 0, worth: 0 };

/** The stored word that fits best among those that no typed word has taken. */
function bestMatch(
  fields: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
  score: (stored: string) => number,
): Match {
  let best = NO_MATCH;
  let at = 0;
  for (const [field, stored] of fields.entries())
    for (const word of stored) {
      const here = at++;
      if (taken.has(here)) continue;
      const fit = score(word);
      const worth = fit * (FIELD_WEIGHTS[field] ?? 0);
      if (worth > best.worth) best = { at: here, field, score: fit, worth };
    }
  return best;
}

const typedIn = (matches: readonly Match[], field: number): number =>
  matches.filter((match) => match.field === field).length;

function untyped(fields: readonly (readonly string[])[], matches: readonly Match[]): number {
  const [name = [], guardian = []] = fields;
  const guardianTyped = typedIn(matches, 1);
  return (
    UNTYPED_NAME * (name.length - typedIn(matches, 0)) +
    (guardianTyped > 0 ? UNTYPED_GUARDIAN * (guardian.length - guardianTyped) : 0)
  );
}

function order(matches: readonly Match[]): number {
  const [first] = matches;
  const fields = matches.filter(({ at }) => at >= 0).map(({ field }) => field);
  const inOrder = fields.every((field, place) => field >= (fields[place - 1] ?? 0));
  return (first?.at === 0 && first.score > LIKELY ? FIRST_NAME_FIRST : 0) + (inOrder ? IN_ORDER : 0);
}

/**
 * Scores people against typed words. Each typed word takes the stored word that it fits best, and no two take the same
 * one. How well two words fit is worked out once and remembered from one key press to the next.
 */
export function createScorer() {
  const remembered = new Map<string, Map<string, number>>();
  let count = 0;

  function scoreOf({ forms }: QueryWord): (stored: string) => number {
    const name = forms.join(' ');
    const scores = remembered.get(name) ?? new Map<string, number>();
    remembered.set(name, scores);
    return (stored) => {
      const known = scores.get(stored);
      if (known !== undefined) return known;
      const score = fitOfWord(forms, stored);
      scores.set(stored, score);
      count += 1;
      return score;
    };
  }

  return (typed: readonly QueryWord[]): ((words: string) => Fit) => {
    if (count > MOST_SCORES) {
      remembered.clear();
      count = 0;
    }
    const scores = typed.map(scoreOf);
    return (words) => {
      const fields = splitWords(words);
      const taken = new Set<number>();
      const matches = scores.map((score) => {
        const match = bestMatch(fields, taken, score);
        taken.add(match.at);
        return match;
      });
      const weakest = Math.min(...matches.map(({ score }) => score));
      const total =
        matches.reduce((sum, { worth }) => sum + worth, 0) + order(matches) - untyped(fields, matches);
      return { total, weakest, weak: matches.findIndex(({ score }) => score === weakest) };
    };
  };
}
