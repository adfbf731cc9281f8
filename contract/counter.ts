import { z } from 'zod';
import { Service } from './catalogue.ts';
import { Person } from './people.ts';

/** What is typed at the counter; empty for the favourite services and the people served last. */
export const FindAtCounter = z.strictObject({
  text: z.string().max(80),
  of: z.enum(['all', 'services', 'people']),
});
export type FindAtCounter = z.output<typeof FindAtCounter>;

/** The services and the people that a text may mean, the likeliest of each first, and which of the two is meant sooner. */
export const FoundAtCounter = z.object({
  services: z.array(Service),
  people: z.array(Person),
  first: z.enum(['services', 'people']),
});
export type FoundAtCounter = z.output<typeof FoundAtCounter>;
