import { z } from 'zod';
import { BookSequence } from '../ids.ts';
import { Reprint } from '../printing.ts';
import { SavedFile } from '../receipts.ts';
import {
  CompareWallet,
  ConfirmDeposit,
  MoveCash,
  MoveWallet,
  Movement,
  SendDeposit,
  WalletState,
} from '../movements.ts';
import {
  CloseDay,
  Closing,
  ClosingLine,
  Count,
  CountDrawer,
  HandOver,
  OpenDrawer,
  OpenTill,
  ReadDay,
  TillState,
  Turnover,
} from '../till.ts';
import { done, type Method, nothing } from './method.ts';

/** What may be asked of the till's day. */
export const tillMethods = {
  'till.state': { kind: 'query', role: 'operator', input: nothing, output: TillState },
  'till.open': { kind: 'command', role: 'operator', input: OpenTill, output: TillState },
  'till.movements': { kind: 'query', role: 'operator', input: nothing, output: z.array(Movement) },
  'till.moveCash': { kind: 'command', role: 'operator', input: MoveCash, output: Movement },
  'till.sendDeposit': { kind: 'command', role: 'operator', input: SendDeposit, output: Movement },
  'till.confirmDeposit': { kind: 'command', role: 'operator', input: ConfirmDeposit, output: Movement },
  /** Prints the voucher of what moved the drawer once more. */
  'till.reprintVoucher': { kind: 'command', role: 'operator', input: Reprint, output: Movement },
  'till.wallets': { kind: 'query', role: 'operator', input: nothing, output: z.array(WalletState) },
  'till.moveWallet': { kind: 'command', role: 'operator', input: MoveWallet, output: Movement },
  'till.compareWallet': { kind: 'command', role: 'operator', input: CompareWallet, output: WalletState },
  /** Opens the drawer without a sale; every time is an event with its reason. */
  'till.openDrawer': { kind: 'command', role: 'operator', input: OpenDrawer, output: done },
  /** An X-read: the day so far, as an event of the log. */
  'till.xRead': { kind: 'command', role: 'operator', input: ReadDay, output: Turnover },
  'till.count': { kind: 'command', role: 'operator', input: CountDrawer, output: Count },
  'till.handOver': { kind: 'command', role: 'operator', input: HandOver, output: TillState },
  'till.close': { kind: 'command', role: 'operator', input: CloseDay, output: Closing },
  'till.closings': { kind: 'query', role: 'operator', input: nothing, output: z.array(ClosingLine) },
  'till.closing': {
    kind: 'query',
    role: 'operator',
    input: z.strictObject({ sequence: BookSequence }),
    output: Closing,
  },
  /** Writes the Z slip of a closing as PDF and answers where. */
  'till.exportClosing': {
    kind: 'command',
    role: 'user',
    input: z.strictObject({ sequence: BookSequence }),
    output: SavedFile,
  },
} satisfies Record<string, Method>;
