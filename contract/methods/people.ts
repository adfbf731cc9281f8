import { z } from 'zod';
import {
  AddPerson,
  CorrectPerson,
  FindKnown,
  FindPeople,
  MergePeople,
  UnmergePerson,
  GetPerson,
  Person,
  PersonEntry,
  RestorePerson,
} from '../people.ts';
import { type Method } from './method.ts';

/** What may be asked of people. */
export const peopleMethods = {
  'people.find': { kind: 'query', role: 'operator', input: FindPeople, output: z.array(Person) },
  'people.get': { kind: 'query', role: 'operator', input: GetPerson, output: Person },
  /** Known people who are likely to be the one that is being typed, the likeliest first. */
  'people.findKnown': { kind: 'query', role: 'operator', input: FindKnown, output: z.array(Person) },
  /** All versions of a person, the latest first. */
  'people.history': { kind: 'query', role: 'operator', input: GetPerson, output: z.array(PersonEntry) },
  'people.add': { kind: 'command', role: 'operator', input: AddPerson, output: Person },
  /** The records that were merged into that of a person. */
  'people.merged': { kind: 'query', role: 'operator', input: GetPerson, output: z.array(Person) },
  'people.merge': { kind: 'command', role: 'operator', input: MergePeople, output: Person },
  'people.unmerge': { kind: 'command', role: 'operator', input: UnmergePerson, output: Person },
  'people.restore': { kind: 'command', role: 'operator', input: RestorePerson, output: Person },
  'people.correct': { kind: 'command', role: 'operator', input: CorrectPerson, output: Person },
} satisfies Record<string, Method>;
