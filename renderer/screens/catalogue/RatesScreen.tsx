import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay, laterDay } from '../../../contract/day.ts';
import type { ServiceRates } from '../../../contract/rates.ts';
import { call, faultOf } from '../../app/call.ts';
import { isDay } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { EmptyState, FaultMessage, Message } from '../../parts/Message.tsx';
import page from '../../parts/Page.module.css';
import { reachFor } from '../tickets/use-desk.ts';
import sheet from './Catalogue.module.css';
import { ChangeHistory } from './ChangeHistory.tsx';
import { OfferDialog } from './OfferDialog.tsx';
import { RateDialog } from './RateDialog.tsx';
import { RateTable } from './RateTable.tsx';
import { ServicePicker } from './ServicePicker.tsx';

const css = classes({ ...page, ...sheet });

/** What services cost today, before and from days to come, and whether the counter offers them. */
export function RatesScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [code, choose] = useState<string>();
  const { data: status } = useAsk('society.status', {});
  const { data, error } = useAsk('catalogue.rates', { service: code ?? '' }, { enabled: code !== undefined });
  const back = (): void => void navigate({ to: '/settings' });
  const writePoster = (): void => {
    call('catalogue.exportRateCard', {})
      .then(({ path }) => tell({ kind: 'done', text: t('rates.posterSaved', { path }) }))
      .catch(tellFault);
  };
  const toPacks = (): void => void navigate({ to: '/rates/packs' });
  useKeys([
    { code: 'Escape', label: t('keys.back'), run: back },
    { code: 'F4', label: t('keys.service'), run: () => reachFor('service') },
    { code: 'KeyP', alt: true, label: t('rates.poster'), run: writePoster },
    { code: 'KeyK', alt: true, run: toPacks },
  ]);
  const today = status && isDay(status.today) ? status.today : undefined;
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <Button icon="back" keyCap="Esc" onPress={back}>
          {t('common.back')}
        </Button>
        <h2 className={css('title')}>{t('rates.title')}</h2>
        <p className={css('second')}>{t('rates.means')}</p>
        <div className={css('acts')}>
          <Button icon="file" keyCap="Alt+K" onPress={toPacks}>
            {t('packs.open')}
          </Button>
          <Button icon="printer" keyCap="Alt+P" onPress={writePoster}>
            {t('rates.poster')}
          </Button>
        </div>
      </div>
      <ServicePicker onChoose={(service) => choose(service.code)} />
      {error && <FaultMessage fault={faultOf(error)} />}
      {code === undefined && (
        <EmptyState icon="search" title={t('rates.noService')}>
          {t('rates.noServiceHow')}
        </EmptyState>
      )}
      {data && today && (
        <ServiceSheet rates={data} today={formatDay(today)} tomorrow={formatDay(laterDay(today, 1))} />
      )}
    </div>
  );
}

type SheetProps = { readonly rates: ServiceRates; readonly today: string; readonly tomorrow: string };

function ServiceSheet({ rates, today, tomorrow }: SheetProps) {
  const { t, say } = useWords();
  const [asks, ask] = useState<'rate' | 'offer'>();
  const { name, group, withheld, isOffered, history } = rates;
  const close = (): void => ask(undefined);
  const offer = t(isOffered ? 'rates.stop' : 'rates.start');
  useKeys([
    { code: 'F9', label: t('rates.newRate'), run: () => ask('rate') },
    ...(withheld ? [] : [{ code: 'KeyO', alt: true, label: offer, run: () => ask('offer') }]),
  ]);
  return (
    <>
      <div className={css('bar')}>
        <div>
          <h3 className={css('name')}>{say(name)}</h3>
          <p className={css('second')}>{say(group)}</p>
        </div>
        <span className={css('state', isOffered ? 'now' : 'past')}>
          {t(isOffered ? 'rates.offered' : 'rates.stopped')}
        </span>
        <div className={css('acts')}>
          {!withheld && (
            <Button keyCap="Alt+O" onPress={() => ask('offer')}>
              {offer}
            </Button>
          )}
          <Button kind="main" icon="edit" keyCap="F9" onPress={() => ask('rate')}>
            {t('rates.changeRate')}
          </Button>
        </div>
      </div>
      {withheld && <Message tone="waiting">{say(withheld)}</Message>}
      <div className={css('sheet')}>
        <section className={css('card', 'scroller')} aria-label={t('rates.rates')}>
          <RateTable rates={rates.rates} />
        </section>
        <section className={css('card', 'scroller')} aria-label={t('rates.history')}>
          <h3>{t('rates.history')}</h3>
          <ChangeHistory history={history} />
        </section>
      </div>
      {asks === 'rate' && <RateDialog rates={rates} tomorrow={tomorrow} onClose={close} />}
      {asks === 'offer' && <OfferDialog rates={rates} today={today} onClose={close} />}
    </>
  );
}
