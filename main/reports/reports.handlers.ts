import type { Handlers } from '../door/dispatch.ts';
import type { Books } from './books.service.ts';
import type { Reports } from './reports.service.ts';

type Named = Extract<keyof Handlers, `reports.${string}`>;

export const reportsHandlers = (reports: Reports, books: Books): Pick<Handlers, Named> => ({
  'reports.dayBook': ({ day }) => reports.dayBook(day),
  'reports.exportDayBook': (order, { operatorId }) => reports.exportDayBook(order, operatorId),
  'reports.dayIncome': ({ day }) => books.dayIncome(day),
  'reports.read': (order) => books.read(order),
  'reports.export': (order, { operatorId }) => books.export(order, operatorId),
});
