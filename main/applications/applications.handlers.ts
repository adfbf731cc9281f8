import type { Handlers } from '../door/dispatch.ts';
import type { Applications } from './applications.service.ts';

type Named = Extract<keyof Handlers, `applications.${string}`>;

export const applicationsHandlers = (applications: Applications): Pick<Handlers, Named> => ({
  'applications.list': (order) => applications.list(order),
  'applications.dueOf': ({ personId }) => applications.dueOf(personId),
  'applications.get': (key) => applications.get(key),
  'applications.find': ({ code }) => applications.find(code),
  'applications.setReference': (order, { operatorId }) => applications.setReference(order, operatorId),
  'applications.move': (order, { operatorId }) => applications.move(order, operatorId),
  'applications.deliver': (order, { operatorId }) => applications.deliver(order, operatorId),
  'applications.printSlip': (order, { operatorId }) => applications.printSlip(order, operatorId),
  'applications.explain': (order, { operatorId }) => {
    applications.explain(order, operatorId);
    return {};
  },
  'applications.copy': async (order) => {
    await applications.copy(order);
    return {};
  },
  'applications.clearClipboard': async () => {
    await applications.clearClipboard();
    return {};
  },
});
