import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { BookSequence, OperatorId, RequestId } from '../../contract/ids.ts';
import { BusinessDaySchema, InstantSchema } from '../../contract/values.ts';

/**
 * The series of a till book, each numbered without gaps in a financial year: receipts T, reversals R, cash movements D,
 * provisional slips B, copies C, log L, closings G, archives A, and training X, which never counts.
 */
export const Series = z.enum(['T', 'R', 'D', 'B', 'C', 'L', 'G', 'A', 'X']);
export type Series = z.output<typeof Series>;

/**
 * What may stand in an event: texts, whole numbers, truth values, lists and objects. No null, no fraction; a member
 * that is undefined is left out.
 */
export type Content =
  | string
  | number
  | boolean
  | readonly Content[]
  | { readonly [name: string]: Content | undefined };

/** SHA-256 in lower-case hexadecimal. */
const Hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** What stands in the place of a signature while the till's key is out of reach. */
export const NO_SIGNATURE = Buffer.alloc(64);

/** One event as its canonical bytes hold it. The field names are those of the book's published format. */
export const BookEvent = z.strictObject({
  v: z.literal(1),
  till: z.string(),
  seq: BookSequence,
  kind: Series,
  /** Financial year in which `no` counts. */
  year: z.string(),
  no: z.int().min(1),
  /** Business day (IST) on which the event counts; never before that of the event before. */
  day: BusinessDaySchema,
  t_wall: InstantSchema,
  /** Milliseconds since the start `boot` of the program; shows how much time passed when the wall clock was moved. */
  t_mono: z.int().min(0),
  boot: z.string(),
  /** The wall clock stood before that of the event before. */
  clock_flag: z.literal('back').optional(),
  user: OperatorId,
  /** The second person who agreed, where the act needs one. */
  approver: OperatorId.optional(),
  request: RequestId.optional(),
  /** What happened, for example `receipt`. */
  what: z.string(),
  body: z.record(z.string(), z.unknown()),
  /** Perpetual totals in paise: receipts less reversals, and receipts plus reversals; training is in neither. */
  gt_net: z.int(),
  gt_abs: z.int().min(0),
  prev: Hash,
  prev_kind: Hash,
  key: z.string(),
});
export type BookEvent = z.output<typeof BookEvent>;

/** The event as RFC 8785 canonical JSON: the exact text that is hashed and signed. */
export function canonicalBytes(content: Content | BookEvent | BookEvent['body']): string {
  const bytes = canonicalize(content);
  if (bytes === undefined) throw new Error('this event has no canonical form');
  return bytes;
}

/** SHA-256 over "TB1" and the canonical bytes; the bytes carry the hashes of both events before. */
export function hashOf(bytes: string): Buffer {
  return createHash('sha256').update('TB1').update(bytes).digest();
}

/**
 * The hash that the first event of a book, and the first of each kind, names as the one before: it ties the chain to
 * the till, its public key and 32 random bytes, all of which the start certificate shows.
 */
export function chainSeed(till: string, publicKey: string, random: string): string {
  return createHash('sha256').update(['TB1', till, publicKey, random].join('|')).digest('hex');
}

/** A salt for a digest: whoever lacks it can not guess what the digest stands for. */
export const newSalt = (): string => randomBytes(16).toString('hex');

/**
 * A fingerprint of personal data for the book: it shows any later change of the data and, once the salt is erased
 * with them, says nothing about them.
 */
export function digestOf(salt: string, content: Content): string {
  return createHash('sha256').update(salt).update(canonicalBytes(content)).digest('hex');
}
