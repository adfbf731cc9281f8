import type { QueryWord } from './search-query.rules.ts';
import type { SearchedField } from './search-words.rules.ts';

// Expressions over the index. Keys are ASCII letters and digits, so nothing in them needs to be escaped.

/** Keys in which r stands for d or d for r: the flap of ड़ is written both ways. */
const flapsOf = (key: string): string[] =>
  Array.from(key).flatMap((letter, place) => {
    const other = letter === 'r' ? 'd' : letter === 'd' ? 'r' : undefined;
    return other && place > 0 ? [key.slice(0, place) + other + key.slice(place + 1)] : [];
  });

/** Keys with a nasal more or less before a stop: the sign over माँझी is often left out. */
const nasalsOf = (key: string): string[] =>
  [...key.matchAll(/(?<=.)(n?)[bcdgjkpt]/gu)].map(
    ({ 1: nasal = '', index }) => key.slice(0, index) + (nasal ? '' : 'n') + key.slice(index + nasal.length),
  );

const whole = (key: string): string => `"${key}"`;
const beginning = (key: string): string => `"${key}"*`;

const anyOf = (parts: readonly string[]): string => `(${[...new Set(parts)].join(' OR ')})`;
const allOf = (parts: readonly string[], column?: SearchedField): string =>
  column ? `${column} : (${parts.join(' AND ')})` : parts.join(' AND ');

/** Words that begin like the typed one, or that as a whole sound much like it. */
const beginningWith = ({ keys }: QueryWord): string =>
  anyOf([...[...keys, ...keys.flatMap(flapsOf)].map(beginning), ...keys.flatMap(nasalsOf).map(whole)]);

/** Whole words, but the last one, which may still be growing. */
export const asTyped = (words: readonly QueryWord[], column?: SearchedField): string =>
  allOf(
    words.map(({ keys }, place) => anyOf(keys.map(place === words.length - 1 ? beginning : whole))),
    column,
  );

export const asBeginnings = (words: readonly QueryWord[], column?: SearchedField): string =>
  allOf(words.map(beginningWith), column);

/** Beginnings in the order in which people name somebody: her name, and last a word of her guardian or village. */
export const asBeginningsInOrder = (words: readonly QueryWord[], last: SearchedField): string =>
  allOf([asBeginnings(words.slice(0, -1), 'name'), asBeginnings(words.slice(-1), last)]);

const shortestKey = ({ keys }: QueryWord): number => Math.min(...keys.map(({ length }) => length));

/** The words with the longest keys: they narrow a question most. */
const tellingWords = (words: readonly QueryWord[], count: number): QueryWord[] =>
  words.toSorted((one, other) => shortestKey(other) - shortestKey(one)).slice(0, count);

/** Beginnings of those few words that narrow the question most. */
export const asTellingBeginnings = (words: readonly QueryWord[], count: number): string =>
  asBeginnings(tellingWords(words, count));

/** One of the given keys, and the beginnings of those few of the other words that narrow the question most. */
export const withOneOf = (keys: readonly string[], others: readonly QueryWord[], count: number): string =>
  allOf([anyOf(keys.map(whole)), ...tellingWords(others, count).map(beginningWith)]);
