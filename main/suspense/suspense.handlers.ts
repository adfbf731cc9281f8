import type { Handlers } from '../door/dispatch.ts';
import type { Suspense } from './suspense.service.ts';

type Named = 'suspense.list' | 'suspense.open' | 'suspense.check' | 'suspense.settle';

export const suspenseHandlers = (suspense: Suspense): Pick<Handlers, Named> => ({
  'suspense.list': () => suspense.list(),
  'suspense.open': (order, { operatorId }) => suspense.open(order, operatorId),
  'suspense.check': (order, { operatorId }) => {
    suspense.check(order, operatorId);
    return {};
  },
  'suspense.settle': (order, { operatorId }) => {
    suspense.settle(order, operatorId);
    return {};
  },
});
