import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Receipt } from '../../../contract/receipts.ts';
import { useKeys } from '../../app/keys.ts';
import { clearNotice, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { classes } from '../../parts/classes.ts';
import { AfterSale } from '../applications/AfterSale.tsx';
import { PrintLine } from '../printing/PrintLine.tsx';
import { PaperMark } from './PaperPart.tsx';
import sheet from './PayPanel.module.css';
import { startNext } from './use-desk.ts';

const css = classes(sheet);

const DOUBLE_PRESS_MS = 350;

/** Shown only after the program has the receipt on the disk: its number, the change, and what the printer says. */
export function SavedPanel({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const panel = useRef<HTMLElement>(null);
  const { payment } = receipt;
  // The panel takes the focus, no button does: an Enter still held must not start anything.
  useLayoutEffect(() => panel.current?.focus(), []);
  const next = (): void => {
    startNext().then(clearNotice).catch(tellFault);
  };
  // A second Enter right after the first belongs to the payment, and must not hide the change.
  const [shownAt] = useState(() => performance.now());
  const enter = (): void => {
    if (performance.now() - shownAt > DOUBLE_PRESS_MS) next();
  };
  useKeys([
    { code: 'Enter', run: enter },
    { code: 'NumpadEnter', run: enter },
  ]);
  const open = (): void => {
    void navigate({ to: '/receipts/$sequence', params: { sequence: String(receipt.sequence) } });
  };
  return (
    <section className={css('panel')} ref={panel} tabIndex={-1} aria-label={t('payment.savedTitle')}>
      <div className={css('saved')} role="status">
        <p className={css('savedWords')}>
          <Icon name="check" size={26} /> {t('payment.saved')}
        </p>
        <p className={css('number')} lang="en">
          {receipt.number}
        </p>
      </div>
      {receipt.handWritten && <PaperMark number={receipt.handWritten.bookNumber} />}
      <p className={css('figure')}>
        <span>{payment.change > 0 ? t('payment.giveBack') : t('payment.nothingBack')}</span>
        <Amount paise={payment.change} size="huge" />
      </p>
      <p className={css('figure')}>
        <span>{t('counter.total')}</span>
        <Amount paise={receipt.total} />
      </p>
      {payment.upi > 0 && (
        <p className={css('figure')}>
          <span>{t('payment.upiSeen', { digits: payment.upiReference })}</span>
          <Amount paise={payment.upi} />
        </p>
      )}
      <div className={css('print')}>
        <PrintLine number={receipt.number} key={receipt.number} />
      </div>
      <div className={css('foot')}>
        <Button kind="main" wide keyCap="Enter" icon="plus" onPress={next}>
          {t('payment.next')}
        </Button>
        <AfterSale receipt={receipt.sequence} />
        <Button kind="quiet" wide icon="receipt" onPress={open}>
          {t('payment.showReceipt')}
        </Button>
      </div>
    </section>
  );
}
