import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '../../../contract/day.ts';
import { faultOf } from '../../app/call.ts';
import { isDay } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { FaultMessage } from '../../parts/Message.tsx';
import page from '../../parts/Page.module.css';
import { GstDialog } from './GstDialog.tsx';
import { PayoutsCard } from './PayoutsCard.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { RulesCard } from './RulesCard.tsx';
import { SharesDialog } from './SharesDialog.tsx';
import { TaxDialog } from './TaxDialog.tsx';
import { GstCard, SharesCard, TaxesCard } from './TermCards.tsx';
import sheet from './Terms.module.css';

const css = classes({ ...page, ...sheet });

export type TermKind = 'shares' | 'gst' | 'tax' | 'rule';

/** What commission is reckoned by, today and from days to come, and what operators were paid of it. */
export function TermsScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data, error } = useAsk('commissions.terms', {});
  const { data: status } = useAsk('society.status', {});
  const [adds, add] = useState<TermKind>();
  const close = (): void => add(undefined);
  useKeys([
    { code: 'Escape', label: t('keys.back'), run: () => void navigate({ to: '/commissions', search: {} }) },
  ]);
  const today = status && isDay(status.today) ? status.today : undefined;
  if (error) return <FaultMessage fault={faultOf(error)} />;
  if (!data || !today) return null;
  const dialog = { today: formatDay(today), onClose: close };
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <Button icon="back" keyCap="Esc" onPress={() => void navigate({ to: '/commissions', search: {} })}>
          {t('common.back')}
        </Button>
        <h2 className={css('title')}>{t('terms.title')}</h2>
        <p className={css('second')}>{t('terms.means')}</p>
      </div>
      <div className={css('halves')}>
        <div className={css('side')}>
          <SharesCard terms={data} today={today} onAdd={() => add('shares')} />
          <GstCard terms={data} today={today} onAdd={() => add('gst')} />
          <TaxesCard terms={data} today={today} onAdd={() => add('tax')} />
        </div>
        <div className={css('side')}>
          <PayoutsCard />
          <RulesCard terms={data} today={today} onAdd={() => add('rule')} />
        </div>
      </div>
      {adds === 'shares' && <SharesDialog {...dialog} />}
      {adds === 'gst' && <GstDialog {...dialog} />}
      {adds === 'tax' && <TaxDialog {...dialog} />}
      {adds === 'rule' && <RuleDialog {...dialog} services={data.services} />}
    </div>
  );
}
