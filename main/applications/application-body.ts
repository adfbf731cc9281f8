import { z } from 'zod';
import {
  ApplicationKey,
  ApplicationState,
  Collector,
  DeliveryProof,
  OverrideReason,
} from '../../contract/applications.ts';
import { PaperLanguage } from '../../contract/printing.ts';
import { BothLanguages, BusinessDaySchema } from '../../contract/values.ts';
import { PersonNamed } from '../receipts/receipt-body.ts';

/** What the event holds that names, or corrects, the portal's number: never the number itself. */
export const ReferencedBody = z.strictObject({
  application: ApplicationKey,
  portal: z.string(),
  /** Salted digest of the number. */
  digest: z.string(),
  state: z.literal('applied').optional(),
  override: OverrideReason.optional(),
  promised: BusinessDaySchema.optional(),
});
export type ReferencedBody = z.output<typeof ReferencedBody>;

/** What the event of any other change holds; a delivery says who came and how it was noted. */
export const MovedBody = z.strictObject({
  application: ApplicationKey,
  state: ApplicationState,
  /** Salted digest of what was typed. */
  digest: z.string(),
  collector: Collector.optional(),
  proof: DeliveryProof.optional(),
});
export type MovedBody = z.output<typeof MovedBody>;

/** What the event of a slip holds; names and numbers of portals stand beside the book. */
export const ApplicationSlipBody = z.strictObject({
  number: z.string(),
  day: BusinessDaySchema,
  person: PersonNamed.optional(),
  application: ApplicationKey,
  code: z.string(),
  receiptDay: BusinessDaySchema,
  name: BothLanguages,
  portal: BothLanguages,
  papers: z.array(BothLanguages),
  promised: BusinessDaySchema.optional(),
  complaint: BothLanguages.optional(),
  duplicate: z.int().min(0),
  language: PaperLanguage.optional(),
});
export type ApplicationSlipBody = z.output<typeof ApplicationSlipBody>;
