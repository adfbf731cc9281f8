import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { KEYS } from '../../contract/keys.ts';
import { classes } from '../parts/classes.ts';
import { useScannedApplication } from '../screens/applications/use-scanned-application.ts';
import { useGoTo } from '../screens/go-to/use-go-to.tsx';
import { FindReceiptDialog } from '../screens/receipts/FindReceiptDialog.tsx';
import { useScannedReceipt } from '../screens/receipts/use-scanned-receipt.ts';
import { TokenDialog } from '../screens/queue/TokenDialog.tsx';
import { LessonPanel } from '../screens/lesson/LessonPanel.tsx';
import { useLesson } from '../screens/lesson/use-lesson.ts';
import { useQueueActs } from '../screens/queue/use-queue-acts.ts';
import { ParkedDialog } from '../screens/tickets/ParkedDialog.tsx';
import { CashDialog } from '../screens/till/CashDialog.tsx';
import { isEmpty } from '../screens/tickets/desk.ts';
import { SwitchUserDialog } from '../screens/users/SwitchUserDialog.tsx';
import { currentDesk, reachFor, startNext } from '../screens/tickets/use-desk.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { useKeys } from './keys.ts';
import { KeyStrip } from './KeyStrip.tsx';
import { clearNotice, tell, tellFault } from './notice.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { PLACES } from './places.ts';
import { Rail } from './Rail.tsx';
import sheet from './Shell.module.css';
import { StatusStrip } from './StatusStrip.tsx';
import { useGuides } from './use-guides.ts';
import { useHelp } from './use-help.tsx';
import { useLanguageSwitch } from './use-language-switch.ts';
import { useWords } from './words.ts';

const css = classes(sheet);

type Asked = 'parked' | 'token' | 'receipt' | 'cash' | 'user';

/** The frame around every screen: header, rail, messages, status and keys. */
export function Shell() {
  const { t } = useWords();
  const [asked, ask] = useState<Asked>();
  const lesson = useLesson();
  const guides = useGuides(lesson.begin);
  const help = useHelp(guides);
  const queue = useQueueActs();
  const goTo = useGoTo(queue, guides);
  const navigate = useNavigate();
  const switchLanguage = useLanguageSwitch();
  const path = useRouterState({ select: (state) => state.location.pathname });

  const toCounter = (to: 'person' | 'service') => (): void => {
    const go = async (): Promise<void> => {
      if (currentDesk().stage === 'saved') await startNext();
      await navigate({ to: '/' });
      reachFor(to);
    };
    go().catch(tellFault);
  };
  const leaveWork = async (words: string): Promise<void> => {
    const { stage } = currentDesk();
    const hadWork = stage === 'work' && !isEmpty(currentDesk());
    await startNext();
    clearNotice();
    if (hadWork) tell({ kind: 'info', text: words });
    void navigate({ to: '/' });
  };
  const startNew = (): void => void leaveWork(t('counter.parkedByNew')).catch(tellFault);
  const park = (): void => {
    const desk = currentDesk();
    if (desk.stage === 'work' && !isEmpty(desk)) void leaveWork(t('counter.parkedNow')).catch(tellFault);
    else ask('parked');
  };

  const toPlaces = PLACES.flatMap((place) =>
    'key' in place
      ? [
          {
            ...place.key,
            ...('onStrip' in place && { label: t(`keys.${place.name}`) }),
            run: () => void navigate({ to: place.to }),
          },
        ]
      : [],
  );

  useKeys([
    help.key,
    { ...KEYS.token, label: t('keys.token'), run: queue.giveToken },
    { ...KEYS.tokenWith, run: () => ask('token') },
    { ...KEYS.person, label: t('keys.person'), run: toCounter('person') },
    { ...KEYS.service, label: t('keys.service'), run: toCounter('service') },
    { ...KEYS.callNext, label: t('keys.callNext'), run: queue.callNext },
    { ...KEYS.park, label: t('keys.park'), run: park },
    { ...KEYS.reprint, label: t('keys.reprint'), run: () => ask('receipt') },
    { ...KEYS.cash, label: t('keys.cash'), run: () => ask('cash') },
    ...toPlaces,
    { ...KEYS.newTicket, run: startNew },
    { ...KEYS.goTo, run: goTo.open },
    { code: 'KeyK', ctrl: true, run: goTo.open },
    { ...KEYS.rates, run: () => void navigate({ to: '/rates' }) },
    { ...KEYS.switchUser, label: t('keys.switchUser'), run: () => ask('user') },
    { ...KEYS.language, label: t('keys.language'), always: true, run: switchLanguage },
  ]);

  useScannedApplication();
  useScannedReceipt();

  const close = (): void => ask(undefined);
  return (
    <div className={css('shell')}>
      <Header onLanguage={switchLanguage} onUser={() => ask('user')} />
      <Rail path={path} />
      {/* A new room begins at its top, and without the fault of the last one. */}
      <main key={path} className={css('room')}>
        <ErrorBoundary>
          <Outlet />
        </ErrorBoundary>
      </main>
      {lesson.progress && (
        <LessonPanel
          progress={lesson.progress}
          path={path}
          helpIsOpen={help.isOpen}
          goToIsOpen={goTo.isOpen}
          onFinish={lesson.finish}
          onLeave={lesson.leave}
        />
      )}
      <NoticeBar />
      <StatusStrip />
      <KeyStrip />
      {help.dialog}
      {goTo.dialog}
      {asked === 'parked' && <ParkedDialog onClose={close} />}
      {asked === 'token' && <TokenDialog onClose={close} />}
      {asked === 'cash' && <CashDialog onClose={close} />}
      {asked === 'user' && <SwitchUserDialog onClose={close} />}
      {asked === 'receipt' && <FindReceiptDialog onClose={close} />}
    </div>
  );
}
