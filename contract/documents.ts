import { z } from 'zod';
import { Paper } from './catalogue.ts';
import { BookSequence, DocumentId, PersonId, RequestId } from './ids.ts';
import { BothLanguages, BusinessDaySchema, InstantSchema, text } from './values.ts';

/** How large a picture may be that is kept: its bytes, and the pixels of its longer side. */
export const MOST_PICTURE_BYTES = 300_000;
export const LONGEST_SIDE = 1600;

/** The page of a receipt book, which belongs to the hand-written receipt that was entered from it. */
export const RECEIPT_PAGE = 'hand-written-page';

/** Whether an Aadhaar number stands on papers of a kind: these are kept with covered places alone. */
export const showsAadhaar = (kind: string): boolean => kind.includes('aadhaar');

/** Whose a document is: a person's, or that of a hand-written receipt. */
export const DocumentOwner = z.union([
  z.strictObject({ personId: PersonId }),
  z.strictObject({ receipt: BookSequence }),
]);
export type DocumentOwner = z.output<typeof DocumentOwner>;

const Bytes = z.instanceof(Uint8Array);

export const AttachDocument = z.strictObject({
  requestId: RequestId,
  owner: DocumentOwner,
  /** Code of a paper of the catalogue. */
  kind: Paper.shape.code,
  note: text(0, 80),
  /** The day that stands on the paper. */
  issued: BusinessDaySchema.optional(),
  /** A plain JPEG, upright, with black where a number stood. */
  picture: Bytes,
  /** How many places of the picture were covered. */
  covered: z.int().min(0).max(50),
  /** The word of whoever looked at the picture: no full Aadhaar number can be read on it. */
  numberHidden: z.literal(true),
});
export type AttachDocument = z.output<typeof AttachDocument>;

/** Why a document is erased. */
export const ErasureReason = z.enum([
  'asked-by-person',
  'wrong-person',
  'unreadable',
  'no-longer-needed',
  'number-visible',
]);
export type ErasureReason = z.output<typeof ErasureReason>;

export const EraseDocument = z.strictObject({
  requestId: RequestId,
  documentId: DocumentId,
  reason: ErasureReason,
});
export type EraseDocument = z.output<typeof EraseDocument>;

const Told = z.object({ day: BusinessDaySchema, at: InstantSchema, operator: z.string() });

/** What is known of a document beside its picture. */
export const DocumentFacts = Told.extend({
  documentId: DocumentId,
  kind: Paper,
  size: z.int(),
  covered: z.int(),
  /** Gone with the picture when it was erased. */
  content: z
    .object({ note: z.string(), issued: BusinessDaySchema.optional(), width: z.int(), height: z.int() })
    .optional(),
  erased: Told.extend({ reason: ErasureReason }).optional(),
});
export type DocumentFacts = z.output<typeof DocumentFacts>;

/** A kind of paper that a document may be of. */
export const DocumentKind = z.object({ code: z.string(), name: BothLanguages, showsAadhaar: z.boolean() });
export type DocumentKind = z.output<typeof DocumentKind>;

/** The picture itself; who does not serve at the counter sees none. */
export const DocumentPicture = z.object({ picture: Bytes.optional() });

/** A picture in shades of grey, one byte a pixel, row by row. */
export const GreyPicture = z
  .strictObject({
    width: z.int().min(1).max(LONGEST_SIDE),
    height: z.int().min(1).max(LONGEST_SIDE),
    grey: Bytes,
  })
  .refine(({ width, height, grey }) => grey.length === width * height, { path: ['grey'] });
export type GreyPicture = z.output<typeof GreyPicture>;

/** An upright rectangle of a picture, in its pixels. */
export const Place = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Place = z.output<typeof Place>;
