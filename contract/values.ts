import { z } from 'zod';
import { holdsAadhaarNumber, withoutAadhaar } from './aadhaar.ts';
import { MAXIMUM_PAISE, latinDigits } from './money.ts';

/** A price or payment in paise: not negative, at most ten crore rupees. */
export const Amount = z.int().min(0).max(MAXIMUM_PAISE).brand<'Paise'>();

/** A sum of many prices in paise: not negative. */
export const Total = z.int().min(0).brand<'Paise'>();

/** A signed amount in paise: a posting, a balance. */
export const SignedAmount = z.int().brand<'Paise'>();

export const BusinessDaySchema = z.iso.date().brand<'BusinessDay'>();

export const InstantSchema = z.iso.datetime({ precision: 3 }).brand<'Instant'>();

export const Language = z.enum(['hi', 'en']);
export type Language = z.output<typeof Language>;

// Zero-width joiners shape Devanagari and stay; other invisible and control characters have no place in a record.
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const tidy = (maximum: number) =>
  z
    .string()
    .max(4 * maximum + 100)
    .transform((typed) => typed.normalize('NFC').replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim());

/**
 * Text typed by a person: NFC, spaces folded, invisible characters dropped, `minimum` to `maximum` characters, and
 * refused when it holds a full Aadhaar number.
 */
export const text = (minimum: number, maximum: number) =>
  tidy(maximum).pipe(
    z
      .string()
      .min(minimum)
      .max(maximum)
      .refine((typed) => !holdsAadhaarNumber(typed), { params: { problem: 'aadhaar' } }),
  );

/**
 * A number that a bank or a portal gave, typed as text is. It is never refused for its digits; of one that passes for an
 * Aadhaar number only the last four are kept (docs/decisions/0009).
 */
export const reference = (minimum: number, maximum: number) =>
  tidy(maximum).pipe(z.string().min(minimum).max(maximum).transform(withoutAadhaar));

/** A text that is kept as it is, and refused when it holds a full Aadhaar number. */
export const plainText = (minimum: number, maximum: number) =>
  z
    .string()
    .min(minimum)
    .max(maximum)
    .refine((typed) => !holdsAadhaarNumber(typed), { params: { problem: 'aadhaar' } });

/** Digits typed in either script, spaces and hyphens dropped, matching `pattern` (on Latin digits). */
export const digits = (pattern: RegExp) =>
  z
    .string()
    .max(40)
    .transform((typed) => latinDigits(typed).replace(/[\s-]/gu, ''))
    .pipe(z.string().regex(pattern));

/** A name in both languages. */
export const BothLanguages = z.strictObject({ hi: z.string().min(1), en: z.string().min(1) });
export type BothLanguages = z.output<typeof BothLanguages>;
