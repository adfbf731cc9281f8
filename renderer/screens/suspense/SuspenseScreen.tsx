import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SuspenseItem } from '../../../contract/suspense.ts';
import { call, newId } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { EmptyState } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { SettleSuspenseDialog } from './SettleSuspenseDialog.tsx';
import { SuspenseTable } from './SuspenseTable.tsx';
import type { SuspenseAct } from './SuspenseTable.tsx';
import sheet from './Suspense.module.css';

const css = classes(sheet);

/** Every payment that is not yet at its end: who waits for what, since when, and what to do next. */
export function SuspenseScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data } = useAsk('suspense.list', {});
  const [settled, settle] = useState<SuspenseItem>();
  useKeys([{ code: 'Escape', label: t('keys.back'), run: () => void navigate({ to: '/' }) }]);
  const act = (wanted: SuspenseAct, item: SuspenseItem): void => {
    if (wanted === 'settle') settle(item);
    else if (wanted === 'look')
      call('suspense.check', { requestId: newId(), suspense: item.sequence }).catch(tellFault);
    else
      void navigate({
        to: '/receipts/$sequence',
        params: { sequence: String(item.receipt) },
        search: wanted === 'pay' ? { refund: true } : {},
      });
  };
  return (
    <div className={css('screen')}>
      <h2 className={css('title')}>{t('suspense.title')}</h2>
      <p className={css('small')}>{t('suspense.why')}</p>
      {data?.length === 0 && (
        <EmptyState icon="check" title={t('suspense.empty')}>
          {t('suspense.emptyHow')}
        </EmptyState>
      )}
      {data && data.length > 0 && <SuspenseTable items={data} onAct={act} />}
      {settled && <SettleSuspenseDialog item={settled} onClose={() => settle(undefined)} />}
    </div>
  );
}
