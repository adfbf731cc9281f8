import { z } from 'zod';
import { Head, HeadPrice, Rate, ServiceCode } from './catalogue.ts';
import { BookSequence, RequestId } from './ids.ts';
import { Approval } from './users.ts';
import { Amount, BothLanguages, BusinessDaySchema, InstantSchema, text } from './values.ts';

/**
 * Why the society writes a rate down or stops a service. A `notification` of whoever notifies the rate is the one reason
 * that may raise what the citizen pays above the rate notified before.
 */
export const CHANGE_REASONS = ['notification', 'board', 'portal', 'correction', 'staff'] as const;
export const ChangeReason = z.enum(CHANGE_REASONS);
export type ChangeReason = z.output<typeof ChangeReason>;

/** Where a change is written: the number and day of a notification, a resolution, a notice of a portal. */
const ChangeSource = text(2, 200);

/** A rate of one head of a service as the society has it on paper. It never changes; a later one goes before it. */
export const RateChange = z.strictObject({
  kind: z.literal('rate'),
  service: ServiceCode,
  rate: Rate,
  reason: ChangeReason,
  source: z.string(),
});
export type RateChange = z.output<typeof RateChange>;

/** From when through when a service is offered at this counter, or is not. */
export const OfferChange = z.strictObject({
  kind: z.literal('offer'),
  service: ServiceCode,
  offered: z.boolean(),
  from: BusinessDaySchema,
  to: BusinessDaySchema.optional(),
  reason: ChangeReason,
  source: z.string(),
});
export type OfferChange = z.output<typeof OfferChange>;

export const CatalogueChange = z.discriminatedUnion('kind', [RateChange, OfferChange]);
export type CatalogueChange = z.output<typeof CatalogueChange>;

const wish = {
  requestId: RequestId,
  approval: Approval.optional(),
  service: ServiceCode,
  from: BusinessDaySchema,
  to: BusinessDaySchema.optional(),
  reason: ChangeReason,
  source: ChangeSource,
};

/** What a head costs from a day on: a fixed price, or the limits of what may be asked. */
export const SetRate = z.strictObject({
  ...wish,
  head: Head,
  paise: Amount.optional(),
  minimum: Amount.optional(),
  maximum: Amount.optional(),
});
export type SetRate = z.output<typeof SetRate>;

export const SetOffer = z.strictObject({ ...wish, offered: z.boolean() });
export type SetOffer = z.output<typeof SetOffer>;

/** A rate of the catalogue or of the society, and where it comes from. */
export const SourcedRate = z.object({
  rate: Rate,
  source: z.string(),
  /** Whether the society wrote it down. */
  isOwn: z.boolean(),
  /** The number of the pack that brought it; absent where it shipped with the program. */
  pack: z.int().optional(),
  /**
   * Whether it is what counts today, what will count from a day to come, or neither; `blocked` is the society's own
   * figure that lies above what is notified today.
   */
  standing: z.enum(['now', 'coming', 'blocked', 'past']),
});
export type SourcedRate = z.output<typeof SourcedRate>;

/** A rate pack that touched the service, as its history tells of it. */
export const PackChange = z.object({
  kind: z.literal('pack'),
  act: z.enum(['applied', 'undone']),
  number: z.int(),
  name: BothLanguages,
  /** From when it counts, or no longer counts. */
  from: BusinessDaySchema,
  source: z.string(),
});
export type PackChange = z.output<typeof PackChange>;

/** A change with who made it, when, and who agreed to it. */
export const MadeChange = z.object({
  sequence: BookSequence,
  at: InstantSchema,
  operator: z.string(),
  approver: z.string(),
  change: z.discriminatedUnion('kind', [RateChange, OfferChange, PackChange]),
});
export type MadeChange = z.output<typeof MadeChange>;

/** All that is known of what one service costs: today, before and later. */
export const ServiceRates = z.object({
  service: ServiceCode,
  name: BothLanguages,
  group: BothLanguages,
  /** Why no counter offers it; absent where counters may. */
  withheld: BothLanguages.optional(),
  isOffered: z.boolean(),
  prices: z.array(HeadPrice),
  rates: z.array(SourcedRate),
  /** What was changed for this service, the newest first. */
  history: z.array(MadeChange),
});
export type ServiceRates = z.output<typeof ServiceRates>;

/** A service with what it costs, of which at least one figure is notified or set. */
export const CardedService = z.object({
  service: ServiceCode,
  name: BothLanguages,
  prices: z.array(HeadPrice),
});
export type CardedService = z.output<typeof CardedService>;

/** What the citizen may see: the rates of a day that are notified or set, by the groups of the catalogue. */
export const RateCard = z.object({
  day: BusinessDaySchema,
  groups: z.array(z.object({ name: BothLanguages, services: z.array(CardedService) })),
});
export type RateCard = z.output<typeof RateCard>;

export const ReadRates = z.strictObject({ service: ServiceCode });
