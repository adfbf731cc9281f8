import { z } from 'zod';
import { latinDigits } from './money.ts';
import { Amount, BothLanguages, text } from './values.ts';

export const WaiverCode = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z-]*$/u);

/**
 * A kind of waiver. It is always of the centre's own charge: fees of the government and charges of a portal are owed to
 * others and not the counter's to give away.
 */
export const WaiverKind = z.strictObject({
  code: WaiverCode,
  name: BothLanguages,
  /** As much of a line's charge, and of one ticket in paise, an operator may waive alone; more takes a second person. */
  alone: z.strictObject({ percent: z.int().min(0).max(100), paise: Amount }),
  /** Whether the operator must write why. */
  reason: z.enum(['optional', 'required']),
  /** Whether a card must have been seen, of which the last characters are kept. */
  proof: z.boolean(),
});
export type WaiverKind = z.output<typeof WaiverKind>;

/** How much of the charge: all, so many whole percent, or so many paise (never more than the charge). */
export const WaiverPart = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('all') }),
  z.strictObject({ by: z.literal('percent'), percent: z.int().min(1).max(100) }),
  z.strictObject({ by: z.literal('amount'), paise: Amount.min(1) }),
]);
export type WaiverPart = z.output<typeof WaiverPart>;

/** The last characters of the card that was seen, four at most: enough to ask by, too little to misuse. */
const CardEnd = z
  .string()
  .max(40)
  .transform((typed) => latinDigits(typed).replace(/[\s-]/gu, '').toUpperCase())
  .pipe(z.string().regex(/^[\p{L}\p{M}\d]{0,4}$/u));

/** A waiver as the screen sends it: no sum, only what the operator chose and wrote. */
export const WaiverDraft = z.strictObject({
  kind: WaiverCode,
  part: WaiverPart,
  reason: text(0, 120),
  proof: CardEnd,
});
export type WaiverDraft = z.output<typeof WaiverDraft>;

/** A waiver on a line of a receipt. */
export const Waiver = z.object({
  kind: WaiverCode,
  name: BothLanguages,
  /** What was waived of the centre's charge. */
  amount: Amount,
  /** How much less tax is owed, since what is waived at the sale is no part of the price (section 15(3)(a), CGST Act). */
  tax: Amount,
});
export type Waiver = z.output<typeof Waiver>;
