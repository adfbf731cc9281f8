import { z } from 'zod';
import { ServiceCode } from '../../contract/catalogue.ts';
import { TicketId } from '../../contract/ids.ts';
import { PaperLanguage } from '../../contract/printing.ts';
import { BothLanguages, BusinessDaySchema } from '../../contract/values.ts';
import { PersonNamed } from '../receipts/receipt-body.ts';

/** What the event that gives a token holds: all that its slip says, and for whom it is. */
export const TokenBody = z.strictObject({
  /** The number of the slip in series B. */
  number: z.string(),
  day: BusinessDaySchema,
  series: z.string(),
  /** The token's own number, from 1 in its series on its day. */
  count: z.int().min(1),
  priority: z.boolean(),
  /** Salted digest of why; the reason itself is kept apart. */
  digest: z.string().optional(),
  ticket: TicketId,
  person: PersonNamed.optional(),
  service: ServiceCode.optional(),
  name: BothLanguages.optional(),
  ahead: z.int().min(0),
  minutes: z.int().min(0).optional(),
  language: PaperLanguage.optional(),
});
export type TokenBody = z.output<typeof TokenBody>;
