import type { Handlers } from '../door/dispatch.ts';
import type { Tickets } from './tickets.service.ts';

type Named =
  | 'tickets.open'
  | 'tickets.keep'
  | 'tickets.finish'
  | 'tickets.handSlip'
  | 'tickets.drop'
  | 'tickets.carry'
  | 'tickets.waiverKinds'
  | 'tickets.upiCode';

export const ticketsHandlers = (tickets: Tickets): Pick<Handlers, Named> => ({
  'tickets.open': () => tickets.open(),
  'tickets.keep': (draft) => tickets.keep(draft),
  'tickets.finish': (order, { operatorId }) =>
    order.approval
      ? tickets.finishApproved(order, order.approval, operatorId)
      : tickets.finish(order, operatorId),
  'tickets.handSlip': (order, { operatorId }) => tickets.handSlip(order, operatorId),
  'tickets.drop': (order, { operatorId }) => {
    tickets.drop(order, operatorId);
    return {};
  },
  'tickets.carry': (order, { operatorId }) => {
    tickets.carry(order, operatorId);
    return {};
  },
  'tickets.waiverKinds': () => [...tickets.waiverKinds],
  'tickets.upiCode': (request) => tickets.upiCode(request),
});
