import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../app/call.ts';
import { isDay } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import type { BusinessDay } from '../../../contract/day.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { PeriodPicker } from '../reports/PeriodPicker.tsx';
import type { Days } from '../reports/PeriodPicker.tsx';
import sheet from './Queue.module.css';
import { QueueSettingsForm } from './QueueSettingsForm.tsx';
import { QueueTimesTables } from './QueueTimesTables.tsx';

const css = classes(sheet);

/** How long people wait and are served, and how the queue is set up. */
export function QueueScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: queue } = useAsk('queue.state', {});
  const { data: status } = useAsk('society.status', {});
  useKeys([{ code: 'Escape', label: t('keys.back'), run: () => void navigate({ to: '/' }) }]);
  const openDisplay = (): void => void call('queue.openDisplay', {}).catch(tellFault);
  return (
    <div className={css('screen')}>
      <h2 className={css('title')}>{t('queue.title')}</h2>
      <div className={css('columns')}>
        <section className={css('card')}>
          <h3>{t('queue.times')}</h3>
          {status && isDay(status.today) && <Times today={status.today} />}
        </section>
        <div className={css('column')}>
          <section className={css('card')}>
            <h3>{t('queue.settings')}</h3>
            {queue && <QueueSettingsForm settings={queue.settings} />}
          </section>
          <section className={css('card')}>
            <h3>{t('queue.display')}</h3>
            <p>{t('queue.displayWhy')}</p>
            <div>
              <Button icon="people" onPress={openDisplay}>
                {t('queue.openDisplay')}
              </Button>
            </div>
          </section>
        </div>
      </div>
    </div>
  );
}

function Times({ today }: { readonly today: BusinessDay }) {
  const [days, setDays] = useState<Days>({ first: today, last: today });
  const { data } = useAsk('queue.times', days, { keepLast: true });
  return (
    <>
      <PeriodPicker days={days} today={today} onChange={setDays} />
      {data && <QueueTimesTables times={data} />}
    </>
  );
}
