import {
  CallToken,
  CalledToken,
  IssueToken,
  QueueDisplay,
  QueuePeriod,
  QueueSettings,
  QueueState,
  QueueTimes,
  Token,
  TokenAct,
  TransferToken,
} from '../queue.ts';
import { done, type Method, nothing } from './method.ts';

/** What may be asked of the queue. */
export const queueMethods = {
  'queue.state': { kind: 'query', role: 'operator', input: nothing, output: QueueState },
  'queue.issue': { kind: 'command', role: 'operator', input: IssueToken, output: Token },
  'queue.call': { kind: 'command', role: 'operator', input: CallToken, output: CalledToken },
  'queue.recall': { kind: 'command', role: 'operator', input: TokenAct, output: Token },
  'queue.hold': { kind: 'command', role: 'operator', input: TokenAct, output: Token },
  'queue.noShow': { kind: 'command', role: 'operator', input: TokenAct, output: Token },
  'queue.transfer': { kind: 'command', role: 'operator', input: TransferToken, output: Token },
  'queue.setSettings': { kind: 'command', role: 'operator', input: QueueSettings, output: done },
  'queue.times': { kind: 'query', role: 'operator', input: QueuePeriod, output: QueueTimes },
  /** What stands on the waiting display: numbers alone. All that the display's window may ask. */
  'queue.display': { kind: 'query', role: 'user', input: nothing, output: QueueDisplay },
  /** Opens the waiting display, on the second screen where there is one. */
  'queue.openDisplay': { kind: 'command', role: 'operator', input: nothing, output: done },
} satisfies Record<string, Method>;
