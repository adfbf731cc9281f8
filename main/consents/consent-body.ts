import { z } from 'zod';
import { BookSequence, PersonId } from '../../contract/ids.ts';
import { PaperLanguage } from '../../contract/printing.ts';
import { BusinessDaySchema } from '../../contract/values.ts';

/** What the event of a printed copy holds. */
export const ConsentCopyBody = z.strictObject({
  number: z.string(),
  day: BusinessDaySchema,
  person: z.strictObject({ id: PersonId, version: z.int().min(1) }),
  /** The event in which it was given. */
  consent: BookSequence,
  language: PaperLanguage.optional(),
});
export type ConsentCopyBody = z.output<typeof ConsentCopyBody>;
