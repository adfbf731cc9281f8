import { z } from 'zod';
import { RequestId } from './ids.ts';
import { BusinessDaySchema } from './values.ts';

/** The days of an archive for the auditor, both included; at most one year. */
export const MakeArchive = z.strictObject({
  requestId: RequestId,
  from: BusinessDaySchema,
  to: BusinessDaySchema,
});
export type MakeArchive = z.output<typeof MakeArchive>;
