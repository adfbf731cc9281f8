import type { Handlers } from '../door/dispatch.ts';
import type { People } from './people.service.ts';

export const peopleHandlers = (
  people: People,
): Handlers<'people.find' | 'people.get' | 'people.add' | 'people.correct'> => ({
  'people.find': ({ text }) => people.find(text),
  'people.get': ({ personId }) => people.get(personId),
  'people.add': (command, { operatorId }) => people.add(command, operatorId),
  'people.correct': (command, { operatorId }) => people.correct(command, operatorId),
});
