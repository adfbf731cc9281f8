import { FindAtCounter, FoundAtCounter } from '../counter.ts';
import { type Method } from './method.ts';

/** What the one box of the counter asks. */
export const counterMethods = {
  'counter.find': { kind: 'query', role: 'operator', input: FindAtCounter, output: FoundAtCounter },
} satisfies Record<string, Method>;
