import { useState } from 'react';
import type { ReactNode } from 'react';
import { Fault } from '../../../contract/faults.ts';
import { ApprovalDialog } from './ApprovalDialog.tsx';
import type { GivenApproval } from './ApprovalDialog.tsx';

type Act = (approval?: GivenApproval) => Promise<unknown>;

type Asked = { readonly title: string; readonly why: string; readonly not: readonly string[] };

/**
 * Runs an act, and where the program wants the word of a second person, asks for it and runs the act again with it.
 * What else goes wrong at the first run is thrown; what goes wrong after that, the dialog says.
 */
export function useApproval(asked: Asked): {
  readonly run: (act: Act) => Promise<void>;
  readonly dialog: ReactNode;
} {
  const [act, setAct] = useState<Act>();
  const run = async (wanted: Act): Promise<void> => {
    try {
      await wanted();
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'users.approvalNeeded') throw error;
      setAct(() => wanted);
    }
  };
  return {
    run,
    dialog: act && <ApprovalDialog {...asked} onApproved={act} onClose={() => setAct(undefined)} />,
  };
}
