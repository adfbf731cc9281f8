import type { ServiceCode, ServiceRecord } from '../../contract/catalogue.ts';
import { tokens } from './fold.ts';
import { createVocabulary } from './vocabulary.ts';

/** What the search reads of a service. */
export type SearchedService = Pick<ServiceRecord, 'code' | 'name' | 'aliases'>;

export type ServiceSearchData = {
  readonly services: readonly SearchedService[];
  /** Sets of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
  /** The services that are asked for most, the commonest first. */
  readonly usual: readonly ServiceCode[];
};

/** A word at a place of a phrase, or two neighbours written as one ("pancard"). */
type Part = { readonly word: number; readonly start: number; readonly end: number };

/** One name of a service. `weights` tell how much each of its words says: rare words say more. */
type Phrase = {
  readonly parts: readonly Part[];
  readonly weights: readonly number[];
  readonly weight: number;
};

type Indexed = { readonly code: ServiceCode; readonly phrases: readonly Phrase[] };

/** A typed word: how it fits each word of the vocabulary, and how much it says. */
type Typed = { readonly fits: Float64Array; readonly says: number; readonly length: number };

/** Words that a name can do without; they count little when typed. */
const SMALL = new Set(
  'का के की में से को पर हेतु एवं और या ka ke ki me mein se ko par hetu evam aur ya of for in the and or to by'.split(
    ' ',
  ),
);
const SMALL_SAYS = 0.15;
/** What a typed word counts when another name of the same service holds it. */
const ELSEWHERE = 0.86;
/** The least average fit of the typed words that is still shown. */
const LEAST = 0.5;
const COVERAGE = 0.12;
const SAME_START = 0.05;
/** What the commonest service gains, the more the less was typed. */
const USUAL = { always: 0.04, perLetter: 0.15 };
const FREQUENT = { always: 0.1, perLetter: 0.2 };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The typed words; letters typed apart ("d l", "e p f o") are one word. */
function typedTokens(text: string): string[] {
  const joined: string[] = [];
  let letters = '';
  for (const token of tokens(text)) {
    if (/^[a-z]$/u.test(token)) {
      letters += token;
      continue;
    }
    if (letters !== '') joined.push(letters);
    letters = '';
    joined.push(token);
  }
  return letters === '' ? joined : [...joined, letters];
}

/** How much each word of the vocabulary says: the logarithm of how few services hold it. */
function rarity(phrasesOf: readonly (readonly (readonly number[])[])[]): Map<number, number> {
  const holders = new Map<number, number>();
  for (const phrases of phrasesOf)
    for (const word of new Set(phrases.flat())) holders.set(word, (holders.get(word) ?? 0) + 1);
  return new Map([...holders].map(([word, count]) => [word, Math.log(1 + phrasesOf.length / count)]));
}

function buildIndex({ services, synonyms }: ServiceSearchData) {
  const vocabulary = createVocabulary(synonyms);
  const texts = services.map(({ code, name, aliases }) =>
    [name.hi, name.en, ...aliases, code].map(tokens).filter((words) => words.length > 0),
  );
  const words = texts.map((phrases) => phrases.map((phrase) => phrase.map((token) => vocabulary.add(token))));
  const says = rarity(words);

  function phraseOf(phrase: readonly string[], numbers: readonly number[]): Phrase {
    const weights = numbers.map((word) => says.get(word) ?? 0);
    const single = numbers.map((word, at) => ({ word, start: at, end: at + 1 }));
    const pairs = phrase
      .slice(1)
      .map((second, at) => ({ word: vocabulary.add(`${phrase[at]}${second}`), start: at, end: at + 2 }));
    return { parts: [...single, ...pairs], weights, weight: sum(weights) };
  }

  const indexed: Indexed[] = services.map(({ code }, at) => ({
    code,
    phrases: (texts[at] ?? []).map((phrase, place) => phraseOf(phrase, words[at]?.[place] ?? [])),
  }));
  return { vocabulary, indexed };
}

/** The part of a phrase that a typed word fits best, and how well. */
function bestPart({ parts }: Phrase, fits: Float64Array): { part: Part | undefined; score: number } {
  let part: Part | undefined;
  let score = 0;
  for (const one of parts) {
    const here = fits[one.word] ?? 0;
    if (here > score) {
      part = one;
      score = here;
    }
  }
  return { part, score };
}

/** How well one name of a service fits: its words' fit, how much of the name was typed, and whether they start alike. */
function scorePhrase(phrase: Phrase, typed: readonly Typed[], elsewhere: readonly number[]): number {
  const covered = new Set<number>();
  let fitted = 0;
  let startsAlike = false;
  for (const [at, { fits, says }] of typed.entries()) {
    const { part, score } = bestPart(phrase, fits);
    fitted += says * Math.max(score, ELSEWHERE * (elsewhere[at] ?? 0));
    if (part === undefined || score < LEAST) continue;
    for (let place = part.start; place < part.end; place += 1) covered.add(place);
    if (at === 0 && part.start === 0) startsAlike = true;
  }
  const average = fitted / sum(typed.map((word) => word.says));
  if (average < LEAST) return 0;
  const coverage = sum([...covered].map((place) => phrase.weights[place] ?? 0)) / phrase.weight;
  return average + COVERAGE * coverage + (startsAlike ? SAME_START : 0);
}

function scoreService({ phrases }: Indexed, typed: readonly Typed[]): number {
  const elsewhere = typed.map(({ fits }) =>
    Math.max(...phrases.map((phrase) => bestPart(phrase, fits).score)),
  );
  if (elsewhere.every((score) => score === 0)) return 0;
  return Math.max(...phrases.map((phrase) => scorePhrase(phrase, typed, elsewhere)));
}

/** How high each code of a list of favourites stands, from 1 down towards 0. */
const standings = (codes: readonly ServiceCode[]): Map<string, number> =>
  new Map(codes.map((code, place) => [code, 1 - place / codes.length]));

/**
 * A search over the names, aliases and codes of services, in memory, for use at each key press. It answers the codes
 * that fit a typed text (Hindi, English or romanised, words in any order, the last ones half typed), the best first,
 * or undefined when the text holds no word. `frequent` are the services that this centre sells most, the first most
 * often; they break near ties.
 */
export function createServiceSearch(data: ServiceSearchData) {
  const { vocabulary, indexed } = buildIndex(data);
  const usual = standings(data.usual);

  return (text: string, frequent: readonly ServiceCode[] = []): ServiceCode[] | undefined => {
    const typed = typedTokens(text).map((token) => ({
      fits: vocabulary.fits(token),
      says: SMALL.has(token) ? SMALL_SAYS : 1,
      length: token.length,
    }));
    if (typed.length === 0) return undefined;
    const favourite = standings(frequent);
    const letters = sum(typed.map((word) => word.length));
    const gain = (code: ServiceCode): number =>
      (usual.get(code) ?? 0) * (USUAL.always + USUAL.perLetter / letters) +
      (favourite.get(code) ?? 0) * (FREQUENT.always + FREQUENT.perLetter / letters);
    return indexed
      .map((service) => ({ code: service.code, score: scoreService(service, typed) }))
      .filter(({ score }) => score > 0)
      .map(({ code, score }) => ({ code, score: score + gain(code) }))
      .toSorted((one, other) => other.score - one.score)
      .map(({ code }) => code);
  };
}
