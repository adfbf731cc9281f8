import type { Database } from '../database/open.ts';
import {
  asBeginnings,
  asBeginningsInOrder,
  asTellingBeginnings,
  asTyped,
  withOneOf,
} from './search-expression.rules.ts';
import { type QueryWord, joinedWords, partedWords, readQuery } from './search-query.rules.ts';
import { type Fit, createScorer } from './search-score.rules.ts';
import { slipsOf } from './search-words.rules.ts';
import { type Candidate, searchRepo } from './search.repo.ts';

const MOST_FOUND = 12;
/** How many candidates one question brings at most; scoring them takes about a millisecond. */
const MOST_CANDIDATES = 300;
const MOST_MENDED = 200;
const MOST_NEAR_KEYS = 20;
const MOST_RESPELLED = 3;
/** Questions of so few words match more people than can be scored. */
const FEW_WORDS = 2;
const TELLING_WORDS = 3;
const OTHER_WORDS = 2;
/** The weakest word of a good answer, and of one below which the typed words are taken to hold a slip. */
const GOOD = 0.7;
const LIKELY = 0.6;
const LIKELY_AVERAGE = 0.9;
const LEAST_WITH_MOBILE = 0.4;
const RESPELLED = 0.05;
/** How far back a visit is remembered, in receipts, and what it counts. */
const LATE_RECEIPTS = 300;
const SERVED_LATELY = 0.05;
/** Totals that differ by less are the same: the later served comes first, then the later recorded. */
const SAME = 100;

type Found = Fit & { readonly person: number };

type Pool = ReturnType<typeof createPool>;

/** The candidates gathered so far for some typed words, each scored once. */
function createPool(words: readonly QueryWord[], scorer: ReturnType<typeof createScorer>) {
  const found = new Map<number, Found>();
  const fitOf = scorer(words);
  let leader: Found | undefined;
  let likely = false;
  let good = 0;

  return {
    words,
    add(candidates: readonly Candidate[], fit = fitOf): void {
      for (const { person, words: stored } of candidates) {
        if (found.has(person)) continue;
        const one = { person, ...fit(stored) };
        found.set(person, one);
        if (one.weakest >= GOOD) good += 1;
        if (one.weakest >= LIKELY) likely = true;
        if (!leader || one.total > leader.total) leader = one;
      }
    },
    /** Enough good answers to show. */
    isFull: (): boolean => good >= MOST_FOUND,
    /** Somebody fits every typed word well, and on the whole very well. */
    isSure: (): boolean => likely && (leader?.total ?? 0) >= LIKELY_AVERAGE * words.length,
    isLikely: (): boolean => likely,
    /** The word that the best so far does not fit. */
    weak: (): number | undefined => leader?.weak,
    all: (): Found[] => [...found.values()],
  };
}

