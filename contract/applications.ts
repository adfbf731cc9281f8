import { z } from 'zod';
import { holdsAadhaarNumber } from './aadhaar.ts';
import { BookSequence, RequestId } from './ids.ts';
import { latinDigits } from './money.ts';
import { LinePlace } from './reversals.ts';
import { BothLanguages, BusinessDaySchema, InstantSchema, text } from './values.ts';

/**
 * How an application stands. `unreferenced`: sold, and the portal's number is not known yet; `applied`: it is;
 * `pending`: the portal works on it; `returned`: the portal sent it back with an objection; `ready`: to be collected.
 */
export const ApplicationState = z.enum([
  'unreferenced',
  'applied',
  'pending',
  'returned',
  'ready',
  'delivered',
  'rejected',
  'money-returned',
]);
export type ApplicationState = z.output<typeof ApplicationState>;

/** One line of a receipt that lives on in a portal. */
export const ApplicationKey = z.strictObject({ receipt: BookSequence, line: LinePlace });
export type ApplicationKey = z.output<typeof ApplicationKey>;

/**
 * A portal's reference number as it is kept: Latin capitals and digits, strokes and hyphens, without spaces. Portals write
 * the year before the number (BRCCO/2026/13884314), which together may look like an Aadhaar number; refused is only a
 * number of twelve digits that stands alone.
 */
export const PortalReference = z
  .string()
  .max(80)
  .transform((typed) => latinDigits(typed.normalize('NFC')).replace(/\s+/gu, '').toUpperCase())
  .pipe(
    z
      .string()
      .min(4)
      .max(40)
      .regex(/^[A-Z0-9][A-Z0-9/_.-]*$/u)
      .refine((reference) => !reference.split(/[/_.]/u).some(holdsAadhaarNumber), {
        params: { problem: 'aadhaar' },
      }),
  );

/** Why a number is taken that does not look as the portal's numbers do. */
export const OverrideReason = z.enum(['new-form', 'other-service', 'offline-number']);
export type OverrideReason = z.output<typeof OverrideReason>;

export const SetReference = ApplicationKey.extend({
  requestId: RequestId,
  reference: PortalReference,
  override: OverrideReason.optional(),
  /** That another application has the same number is known, and right: one number for two people. */
  isShared: z.boolean(),
  /** The day that the portal itself has named; without it the promise stays as it was. */
  promised: BusinessDaySchema.optional(),
});
export type SetReference = z.output<typeof SetReference>;

/** What may be said of an application by hand; other states come of a number, a delivery or a refund. */
export const MovedState = z.enum(['pending', 'returned', 'ready', 'rejected']);
export type MovedState = z.output<typeof MovedState>;

export const MoveApplication = ApplicationKey.extend({
  requestId: RequestId,
  state: MovedState,
  note: text(0, 200),
});
export type MoveApplication = z.output<typeof MoveApplication>;

/** Who came for it, and how that was noted on the office copy. */
export const Collector = z.enum(['self', 'other']);
export const DeliveryProof = z.enum(['signature', 'thumb']);

export const DeliverApplication = ApplicationKey.extend({
  requestId: RequestId,
  collector: Collector,
  /** Who it was, and what she is to the applicant; kept outside the book. */
  who: text(0, 80),
  proof: DeliveryProof,
}).refine(({ collector, who }) => collector === 'self' || who.length > 0, { path: ['who'] });
export type DeliverApplication = z.output<typeof DeliverApplication>;

export const PrintApplicationSlip = ApplicationKey.extend({ requestId: RequestId });
export type PrintApplicationSlip = z.output<typeof PrintApplicationSlip>;

/** Why a number is still missing at the end of the day. */
export const MissingReason = z.enum(['portal-down', 'no-network', 'customer-comes-back', 'papers-missing']);
export type MissingReason = z.output<typeof MissingReason>;

/** A reason for one application, or for all whose number is missing and unexplained today. */
export const ExplainMissing = z.strictObject({
  requestId: RequestId,
  reason: MissingReason,
  application: ApplicationKey.optional(),
});
export type ExplainMissing = z.output<typeof ExplainMissing>;

