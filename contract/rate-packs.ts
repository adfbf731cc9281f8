import { z } from 'zod';
import { Head, Rate, ServiceCode } from './catalogue.ts';
import { BookSequence, RequestId } from './ids.ts';
import { Approval } from './users.ts';
import { Amount, BothLanguages, BusinessDaySchema, InstantSchema, text } from './values.ts';

/** A pack of the whole catalogue is half a megabyte; nobody signs more than this. */
export const MAXIMUM_PACK_BYTES = 5_000_000;

/** The file as the operator chose it; what is wrong with it, reading says. */
const Bytes = z.instanceof(Uint8Array);

/** What a rate says, without the head and the days. */
export const Figure = Rate.pick({ paise: true, minimum: true, maximum: true, verified: true });
export type Figure = z.output<typeof Figure>;

/** What one head of a service costs from a day on, before and after the pack. */
export const HeadDifference = z.object({
  head: Head,
  from: BusinessDaySchema,
  /** Absent for a head that was not part of the price. */
  before: Figure.optional(),
  /** Absent for a head that is no longer part of it. */
  after: Figure.optional(),
  direction: z.enum(['dearer', 'cheaper', 'other']),
  /** What is notified as the most that may be charged, where the pack changes that. */
  notified: z.object({ before: Amount.optional(), after: Amount.optional() }).optional(),
  /** The society's own figure, where that goes on counting instead. */
  own: Figure.optional(),
  source: z.string(),
});
export type HeadDifference = z.output<typeof HeadDifference>;

/** A figure of the society that counted and no longer counts, from a day on. */
export const Collision = z.object({
  head: Head,
  from: BusinessDaySchema,
  own: Figure,
  ownSource: z.string(),
  /** The most that the pack notifies. */
  most: Amount,
});
export type Collision = z.output<typeof Collision>;

/** What else of a service a pack may change, without a figure. */
export const OTHER_CHANGES = [
  'name',
  'aliases',
  'provider',
  'level',
  'settles',
  'person',
  'commissions',
  'days',
  'states',
  'source',
  'notes',
] as const;

/** In which ways a pack may change a service; one may see several. */
export const DIFFERENCE_KINDS = [
  'added',
  'stopped',
  'resumed',
  'dearer',
  'cheaper',
  'notified',
  'papers',
  'collisions',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
/** What a pack does to one service. */
export const ServiceDifference = z.object({
  service: ServiceCode,
  name: BothLanguages,
  group: BothLanguages,
  /** `stopped`: not offered at this centre any more, `resumed`: offered again. */
  kind: z.enum(['added', 'stopped', 'resumed', 'changed']),
  /** Why it is not offered, where it is not. */
  withheld: BothLanguages.optional(),
  /** What it was called, where that changes. */
  nameBefore: BothLanguages.optional(),
  heads: z.array(HeadDifference),
  papersAdded: z.array(BothLanguages),
  papersRemoved: z.array(BothLanguages),
  others: z.array(z.enum(OTHER_CHANGES)),
  collisions: z.array(Collision),
  /** A service with a head that gets dearer is dearer. */
  kinds: z.array(z.enum(DIFFERENCE_KINDS)),
});
export type ServiceDifference = z.output<typeof ServiceDifference>;

/** How many services each kind of change meets. */
export const DifferenceTotals = z.record(z.enum(DIFFERENCE_KINDS), z.int().min(0));
export type DifferenceTotals = z.output<typeof DifferenceTotals>;

/** Who made a pack, for whom, and from when it is meant. */
export const PackFacts = z.object({
  number: z.int().min(1),
  name: BothLanguages,
  digest: z.string(),
  publisher: BothLanguages,
  /** From when it is meant to count. */
  from: BusinessDaySchema,
  /** From when it counts here: never before the day on which it is taken in. */
  effective: BusinessDaySchema,
  /** The states that it is for; absent where it is for all. */
  states: z.array(BothLanguages).optional(),
});
export type PackFacts = z.output<typeof PackFacts>;

/** What a pack would change, or changed, said for people. */
export const PackDifference = PackFacts.extend({
  totals: DifferenceTotals,
  services: z.array(ServiceDifference),
});
export type PackDifference = z.output<typeof PackDifference>;

/** Why a pack is taken in. */
export const APPLY_REASONS = ['circular', 'board', 'correction'] as const;
/** Why one is taken back. */
export const UNDO_REASONS = ['wrong-rates', 'withdrawn', 'by-mistake'] as const;
export const ApplyReason = z.enum(APPLY_REASONS);
export const UndoReason = z.enum(UNDO_REASONS);
export type ApplyReason = z.output<typeof ApplyReason>;
export type UndoReason = z.output<typeof UndoReason>;

const PackAct = z.object({
  at: InstantSchema,
  operator: z.string(),
  approver: z.string(),
  source: z.string(),
});

/** A pack that was taken in: by whom and why, whether it stands, waits for its day, or was taken back. */
export const TakenPack = PackFacts.extend({
  /** The event by which it was taken in. */
  sequence: BookSequence,
  state: z.enum(['now', 'coming', 'undone']),
  services: z.int().min(0),
  applied: PackAct.extend({ reason: ApplyReason }),
  undone: PackAct.extend({ reason: UndoReason, explanation: z.string().optional() }).optional(),
});
export type TakenPack = z.output<typeof TakenPack>;

export const TakenPacks = z.object({
  /** The newest first. */
  packs: z.array(TakenPack),
  /** The one that can be taken back: the newest that stands or waits. */
  newest: BookSequence.optional(),
  /** The last step was one back: another asks for an explanation. */
  isSecondStep: z.boolean(),
});
export type TakenPacks = z.output<typeof TakenPacks>;

export const ReadPack = z.strictObject({ bytes: Bytes });
export const ReadTakenPack = z.strictObject({ sequence: BookSequence });
export const ExportPack = z.union([ReadPack, ReadTakenPack]);
export type ExportPack = z.output<typeof ExportPack>;

const wish = { requestId: RequestId, approval: Approval.optional(), source: text(2, 200) };

export const ApplyPack = z.strictObject({ ...wish, bytes: Bytes, reason: ApplyReason });
export type ApplyPack = z.output<typeof ApplyPack>;

export const UndoPack = z.strictObject({
  ...wish,
  /** The pack that the operator saw as the newest. */
  sequence: BookSequence,
  reason: UndoReason,
  explanation: text(10, 200).optional(),
});
export type UndoPack = z.output<typeof UndoPack>;
