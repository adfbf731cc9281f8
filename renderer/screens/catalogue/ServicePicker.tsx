import { useState } from 'react';
import type { Service } from '../../../contract/catalogue.ts';
import { faultOf } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { SearchList } from '../../parts/SearchList.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Catalogue.module.css';

const css = classes(sheet);

/** Finds a service of the catalogue, also one that is not sold here. */
export function ServicePicker({ onChoose }: { readonly onChoose: (service: Service) => void }) {
  const { t, say } = useWords();
  const [text, setText] = useState('');
  const typed = text.trim();
  const found = useAsk('catalogue.find', { text: typed }, { enabled: typed !== '', keepLast: true });
  return (
    <SearchList
      handle="service"
      label={t('rates.find')}
      placeholder={t('counter.findServiceHint')}
      keyCap="F4"
      help="rateService"
      text={text}
      onText={setText}
      rows={(found.data ?? []).map((service) => ({
        id: service.code,
        content: (
          <span className={css('found')}>
            <strong>{say(service.name)}</strong>
            <span className={css('second')}>{say(service.group)}</span>
          </span>
        ),
        choose: () => {
          setText('');
          onChoose(service);
        },
      }))}
      isSettled={!found.isFetching && !found.isPlaceholderData}
      emptyWords={t('counter.noService')}
      fault={found.error ? faultOf(found.error) : undefined}
      takesFocus
    />
  );
}
