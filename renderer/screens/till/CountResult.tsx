import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Count, VarianceReason } from '../../../contract/till.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { Difference } from './Difference.tsx';
import { ReasonField, reachForReason } from './ReasonField.tsx';
import page from '../../parts/Page.module.css';
import sheet from './Till.module.css';

const css = classes({ ...page, ...sheet });

type Props = {
  readonly count: Count;
  readonly reason: VarianceReason | undefined;
  readonly onReason: (reason: VarianceReason) => void;
  readonly onRecount: () => void;
  /** Whether the operator asked to go on without a reason. */
  readonly asked: boolean;
  /** What stands beside the figures: the way on. */
  readonly children: ReactNode;
};

/** A committed count beside what the book says, and why they differ. */
export function CountResult({ count, reason, onReason, onRecount, asked, children }: Props) {
  const { t } = useWords();
  const room = useRef<HTMLDivElement>(null);
  const { counted, expected, variance } = count;
  const words = variance === 0 ? 'exactWords' : variance < 0 ? 'shortWords' : 'overWords';
  useEffect(() => {
    if (variance === 0) room.current?.focus();
    else reachForReason();
  }, [variance]);
  return (
    <div className={css('halves', 'result')} ref={room} tabIndex={-1}>
      <section className={css('card', 'facts')} aria-label={t('till.resultTitle')}>
        <h3>{t('till.attempt', { attempt: count.attempt })}</h3>
        <p className={css('figure')}>
          <span>{t('till.counted')}</span>
          <Amount paise={counted} size="huge" />
        </p>
        <p className={css('figure')}>
          <span>{t('till.expected')}</span>
          <Amount paise={expected} size="huge" />
        </p>
        <Difference label={t('till.variance')} amount={variance} />
        <p>{t(`till.${words}`)}</p>
        <div className={css('foot')}>
          <Button icon="edit" keyCap="Alt+R" onPress={onRecount}>
            {t('till.recount')}
          </Button>
        </div>
      </section>
      <section className={css('card', 'facts')} aria-label={t('till.varianceReason')}>
        {variance !== 0 && <ReasonField value={reason} onChange={onReason} />}
        {asked && !reason && variance !== 0 && <Message tone="waiting">{t('till.reasonWanted')}</Message>}
        {count.needsApproval && <Message tone="waiting">{t('till.needsApproval')}</Message>}
        {children}
      </section>
    </div>
  );
}
