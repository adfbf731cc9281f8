import type { Handlers } from '../door/dispatch.ts';
import type { Reports } from './reports.service.ts';

export const reportsHandlers = (
  reports: Reports,
): Pick<Handlers, 'reports.dayBook' | 'reports.exportDayBook'> => ({
  'reports.dayBook': ({ day }) => reports.dayBook(day),
  'reports.exportDayBook': (order, { operatorId }) => reports.exportDayBook(order, operatorId),
});
