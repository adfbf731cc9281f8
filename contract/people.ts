import { z } from 'zod';
import { PersonId, RequestId } from './ids.ts';
import { digits, text } from './values.ts';

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

export const CorrectPerson = PersonFields.extend({ requestId: RequestId, personId: PersonId });
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

/** Words of a name, guardian or village in either script, or digits of a mobile; empty gives the latest served. */
export const FindPeople = z.strictObject({ text: z.string().max(120) });

export const GetPerson = z.strictObject({ personId: PersonId });
