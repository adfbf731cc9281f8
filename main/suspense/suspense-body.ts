import { z } from 'zod';
import { BookSequence } from '../../contract/ids.ts';
import { PaperLanguage } from '../../contract/printing.ts';
import { LinePlace } from '../../contract/reversals.ts';
import { SuspenseOutcome } from '../../contract/suspense.ts';
import { Amount, BothLanguages, BusinessDaySchema, SignedAmount } from '../../contract/values.ts';
import { PersonNamed } from '../receipts/receipt-body.ts';

const journal = {
  number: z.string(),
  day: BusinessDaySchema,
  /** Salted digest of what was typed about it. */
  digest: z.string(),
  voucher: z.literal('journal'),
  postings: z.array(z.strictObject({ account: z.string(), amount: SignedAmount })),
};

/** What the event holds that says that a payment is in doubt. */
export const PortalFailedBody = z.strictObject({
  ...journal,
  /** The number of the customer's slip. */
  slip: z.string(),
  receipt: BookSequence,
  line: LinePlace,
  amount: Amount,
  promised: BusinessDaySchema,
});
export type PortalFailedBody = z.output<typeof PortalFailedBody>;

/** What the event holds that says what became of it. */
export const PortalSettledBody = z.strictObject({
  ...journal,
  suspense: BookSequence,
  outcome: SuspenseOutcome,
});
export type PortalSettledBody = z.output<typeof PortalSettledBody>;

/** What the event of the customer's slip holds. */
export const PortalSlipBody = z.strictObject({
  number: z.string(),
  day: BusinessDaySchema,
  person: PersonNamed.optional(),
  receipt: BookSequence,
  receiptNumber: z.string(),
  receiptDay: BusinessDaySchema,
  line: LinePlace,
  name: BothLanguages,
  amount: Amount,
  promised: BusinessDaySchema,
  language: PaperLanguage.optional(),
});
export type PortalSlipBody = z.output<typeof PortalSlipBody>;
