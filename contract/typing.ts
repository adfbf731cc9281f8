import { z } from 'zod';
import { text } from './values.ts';

/** Latin letters that stand for one Hindi word, whole or begun. */
const Latin = z.string().regex(/^[A-Za-z]{1,40}$/u);

export const SuggestWords = z.strictObject({ latin: Latin });

/** A word in Devanagari that an operator took for what was typed. */
export const ChooseWord = z.strictObject({
  latin: Latin,
  word: text(1, 60).refine((word) => /^\p{Script=Devanagari}+$/u.test(word)),
});
export type ChooseWord = z.output<typeof ChooseWord>;
