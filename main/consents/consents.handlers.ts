import type { Handlers } from '../door/dispatch.ts';
import type { Consents } from './consents.service.ts';

type Named = 'consents.ofPerson' | 'consents.give' | 'consents.withdraw' | 'consents.print';

export const consentsHandlers = (consents: Consents): Handlers<Named> => ({
  'consents.ofPerson': ({ personId }) => consents.ofPerson(personId),
  'consents.give': (order, { operatorId }) => consents.give(order, operatorId),
  'consents.withdraw': (order, { operatorId }) => consents.withdraw(order, operatorId),
  'consents.print': (order, { operatorId }) => consents.print(order, operatorId),
});
