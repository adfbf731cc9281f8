import { z } from 'zod';
import { ChooseWord, SuggestWords } from '../typing.ts';
import { done, type Method } from './method.ts';

/** What may be asked of the typing aid. */
export const typingMethods = {
  /** Hindi words that Latin letters may mean, the likeliest first, at most eight. */
  'typing.suggest': { kind: 'query', role: 'operator', input: SuggestWords, output: z.array(z.string()) },
  /** Remembers for this operator, outside the book, which word was meant. */
  'typing.choose': { kind: 'command', role: 'operator', input: ChooseWord, output: done },
} satisfies Record<string, Method>;
