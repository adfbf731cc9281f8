import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Output } from '../../../contract/contract.ts';
import { formatDay } from '../../../contract/day.ts';
import { faultOf } from '../../app/call.ts';
import { laterDay } from '../../../contract/day.ts';
import { useKeys } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState, FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { CounterScreen } from '../tickets/CounterScreen.tsx';
import { OpeningScreen } from './OpeningScreen.tsx';
import sheet from './Till.module.css';
import { useTill } from './use-till.ts';

const css = classes(sheet);

/** Home of the window: the counter while its day is open; before and after, what the day wants. */
export function TillGate() {
  const { error } = useAsk('till.state', {});
  const state = useTill();
  if (!state) return error && <FaultMessage fault={faultOf(error)} />;
  if (state.phase === 'open') return <CounterScreen />;
  if (state.phase === 'unopened') return <OpeningScreen state={state} />;
  if (state.phase === 'forgotten') return <Forgotten state={state} />;
  return <Closed />;
}

/** An earlier day was never closed: why nothing can be sold, and the one way on. */
function Forgotten({ state: { day, today } }: { readonly state: Output<'till.state'> }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const isYesterday = day === laterDay(today, -1);
  const title =
    day === undefined || isYesterday
      ? t('till.forgottenYesterday')
      : t('till.forgottenDay', { day: formatDay(day) });
  return (
    <Notice
      title={title}
      words={[t('till.forgottenWords'), t('till.forgottenSafe')]}
      act={t('till.closeForgotten')}
      run={() => void navigate({ to: '/day/close' })}
    />
  );
}

function Closed() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Notice
      title={t('till.closedTitle')}
      words={[t('till.closedWords')]}
      act={t('till.toDay')}
      run={() => void navigate({ to: '/day' })}
    />
  );
}

type NoticeProps = {
  readonly title: string;
  readonly words: readonly string[];
  readonly act: string;
  readonly run: () => void;
};

function Notice({ title, words, act, run }: NoticeProps): ReactNode {
  useKeys([{ code: 'F9', label: act, run }]);
  return (
    <div className={css('notice')}>
      <EmptyState icon="till" title={title}>
        <div className={css('noticeWords')}>
          {words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Button kind="main" keyCap="F9" icon="next" onPress={run} takesFocus>
            {act}
          </Button>
        </div>
      </EmptyState>
    </div>
  );
}
