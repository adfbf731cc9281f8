import { z } from 'zod';
import { Head } from './catalogue.ts';
import { HEADS } from './heads.ts';
import { BookSequence, OperatorId, RequestId } from './ids.ts';
import { PaperLanguage } from './printing.ts';
import { Receipt } from './receipts.ts';
import { Approval } from './users.ts';
import { Amount, BothLanguages, BusinessDaySchema, InstantSchema } from './values.ts';

export const ReversalReason = z.enum(['wrong-entry', 'service-not-done', 'customer-asked', 'portal-failed']);
export type ReversalReason = z.output<typeof ReversalReason>;

/** How the money goes back. */
export const PaidBack = z.enum(['cash', 'upi']);
export type PaidBack = z.output<typeof PaidBack>;

const isEachOnce = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** The place of a line on its receipt, from 1. */
export const LinePlace = z.int().min(1).max(99);

const HeadToReverse = z.strictObject({ head: Head, amount: Amount.min(1) });

const LineToReverse = z.strictObject({
  line: LinePlace,
  heads: z
    .array(HeadToReverse)
    .min(1)
    .max(HEADS.length)
    .refine((heads) => isEachOnce(heads.map(({ head }) => head))),
});

/** Money given back: of which receipt, which of its lines and heads, and how much of each. */
export const ReverseReceipt = z.strictObject({
  requestId: RequestId,
  sequence: BookSequence,
  lines: z
    .array(LineToReverse)
    .min(1)
    .max(99)
    .refine((lines) => isEachOnce(lines.map(({ line }) => line))),
  pay: PaidBack,
  reason: ReversalReason,
  /** The word of a second person; a small and early reversal by who made the sale needs none. */
  approval: Approval.optional(),
});
export type ReverseReceipt = z.output<typeof ReverseReceipt>;

const HeadAmount = z.object({ head: Head, amount: Amount });

export const Reversal = z.object({
  sequence: BookSequence,
  /** As printed: T1/R/2026-27/000003. */
  number: z.string(),
  day: BusinessDaySchema,
  issuedAt: InstantSchema,
  receipt: BookSequence,
  receiptNumber: z.string(),
  receiptDay: BusinessDaySchema,
  reason: ReversalReason,
  lines: z.array(
    z.object({
      line: LinePlace,
      service: z.string(),
      name: BothLanguages,
      heads: z.array(HeadAmount),
      /** What is taken back of the line's waiver. */
      waiver: Amount.optional(),
    }),
  ),
  total: Amount,
  payment: z.object({ cash: Amount, upi: Amount }),
  operator: z.string(),
  approver: z.string().optional(),
  /** Of its slip; absent where it is that of all papers then. */
  language: PaperLanguage.optional(),
  /** The signed text of the QR code. */
  code: z.string(),
  /** How many copies of its slip were made. */
  duplicates: z.int().min(0),
});
export type Reversal = z.output<typeof Reversal>;

/**
 * Where what the portal took for a line lies: with the portal as it should (`none`), in doubt (`pending`), or back in
 * the wallet and owed to the customer (`held`).
 */
export const PortalStanding = z.enum(['none', 'pending', 'held']);
export type PortalStanding = z.output<typeof PortalStanding>;

/** What is left of a line after all reversals. */
export const RemainingLine = z.object({
  line: LinePlace,
  heads: z.array(HeadAmount),
  /** The part of what is left that the portal took from the CSC wallet. */
  wallet: Amount,
  portal: PortalStanding,
});
export type RemainingLine = z.output<typeof RemainingLine>;

/** A receipt with what was given back of it, and what is left of each line. */
export const ReceiptInFull = Receipt.extend({
  /** Who made the sale, and so can not agree to its reversal. */
  operatorId: OperatorId,
  reversals: z.array(
    Reversal.pick({ sequence: true, number: true, day: true, reason: true, total: true, duplicates: true }),
  ),
  remaining: z.array(RemainingLine),
});
export type ReceiptInFull = z.output<typeof ReceiptInFull>;
