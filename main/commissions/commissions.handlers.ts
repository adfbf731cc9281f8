import type { Handlers } from '../door/dispatch.ts';
import type { Commissions } from './commissions.service.ts';
import type { Payouts } from './payouts.service.ts';
import type { Statements } from './statements.service.ts';
import type { Terms } from './terms.service.ts';

type Named = Extract<keyof Handlers, `commissions.${string}`>;

export type CommissionsHandlersRoom = {
  readonly commissions: Commissions;
  readonly statements: Statements;
  readonly payouts: Payouts;
  readonly terms: Terms;
};

export const commissionsHandlers = ({
  commissions,
  statements,
  payouts,
  terms,
}: CommissionsHandlersRoom): Pick<Handlers, Named> => ({
  'commissions.month': ({ month }) => commissions.month(month),
  'commissions.exportMonth': (order, { operatorId }) => commissions.exportMonth(order, operatorId),
  'commissions.readStatement': (order) => statements.read(order),
  'commissions.acceptStatement': (order, { operatorId }) => statements.accept(order, operatorId),
  'commissions.receiveStatement': (order, { operatorId }) => statements.receive(order, operatorId),
  'commissions.payOut': (order, { operatorId }) => payouts.pay(order, operatorId),
  'commissions.payouts': () => payouts.all(),
  'commissions.exportPayout': ({ sequence }) => payouts.exportVoucher(sequence),
  'commissions.statements': () => statements.all(),
  'commissions.exceptions': () => statements.exceptions(),
  'commissions.terms': () => terms.current(),
  'commissions.setShares': async (order, { operatorId }) => {
    await terms.setShares(order, operatorId);
    return terms.current();
  },
  'commissions.setRule': async (order, { operatorId }) => {
    await terms.setRule(order, operatorId);
    return terms.current();
  },
  'commissions.setTax': async (order, { operatorId }) => {
    await terms.setTax(order, operatorId);
    return terms.current();
  },
  'commissions.setGst': async (order, { operatorId }) => {
    await terms.setGst(order, operatorId);
    return terms.current();
  },
});
