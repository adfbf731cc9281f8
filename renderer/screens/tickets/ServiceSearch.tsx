import { useState } from 'react';
import type { Service } from '../../../contract/catalogue.ts';
import { sum } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';
import { faultOf } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { clearNotice, tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { SearchList } from '../../parts/SearchList.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './ServiceSearch.module.css';
import { addService, changeActiveQuantity } from './use-desk.ts';
import { useMainAct } from './use-main-act.ts';

const css = classes(sheet);

const MOST_SHOWN = 12;

/** Finds a service while it is typed; Enter adds it to the ticket, Enter on nothing goes on to the payment. */
export function ServiceSearch() {
  const { t } = useWords();
  const [text, setText] = useState('');
  const act = useMainAct();
  const found = useAsk(
    'catalogue.find',
    { text: text.trim() },
    { enabled: text.trim() !== '', keepLast: true },
  );
  const add = (service: Service): void => {
    setText('');
    if (service.withheld ?? service.stopped) return tell({ kind: 'waiting', text: t('counter.withheld') });
    clearNotice();
    addService(service);
  };
  return (
    <SearchList
      handle="service"
      label={t('counter.findService')}
      placeholder={t('counter.findServiceHint')}
      keyCap="F4"
      help="service"
      text={text}
      onText={setText}
      rows={(found.data ?? []).slice(0, MOST_SHOWN).map((service) => ({
        id: service.code,
        content: <ServiceRow service={service} />,
        choose: () => add(service),
      }))}
      isSettled={!found.isFetching && !found.isPlaceholderData}
      emptyWords={t('counter.noService')}
      fault={found.error ? faultOf(found.error) : undefined}
      onEnterWhenEmpty={act}
      onSign={changeActiveQuantity}
    />
  );
}

/** The price of a service when every part of it is known. */
function knownPrice({ prices }: Service): Paise | undefined {
  const known = prices.flatMap(({ paise }) => (paise === undefined ? [] : [paise]));
  return known.length === prices.length ? sum(known) : undefined;
}

function ServiceRow({ service }: { readonly service: Service }) {
  const { t, say, language } = useWords();
  const price = knownPrice(service);
  const other = language === 'hi' ? 'en' : 'hi';
  return (
    <div className={css('row')}>
      <span className={css('names')}>
        <strong>{say(service.name)}</strong>
        <span className={css('second')}>
          <span lang={other}>{service.name[other]}</span> · {say(service.group)}
        </span>
        {service.withheld && <span className={css('withheld')}>{say(service.withheld)}</span>}
        {service.stopped && <span className={css('withheld')}>{t('counter.stopped')}</span>}
      </span>
      <span className={css('price')}>
        {price === undefined ? (
          <span className={css('ask')}>{t('counter.askRate')}</span>
        ) : (
          <Amount paise={price} size="strong" />
        )}
      </span>
    </div>
  );
}
