import type { Handlers } from '../door/dispatch.ts';
import type { People } from './people.service.ts';

export const peopleHandlers = (
  people: People,
): Handlers<'people.find' | 'people.add' | 'people.correct'> => ({
  'people.find': ({ text }) => people.find(text),
  'people.add': (command, { operatorId }) => people.add(command, operatorId),
  'people.correct': (command, { operatorId }) => people.correct(command, operatorId),
});