/** A worklist. `stale`: more than thirty days without a change. */
export const Worklist = z.enum(['missing', 'overdue', 'ready', 'returned', 'stale', 'open', 'all']);
export type Worklist = z.output<typeof Worklist>;

/** A text finds by name, receipt number, tracking code or reference in all applications, whatever list is shown. */
export const ListApplications = z.strictObject({ show: Worklist, text: text(0, 80) });
export type ListApplications = z.output<typeof ListApplications>;

export const Application = z.object({
  receipt: BookSequence,
  line: LinePlace,
  /** What the customer asks by: T1/2026-27/000123-2. */
  code: z.string(),
  receiptNumber: z.string(),
  service: BothLanguages,
  portal: BothLanguages,
  /** Absent when the receipt names nobody. */
  personName: z.string().optional(),
  state: ApplicationState,
  opened: BusinessDaySchema,
  /** The day on which it came into its state. */
  since: BusinessDaySchema,
  sinceDays: z.int().min(0),
  promised: BusinessDaySchema.optional(),
  reference: z.string().optional(),
  isOverdue: z.boolean(),
  /** More than thirty days without a change, and not at its end. */
  isStale: z.boolean(),
  /** The portal took the money and said nothing more: see the payments held up. */
  isHeldUp: z.boolean(),
  /** Why the number is missing, said since the day was opened. */
  explained: MissingReason.optional(),
});
export type Application = z.output<typeof Application>;

const Counted = z.int().min(0);
export const WorklistCounts = z.object({
  missing: Counted,
  overdue: Counted,
  ready: Counted,
  returned: Counted,
  stale: Counted,
  open: Counted,
  /** Those of which somebody must do something: missing, overdue, ready or returned. */
  attention: Counted,
});
export type WorklistCounts = z.output<typeof WorklistCounts>;

export const ApplicationList = z.object({
  /** How many stand in each list but the last. */
  counts: WorklistCounts,
  /** At most two hundred. */
  items: z.array(Application),
});
export type ApplicationList = z.output<typeof ApplicationList>;

/** A field of the person, in the words of portals. */
export const HandOffField = z.enum([
  'name',
  'relation',
  'guardian',
  'village',
  'panchayat',
  'block',
  'district',
  'mobile',
  'birthYear',
  'reference',
  'message',
]);
export type HandOffField = z.output<typeof HandOffField>;

/**
 * How well the working days of the promise are known: the state's list of holidays, a list that is known to lack some, or
 * Sundays alone.
 */
export const CalendarKnown = z.enum(['listed', 'partly', 'sundays']);
export type CalendarKnown = z.output<typeof CalendarKnown>;

export const ApplicationInFull = Application.extend({
  papers: z.array(BothLanguages),
  /** Fields to type into the portal, in its order; empty ones are left out. */
  fields: z.array(z.object({ field: HandOffField, value: z.string() })),
  /** How the portal's numbers look, where that is known. */
  example: z.string().optional(),
  promise: z
    .object({
      days: z.int(),
      unit: z.enum(['working', 'calendar']),
      source: z.string(),
      calendar: CalendarKnown,
    })
    .optional(),
  /** Whom to complain to. */
  complaint: BothLanguages.optional(),
  /** What may be said of it by hand now. */
  moves: z.array(MovedState),
  mayDeliver: z.boolean(),
  /** A text message for the customer's phone; nothing is sent. */
  message: z.object({ text: z.string(), characters: z.int(), segments: z.int() }),
  history: z.array(
    z.object({
      at: InstantSchema,
      day: BusinessDaySchema,
      state: ApplicationState.optional(),
      reference: z.string().optional(),
      note: z.string(),
      collector: Collector.optional(),
      proof: DeliveryProof.optional(),
      operator: z.string(),
    }),
  ),
  slips: z.int().min(0),
});
export type ApplicationInFull = z.output<typeof ApplicationInFull>;

/** What a scanner read, or somebody typed: the tracking code with or without its mark. */
export const FindApplication = z.strictObject({ code: text(1, 60) });

export const CopyField = ApplicationKey.extend({ field: HandOffField });
export type CopyField = z.output<typeof CopyField>;
