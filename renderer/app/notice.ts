import type { Fault } from '../../contract/faults.ts';
import { faultOf } from './call.ts';
import { createStore, useStore } from './store.ts';

/** What the one bar of messages says; it never takes the focus and never goes away while it matters. */
export type Notice = {
  readonly kind: 'done' | 'info' | 'waiting' | 'problem';
  readonly text?: string;
  readonly fault?: Fault;
  readonly action?: { readonly label: string; readonly run: () => void };
};

const notice = createStore<Notice | undefined>(undefined);

export const useNotice = (): Notice | undefined => useStore(notice);

export function tell(next: Notice): void {
  notice.set(next);
}

export function tellFault(error: unknown): void {
  notice.set({ kind: 'problem', fault: faultOf(error) });
}

export function clearNotice(): void {
  if (notice.get()) notice.set(undefined);
}
