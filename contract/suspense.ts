import { z } from 'zod';
import { BookSequence, PersonId, RequestId } from './ids.ts';
import { LinePlace } from './reversals.ts';
import { Amount, BothLanguages, BusinessDaySchema, InstantSchema, reference, text } from './values.ts';

/** The portal took the money for a line of a receipt, and nobody knows whether the service was done. */
export const OpenSuspense = z.strictObject({
  requestId: RequestId,
  receipt: BookSequence,
  line: LinePlace,
  /** The portal's own number of the payment; empty where it showed none. */
  portalReference: reference(0, 60),
  note: text(0, 200),
});
export type OpenSuspense = z.output<typeof OpenSuspense>;

/**
 * What became of it. `success`: the service was done. `refunded`: the money is back in the wallet. `retried`: after
 * that, the service was done in a second attempt.
 */
export const SuspenseOutcome = z.enum(['success', 'refunded', 'retried']);
export type SuspenseOutcome = z.output<typeof SuspenseOutcome>;

export const SettleSuspense = z.strictObject({
  requestId: RequestId,
  suspense: BookSequence,
  outcome: SuspenseOutcome,
  /** Where it can be seen: the number of the wallet's entry or of the portal's acknowledgement. */
  reference: reference(1, 60),
});
export type SettleSuspense = z.output<typeof SettleSuspense>;

/** The operator has looked at the portal today, and nothing has changed. */
export const CheckSuspense = z.strictObject({ requestId: RequestId, suspense: BookSequence });
export type CheckSuspense = z.output<typeof CheckSuspense>;

/** `pending`: in doubt. `refunded`: back in the wallet, and to be given to the customer or used for a second attempt. */
export const SuspenseState = z.enum(['pending', 'refunded']);
export type SuspenseState = z.output<typeof SuspenseState>;

/** One payment that is not yet at its end. */
export const SuspenseItem = z.object({
  /** The event that opened it. */
  sequence: BookSequence,
  /** The number of the slip in the customer's hand: T1/B/2026-27/000012. */
  number: z.string(),
  openedAt: InstantSchema,
  day: BusinessDaySchema,
  ageDays: z.int().min(0),
  /** The day by which the customer was told to ask. */
  promised: BusinessDaySchema,
  state: SuspenseState,
  receipt: BookSequence,
  receiptNumber: z.string(),
  line: LinePlace,
  service: BothLanguages,
  /** Who is waiting; absent when the receipt names nobody. */
  personId: PersonId.optional(),
  personName: z.string().optional(),
  amount: Amount,
  portalReference: z.string(),
  note: z.string(),
  /** Who opened it and looks after it. */
  owner: z.string(),
  /** The last day on which somebody looked at it. */
  lookedAt: BusinessDaySchema.optional(),
  /** Older than a day, and nobody has looked at it today. */
  isDue: z.boolean(),
});
export type SuspenseItem = z.output<typeof SuspenseItem>;
