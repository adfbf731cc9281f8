import type { Handlers } from '../door/dispatch.ts';
import type { Chart } from './chart.service.ts';
import type { Closings } from './closings.service.ts';
import type { Vouchers } from './vouchers.service.ts';

type Named = Extract<keyof Handlers, `ledger.${string}`>;

export type LedgerHandlersRoom = {
  readonly chart: Chart;
  readonly vouchers: Vouchers;
  readonly closings: Closings;
};

export const ledgerHandlers = ({ chart, vouchers, closings }: LedgerHandlersRoom): Pick<Handlers, Named> => ({
  'ledger.accounts': () => chart.list(),
  'ledger.addAccount': (order, { operatorId }) => chart.add(order, operatorId),
  'ledger.changeAccount': (order, { operatorId }) => chart.change(order, operatorId),
  'ledger.post': (order, { operatorId }) => vouchers.post(order, operatorId),
  'ledger.openingBalances': (order, { operatorId }) => vouchers.open(order, operatorId),
  'ledger.reverse': (order, { operatorId }) => vouchers.reverse(order, operatorId),
  'ledger.voucher': ({ sequence }) => vouchers.get(sequence),
  'ledger.periods': () => closings.periods(),
  'ledger.close': (order, { operatorId }) => closings.close(order, operatorId),
});
