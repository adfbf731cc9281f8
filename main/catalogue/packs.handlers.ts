import type { MethodName } from '../../contract/contract.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { Packs } from './packs.service.ts';

type Named = Extract<MethodName, `ratePacks.${string}`>;

export const ratePacksHandlers = (packs: Packs): Pick<Handlers, Named> => ({
  'ratePacks.list': packs.list,
  'ratePacks.read': ({ bytes }) => packs.read(bytes),
  'ratePacks.get': ({ sequence }) => packs.get(sequence),
  'ratePacks.export': (order, { operatorId }) => packs.exportDifference(order, operatorId),
  'ratePacks.apply': (order, { operatorId }) => packs.apply(order, operatorId),
  'ratePacks.undo': (order, { operatorId }) => packs.undo(order, operatorId),
});
