import { useEffect, useRef } from 'react';
import { KEYS } from '../../../contract/keys.ts';
import { useKeys } from '../../app/keys.ts';
import { clearNotice, tell } from '../../app/notice.ts';
import { createStore, useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import { KeyCap } from '../../parts/KeyCap.tsx';
import { EmptyState } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { TicketLineCard } from './TicketLineCard.tsx';
import sheet from './TicketLines.module.css';
import { activate, reachFor, removeLine, useDesk } from './use-desk.ts';

const css = classes(sheet);

// How to put back the line taken away last.
const undo = createStore<(() => void) | undefined>(undefined);

/** The services of the ticket; the one in hand is open, the others show one row each. */
export function TicketLines() {
  const { t } = useWords();
  const { lines, activeLine, stage } = useDesk();
  const putBack = useStore(undo);
  const list = useRef<HTMLOListElement>(null);
  const at = lines.findIndex(({ lineId }) => lineId === activeLine);

  const bringBack = (back: (() => void) | undefined) => (): void => {
    back?.();
    undo.set(undefined);
    clearNotice();
    reachFor('next');
  };
  const remove = (lineId: string): void => {
    const back = removeLine(lineId);
    undo.set(back);
    tell({
      kind: 'info',
      text: t('counter.removed'),
      action: { label: t('counter.putBack'), run: bringBack(back) },
    });
    reachFor('next');
  };
  const move = (step: number) => (): void => {
    const next = lines[at + step];
    if (next) activate(next.lineId);
  };
  useKeys(
    stage === 'work'
      ? [
          { code: 'ArrowDown', run: move(1) },
          { code: 'ArrowUp', run: move(-1) },
          { code: 'Delete', run: () => activeLine !== undefined && remove(activeLine) },
          ...(putBack ? [{ ...KEYS.undo, label: t('keys.undo'), run: bringBack(putBack) }] : []),
        ]
      : [],
  );
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  if (lines.length === 0)
    return (
      <div data-empty>
        <EmptyState icon="search" title={t('counter.emptyTitle')}>
          <p>{t('counter.emptyHow')}</p>
          <p className={css('emptyKeys')}>
            <KeyCap>F4</KeyCap> {t('keys.service')} <KeyCap>F3</KeyCap> {t('keys.person')} <KeyCap>F6</KeyCap>{' '}
            {t('keys.parkedList')}
          </p>
        </EmptyState>
      </div>
    );
  return (
    <ol className={css('lines')} aria-label={t('counter.lines')} ref={list}>
      {lines.map((line) => (
        <TicketLineCard
          key={line.lineId}
          line={line}
          isActive={line.lineId === activeLine}
          onRemove={() => remove(line.lineId)}
        />
      ))}
    </ol>
  );
}
