import { z } from 'zod';
import { Fault } from '../../contract/faults.ts';
import {
  FamilyMember,
  type HouseholdAct,
  type HouseholdAddress,
  type JoinReason,
  type LeaveReason,
} from '../../contract/households.ts';
import { HouseholdId, type PersonId } from '../../contract/ids.ts';
import { digestOf } from '../book/book-event.ts';

/** What the book calls an event of households. Why somebody came or left is told by the versions alone. */
export const HOUSEHOLD_EVENTS = [
  'household.founded',
  'household.joined',
  'household.left',
  'household.split',
  'household.merged',
  'household.corrected',
] as const;
export type HouseholdEvent = (typeof HOUSEHOLD_EVENTS)[number];

/** All that the book knows: which versions an event wrote, that of the household which it is about first. */
export const HouseholdBody = z.strictObject({
  households: z
    .array(z.strictObject({ household: HouseholdId, version: z.int().min(1), digest: z.string() }))
    .min(1),
});
export type HouseholdBody = z.output<typeof HouseholdBody>;

export const Members = z.array(FamilyMember);

/** The content of a version as it stands in the file, right or tampered with. */
export type VersionContent = {
  readonly [F in 'act' | 'day' | 'reason' | 'subjects' | 'ward' | 'tola' | 'village' | 'members']: string;
};

/** The digest of a version, which shows any later change of it. */
export const householdDigest = (salt: string, content: VersionContent): string => {
  const { act, day, reason, subjects, ward, tola, village, members } = content;
  return digestOf(salt, { act, day, reason, subjects, ward, tola, village, members });
};

export type Family = HouseholdAddress & { readonly members: readonly FamilyMember[] };

export const JOIN_ACTS = {
  known: 'joined',
  birth: 'birth',
  marriage: 'marriage-in',
  moved: 'moved-in',
} as const satisfies Record<JoinReason, HouseholdAct>;

export const LEAVE_ACTS = {
  marriage: 'marriage-out',
  moved: 'moved-out',
  death: 'death',
} as const satisfies Record<LeaveReason, HouseholdAct>;

const idsOf = (members: readonly FamilyMember[]): PersonId[] => members.map(({ personId }) => personId);

/** Exactly these people and one head among them, who then stands first. */
function familyOf(expected: readonly PersonId[], members: readonly FamilyMember[]): FamilyMember[] {
  const given = new Set(idsOf(members));
  if (
    given.size !== members.length ||
    given.size !== expected.length ||
    !expected.every((id) => given.has(id))
  )
    throw new Fault('household.membersDiffer');
  const heads = members.filter(({ relation }) => relation === 'head');
  if (members.length > 0 && heads.length !== 1) throw new Fault('household.headMissing');
  return [...heads, ...members.filter(({ relation }) => relation !== 'head')];
}

/**
 * Who is left when some have gone. `rest` says anew what each is to the head, which must be said when the head has gone.
 * Throws household.headMissing and household.membersDiffer.
 */
export function remaining(
  members: readonly FamilyMember[],
  gone: readonly PersonId[],
  rest?: readonly FamilyMember[],
): FamilyMember[] {
  const left = members.filter(({ personId }) => !gone.includes(personId));
  return familyOf(idsOf(left), rest ?? left);
}

/** Those who go from a household into one of their own. Throws household.notMember and household.headMissing. */
export function leaving(members: readonly FamilyMember[], going: readonly FamilyMember[]): FamilyMember[] {
  const known = idsOf(members);
  if (!idsOf(going).every((personId) => known.includes(personId))) throw new Fault('household.notMember');
  return familyOf([...new Set(idsOf(going))], going);
}

/** One family with another, whose members are told what they are to the head. Throws as `remaining`. */
export const together = (
  members: readonly FamilyMember[],
  coming: readonly FamilyMember[],
  asMembers: readonly FamilyMember[],
): FamilyMember[] => familyOf(idsOf([...members, ...coming]), [...members, ...asMembers]);

/** The same people, told anew what they are to the head. Throws as `remaining`. */
export const restated = (members: readonly FamilyMember[], anew: readonly FamilyMember[]): FamilyMember[] =>
  familyOf(idsOf(members), anew);
