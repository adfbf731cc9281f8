import type { Handlers } from '../door/dispatch.ts';
import type { Archives } from './archive.service.ts';

export const archiveHandlers = (archives: Archives): Pick<Handlers, 'archive.make'> => ({
  'archive.make': (order, { operatorId }) => archives.make(order, operatorId),
});
