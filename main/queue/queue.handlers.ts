import type { MethodName } from '../../contract/contract.ts';
import type { CardedService } from '../../contract/rates.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { Queue } from './queue.service.ts';

type Named = Extract<MethodName, `queue.${string}`>;

export const queueHandlers = (
  queue: Queue,
  showDisplay: () => void,
  rates: () => CardedService[],
): Pick<Handlers, Named> => ({
  'queue.state': () => queue.state(),
  'queue.issue': (order, { operatorId }) => queue.issue(order, operatorId),
  'queue.call': (order, { operatorId }) => queue.call(order, operatorId),
  'queue.recall': (order, { operatorId }) => queue.recall(order, operatorId),
  'queue.hold': (order, { operatorId }) => queue.hold(order, operatorId),
  'queue.noShow': (order, { operatorId }) => queue.noShow(order, operatorId),
  'queue.transfer': (order, { operatorId }) => queue.transfer(order, operatorId),
  'queue.setSettings': (settings, { operatorId }) => {
    queue.setSettings(settings, operatorId);
    return {};
  },
  'queue.times': ({ first, last }) => queue.times(first, last),
  'queue.display': () => ({ ...queue.display(), rates: rates() }),
  'queue.openDisplay': () => {
    showDisplay();
    return {};
  },
});
