import { useState } from 'react';
import type { Output } from '../../../contract/contract.ts';
import type { Fault } from '../../../contract/faults.ts';
import { formatRupees, minus } from '../../../contract/money.ts';
import type { VarianceReason } from '../../../contract/till.ts';
import { call, faultOf } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import type { GivenApproval } from '../users/ApprovalDialog.tsx';
import { reachFor } from '../tickets/use-desk.ts';
import { reachForReason } from './ReasonField.tsx';
import { countedOf, isBlank, isWrong, sumOfAll } from './denominations.ts';
import { clearCount, useCountDraft } from './use-count-draft.ts';

/** What the opening of a day wants next. */
type Wish = 'count' | 'empty' | 'reason' | 'approval';

/** The opening of a day: what was counted, how it differs from the last count, and the one command that opens. */
export function useOpening({ carried }: Output<'till.state'>) {
  const { t } = useWords();
  const { requestId, pieces } = useCountDraft();
  const [wish, setWish] = useState<Wish>('count');
  const [reason, setReason] = useState<VarianceReason>();
  const [fault, setFault] = useState<Fault>();
  const [isSaving, setSaving] = useState(false);
  const counted = sumOfAll(pieces);
  const difference = carried === undefined ? undefined : minus(counted, carried);
  const differs = difference !== undefined && difference !== 0;

  /** Throws the fault that the program answers with. */
  async function send(approval?: GivenApproval): Promise<void> {
    await call('till.open', {
      requestId,
      denominations: countedOf(pieces),
      ...(differs && reason ? { reason } : {}),
      ...(approval ? { approval } : {}),
    });
    clearCount();
    reachFor('service');
    tell({ kind: 'done', text: t('till.opened', { amount: formatRupees(counted) }) });
  }

  const askReason = (): void => {
    setWish('reason');
    // Where it stands on the screen already; else it takes the hand when it comes.
    reachForReason();
  };
  const open = (): void => {
    if (isSaving || isWrong(pieces)) return;
    if (carried === undefined && isBlank(pieces) && wish !== 'empty') return setWish('empty');
    if (differs && !reason) return askReason();
    if (differs) return setWish('approval');
    setSaving(true);
    setFault(undefined);
    send()
      .catch((error: unknown) => setFault(faultOf(error)))
      .finally(() => setSaving(false));
  };

  return {
    difference,
    differs,
    wish,
    /** Asked to open with nothing counted: is the drawer really empty? */
    doubtsEmpty: wish === 'empty' && isBlank(pieces),
    reason,
    setReason,
    fault,
    isSaving,
    open,
    approve: send,
    leaveApproval: (): void => setWish('reason'),
  };
}
