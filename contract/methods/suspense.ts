import { z } from 'zod';
import { CheckSuspense, OpenSuspense, SettleSuspense, SuspenseItem } from '../suspense.ts';
import { done, type Method, nothing } from './method.ts';

/** What may be asked of payments in doubt. */
export const suspenseMethods = {
  'suspense.list': { kind: 'query', role: 'operator', input: nothing, output: z.array(SuspenseItem) },
  'suspense.open': { kind: 'command', role: 'operator', input: OpenSuspense, output: SuspenseItem },
  'suspense.check': { kind: 'command', role: 'operator', input: CheckSuspense, output: done },
  'suspense.settle': { kind: 'command', role: 'operator', input: SettleSuspense, output: done },
} satisfies Record<string, Method>;
