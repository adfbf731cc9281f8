import { z } from 'zod';
import { BookSequence, RequestId } from './ids.ts';
import { PaperNumber } from './receipts.ts';

/** A receipt book of paper for power cuts: the numbers printed on its first and its last receipt. */
export const RegisterPaperBook = z.strictObject({
  requestId: RequestId,
  first: PaperNumber,
  last: PaperNumber,
});
export type RegisterPaperBook = z.output<typeof RegisterPaperBook>;

/** Why nobody was given the receipt of a number. */
export const CancelReason = z.enum(['spoiled', 'lost', 'not-used']);
export type CancelReason = z.output<typeof CancelReason>;

export const CancelPaperNumber = z.strictObject({
  requestId: RequestId,
  number: PaperNumber,
  reason: CancelReason,
});
export type CancelPaperNumber = z.output<typeof CancelPaperNumber>;

/** A book in the stock register; used, cancelled and unused numbers make up all of it. */
export const PaperBook = z.object({
  /** The event that registered it. */
  book: BookSequence,
  first: z.string(),
  last: z.string(),
  count: z.int().min(1),
  used: z.int().min(0),
  cancelled: z.int().min(0),
  unused: z.int().min(0),
  /** Unused numbers before the last one used or cancelled: each wants a receipt or a reason. */
  skipped: z.array(z.string()),
});
export type PaperBook = z.output<typeof PaperBook>;
