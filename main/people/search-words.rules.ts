import { createHash } from 'node:crypto';
import type { PersonFields } from '../../contract/people.ts';
import { fineForms, looseKey, tokens } from '../search/fold.ts';

/** The fields in which words are searched, in the order in which their words are stored. */
export const SEARCHED_FIELDS = ['name', 'guardian', 'village'] as const;
export type SearchedField = (typeof SEARCHED_FIELDS)[number];

/** The keys of one person for the index: one text a field. */
export type IndexedKeys = Readonly<Record<SearchedField, string>>;

// No token and no form has one of these.
const FIELD_END = '|';
const WORD_END = ' ';
const FORM_END = '/';

/** A key as the index takes it, in ASCII letters and digits: every other letter becomes its number. */
const inAscii = (key: string): string =>
  key.replace(/[^a-z0-9]/gu, (letter) => `u${letter.codePointAt(0)?.toString(16).padStart(6, '0')}`);

/** The keys of a word's forms, each once. */
export const keysOf = (forms: readonly string[]): string[] => [
  ...new Set(forms.map((form) => inAscii(looseKey(form)))),
];

// Names repeat; folding is the dear part of writing search tables.
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function wordOf(token: string): string {
  const known = remembered.get(token);
  if (known !== undefined) return known;
  const word = fineForms(token).join(FORM_END);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(token, word);
  return word;
}

/** A person's words as they sound: fields parted by a bar, words by a space, the forms of a word by a slash. */
export function searchWords(fields: Pick<PersonFields, SearchedField>): string {
  return SEARCHED_FIELDS.map((field) => tokens(fields[field]).map(wordOf).join(WORD_END)).join(FIELD_END);
}

/** Stored words again as lists, one a field; the forms of a word still stand together. */
export const splitWords = (words: string): string[][] =>
  words.split(FIELD_END).map((field) => field.split(WORD_END).filter((word) => word !== ''));

export const splitForms = (word: string): string[] => word.split(FORM_END);

export function indexedKeys(words: string): IndexedKeys {
  const [name = '', guardian = '', village = ''] = splitWords(words).map((field) =>
    [...new Set(field.flatMap((word) => keysOf(splitForms(word))))].join(WORD_END),
  );
  return { name, guardian, village };
}

/** All keys of a person, each once. */
export const allKeys = (words: string): string[] => [
  ...new Set(splitWords(words).flatMap((field) => field.flatMap((word) => keysOf(splitForms(word))))),
];

/** Words in which every rule of the fold is at work. */
const SAMPLE = `रमेश लक्ष्मी लछमी गुड़िया बहेड़ी ज्ञानचंद माँझी मांझी सिंह राव शत्रुघ्न ख़ातून मो कु चन्द्र चंपा ऋषि औरैया
  दुःख एलपीसी Ramesh Lakshmi Laxmi Lachhmi Gudiya Guriya Baheri Gyan Manjhi Singh Sing Rao Md Mohd Kr Pd Ku Choubey Chaubey
  Jaiswal Roy Rai Ray Sai Shyamdeo Hrithik Sachchidanand Cicily Qureshi Wasim Zarina Firoz Phul Vidya Bidya Yogendra Champa
  Ganguly Siddiqui Buddh Kachchhi Schedule Deepak Poonam Raees Tiwari Siya Indu Ehsan Oomesh Umesh Bhagwan Dhuri Thakur lpc`;

/** Tells one way of folding words from another, so that search tables made by an older one are noticed. */
export function foldFingerprint(): string {
  const words = searchWords({ name: SAMPLE, guardian: '', village: '' });
  return createHash('sha256').update(words).update(indexedKeys(words).name).digest('hex');
}

const SHORTEST_TO_SLIP = 3;

/** A key, and itself with each letter left out in turn; short keys say too little to lose a letter. */
export function slipsOf(key: string): string[] {
  if (key.length < SHORTEST_TO_SLIP) return [key];
  const without = Array.from(key, (_, place) => key.slice(0, place) + key.slice(place + 1));
  return [...new Set([key, ...without])];
}
