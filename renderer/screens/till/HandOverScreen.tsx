import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Count } from '../../../contract/till.ts';
import { call, newId } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import type { GivenApproval } from '../users/ApprovalDialog.tsx';
import { ApprovalDialog } from '../users/ApprovalDialog.tsx';
import { CountResult } from './CountResult.tsx';
import { CountStep } from './CountStep.tsx';
import { TakerDialog } from './TakerDialog.tsx';
import sheet from './Till.module.css';
import { TillBar } from './TillBar.tsx';
import { TillGate } from './TillGate.tsx';
import { useResult } from './use-result.ts';
import { useTill } from './use-till.ts';

const css = classes(sheet);

/** The drawer goes to another operator in the middle of a day: a count, and her PIN. */
export function HandOverScreen() {
  const { t } = useWords();
  const state = useTill();
  const [recounts, setRecounts] = useState(false);
  if (!state) return null;
  if (state.phase !== 'open') return <TillGate />;
  const count = recounts ? undefined : state.count;
  return (
    <div className={css('screen')}>
      <TillBar title={t('till.handOverTitle')} />
      {count ? (
        <Result count={count} onRecount={() => setRecounts(true)} key={count.sequence} />
      ) : (
        <CountStep words={t('till.handOverWords')} onCounted={() => setRecounts(false)} />
      )}
    </div>
  );
}

function Result({ count, onRecount }: { readonly count: Count; readonly onRecount: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [requestId] = useState(newId);
  // What the giver added, kept until the taker has signed.
  const [agreed, setAgreed] = useState<{ readonly approval?: GivenApproval }>();
  const result = useResult(count, (explained) => {
    setAgreed(explained);
    return Promise.resolve();
  });
  const hand = async (to: GivenApproval): Promise<void> => {
    await call('till.handOver', {
      requestId,
      count: count.sequence,
      to,
      ...(result.reason ? { reason: result.reason } : {}),
      ...agreed,
    });
    tell({ kind: 'done', text: t('till.handedOver') });
    await navigate({ to: '/' });
  };
  const leave = (): void => {
    setAgreed(undefined);
    result.leaveApproval();
  };
  useKeys([
    { code: 'F9', label: t('till.handOver'), run: result.goOn },
    { code: 'KeyR', alt: true, label: t('till.recount'), run: onRecount },
  ]);
  return (
    <CountResult
      count={count}
      reason={result.reason}
      onReason={result.setReason}
      onRecount={onRecount}
      asked={result.asked}
    >
      {result.fault && <FaultMessage fault={result.fault} />}
      <div className={css('foot')}>
        <Button kind="main" wide keyCap="F9" icon="person" onPress={result.goOn}>
          {t('till.handOverMain')}
        </Button>
      </div>
      {result.asksApproval && !agreed && (
        <ApprovalDialog
          title={t('till.approveVariance')}
          why={t('till.needsApproval')}
          not={[]}
          onApproved={result.approve}
          onClose={result.leaveApproval}
        />
      )}
      {agreed && <TakerDialog onTaken={hand} onClose={leave} />}
    </CountResult>
  );
}
