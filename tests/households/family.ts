import { randomUUID } from 'node:crypto';
import type { FamilyRelation, Household } from '../../contract/households.ts';
import type { HouseholdId, PersonId } from '../../contract/ids.ts';
import { type World, somebody } from '../world.ts';

export const HOME = { ward: '4', tola: 'पासवान टोला', village: 'अखलासपुर' };

type Door = Pick<World, 'call'>;

export async function newPerson({ call }: Door, name: string): Promise<PersonId> {
  return (await call('people.add', somebody({ name, mobile: '' }))).personId;
}

export const found = ({ call }: Door, head: PersonId): Promise<Household> =>
  call('households.found', { requestId: randomUUID(), address: HOME, head });

export async function join(
  { call }: Door,
  householdId: HouseholdId,
  personId: PersonId,
  relation: Exclude<FamilyRelation, 'head'>,
  reason: 'known' | 'birth' | 'marriage' | 'moved' = 'known',
): Promise<Household> {
  return call('households.join', { requestId: randomUUID(), householdId, personId, relation, reason });
}

/** Ramesh with his wife, a son and a daughter. */
export async function rameshFamily(world: Door) {
  const [ramesh, sunita, amit, pooja] = [
    await newPerson(world, 'रमेश पासवान'),
    await newPerson(world, 'सुनीता देवी'),
    await newPerson(world, 'अमित पासवान'),
    await newPerson(world, 'पूजा कुमारी'),
  ];
  const { householdId } = await found(world, ramesh);
  await join(world, householdId, sunita, 'spouse');
  await join(world, householdId, amit, 'son');
  const household = await join(world, householdId, pooja, 'daughter', 'birth');
  return { householdId, household, ramesh, sunita, amit, pooja };
}

/** Who belongs to a household, as `name: relation`. */
export const familyOf = ({ members }: Pick<Household, 'members'>): string[] =>
  members.map(({ person, relation }) => `${person.name}: ${relation}`);

export async function homeOf({ call }: Door, personId: PersonId): Promise<HouseholdId | undefined> {
  return (await call('households.ofPerson', { personId })).household?.householdId;
}
