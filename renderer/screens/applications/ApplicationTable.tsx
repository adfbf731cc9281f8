import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { formatDay } from '../../../contract/day.ts';
import type { Application } from '../../../contract/applications.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import { StateChip } from './StateChip.tsx';
import sheet from './Applications.module.css';

const css = classes(sheet);

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, End: 1e6, Home: -1e6 };

type Props = {
  readonly items: readonly Application[];
  readonly onOpen: (item: Application) => void;
  /** Whether the arrow keys work as soon as it is there; while something is searched for, the field keeps the hand. */
  readonly takesFocus: boolean;
};

const idOf = ({ code }: Application): string => `application-${code}`;

/** One row an application. Arrows move, Enter opens. */
export function ApplicationTable({ items, onOpen, takesFocus }: Props) {
  const { t } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const [takesHand] = useState(takesFocus);
  useEffect(() => {
    if (takesHand) grid.current?.focus({ preventScroll: true });
  }, [takesHand]);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, items.length - 1);
  const current = items[at];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.code];
    if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      if (current) onOpen(current);
    } else if (step !== undefined) {
      const next = Math.min(items.length - 1, Math.max(0, at + step));
      setChosen(next);
      const row = items[next];
      if (row) document.getElementById(idOf(row))?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={css('grid')}
      role="grid"
      ref={grid}
      tabIndex={0}
      {...helpAt('applicationRows')}
      aria-label={t('applications.title')}
      {...(current && { 'aria-activedescendant': idOf(current) })}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={css('row', 'head')}>
        <span role="columnheader">{t('applications.who')}</span>
        <span role="columnheader">{t('applications.number')}</span>
        <span role="columnheader">{t('applications.standing')}</span>
        <span role="columnheader">{t('applications.promised')}</span>
      </div>
      {items.map((item, index) => (
        <Row key={item.code} item={item} isActive={index === at} onOpen={onOpen} />
      ))}
    </div>
  );
}

type RowProps = Pick<Props, 'onOpen'> & { readonly item: Application; readonly isActive: boolean };

function Row({ item, isActive, onOpen }: RowProps) {
  const { t, say } = useWords();
  const { promised, reference, isOverdue } = item;
  return (
    // The keys are those of the grid; the mouse opens what it points at.
    <div
      role="row"
      id={idOf(item)}
      className={css('row', isActive && 'active')}
      aria-selected={isActive}
      onClick={() => onOpen(item)}
    >
      <span role="gridcell">
        <strong>{item.personName ?? t('counter.noPerson')}</strong>
        <br />
        {say(item.service)}
      </span>
      <span role="gridcell">
        <span lang="en">{reference ?? t('applications.noNumber')}</span>
        <br />
        <small lang="en">{item.code}</small>
      </span>
      <span role="gridcell">
        <StateChip item={item} />
      </span>
      <span role="gridcell" className={css(isOverdue && 'late')}>
        {promised ? formatDay(promised) : t('applications.promisedUnknown')}
        {isOverdue && (
          <>
            <br />
            <small>{t('applications.overdue')}</small>
          </>
        )}
      </span>
    </div>
  );
}
