import { useState } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import type { Count, VarianceReason } from '../../../contract/till.ts';
import { faultOf } from '../../app/call.ts';
import type { GivenApproval } from '../users/ApprovalDialog.tsx';
import { reachForReason } from './ReasonField.tsx';

/** What the operator adds to a count before something is done on it. */
export type Explained = { readonly reason?: VarianceReason; readonly approval?: GivenApproval };

/** From a committed count to the command on it: the reason, the second person where one is needed, then the act. */
export function useResult(count: Count, act: (explained: Explained) => Promise<void>) {
  const [reason, setReason] = useState<VarianceReason>();
  const [asked, setAsked] = useState(false);
  const [asksApproval, setAsksApproval] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const explained: Explained = reason ? { reason } : {};
  const askReason = (): void => {
    setAsked(true);
    reachForReason();
  };
  const goOn = (): void => {
    if (isSaving) return;
    if (count.variance !== 0 && !reason) return askReason();
    if (count.needsApproval) return setAsksApproval(true);
    setSaving(true);
    setFault(undefined);
    act(explained)
      .catch((error: unknown) => setFault(faultOf(error)))
      .finally(() => setSaving(false));
  };
  return {
    reason,
    setReason,
    asked,
    asksApproval,
    isSaving,
    fault,
    goOn,
    /** Acts with the second person's word; throws the fault that the program answers with. */
    approve: (approval: GivenApproval): Promise<void> => act({ ...explained, approval }),
    leaveApproval: (): void => setAsksApproval(false),
  };
}
