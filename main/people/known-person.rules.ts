import { latinDigits } from '../../contract/money.ts';
import type { FindKnown, Person } from '../../contract/people.ts';
import { tokens } from '../search/fold.ts';
import { queryWord } from './search-query.rules.ts';
import { fitOfWord } from './search-score.rules.ts';
import { splitWords, searchWords } from './search-words.rules.ts';

/** What each word of a field must come to on the whole, from 0 to 1, for it to be the same. */
const SAME_NAME = 0.74;
const SAME_GUARDIAN = 0.7;
const SAME_VILLAGE = 0.6;
/** The first name alone tells one of a family from another. */
const SAME_FIRST_NAME = 0.72;
const MOST_YEARS_APART = 3;
const MOST_SHOWN = 3;
const MOBILE = /^[6-9]\d{9}$/u;
const YEAR = /^\d{4}$/u;

const mobileOf = (typed: string): string => latinDigits(typed).replace(/[\s-]/gu, '');

/** What to ask of the search: by her words once a name and a guardian stand there, and by a whole mobile. */
export function questionsOf({ name, guardian, village, mobile }: FindKnown): string[] {
  const digits = mobileOf(mobile);
  const words = [name, guardian, village].join(' ').replace(/\d/gu, ' ');
  return [
    ...(name.trim() !== '' && guardian.trim() !== '' ? [words, [name, guardian].join(' ')] : []),
    ...(MOBILE.test(digits) ? [digits] : []),
  ];
}

/** How well a typed field fits a stored one, word by word; a word that only one of them has counts little. */
function fitOfField(typed: string, stored: readonly string[]): number {
  const words = tokens(typed).map((token) => queryWord(token).forms);
  if (words.length === 0 || stored.length === 0) return 0;
  const [few, many] = [Math.min(words.length, stored.length), Math.max(words.length, stored.length)];
  const left = [...stored];
  const fits = words
    .map((forms) => {
      const best = left
        .map((word, at) => ({ at, fit: fitOfWord(forms, word) }))
        .toSorted((one, other) => other.fit - one.fit)[0];
      if (!best) return 0;
      left.splice(best.at, 1);
      return best.fit;
    })
    .toSorted((one, other) => other - one)
    .slice(0, few);
  return fits.reduce((sum, fit) => sum + fit, 0) / few - 0.05 * (many - few);
}

function fitOfFirst(typed: string, [stored = '']: readonly string[]): number {
  const [first = ''] = tokens(typed);
  return first === '' || stored === '' ? 0 : fitOfWord(queryWord(first).forms, stored);
}

const yearsAgree = (typed: string, known: string): boolean => {
  const year = latinDigits(typed).trim();
  return !YEAR.test(year) || known === '' || Math.abs(Number(year) - Number(known)) <= MOST_YEARS_APART;
};

type Likely = { readonly person: Person; readonly fit: number };

/** How likely a known person is the typed one; undefined when she is somebody else. */
function likelihood(typed: FindKnown, person: Person): number | undefined {
  const [name = [], guardian = [], village = []] = splitWords(searchWords(person));
  const first = fitOfFirst(typed.name, name);
  if (first < SAME_FIRST_NAME) return undefined;
  const mobile = mobileOf(typed.mobile);
  if (MOBILE.test(mobile) && mobile === person.mobile) return 3 + first;
  if (!yearsAgree(typed.birthYear, person.birthYear)) return undefined;
  const fits = [
    fitOfField(typed.name, name),
    fitOfField(typed.guardian, guardian),
    typed.village.trim() === '' ? SAME_VILLAGE : fitOfField(typed.village, village),
  ] as const;
  const isSame = fits[0] >= SAME_NAME && fits[1] >= SAME_GUARDIAN && fits[2] >= SAME_VILLAGE;
  return isSame ? fits[0] + fits[1] + fits[2] : undefined;
}

/**
 * Those of the found people who are likely the typed one: by name, guardian, village and an age of at most three years'
 * difference, or by the mobile, where the first name is the same: a family shares a mobile.
 */
export function likelySame(typed: FindKnown, found: readonly Person[]): Person[] {
  return found
    .flatMap((person): Likely[] => {
      const fit = likelihood(typed, person);
      return fit === undefined ? [] : [{ person, fit }];
    })
    .toSorted((one, other) => other.fit - one.fit)
    .slice(0, MOST_SHOWN)
    .map(({ person }) => person);
}
