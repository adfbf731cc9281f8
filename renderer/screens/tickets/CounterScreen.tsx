import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { KEYS } from '../../../contract/keys.ts';
import { isComposing, isTyping, useKeys } from '../../app/keys.ts';
import { tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import { QueueStrip } from '../queue/QueueStrip.tsx';
import { PersonPlace } from '../people/PersonPlace.tsx';
import { narrowTo } from './box-view.ts';
import sheet from './CounterScreen.module.css';
import { CounterSearch } from './CounterSearch.tsx';
import { PayPanel } from './PayPanel.tsx';
import { SavedPanel } from './SavedPanel.tsx';
import { TicketLines } from './TicketLines.tsx';
import { TicketPanel } from './TicketPanel.tsx';
import { WaiverKey } from './WaiverKey.tsx';
import {
  changeActiveQuantity,
  changePaperLanguage,
  currentDesk,
  startNext,
  tickAllPapers,
  useDesk,
  useHand,
} from './use-desk.ts';
import type { Hand } from './use-desk.ts';
import { useMainAct } from './use-main-act.ts';
import { useRestore } from './use-restore.ts';

const css = classes(sheet);

const BOX = '[data-hand="service"]';
const NEXT = ['[data-wants="amount"]', '[data-wants="person"]', '[data-wants="paper"]', BOX];

/** Brings the hand to its place, and the box to what it is to find there. */
function moveHand(room: HTMLElement, { to }: Hand): void {
  const place = (to === 'next' ? NEXT : [BOX])
    .map((selector) => room.querySelector<HTMLElement>(selector))
    .find((found) => found !== null);
  const wantsPerson = to === 'next' && place?.dataset['wants'] === 'person';
  if (to === 'person' || wantsPerson) narrowTo('people');
  else narrowTo(to === 'service' ? 'services' : 'all');
  place?.focus();
}

/** Home of the window: who, what, the papers, the price; the sale on one screen. */
export function CounterScreen() {
  const room = useRef<HTMLDivElement>(null);
  const desk = useDesk();
  const hand = useHand();
  const { isWorking } = useCounterKeys();
  useRestore();
  useEffect(() => {
    if (room.current && isWorking) moveHand(room.current, hand);
  }, [hand, isWorking]);
  useLettersSearch(room);
  return (
    <div className={css('counter')} ref={room}>
      <QueueStrip />
      <WaiverKey />
      <div className={css('work')} inert={desk.stage !== 'work'}>
        <div className={css('searches', desk.person && 'withPerson')}>
          <PersonPlace />
          <CounterSearch />
        </div>
        <TicketLines />
      </div>
      <aside className={css('side')}>
        {desk.stage === 'work' && <TicketPanel />}
        {desk.stage === 'pay' && <PayPanel />}
        {desk.stage === 'saved' && desk.receipt && <SavedPanel receipt={desk.receipt} />}
      </aside>
    </div>
  );
}

function useCounterKeys(): { readonly isWorking: boolean } {
  const { t } = useWords();
  const { stage, lines } = useDesk();
  const act = useMainAct();
  const isWorking = stage === 'work';
  const add = (by: number) => (): void => {
    if (isWorking) changeActiveQuantity(by);
  };
  const next = (): void => {
    if (isWorking) act.exactly();
  };
  useKeys([
    ...(isWorking ? [{ ...KEYS.pay, label: t('keys.pay'), run: act.open }] : []),
    ...(isWorking && lines.some(({ papers }) => papers.length > 0)
      ? [{ ...KEYS.allPapers, label: t('keys.allPapers'), run: tickAllPapers }]
      : []),
    ...(isWorking ? [{ ...KEYS.paperLanguage, run: changePaperLanguage }] : []),
    { code: 'Enter', run: next },
    { code: 'NumpadEnter', run: next },
    { code: 'NumpadAdd', run: add(1) },
    { code: 'Equal', run: add(1) },
    { code: 'NumpadSubtract', run: add(-1) },
    { code: 'Minus', run: add(-1) },
  ]);
  return { isWorking };
}

/** A letter or figure typed where no field has the focus goes to the box. */
function useLettersSearch(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isText = /^(?:Key[A-Z]|(?:Digit|Numpad)\d)$/u.test(event.code) && event.key.length === 1;
      if (!isText || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (isComposing(event) || isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      if (currentDesk().stage === 'pay') return;
      // After a sale the letters begin the next one.
      if (currentDesk().stage === 'saved') flushSync(() => void startNext().catch(tellFault));
      // The field has the focus before the letter is written, so the letter lands in it.
      if (room.current) moveHand(room.current, { to: 'any' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [room]);
}
