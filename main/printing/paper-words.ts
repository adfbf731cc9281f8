import type { Language } from '../../contract/values.ts';
import { paper as en } from '../../resources/words/en/paper.ts';
import { paper as hi } from '../../resources/words/hi/paper.ts';

export type PaperWord = keyof typeof hi;

const WORDS: Readonly<Record<Language, Readonly<Record<PaperWord, string>>>> = { hi, en };

/** One word of paper with its {{places}} filled in. A place without a value is a defect and throws. */
export function paperWord(
  language: Language,
  word: PaperWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return WORDS[language][word].replace(/\{\{(\w+)\}\}/gu, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new Error(`no ${place} for the word ${word}`);
    return String(value);
  });
}
