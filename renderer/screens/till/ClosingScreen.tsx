import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Output } from '../../../contract/contract.ts';
import { formatDay } from '../../../contract/day.ts';
import type { BusinessDay } from '../../../contract/day.ts';
import type { Count } from '../../../contract/till.ts';
import { call, newId } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { clearNotice, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { MissingReferences } from '../applications/MissingReferences.tsx';
import { keepNow } from '../tickets/use-desk.ts';
import { ApprovalDialog } from '../users/ApprovalDialog.tsx';
import { CountResult } from './CountResult.tsx';
import { CountStep } from './CountStep.tsx';
import { OpenTickets } from './OpenTickets.tsx';
import page from '../../parts/Page.module.css';
import sheet from './Till.module.css';
import { TillBar } from './TillBar.tsx';
import { TillGate } from './TillGate.tsx';
import { useResult } from './use-result.ts';
import { useTill } from './use-till.ts';

const css = classes({ ...page, ...sheet });

/** The way to the end of a day: settle what is open, count blind, explain, close. */
export function ClosingScreen() {
  const client = useQueryClient();
  const state = useTill();
  // What is typed on the desk is a ticket too; what is open is read again once it is kept.
  useEffect(() => {
    clearNotice();
    keepNow()
      .then(() => client.invalidateQueries({ queryKey: ['till.state'] }))
      .catch(tellFault);
  }, [client]);
  if (!state) return null;
  // There is no day to close: the screen of home says why.
  if (state.day === undefined) return <TillGate />;
  return <Closing state={state} day={state.day} key={state.day} />;
}

type Step = 'tickets' | 'count' | 'result';

function Closing({ state, day }: { readonly state: Output<'till.state'>; readonly day: BusinessDay }) {
  const { t } = useWords();
  const [recounts, setRecounts] = useState(false);
  const { openTickets, missingReferences, count } = state;
  const step: Step =
    openTickets.length > 0 || missingReferences > 0 ? 'tickets' : count && !recounts ? 'result' : 'count';
  return (
    <div className={css('screen')}>
      <TillBar title={t('till.closeTitle', { day: formatDay(day) })}>
        {state.phase === 'forgotten' && <span className={css('chip')}>{t('till.late')}</span>}
        <Steps step={step} />
      </TillBar>
      {openTickets.length > 0 && <OpenTickets state={state} />}
      {openTickets.length === 0 && missingReferences > 0 && <MissingReferences count={missingReferences} />}
      {step === 'count' && (
        <CountStep words={t('till.closeCannotUndo')} onCounted={() => setRecounts(false)} />
      )}
      {step === 'result' && count && (
        <Result count={count} onRecount={() => setRecounts(true)} key={count.sequence} />
      )}
    </div>
  );
}

function Steps({ step }: { readonly step: Step }) {
  const { t } = useWords();
  return (
    <ol className={css('steps')} aria-label={t('till.steps')}>
      {(['tickets', 'count', 'result', 'done'] as const).map((one, index) => (
        <li key={one} className={css('step')} aria-current={one === step ? 'step' : undefined}>
          {index + 1}. {t(`till.step.${one}`)}
        </li>
      ))}
    </ol>
  );
}

function Result({ count, onRecount }: { readonly count: Count; readonly onRecount: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  // One wish to close, one id.
  const [requestId] = useState(newId);
  const result = useResult(count, async (explained) => {
    const { sequence } = await call('till.close', { requestId, count: count.sequence, ...explained });
    clearNotice();
    await navigate({
      to: '/closings/$sequence',
      params: { sequence: String(sequence) },
      search: { fresh: true },
      replace: true,
    });
  });
  useKeys([
    { code: 'F9', label: t('till.close'), run: result.goOn },
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
      <p className={css('second')}>{t('till.closeCannotUndo')}</p>
      {result.fault && <FaultMessage fault={result.fault} />}
      <div className={css('foot')}>
        {result.isSaving && <Message tone="waiting">{t('till.closing')}</Message>}
        <Button kind="main" wide keyCap="F9" icon="check" onPress={result.goOn} isPending={result.isSaving}>
          {t('till.closeMain')}
        </Button>
      </div>
      {result.asksApproval && (
        <ApprovalDialog
          title={t('till.approveVariance')}
          why={t('till.needsApproval')}
          not={[]}
          onApproved={result.approve}
          onClose={result.leaveApproval}
        />
      )}
    </CountResult>
  );
}
