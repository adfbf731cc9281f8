import type { Handlers } from '../door/dispatch.ts';
import type { CounterSearch } from './counter.service.ts';

export const counterSearchHandlers = (counter: CounterSearch): Handlers<'counter.find'> => ({
  'counter.find': (asked, { operatorId }) => counter.find(asked, operatorId),
});
