import type { Handlers } from '../door/dispatch.ts';
import type { FamilyRegister } from './family-register.ts';
import type { Households } from './households.service.ts';

export const householdsHandlers = (
  households: Households,
  register: FamilyRegister,
): Handlers<
  | 'households.ofPerson'
  | 'households.history'
  | 'households.found'
  | 'households.join'
  | 'households.leave'
  | 'households.split'
  | 'households.merge'
  | 'households.correct'
  | 'households.register'
> => ({
  'households.ofPerson': ({ personId }) => households.ofPerson(personId),
  'households.history': ({ householdId }) => households.history(householdId),
  'households.found': (command, { operatorId }) => households.found(command, operatorId),
  'households.join': (command, { operatorId }) => households.join(command, operatorId),
  'households.leave': (command, { operatorId }) => households.leave(command, operatorId),
  'households.split': (command, { operatorId }) => households.split(command, operatorId),
  'households.merge': (command, { operatorId }) => households.merge(command, operatorId),
  'households.correct': (command, { operatorId }) => households.correct(command, operatorId),
  'households.register': ({ householdId }, { operatorId }) => register(householdId, operatorId),
});
