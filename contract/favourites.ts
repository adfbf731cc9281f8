import { z } from 'zod';
import { ServiceCode } from './catalogue.ts';

/** A service that an operator sells often: how many times of late, and how many of them at this time of the day. */
export const Favourite = z.object({
  service: ServiceCode,
  times: z.int().min(1),
  atThisHour: z.int().min(0),
});
export type Favourite = z.output<typeof Favourite>;
