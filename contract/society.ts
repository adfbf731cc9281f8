import { z } from 'zod';
import { RequestId } from './ids.ts';
import { PrinterSettings } from './printing.ts';
import { Operator, UserRole } from './users.ts';
import { BothLanguages, Language, digits, plainText, text } from './values.ts';

/** A place as picked from the Local Government Directory (with its code), or typed. */
const PlaceAnswer = z.strictObject({ name: text(2, 60), code: z.string().regex(/^\d{0,7}$/u) });

/** The answers of the first-run set-up. */
export const SetUp = z.strictObject({
  requestId: RequestId,
  nameHi: text(3, 80),
  nameEn: text(3, 80),
  /** May be twelve digits and pass the check of an Aadhaar number by chance; it is the centre's, and stays. */
  cscId: digits(/^\d{8,16}$/u),
  district: PlaceAnswer,
  block: PlaceAnswer,
  panchayat: PlaceAnswer,
  /** Short name of the cash drawer, part of every receipt number; X is the series of training. */
  till: z.string().regex(/^(?!X$)[A-Z][A-Z0-9]{0,3}$/u),
  operator: text(2, 60),
  /** The centre's own UPI address; empty when it takes no UPI. */
  upiAddress: z.union([z.literal(''), plainText(5, 97).regex(/^[A-Za-z0-9._-]{2,64}@[A-Za-z0-9.-]{2,32}$/u)]),
  printer: PrinterSettings,
});
export type SetUp = z.output<typeof SetUp>;

const Place = z.object({ name: BothLanguages, code: z.string() });

export const Society = z.object({
  name: BothLanguages,
  cscId: z.string(),
  district: Place,
  block: Place,
  panchayat: Place,
});
export type Society = z.output<typeof Society>;

/** Which book is open: the society's own, or the training book whose papers are not valid. */
export const Mode = z.enum(['live', 'training']);
export type Mode = z.output<typeof Mode>;

export const TEXT_SIZES = [100, 125, 150, 200] as const;

/** How the window looks: kept for the machine, outside any book. */
export const Appearance = z.strictObject({
  /** `system` follows the operating system. */
  theme: z.enum(['system', 'light', 'dark']),
  /** Per cent. */
  textSize: z.literal(TEXT_SIZES),
});
export type Appearance = z.output<typeof Appearance>;

export const SocietyState = z.object({
  mode: Mode,
  /** Absent until the set-up is done. */
  society: Society.optional(),
  till: z.string().optional(),
  /** Who is on duty. */
  operator: Operator.extend({ role: UserRole }).optional(),
  /** The centre's own UPI address; empty when it takes no UPI. */
  upiAddress: z.string().optional(),
  language: Language,
  appearance: Appearance,
});
export type SocietyState = z.output<typeof SocietyState>;

/** Districts, blocks and panchayats to pick from. */
export const Places = z.array(
  z.object({
    code: z.string(),
    name: BothLanguages,
    blocks: z.array(
      z.object({
        code: z.string(),
        name: BothLanguages,
        panchayats: z.array(z.object({ code: z.string(), name: BothLanguages })),
      }),
    ),
  }),
);
export type Places = z.output<typeof Places>;

/** The few facts the status strip and the About page show. */
export const Status = z.object({
  version: z.string(),
  electron: z.string(),
  sqlite: z.string(),
  databasePath: z.string(),
  today: z.string(),
  /** The clock stands so far behind the newest event that nothing is written until somebody says that it is right. */
  clockBehind: z.boolean(),
  /** The clock stands so far ahead of the book that nothing is written until somebody says that it is right. */
  clockAhead: z.boolean(),
  /** The book's day is ahead of the calendar: the clock was ahead once, and days never run back. */
  dayAhead: z.boolean(),
  freeDiskMegabytes: z.int(),
  /** How the till's private key is kept: by the operating system's key store, in a file of its own, or out of reach. */
  keyKept: z.enum(['system', 'file', 'missing']),
  /** Events that wait for their signature, because the key was out of reach when they were written. */
  unsignedEvents: z.int().min(0),
  keyFingerprint: z.string(),
  bookSequence: z.int(),
});
export type Status = z.output<typeof Status>;
