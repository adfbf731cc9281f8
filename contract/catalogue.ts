import { z } from 'zod';
import { HEADS } from './heads.ts';
import { Amount, BothLanguages, BusinessDaySchema } from './values.ts';

export { HEADS };
export const Head = z.enum(HEADS);
export type Head = z.output<typeof Head>;

export const Confidence = z.enum(['high', 'medium', 'low']);

/**
 * What one head of a service costs from a day on. `paise` is a fixed price; without it the operator asks and enters
 * it, between `minimum` and `maximum` where these are known. `verified` says that the source confirms this very
 * figure; only then does the screen call it notified, and only then is it beyond the operator's hand.
 */
export const Rate = z.strictObject({
  head: Head,
  from: BusinessDaySchema,
  to: BusinessDaySchema.optional(),
  paise: Amount.optional(),
  minimum: Amount.optional(),
  maximum: Amount.optional(),
  verified: z.boolean(),
});
export type Rate = z.output<typeof Rate>;

/** A percentage as the source writes it, at most three decimals: "2.5". */
export const Percent = z.string().regex(/^\d{1,2}(\.\d{1,3})?$/u);

/** One step of a commission by amount: it holds for amounts through `upTo`, the last for all above. */
const Slab = z.strictObject({
  upTo: Amount.optional(),
  percent: Percent.optional(),
  flat: Amount.optional(),
});

/**
 * What the centre earns on a service from a day on: a percentage, a flat amount for each transaction (known only where
 * minimum and maximum are the same), or slabs by the amount of the transaction; at least `minimum` and at most
 * `maximum` of it where these are named. `verified` says that the source confirms this very figure for the network that
 * pays it; only then is it booked.
 */
export const Commission = z.strictObject({
  from: BusinessDaySchema,
  to: BusinessDaySchema.optional(),
  percent: Percent.optional(),
  flatMinimum: Amount.optional(),
  flatMaximum: Amount.optional(),
  slabs: z.array(Slab).min(1).max(20).optional(),
  /** The heads whose sum is the amount of the transaction; what passes through the portal where none are named. */
  of: z.array(Head).min(1).optional(),
  minimum: Amount.optional(),
  maximum: Amount.optional(),
  /** Where the figure comes from, if not from the source of its service. */
  source: z.string().min(1).max(200).optional(),
  verified: z.boolean(),
});
export type Commission = z.output<typeof Commission>;

export const Paper = z.strictObject({ code: z.string().regex(/^[a-z0-9-]{2,80}$/u), name: BothLanguages });
export type Paper = z.output<typeof Paper>;

export const ServiceCode = z
  .string()
  .regex(/^[a-z0-9-]{2,64}$/u)
  .brand<'ServiceCode'>();
export type ServiceCode = z.output<typeof ServiceCode>;

/** The number of a state or union territory in the Local Government Directory: 10 is Bihar. */
export const StateCode = z.string().regex(/^[1-9]\d?$/u);

/** One service as the files of `resources/catalogue` hold it. */
export const ServiceRecord = z.strictObject({
  code: ServiceCode,
  name: BothLanguages,
  /** Other words people use for it, in either script or romanised Hindi. */
  aliases: z.array(z.string().min(1).max(60)),
  provider: BothLanguages,
  level: z.enum(['central', 'state', 'panchayat', 'pacs', 'private']),
  /** Whose money the fee is when it is taken: the portal draws it from the CSC wallet, or it is held for the payee. */
  settles: z.enum(['csc-wallet', 'held']),
  /** Whether the receipt must name a person. */
  person: z.enum(['required', 'optional']),
  /** Codes of `resources/catalogue/papers.json`, in the order to ask for them. */
  papers: z.array(z.string()),
  rates: z.array(Rate),
  commissions: z.array(Commission),
  /** Typical time to delivery as the source words it; empty when unknown, "0" when done in the same visit. */
  days: z.string(),
  /** Why the service is not to be offered (for example not in force in the state); absent when it is. */
  withheld: BothLanguages.optional(),
  /** The states in which it is offered; absent where it is in all. */
  states: z.array(StateCode).min(1).optional(),
  source: z.string().min(1),
  confidence: Confidence,
  /** What the source confirms, in its own words. */
  verified: z.string(),
  notes: z.string(),
});
export type ServiceRecord = z.output<typeof ServiceRecord>;

export const ServiceGroup = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/u),
  name: BothLanguages,
  services: z.array(ServiceRecord),
});
export type ServiceGroup = z.output<typeof ServiceGroup>;

/** What one head of a service costs today, as the screen shows it. */
export const HeadPrice = z.object({
  head: Head,
  paise: Amount.optional(),
  minimum: Amount.optional(),
  maximum: Amount.optional(),
  verified: z.boolean(),
  /** Whether the figure stands fast: a notified one, or one that the society has set. */
  fixed: z.boolean(),
  /** Where the figure comes from. */
  source: z.string(),
});
export type HeadPrice = z.output<typeof HeadPrice>;

/** A service as a screen sees it on a day. */
export const Service = z.object({
  code: ServiceCode,
  name: BothLanguages,
  group: BothLanguages,
  provider: BothLanguages,
  person: z.enum(['required', 'optional']),
  papers: z.array(Paper),
  prices: z.array(HeadPrice),
  days: z.string(),
  withheld: BothLanguages.optional(),
  /** Whether the society has stopped it on that day. */
  stopped: z.boolean(),
  source: z.string(),
  confidence: Confidence,
  notes: z.string(),
});
export type Service = z.output<typeof Service>;

export const FindServices = z.strictObject({ text: z.string().max(80) });

/** Services by their codes, for lists of what was sold. */
export const NameServices = z.strictObject({ codes: z.array(ServiceCode).max(1000) });
export const ServiceName = z.object({ code: ServiceCode, name: BothLanguages });
export type ServiceName = z.output<typeof ServiceName>;
