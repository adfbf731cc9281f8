import { z } from 'zod';
import { Head } from './catalogue.ts';
import { BookSequence } from './ids.ts';
import { VoucherKind } from './ledger.ts';
import { latinDigits } from './money.ts';
import { Person } from './people.ts';
import { PaperLanguage } from './printing.ts';
import {
  Amount,
  BothLanguages,
  BusinessDaySchema,
  InstantSchema,
  SignedAmount,
  Total,
  text,
} from './values.ts';
import { Waiver } from './waivers.ts';

export const ReceiptLine = z.object({
  service: z.string(),
  name: BothLanguages,
  quantity: z.int().min(1),
  /**
   * Amounts for the whole line, in paise. `verified` is false where the figure should come from a notified rate and does
   * not; what stands on somebody's bill, premium notice or fare is no rate.
   */
  heads: z.array(z.object({ head: Head, amount: Amount, verified: z.boolean() })),
  amount: Amount,
  /** What was waived beside that; heads and amount are what was charged. */
  waiver: Waiver.optional(),
});
export type ReceiptLine = z.output<typeof ReceiptLine>;

export const PaymentTaken = z.object({
  cash: Amount,
  tendered: Amount,
  change: Amount,
  upi: Amount,
  upiReference: z.string(),
});
export type PaymentTaken = z.output<typeof PaymentTaken>;

/** A time of day in India, of 24 hours: 16:05. */
const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);

/** A number printed in a receipt book of paper. It is the same however it is typed: `b7/०४१` is `B7/041`. */
export const PaperNumber = text(1, 30).transform((number) => latinDigits(number).toUpperCase());

/**
 * A receipt that was written by hand, in a power cut, and is entered later: its number and day on paper, and its time
 * where one is written.
 */
export const HandWritten = z.strictObject({
  bookNumber: PaperNumber,
  day: BusinessDaySchema,
  time: TimeOfDay.optional(),
});
export type HandWritten = z.output<typeof HandWritten>;

export const Receipt = z.object({
  sequence: BookSequence,
  /** As printed: T1/2026-27/000123. */
  number: z.string(),
  day: BusinessDaySchema,
  issuedAt: InstantSchema,
  person: Person.omit({ personId: true, version: true }).optional(),
  lines: z.array(ReceiptLine),
  total: Amount,
  payment: PaymentTaken,
  operator: z.string(),
  /** Where it was written by hand first; it counts on `day` all the same. */
  handWritten: HandWritten.optional(),
  /** Of its paper; absent where it is that of all papers then. */
  language: PaperLanguage.optional(),
  /** The signed text of the QR code. */
  code: z.string(),
  /** How many copies after the first print were made. */
  duplicates: z.int().min(0),
  postings: z.array(z.object({ account: z.string(), name: BothLanguages, amount: SignedAmount })),
});
export type Receipt = z.output<typeof Receipt>;

export const GetReceipt = z.strictObject({ sequence: BookSequence });

/** A receipt in the list of a person's receipts. */
export const PersonReceipt = z.object({
  sequence: BookSequence,
  number: z.string(),
  day: BusinessDaySchema,
  total: Amount,
  services: z.array(BothLanguages),
});
export type PersonReceipt = z.output<typeof PersonReceipt>;

/** By the number of the receipt, or of a refund slip that belongs to it. */
export const FindReceipt = z.strictObject({ number: text(1, 40) });

export const FoundReceipt = z.object({
  receipt: BookSequence,
  /** The paper that bears the number: the receipt itself, or its refund slip. */
  paper: BookSequence,
});
export type FoundReceipt = z.output<typeof FoundReceipt>;

export const DayBook = z.object({
  day: BusinessDaySchema,
  receipts: z.array(
    z.object({
      sequence: BookSequence,
      number: z.string(),
      issuedAt: InstantSchema,
      services: z.array(BothLanguages),
      total: Amount,
      cash: Amount,
      upi: Amount,
    }),
  ),
  /** All vouchers of the day that are no receipts. */
  vouchers: z.array(
    z.object({
      sequence: BookSequence,
      number: z.string(),
      kind: VoucherKind,
      /** The accounts it touches, those debited first. */
      name: BothLanguages,
      amount: Total,
    }),
  ),
  reversals: z.array(
    z.object({
      sequence: BookSequence,
      number: z.string(),
      issuedAt: InstantSchema,
      receipt: BookSequence,
      receiptNumber: z.string(),
      services: z.array(BothLanguages),
      total: Amount,
      cash: Amount,
      upi: Amount,
    }),
  ),
  heads: z.array(z.object({ head: Head, amount: Total, reversed: Total, net: SignedAmount })),
  cash: Total,
  upi: Total,
  total: Total,
  /** What was given back, and what is left of the day's receipts after it. */
  reversed: z.object({ cash: Total, upi: Total, total: Total }),
  net: z.object({ cash: SignedAmount, upi: SignedAmount, total: SignedAmount }),
  accounts: z.array(z.object({ code: z.string(), name: BothLanguages, debit: Total, credit: Total })),
  debit: Total,
  credit: Total,
  /** Debit equals credit, receipts and reversals equal postings, and heads equal payments, to the paisa. */
  balanced: z.boolean(),
});
export type DayBook = z.output<typeof DayBook>;

export const ReadDayBook = z.strictObject({ day: BusinessDaySchema.optional() });
export const ExportDayBook = z.strictObject({
  day: BusinessDaySchema.optional(),
  format: z.enum(['csv', 'pdf']),
});
export type ExportDayBook = z.output<typeof ExportDayBook>;

export const SavedFile = z.object({ path: z.string() });
