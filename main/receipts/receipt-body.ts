import { z } from 'zod';
import { PersonId } from '../../contract/ids.ts';
import { HandWritten, PaymentTaken, ReceiptLine } from '../../contract/receipts.ts';
import { Amount, BothLanguages, BusinessDaySchema, SignedAmount } from '../../contract/values.ts';

/** The person a paper names, by the version of the record that held then. */
export const PersonNamed = z.strictObject({ id: PersonId, version: z.int().min(1) });

/** What the event of a receipt holds: all that is printed but names of people. */
export const ReceiptBody = z.strictObject({
  number: z.string(),
  day: BusinessDaySchema,
  person: PersonNamed.optional(),
  lines: z.array(ReceiptLine),
  total: Amount,
  payment: PaymentTaken,
  postings: z.array(z.strictObject({ account: z.string(), amount: SignedAmount })),
  handWritten: HandWritten.optional(),
  /** The signed text of the QR code. */
  code: z.string(),
});
export type ReceiptBody = z.output<typeof ReceiptBody>;

/** What the event of a missing-papers slip holds. */
export const SlipBody = z.strictObject({
  number: z.string(),
  day: BusinessDaySchema,
  person: PersonNamed.optional(),
  lines: z.array(z.strictObject({ name: BothLanguages, missing: z.array(BothLanguages) })),
});
export type SlipBody = z.output<typeof SlipBody>;
