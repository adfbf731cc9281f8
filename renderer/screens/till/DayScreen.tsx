import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../../contract/contract.ts';
import { formatDay, timeInIndia } from '../../../contract/day.ts';
import type { Turnover } from '../../../contract/till.ts';
import { call, newId } from '../../app/call.ts';
import { weekdayOf } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { tellFault } from '../../app/notice.ts';
import { LOCALES, useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { CashDialog } from './CashDialog.tsx';
import { ClosingList } from './ClosingList.tsx';
import { DaySide } from './DaySide.tsx';
import { SendDepositDialog } from './DepositDialogs.tsx';
import { DrawerDialog } from './DrawerDialog.tsx';
import { MovementTable } from './MovementTable.tsx';
import { PhaseChip, usePhaseWords } from './PhaseChip.tsx';
import page from '../../parts/Page.module.css';
import sheet from './Till.module.css';
import { useTill } from './use-till.ts';
import { CompareDialog, WalletDialog } from './WalletDialogs.tsx';
import { XReadDialog } from './XReadDialog.tsx';

const css = classes({ ...page, ...sheet });

type State = Output<'till.state'>;
type Asked = 'cash' | 'deposit' | 'wallet' | 'compare' | 'drawer';

/** The day of the till: its state, what moved, and all that can be done with the drawer beside selling. */
export function DayScreen() {
  const state = useTill();
  return state ? <Day state={state} /> : null;
}

function Day({ state }: { readonly state: State }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [asked, ask] = useState<Asked>();
  const [turnover, setTurnover] = useState<Turnover>();
  const day = state.day ?? state.today;
  const isOpen = state.phase === 'open';
  const close = (): void => ask(undefined);
  const phase = usePhaseWords(state);
  const main = mainActOf(state.phase);
  const goOn = (): void => void navigate({ to: main.to });
  useKeys([
    { code: 'Escape', label: t('keys.back'), run: () => void navigate({ to: '/' }) },
    ...(main.words === undefined ? [] : [{ code: 'F9', label: t(main.words), run: goOn }]),
  ]);
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <h2 className={css('title')}>{t('till.dayTitle')}</h2>
        <span className={css('second')}>
          {formatDay(day)} · {weekdayOf(day, LOCALES[language])}
        </span>
        <PhaseChip state={state} />
        {isOpen && state.openedAt !== undefined && (
          <span className={css('second')}>{t('till.since', { time: timeInIndia(state.openedAt) })}</span>
        )}
        {state.openTickets.length > 0 && (
          <span className={css('second')}>{t('till.openTickets', { count: state.openTickets.length })}</span>
        )}
        {state.carriedTickets > 0 && (
          <span className={css('second')}>{t('till.carried', { count: state.carriedTickets })}</span>
        )}
        {main.words !== undefined && (
          <span className={css('acts')}>
            <Button kind="main" keyCap="F9" icon="next" onPress={goOn}>
              {t(main.words)}
            </Button>
          </span>
        )}
      </div>
      {isOpen && <Acts ask={ask} onTurnover={setTurnover} />}
      <div className={css('columns')}>
        {state.day === undefined ? (
          <section className={css('card', 'centred')} aria-label={t('till.dayTitle')}>
            <EmptyState icon="till" title={phase}>
              {t('till.seeClosings')}
            </EmptyState>
          </section>
        ) : (
          <MovementTable day={state.day} isToday={state.phase === 'open'} />
        )}
        <div className={css('side')}>
          <DaySide deposits={state.deposits} />
          <ClosingList />
        </div>
      </div>
      {asked === 'cash' && <CashDialog onClose={close} />}
      {asked === 'deposit' && <SendDepositDialog onClose={close} />}
      {asked === 'wallet' && <WalletDialog onClose={close} />}
      {asked === 'compare' && <CompareDialog onClose={close} />}
      {asked === 'drawer' && <DrawerDialog onClose={close} />}
      {turnover && <XReadDialog turnover={turnover} onClose={() => setTurnover(undefined)} />}
    </div>
  );
}

/** What a day wants next, and where that is done. */
function mainActOf(phase: State['phase']) {
  if (phase === 'open') return { to: '/day/close', words: 'till.close' } as const;
  if (phase === 'forgotten') return { to: '/day/close', words: 'till.closeForgotten' } as const;
  if (phase === 'unopened') return { to: '/', words: 'till.openTitle' } as const;
  return { to: '/', words: undefined } as const;
}

type Act = {
  readonly id: string;
  readonly words: string;
  readonly keyCap: string;
  readonly run: () => void;
};

type ActsProps = {
  readonly ask: (asked: Asked) => void;
  readonly onTurnover: (turnover: Turnover) => void;
};

/** The acts of an open day, each with its key. */
function Acts({ ask, onTurnover }: ActsProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const xRead = (): void => {
    call('till.xRead', { requestId: newId() }).then(onTurnover).catch(tellFault);
  };
  const numbered: readonly Omit<Act, 'keyCap'>[] = [
    { id: 'deposit', words: t('till.deposit'), run: () => ask('deposit') },
    { id: 'wallet', words: t('till.walletMove'), run: () => ask('wallet') },
    { id: 'compare', words: t('till.walletCompare'), run: () => ask('compare') },
    { id: 'drawer', words: t('till.openDrawer'), run: () => ask('drawer') },
    { id: 'xRead', words: t('till.xRead'), run: xRead },
    {
      id: 'handOver',
      words: t('till.handOver'),
      run: () => void navigate({ to: '/day/hand-over' }),
    },
  ];
  const acts: readonly Act[] = [
    { id: 'cash', words: t('till.cash'), keyCap: 'F8', run: () => ask('cash') },
    ...numbered.map((act, index) => ({ ...act, keyCap: `Alt+${index + 1}` })),
  ];
  useKeys(numbered.map(({ run }, index) => ({ code: `Digit${index + 1}`, alt: true, run })));
  return (
    <div className={css('keys')} role="group" aria-label={t('till.acts')}>
      {acts.map(({ id, words, keyCap, run }) => (
        <Button key={id} keyCap={keyCap} onPress={run}>
          {words}
        </Button>
      ))}
    </div>
  );
}
