import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CommissionMonth, ServiceMonth, Statement } from '../../../contract/commissions.ts';
import { call, faultOf } from '../../app/call.ts';
import { formatDay } from '../../../contract/day.ts';
import { isDay } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState, FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './Commissions.module.css';
import { CommissionSide } from './CommissionSide.tsx';
import { MonthPicker } from './MonthPicker.tsx';
import { PaidDialog } from './PaidDialog.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { ServiceBars } from './ServiceBars.tsx';
import { StatementDialog } from './StatementDialog.tsx';

const css = classes({ ...page, ...sheet });

type Open =
  | { readonly kind: 'statement' }
  | { readonly kind: 'paid'; readonly statement: Statement }
  | { readonly kind: 'rule'; readonly service: ServiceMonth };

/** What the centre earns from the portal in a month, what of it has come, and what has not. */
export function CommissionsScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { month } = useSearch({ from: '/commissions' });
  const asked = month === undefined ? {} : { month };
  const { data, error } = useAsk('commissions.month', asked, { keepLast: true });
  const { data: status } = useAsk('society.status', {});
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const today = status && isDay(status.today) ? status.today : undefined;
  const newest = status?.today.slice(0, 7);

  const goTo = (next: string): void =>
    void navigate({ to: '/commissions', search: next === newest ? {} : { month: next } });
  const save = (format: 'csv' | 'pdf') => (): void => {
    call('commissions.exportMonth', { ...asked, format })
      .then(({ path }) => tell({ kind: 'done', text: t('commissions.exported', { path }) }))
      .catch(tellFault);
  };
  const toTerms = (): void => void navigate({ to: '/commissions/terms' });
  const take = (): void => setOpen({ kind: 'statement' });
  useKeys([
    { code: 'KeyV', alt: true, label: t('commissions.take'), run: take },
    { code: 'F9', run: toTerms },
    { code: 'Escape', label: t('keys.back'), run: () => void navigate({ to: '/' }) },
  ]);

  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <h2 className={css('title')}>{t('commissions.title')}</h2>
        {data && newest && <MonthPicker month={data.month} newest={newest} onChange={goTo} />}
        <span className={css('acts')}>
          <Button icon="plus" keyCap="Alt+V" onPress={take}>
            {t('commissions.take')}
          </Button>
          <Button icon="gear" keyCap="F9" onPress={toTerms}>
            {t('terms.open')}
          </Button>
          <Button icon="file" onPress={save('csv')}>
            {t('commissions.csv')}
          </Button>
          <Button icon="file" onPress={save('pdf')}>
            {t('commissions.pdf')}
          </Button>
        </span>
      </div>
      {error && <FaultMessage fault={faultOf(error)} />}
      {data && <Figures month={data} />}
      {data && (
        <div className={css('columns')}>
          {data.services.length === 0 ? (
            <div className={css('card', 'centred')}>
              <EmptyState icon="coins" title={t('commissions.empty')}>
                {t('commissions.emptyHow')}
              </EmptyState>
            </div>
          ) : (
            <ServiceBars month={data} onWriteRate={(service) => setOpen({ kind: 'rule', service })} />
          )}
          <CommissionSide month={data} onPaid={(statement) => setOpen({ kind: 'paid', statement })} />
        </div>
      )}
      {open?.kind === 'statement' && <StatementDialog onClose={close} />}
      {open?.kind === 'paid' && <PaidDialog statement={open.statement} onClose={close} />}
      {open?.kind === 'rule' && today && (
        <RuleDialog service={open.service} today={formatDay(today)} onClose={close} />
      )}
    </div>
  );
}

function Figures({ month }: { readonly month: CommissionMonth }) {
  const { t } = useWords();
  const figures = [
    [t('commissions.earned'), month.earned],
    [t('commissions.confirmed'), month.confirmed],
    [t('commissions.received'), month.received],
    [t('commissions.due'), month.due.total],
  ] as const;
  return (
    <dl className={css('figures')}>
      {figures.map(([words, amount]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>
            <Amount paise={amount} size="large" />
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('commissions.unknown')}</dt>
        <dd className={css('figure')}>{t('commissions.unknownLines', { count: month.lost.unknown })}</dd>
      </div>
    </dl>
  );
}
