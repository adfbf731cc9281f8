import { z } from 'zod';
import { Favourite } from '../favourites.ts';
import { done, type Method, nothing } from './method.ts';

/** What may be asked of an operator's favourite services. */
export const favouritesMethods = {
  /** The services that this operator sells most at this time of the day, at most twelve, the first most often. */
  'favourites.list': { kind: 'query', role: 'operator', input: nothing, output: z.array(Favourite) },
  /** Learns anew: what this operator sold before does not count any more. */
  'favourites.reset': { kind: 'command', role: 'operator', input: nothing, output: done },
} satisfies Record<string, Method>;
