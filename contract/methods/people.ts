import { z } from 'zod';
import { AddPerson, CorrectPerson, FindPeople, GetPerson, Person } from '../people.ts';
import { type Method } from './method.ts';

/** What may be asked of people. */
export const peopleMethods = {
  'people.find': { kind: 'query', role: 'operator', input: FindPeople, output: z.array(Person) },
  'people.get': { kind: 'query', role: 'operator', input: GetPerson, output: Person },
  'people.add': { kind: 'command', role: 'operator', input: AddPerson, output: Person },
  'people.correct': { kind: 'command', role: 'operator', input: CorrectPerson, output: Person },
} satisfies Record<string, Method>;
