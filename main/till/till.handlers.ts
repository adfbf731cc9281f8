import type { OperatorId, RequestId } from '../../contract/ids.ts';
import type { MethodName } from '../../contract/contract.ts';
import type { Approval } from '../../contract/users.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { Users } from '../users/users.service.ts';
import type { Till } from './till.service.ts';

/** Who vouches: a supervisor apart from the day, and whoever takes the counter over. */
type Vouchers = Pick<Users, 'approve' | 'prove'>;

type Named = Extract<MethodName, `till.${string}`>;

/** PINs are checked before the transaction of the command, since that takes its time. */
export function tillHandlers(till: Till, { approve, prove }: Vouchers): Pick<Handlers, Named> {
  type Order = { readonly requestId: RequestId; readonly approval?: Approval | undefined };

  /** An order that was carried out before is answered again without anybody's word. */
  const approverOf = async (
    { requestId, approval }: Order,
    not: readonly OperatorId[],
  ): Promise<OperatorId | undefined> =>
    approval && !till.isDone(requestId) ? approve(approval, { not }) : undefined;

  return {
    'till.state': () => till.state(),
    'till.open': async (order, { operatorId }) =>
      till.open(order, operatorId, await approverOf(order, [operatorId])),
    'till.movements': () => till.movements(),
    'till.moveCash': (order, { operatorId }) => till.moveCash(order, operatorId),
    'till.sendDeposit': (order, { operatorId }) => till.sendDeposit(order, operatorId),
    'till.confirmDeposit': (order, { operatorId }) => till.confirmDeposit(order, operatorId),
    'till.reprintVoucher': (order, { operatorId }) => till.reprintVoucher(order, operatorId),
    'till.wallets': () => till.wallets(),
    'till.moveWallet': (order, { operatorId }) => till.moveWallet(order, operatorId),
    'till.compareWallet': (order, { operatorId }) => till.compareWallet(order, operatorId),
    'till.openDrawer': (order, { operatorId }) => {
      till.openDrawer(order, operatorId);
      return {};
    },
    'till.xRead': (order, { operatorId }) => till.xRead(order, operatorId),
    'till.count': (order, { operatorId }) => till.count(order, operatorId),
    'till.handOver': async (order, { operatorId }) => {
      const approver = await approverOf(order, [operatorId, ...till.involved()]);
      if (!till.isDone(order.requestId)) await prove(order.to);
      return till.handOver(order, operatorId, approver);
    },
    'till.close': async (order, { operatorId }) =>
      till.close(order, operatorId, await approverOf(order, [operatorId, ...till.involved()])),
    'till.closings': () => till.closings(),
    'till.closing': ({ sequence }) => till.closing(sequence),
    'till.exportClosing': ({ sequence }) => till.exportClosing(sequence),
  };
}
