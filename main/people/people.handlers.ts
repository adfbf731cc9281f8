import type { BookSequence } from '../../contract/ids.ts';
import type { PersonEntry } from '../../contract/people.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { Merges } from './merges.service.ts';
import type { People } from './people.service.ts';

type Named =
  | 'people.find'
  | 'people.get'
  | 'people.findKnown'
  | 'people.history'
  | 'people.add'
  | 'people.correct'
  | 'people.restore'
  | 'people.merged'
  | 'people.merge'
  | 'people.unmerge';

/** Who wrote an event, by the name that papers show, and when. */
export type WriterOf = (sequence: BookSequence) => Pick<PersonEntry, 'at' | 'operator'>;

export const peopleHandlers = (people: People, merges: Merges, writerOf: WriterOf): Handlers<Named> => ({
  'people.find': ({ text }) => people.find(text),
  'people.get': ({ personId }) => people.get(personId),
  'people.findKnown': (typed) => people.findKnown(typed),
  'people.history': ({ personId }) =>
    people
      .history(personId)
      .map(({ sequence, reason, ...person }) => ({ person, reason, ...writerOf(sequence) })),
  'people.merged': ({ personId }) => merges.mergedInto(personId),
  'people.merge': (command, { operatorId }) => merges.merge(command, operatorId),
  'people.unmerge': (command, { operatorId }) => merges.unmerge(command, operatorId),
  'people.restore': (command, { operatorId }) => people.restore(command, operatorId),
  'people.add': (command, { operatorId }) => people.add(command, operatorId),
  'people.correct': (command, { operatorId }) => people.correct(command, operatorId),
});
