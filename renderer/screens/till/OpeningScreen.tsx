import { useEffect } from 'react';
import type { Output } from '../../../contract/contract.ts';
import { formatDay } from '../../../contract/day.ts';
import { weekdayOf } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { LOCALES, useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { ApprovalDialog } from '../users/ApprovalDialog.tsx';
import { CountGrid } from './CountGrid.tsx';
import { Difference } from './Difference.tsx';
import { ReasonField, reachForReason } from './ReasonField.tsx';
import page from '../../parts/Page.module.css';
import sheet from './Till.module.css';
import { useOpening } from './use-opening.ts';

const css = classes({ ...page, ...sheet });

/** The first thing of a day: the float is counted, and what differs from the last count is explained. */
export function OpeningScreen({ state }: { readonly state: Output<'till.state'> }) {
  const { t, language } = useWords();
  const opening = useOpening(state);
  const { difference, wish } = opening;
  const explains = opening.differs && (wish === 'reason' || wish === 'approval');
  useEffect(() => {
    if (wish === 'reason') reachForReason();
  }, [wish]);
  useKeys([{ code: 'F9', label: t('till.openTitle'), run: opening.open }]);
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <h2 className={css('title')}>{t('till.openTitle')}</h2>
        <span className={css('second')}>
          {formatDay(state.today)} · {weekdayOf(state.today, LOCALES[language])}
        </span>
      </div>
      <div className={css('halves')}>
        <section className={css('card')} aria-label={t('till.openFloat')}>
          <h3>{t('till.openFloat')}</h3>
          <CountGrid onEnd={opening.open} />
        </section>
        <section className={css('card', 'facts')} aria-label={t('till.openTitle')}>
          <Carried state={state} />
          {explains && difference !== undefined && (
            <>
              <Difference label={t('till.difference')} amount={difference} />
              <p>{t('till.openDiffers')}</p>
              <ReasonField value={opening.reason} onChange={opening.setReason} />
            </>
          )}
          {opening.doubtsEmpty && <Message tone="waiting">{t('till.countEmpty')}</Message>}
          {opening.fault && <FaultMessage fault={opening.fault} />}
          <div className={css('foot')}>
            <Button
              kind="main"
              wide
              keyCap="F9"
              icon="till"
              onPress={opening.open}
              isPending={opening.isSaving}
            >
              {t('till.openMain')}
            </Button>
          </div>
        </section>
      </div>
      {wish === 'approval' && (
        <ApprovalDialog
          title={t('till.approveFloat')}
          why={t('till.openDiffers')}
          not={[]}
          onApproved={opening.approve}
          onClose={opening.leaveApproval}
        />
      )}
    </div>
  );
}

/** What the last count left, or what a float is; days that will be written as nil; how to count. */
function Carried({ state: { carried, nilDays } }: { readonly state: Output<'till.state'> }) {
  const { t } = useWords();
  return (
    <>
      {carried === undefined ? (
        <Message tone="info">
          <strong>{t('till.firstTitle')}</strong>
          <p>{t('till.firstWords')}</p>
        </Message>
      ) : (
        <p className={css('figure')}>
          <span>{t('till.carried')}</span>
          <Amount paise={carried} size="large" />
        </p>
      )}
      {nilDays.length > 0 && (
        <Message tone="info">
          {t('till.nilDays')}: <strong>{nilDays.map(formatDay).join(', ')}</strong>
        </Message>
      )}
      <p className={css('second')}>{t('till.countHow')}</p>
    </>
  );
}
