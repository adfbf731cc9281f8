import { useState } from 'react';
import type { Service } from '../../../contract/catalogue.ts';
import { faultOf } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { SearchList } from '../../parts/SearchList.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Queue.module.css';

const css = classes(sheet);

/** Enter in an empty search goes on with the form around it. */
const submitForm = (): void => document.activeElement?.closest('form')?.requestSubmit();

type Props = {
  readonly chosen: Service | undefined;
  readonly onChoose: (service: Service) => void;
  readonly hint: string;
};

/** The service that somebody waits for, found by a few letters. */
export function ServiceField({ chosen, onChoose, hint }: Props) {
  const { t, say } = useWords();
  const [text, setText] = useState('');
  const typed = text.trim();
  const found = useAsk('catalogue.find', { text: typed }, { enabled: typed !== '', keepLast: true });
  const choose = (service: Service): void => {
    setText('');
    if (service.withheld ?? service.stopped) tell({ kind: 'waiting', text: t('counter.withheld') });
    else onChoose(service);
  };
  return (
    <div>
      <SearchList
        handle="service"
        takesFocus
        label={t('queue.service')}
        placeholder={hint}
        help="tokenService"
        text={text}
        onText={setText}
        rows={(found.data ?? []).map((service) => ({
          id: service.code,
          content: <strong>{say(service.name)}</strong>,
          choose: () => choose(service),
        }))}
        isSettled={!found.isFetching && !found.isPlaceholderData}
        emptyWords={t('queue.none')}
        fault={found.error ? faultOf(found.error) : undefined}
        onEnterWhenEmpty={submitForm}
      />
      {chosen && <p className={css('chosen')}>{t('queue.chosen', { name: say(chosen.name) })}</p>}
    </div>
  );
}
