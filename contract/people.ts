import { z } from 'zod';
import { PersonId, RequestId } from './ids.ts';
import { InstantSchema, digits, text } from './values.ts';

export const GuardianRelation = z.enum(['father', 'husband', 'mother', 'other']);
export type GuardianRelation = z.output<typeof GuardianRelation>;

/** The five fields of a person, as typed in either script. Mobile and year of birth may be unknown. */
export const PersonFields = z.strictObject({
  name: text(2, 80),
  relation: GuardianRelation,
  guardian: text(2, 80),
  village: text(2, 60),
  mobile: z.union([z.literal(''), digits(/^[6-9]\d{9}$/u)]),
  birthYear: z.union([z.literal(''), digits(/^(19|20)\d\d$/u)]),
});
export type PersonFields = z.output<typeof PersonFields>;

export const AddPerson = PersonFields.extend({ requestId: RequestId });
export type AddPerson = z.output<typeof AddPerson>;

/** Why a record is corrected. */
const CorrectionReason = text(2, 120);

export const CorrectPerson = PersonFields.extend({
  requestId: RequestId,
  personId: PersonId,
  reason: CorrectionReason,
});
export type CorrectPerson = z.output<typeof CorrectPerson>;

export const Person = z.object({
  personId: PersonId,
  /** Counts the corrections: 1 for the record as first written. */
  version: z.int().min(1),
  name: z.string(),
  relation: GuardianRelation,
  guardian: z.string(),
  village: z.string(),
  mobile: z.string(),
  birthYear: z.string(),
});
export type Person = z.output<typeof Person>;

/** What is typed of a new person so far. */
export const FindKnown = z.strictObject({
  name: z.string().max(120),
  guardian: z.string().max(120),
  village: z.string().max(120),
  mobile: z.string().max(40),
  birthYear: z.string().max(10),
});
export type FindKnown = z.output<typeof FindKnown>;

/** Words of a name, guardian or village in either script, or digits of a mobile; empty gives the latest served. */
export const FindPeople = z.strictObject({ text: z.string().max(120) });

export const GetPerson = z.strictObject({ personId: PersonId });

/** Writes an older version again, as a new one. */
export const RestorePerson = z.strictObject({
  requestId: RequestId,
  personId: PersonId,
  version: z.int().min(1),
  reason: CorrectionReason,
});
export type RestorePerson = z.output<typeof RestorePerson>;

/** A version of a person: what it says, who wrote it, when and why. */
export const PersonEntry = z.object({
  person: Person,
  at: InstantSchema,
  operator: z.string(),
  reason: z.string(),
});
export type PersonEntry = z.output<typeof PersonEntry>;

/** Says that another record is of the same person, who is found under the first from then on. */
export const MergePeople = z.strictObject({ requestId: RequestId, personId: PersonId, other: PersonId });
export type MergePeople = z.output<typeof MergePeople>;

/** Takes a merged record apart again. */
export const UnmergePerson = z.strictObject({ requestId: RequestId, personId: PersonId });
export type UnmergePerson = z.output<typeof UnmergePerson>;
