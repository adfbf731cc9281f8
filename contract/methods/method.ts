import { z } from 'zod';

/**
 * What a method asks of whoever calls: `anyone` may call before a book is set up too, `user` is everybody who can be on
 * duty, `operator` serves at the counter.
 */
export type Role = 'anyone' | 'user' | 'operator';

export type Method = {
  readonly kind: 'query' | 'command';
  readonly role: Role;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
};

export const nothing = z.strictObject({});
export const done = z.object({});
