import { z } from 'zod';
import {
  CorrectHousehold,
  FoundHousehold,
  Household,
  HouseholdEntry,
  HouseholdOfPerson,
  JoinHousehold,
  LeaveHousehold,
  MergeHouseholds,
  SplitHousehold,
} from '../households.ts';
import { HouseholdId, PersonId } from '../ids.ts';
import { SavedFile } from '../receipts.ts';
import type { Method } from './method.ts';

const OfPerson = z.strictObject({ personId: PersonId });
const OfHousehold = z.strictObject({ householdId: HouseholdId });

/** What may be asked of households. */
export const householdsMethods = {
  'households.ofPerson': { kind: 'query', role: 'operator', input: OfPerson, output: HouseholdOfPerson },
  'households.history': {
    kind: 'query',
    role: 'operator',
    input: OfHousehold,
    output: z.array(HouseholdEntry),
  },
  'households.found': { kind: 'command', role: 'operator', input: FoundHousehold, output: Household },
  'households.join': { kind: 'command', role: 'operator', input: JoinHousehold, output: Household },
  'households.leave': { kind: 'command', role: 'operator', input: LeaveHousehold, output: Household },
  'households.split': { kind: 'command', role: 'operator', input: SplitHousehold, output: Household },
  'households.merge': { kind: 'command', role: 'operator', input: MergeHouseholds, output: Household },
  'households.correct': { kind: 'command', role: 'operator', input: CorrectHousehold, output: Household },
  /** Writes the family register of a household, with its history, as a PDF. */
  'households.register': { kind: 'command', role: 'operator', input: OfHousehold, output: SavedFile },
} satisfies Record<string, Method>;
