import { useState } from 'react';
import type { ReactNode } from 'react';
import { Fault } from '../../../contract/faults.ts';
import { ApprovalQuestion } from './ApprovalDialog.tsx';
import type { GivenApproval } from './ApprovalDialog.tsx';

type Act = (approval?: GivenApproval) => Promise<unknown>;

type Asked = { readonly why: string; readonly not: readonly string[]; readonly onClose: () => void };

/**
 * Runs an act of a dialog, and where the program wants the word of a second person, asks for it in place of the form and
 * runs the act again with it. What else goes wrong at the first run is thrown; what goes wrong after that, the question
 * says. `onClose` leaves the question first, and then the dialog.
 */
export function useApproval({ why, not, onClose }: Asked): {
  readonly run: (act: Act) => Promise<void>;
  readonly question: ReactNode;
  readonly onClose: () => void;
} {
  const [act, setAct] = useState<Act>();
  const leave = (): void => setAct(undefined);
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
    question: act && <ApprovalQuestion why={why} not={not} onApproved={act} onClose={leave} />,
    onClose: act ? leave : onClose,
  };
}