/** Finds people by words in either script and by digits of their mobile. Only reads. */
export function createSearch(database: Database) {
  const repo = searchRepo(database);
  const scorer = createScorer();

  /** Asks until there are enough good answers, the newest people first. Tells whether any question was cut short. */
  function askInTurn(pool: Pool, questions: readonly string[]): boolean {
    let cut = false;
    for (const question of questions) {
      if (pool.isFull()) break;
      const candidates = repo.matchingNewest(question, MOST_CANDIDATES);
      pool.add(candidates);
      cut ||= candidates.length === MOST_CANDIDATES;
    }
    return cut;
  }

  /** Few words match more people than can be scored: those nearest to what was typed, and those served lately. */
  function askFew(pool: Pool, lately: ReadonlyMap<number, number>): void {
    const cut = askInTurn(pool, [
      asTyped(pool.words, 'name'),
      asTyped(pool.words),
      asBeginnings(pool.words, 'name'),
      asBeginnings(pool.words),
    ]);
    if (cut) pool.add(repo.candidates(lately.keys()));
  }

  /** Many words match few: all of them are scored. Where short words still match too many, nearest comes first. */
  function askMany(pool: Pool): void {
    const candidates = repo.matchingAny(asTellingBeginnings(pool.words, TELLING_WORDS), MOST_CANDIDATES);
    pool.add(candidates);
    if (candidates.length < MOST_CANDIDATES) return;
    askInTurn(pool, [
      asBeginningsInOrder(pool.words, 'guardian'),
      asBeginningsInOrder(pool.words, 'village'),
      asTyped(pool.words),
      asBeginnings(pool.words),
    ]);
  }

  /** The keys that a word may have meant, those of the same beginning and length first. */
  function nearKeys({ keys }: QueryWord): string[] {
    const [key = ''] = keys;
    const away = (near: string): number =>
      (near.charAt(0) === key.charAt(0) ? 0 : 10) + Math.abs(near.length - key.length);
    return repo
      .keysNear([...new Set(keys.flatMap(slipsOf))])
      .filter((near) => !keys.some((one) => near.startsWith(one)))
      .toSorted((one, other) => away(one) - away(other))
      .slice(0, MOST_NEAR_KEYS);
  }

  function addNear(pool: Pool, place: number): void {
    const word = pool.words[place];
    const keys = word ? nearKeys(word) : [];
    if (keys.length > 0)
      pool.add(repo.matchingAny(withOneOf(keys, pool.words.toSpliced(place, 1), OTHER_WORDS), MOST_MENDED));
  }

  /** Other ways to write the words, where people have such words. */
  function addRespelled(pool: Pool, ways: readonly (readonly QueryWord[])[]): void {
    const known = new Set(
      repo.knownKeys([...new Set(ways.flatMap((way) => way.flatMap(({ keys }) => keys)))]),
    );
    const likely = ways.filter((way) => way.every(({ keys }) => keys.some((key) => known.has(key))));
    for (const way of likely.slice(0, MOST_RESPELLED)) {
      const fitOf = scorer(way);
      const scale = pool.words.length / way.length;
      pool.add(repo.matchingAny(asBeginnings(way), MOST_MENDED), (stored) => {
        const fit = fitOf(stored);
        return { ...fit, total: fit.total * scale - RESPELLED };
      });
    }
  }

  /** Nobody fits well: one of the words holds a slip. */
  function mend(pool: Pool): void {
    const weak = pool.weak();
    const places = [...pool.words.keys()].toSorted(
      (one, other) => Number(other === weak) - Number(one === weak),
    );
    for (const place of places) {
      addNear(pool, place);
      if (pool.isLikely()) return;
    }
    addRespelled(
      pool,
      pool.words.flatMap((_, place) => partedWords(pool.words, place)),
    );
    if (pool.isLikely() || pool.words.length <= FEW_WORDS) return;
    for (const place of places)
      pool.add(repo.matchingAny(asBeginnings(pool.words.toSpliced(place, 1)), MOST_MENDED));
  }

  function byWords(words: readonly QueryWord[], lately: ReadonlyMap<number, number>): Found[] {
    const pool = createPool(words, scorer);
    if (words.length <= FEW_WORDS) askFew(pool, lately);
    else askMany(pool);
    if (!pool.isFull() && words.length > 1) addRespelled(pool, joinedWords(words));
    if (!pool.isSure()) mend(pool);
    return pool.all();
  }

  /** Four digits are sooner the last of a mobile than its first; more are typed from the start. */
  function byMobile(digits: string, words: readonly QueryWord[]): Found[] {
    const ending = repo.mobileEndingWith(digits, MOST_CANDIDATES);
    const beginning = repo.mobileBeginningWith(digits, MOST_CANDIDATES);
    const pool = createPool(words, scorer);
    pool.add([...ending, ...beginning]);
    if (words.length > 0) return pool.all().filter(({ weakest }) => weakest >= LEAST_WITH_MOBILE);
    const first = new Set((digits.length <= 4 ? ending : beginning).map(({ person }) => person));
    return pool.all().map((one) => ({ ...one, total: first.has(one.person) ? 1 : 0 }));
  }

  /** The people meant by a text, the likeliest first, by their numbers; for no text, the latest served. */
  return function find(text: string): number[] {
    const lately = repo.servedLately(LATE_RECEIPTS);
    const { words, digits } = readQuery(text);
    if (words.length === 0 && digits === '')
      return text.trim() === '' ? [...lately.keys()].slice(0, MOST_FOUND) : [];

    const withMobile = digits === '' ? [] : byMobile(digits, words);
    const found = withMobile.length === 0 && words.length > 0 ? byWords(words, lately) : withMobile;
    const rank = ({ person, total }: Found): number =>
      Math.round(SAME * (total + (lately.has(person) ? SERVED_LATELY : 0)));
    return found
      .toSorted(
        (one, other) =>
          rank(other) - rank(one) ||
          (lately.get(other.person) ?? 0) - (lately.get(one.person) ?? 0) ||
          other.person - one.person,
      )
      .slice(0, MOST_FOUND)
      .map(({ person }) => person);
  };
}
