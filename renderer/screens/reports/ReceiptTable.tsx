import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { timeInIndia } from '../../../contract/day.ts';
import type { DayBook } from '../../../contract/receipts.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './DayBook.module.css';

const css = classes({ ...page, ...sheet });

type Row = DayBook['receipts'][number];

const ROW_HEIGHT = 40;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, End: 1e6, Home: -1e6 };

// The row to stand on when the operator comes back from a receipt.
let lastOpened: number | undefined;

/** The receipts of a day; only the rows in sight are drawn. Arrows move, Enter opens. */
export function ReceiptTable({ receipts }: { readonly receipts: readonly Row[] }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() => {
    const opened = receipts.findIndex(({ sequence }) => sequence === lastOpened);
    return opened === -1 ? receipts.length - 1 : opened;
  });
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: receipts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialOffset: at * ROW_HEIGHT,
  });
  const open = (row: Row | undefined): void => {
    if (!row) return;
    lastOpened = row.sequence;
    void navigate({ to: '/receipts/$sequence', params: { sequence: String(row.sequence) } });
  };
  // The arrow keys work as soon as the book is open.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.code];
    if (event.code === 'Enter' || event.code === 'NumpadEnter') open(receipts[at]);
    else if (step !== undefined) {
      const next = Math.min(receipts.length - 1, Math.max(0, at + step));
      setAt(next);
      rows.scrollToIndex(next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const inSight = rows.getVirtualItems();
  const [first, last] = [inSight[0], inSight.at(-1)];
  return (
    <div
      className={css('card', 'scroller')}
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('dayBook.receipts')}
      aria-rowcount={receipts.length + 1}
      aria-activedescendant={`receipt-${receipts[at]?.sequence}`}
      onKeyDown={onKeyDown}
      {...helpAt('dayBookReceipts')}
    >
      <div role="row" className={css('row', 'headRow')}>
        <span role="columnheader">{t('dayBook.time')}</span>
        <span role="columnheader">{t('dayBook.number')}</span>
        <span role="columnheader">{t('dayBook.services')}</span>
        <span role="columnheader">{t('dayBook.cash')}</span>
        <span role="columnheader">{t('dayBook.upi')}</span>
        <span role="columnheader">{t('dayBook.total')}</span>
      </div>
      <div role="presentation" style={{ height: first?.start ?? 0 }} />
      {inSight.map(({ index }) => {
        const row = receipts[index];
        if (!row) return null;
        return (
          <div
            key={row.sequence}
            role="row"
            id={`receipt-${row.sequence}`}
            aria-rowindex={index + 2}
            aria-selected={index === at}
            className={css('row', index === at && 'chosen')}
            onClick={() => setAt(index)}
            onDoubleClick={() => open(row)}
          >
            <span role="gridcell">{timeInIndia(row.issuedAt)}</span>
            <span role="gridcell" lang="en">
              {row.number}
            </span>
            <span role="gridcell" className={css('cut')}>
              {row.services.map(say).join(', ')}
            </span>
            <span role="gridcell">{row.cash > 0 && <Amount paise={row.cash} />}</span>
            <span role="gridcell">{row.upi > 0 && <Amount paise={row.upi} />}</span>
            <span role="gridcell">
              <Amount paise={row.total} size="strong" />
            </span>
          </div>
        );
      })}
      <div role="presentation" style={{ height: rows.getTotalSize() - (last?.end ?? 0) }} />
    </div>
  );
}
