import { z } from 'zod';
import { Head, ServiceRecord } from '../../contract/catalogue.ts';
import { LineCommission, ReversedCommission } from '../../contract/commissions.ts';
import { BookSequence, PersonId } from '../../contract/ids.ts';
import { PaperLanguage } from '../../contract/printing.ts';
import { HandWritten, PaymentTaken, ReceiptLine } from '../../contract/receipts.ts';
import { LinePlace, ReversalReason } from '../../contract/reversals.ts';
import { Waiver } from '../../contract/waivers.ts';
import { Amount, BothLanguages, BusinessDaySchema, SignedAmount } from '../../contract/values.ts';

/** The person a paper names, by the version of the record that held then. */
export const PersonNamed = z.strictObject({ id: PersonId, version: z.int().min(1) });

const { settles, level } = ServiceRecord.shape;

/** A waiver as its event keeps it. */
export const BookedWaiver = z.strictObject({
  ...Waiver.shape,
  /** Salted digest of the reason and of what was seen, where any was written. */
  digest: z.string().optional(),
  /** It went beyond what the operator may give alone: the approver of the event agreed to it. */
  approved: z.literal(true).optional(),
});

/**
 * A line as its event keeps it: with whose money the fees were, for a reversal in years to come, and what it earns,
 * which is never on the paper or the screen of a receipt.
 */
export const BookedLine = ReceiptLine.extend({
  settles: settles.optional(),
  level: level.optional(),
  commission: LineCommission.optional(),
  waiver: BookedWaiver.optional(),
  /** The portal in which it lives on, and the day promised there, where one is known. */
  application: z.strictObject({ portal: z.string(), promised: BusinessDaySchema.optional() }).optional(),
});
export type BookedLine = z.output<typeof BookedLine>;

const Postings = z.array(z.strictObject({ account: z.string(), amount: SignedAmount }));

/** What the event of a receipt holds: all that is printed but names of people. */
export const ReceiptBody = z.strictObject({
  number: z.string(),
  day: BusinessDaySchema,
  person: PersonNamed.optional(),
  lines: z.array(BookedLine),
  total: Amount,
  payment: PaymentTaken,
  postings: Postings,
  handWritten: HandWritten.optional(),
  language: PaperLanguage.optional(),
  /** The signed text of the QR code. */
  code: z.string(),
});
export type ReceiptBody = z.output<typeof ReceiptBody>;

/** What the event of a missing-papers slip holds. */
export const SlipBody = z.strictObject({
  number: z.string(),
  day: BusinessDaySchema,
  person: PersonNamed.optional(),
  language: PaperLanguage.optional(),
  lines: z.array(z.strictObject({ name: BothLanguages, missing: z.array(BothLanguages) })),
});
export type SlipBody = z.output<typeof SlipBody>;

/** What the event of a reversal holds. */
export const ReversalBody = z.strictObject({
  number: z.string(),
  day: BusinessDaySchema,
  receipt: BookSequence,
  receiptNumber: z.string(),
  reason: ReversalReason,
  lines: z.array(
    z.strictObject({
      line: LinePlace,
      service: z.string(),
      heads: z.array(z.strictObject({ head: Head, amount: Amount })),
      /** What it takes back of what the line had earned. */
      commission: ReversedCommission.optional(),
      /** What it takes back of what was waived of the line. */
      waiver: Amount.optional(),
      /** Nothing is left of the line, and so its application has ended. */
      endsApplication: z.literal(true).optional(),
    }),
  ),
  total: Amount,
  payment: z.strictObject({ cash: Amount, upi: Amount }),
  language: PaperLanguage.optional(),
  voucher: z.literal('payment'),
  postings: Postings,
  /** The signed text of the QR code. */
  code: z.string(),
});
export type ReversalBody = z.output<typeof ReversalBody>;
