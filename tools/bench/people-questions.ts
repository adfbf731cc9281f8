import type { Spelled } from '../seed/made-up-names.ts';
import { type MadeUpPerson, madeUpNumbers } from '../seed/made-up-people.ts';

/** The ways in which operators ask for a person; all but one name her and her guardian. */
export const KINDS = [
  'Latin, usual spelling',
  'Latin, other spelling',
  'Latin, a slip',
  'Hindi, usual spelling',
  'Hindi, a slip',
  'Latin, beginnings of words',
  'Hindi, beginnings of words',
  'guardian first, words turned round',
  'first name, surname and village',
  'Latin, for a record in Hindi',
  'Hindi, for a record in Latin',
] as const;
type Kind = (typeof KINDS)[number];

export type Question = {
  readonly kind: Kind;
  readonly text: string;
  /** Whether a found person has the names that were asked for; several may. */
  readonly isMeant: (person: MadeUpPerson) => boolean;
};

const SEED = 99;
const LETTERS = { en: 'aeiourstnkmhl', hi: 'ािीुूेोंकरनसत' };
const FEWEST_LETTERS = 4;
const BEGINNING = 0.6;
const SHORTEST_BEGINNING = 3;

const graphemes = (word: string): string[] =>
  [...new Intl.Segmenter('hi').segment(word)].map(({ segment }) => segment);

function asker(random: () => number) {
  const below = (count: number): number => Math.floor(random() * count);
  const any = (spellings: readonly string[]): string => spellings[below(spellings.length)] ?? '';
  const usual = ([first = '']: readonly string[]): string => first;
  const other = ([first = '', ...others]: readonly string[]): string =>
    others.length > 0 ? any(others) : first;

  /** One human slip inside a word: a letter left out, doubled, swapped with the next, or another one. */
  function slip(text: string, script: keyof Spelled): string {
    const words = text.split(' ');
    const long = [...words.keys()].filter((place) => (words[place] ?? '').length >= FEWEST_LETTERS);
    const chosen = long[below(long.length)];
    if (chosen === undefined) return text;
    const letters = Array.from(words[chosen] ?? '');
    const at = 1 + below(letters.length - 1);
    const [letter = '', next = ''] = letters.slice(at, at + 2);
    const slips = [
      () => letters.toSpliced(at, 1),
      () => letters.toSpliced(at, 0, letter),
      () => letters.toSpliced(at, 2, next, letter),
      () => letters.toSpliced(at, 1, any(Array.from(LETTERS[script]))),
    ];
    return words.with(chosen, (slips[below(slips.length)]?.() ?? letters).join('')).join(' ');
  }

  const all = ({ name, guardian }: MadeUpPerson): Spelled[] => [...name, guardian];
  const write = (names: readonly Spelled[], script: keyof Spelled, choose: typeof any): string =>
    names.map(({ [script]: spellings }) => choose(spellings)).join(' ');

  const beginning = (word: string): string =>
    word.slice(0, Math.max(SHORTEST_BEGINNING, Math.ceil(word.length * BEGINNING)));
  const beginnings = (text: string, cut: (word: string) => string): string =>
    text.split(' ').map(cut).join(' ');

  const texts: Readonly<Record<Kind, (person: MadeUpPerson) => string>> = {
    'Latin, usual spelling': (person) => write(all(person), 'en', usual),
    'Latin, other spelling': (person) => write(all(person), 'en', other),
    'Latin, a slip': (person) => slip(write(all(person), 'en', any), 'en'),
    'Hindi, usual spelling': (person) => write(all(person), 'hi', usual),
    'Hindi, a slip': (person) => slip(write(all(person), 'hi', any), 'hi'),
    'Latin, beginnings of words': (person) => beginnings(write(all(person), 'en', usual), beginning),
    'Hindi, beginnings of words': (person) =>
      beginnings(write(all(person), 'hi', usual), (word) => graphemes(word).slice(0, 2).join('')),
    'guardian first, words turned round': (person) => write(all(person).toReversed(), 'en', any),
    'first name, surname and village': ({ name, village }) =>
      `${write([...name.slice(0, 1), ...name.slice(-1)], 'en', other)} ${any(village.en)}`,
    'Latin, for a record in Hindi': (person) => write(all(person), 'en', usual),
    'Hindi, for a record in Latin': (person) => write(all(person), 'hi', usual),
  };
  return { below, texts };
}

const sameName = (one: Spelled | undefined, other: Spelled | undefined): boolean =>
  one?.hi[0] === other?.hi[0];

const sameNameAndGuardian = (one: MadeUpPerson, other: MadeUpPerson): boolean =>
  one.name.length === other.name.length &&
  one.name.every((part, place) => sameName(part, other.name[place])) &&
  sameName(one.guardian, other.guardian);

const sameEndsAndVillage = (one: MadeUpPerson, other: MadeUpPerson): boolean =>
  sameName(one.name[0], other.name[0]) &&
  sameName(one.name.at(-1), other.name.at(-1)) &&
  sameName(one.village, other.village);

const fitsKind = (kind: Kind, { script }: MadeUpPerson): boolean =>
  kind === 'Latin, for a record in Hindi'
    ? script === 'hi'
    : kind === 'Hindi, for a record in Latin'
      ? script === 'en'
      : true;

/** Questions for people chosen by chance, as many of each kind; the same people give the same questions. */
export function madeUpQuestions(people: readonly MadeUpPerson[], ofEachKind: number): Question[] {
  const { below, texts } = asker(madeUpNumbers(SEED));
  return KINDS.flatMap((kind) => {
    const questions: Question[] = [];
    while (questions.length < ofEachKind) {
      const person = people[below(people.length)];
      if (!person || !fitsKind(kind, person)) continue;
      const same = kind === 'first name, surname and village' ? sameEndsAndVillage : sameNameAndGuardian;
      questions.push({
        kind,
        text: texts[kind](person).toLowerCase(),
        isMeant: (found) => same(person, found),
      });
    }
    return questions;
  });
}
