import { z } from 'zod';
import { BookSequence, HouseholdId, PersonId, RequestId } from './ids.ts';
import { Person } from './people.ts';
import { BusinessDaySchema, InstantSchema, text } from './values.ts';

/** What somebody is to the head of the household. */
export const FamilyRelation = z.enum([
  'head',
  'spouse',
  'son',
  'daughter',
  'daughter-in-law',
  'son-in-law',
  'grandchild',
  'father',
  'mother',
  'brother',
  'sister',
  'other',
]);
export type FamilyRelation = z.output<typeof FamilyRelation>;

/** Where a household lives. Ward and tola may be unknown. */
export const HouseholdAddress = z.strictObject({
  ward: text(0, 20),
  tola: text(0, 60),
  village: text(2, 60),
});
export type HouseholdAddress = z.output<typeof HouseholdAddress>;

export const FamilyMember = z.strictObject({ personId: PersonId, relation: FamilyRelation });
export type FamilyMember = z.output<typeof FamilyMember>;

const FamilyMembers = z.array(FamilyMember).min(1).max(60);

/** Why somebody comes to a household, and why she leaves it. */
export const JoinReason = z.enum(['known', 'birth', 'marriage', 'moved']);
export type JoinReason = z.output<typeof JoinReason>;
export const LeaveReason = z.enum(['marriage', 'moved', 'death']);
export type LeaveReason = z.output<typeof LeaveReason>;

/** What happened to a household with one version of its record. */
export const HouseholdAct = z.enum([
  'founded',
  'joined',
  'birth',
  'marriage-in',
  'moved-in',
  'marriage-out',
  'moved-out',
  'death',
  'split',
  'split-off',
  'merged',
  'dissolved',
  'corrected',
]);
export type HouseholdAct = z.output<typeof HouseholdAct>;

/** The day on which something happened; today when it is not said. */
const happened = { day: BusinessDaySchema.optional() };
/** Whose relation to the head must be said anew, because the head is no longer there. */
const rest = { rest: FamilyMembers.optional() };

export const FoundHousehold = z.strictObject({
  requestId: RequestId,
  address: HouseholdAddress,
  head: PersonId,
});
export type FoundHousehold = z.output<typeof FoundHousehold>;

export const JoinHousehold = z.strictObject({
  requestId: RequestId,
  householdId: HouseholdId,
  personId: PersonId,
  relation: FamilyRelation.exclude(['head']),
  reason: JoinReason,
  ...happened,
});
export type JoinHousehold = z.output<typeof JoinHousehold>;

export const LeaveHousehold = z.strictObject({
  requestId: RequestId,
  personId: PersonId,
  reason: LeaveReason,
  ...happened,
  ...rest,
});
export type LeaveHousehold = z.output<typeof LeaveHousehold>;

export const SplitHousehold = z.strictObject({
  requestId: RequestId,
  householdId: HouseholdId,
  /** Who goes, as they stand in the new household. */
  members: FamilyMembers,
  address: HouseholdAddress,
  ...happened,
  ...rest,
});
export type SplitHousehold = z.output<typeof SplitHousehold>;

export const MergeHouseholds = z.strictObject({
  requestId: RequestId,
  householdId: HouseholdId,
  /** The household that comes in, and what each of its members is to the head here. */
  from: HouseholdId,
  members: FamilyMembers,
  ...happened,
});
export type MergeHouseholds = z.output<typeof MergeHouseholds>;

export const CorrectHousehold = z.strictObject({
  requestId: RequestId,
  householdId: HouseholdId,
  address: HouseholdAddress,
  members: FamilyMembers,
  reason: text(2, 120),
});
export type CorrectHousehold = z.output<typeof CorrectHousehold>;

export const Household = z.object({
  householdId: HouseholdId,
  version: z.int().min(1),
  ward: z.string(),
  tola: z.string(),
  village: z.string(),
  /** The head first; nobody when all have gone. */
  members: z.array(z.object({ person: Person, relation: FamilyRelation })),
});
export type Household = z.output<typeof Household>;

/** The household of a person; absent when she belongs to none, `died` when she is dead. */
export const HouseholdOfPerson = z.object({
  household: Household.optional(),
  died: BusinessDaySchema.optional(),
});
export type HouseholdOfPerson = z.output<typeof HouseholdOfPerson>;

/** One thing that happened to a household. */
export const HouseholdEntry = z.object({
  sequence: BookSequence,
  version: z.int().min(1),
  act: HouseholdAct,
  /** When it happened, and when it was written down. */
  day: BusinessDaySchema,
  at: InstantSchema,
  operator: z.string(),
  reason: z.string(),
  /** Whom it is about. */
  people: z.array(z.string()),
});
export type HouseholdEntry = z.output<typeof HouseholdEntry>;
