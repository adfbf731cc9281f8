import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Guide } from '../../app/guide.ts';
import { shownKeys } from '../../app/keys.ts';
import type { ShownKey } from '../../app/keys.ts';
import type { QueueActs } from '../queue/use-queue-acts.ts';
import { GoToBox } from './GoToBox.tsx';

/** The go-to box, and how to open it. */
export function useGoTo(
  queue: QueueActs,
  guides: readonly Guide[],
): { readonly open: () => void; readonly isOpen: boolean; readonly dialog: ReactNode } {
  // The keys as they were before the box covered them.
  const [keys, setKeys] = useState<readonly ShownKey[]>();
  return {
    open: () => setKeys(shownKeys()),
    isOpen: keys !== undefined,
    dialog: keys && <GoToBox keys={keys} queue={queue} guides={guides} onClose={() => setKeys(undefined)} />,
  };
}
