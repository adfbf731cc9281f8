import { useState } from 'react';
import type { Person } from '../../../contract/people.ts';
import { faultOf } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { SearchList } from '../../parts/SearchList.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Queue.module.css';

const css = classes(sheet);

const submitForm = (): void => document.activeElement?.closest('form')?.requestSubmit();

type Props = { readonly chosen: Person | undefined; readonly onChoose: (person: Person) => void };

/** Somebody known who waits, so that nothing of her is typed again. */
export function PersonField({ chosen, onChoose }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const typed = text.trim();
  const found = useAsk('people.find', { text: typed }, { enabled: typed !== '', keepLast: true });
  const choose = (person: Person): void => {
    setText('');
    onChoose(person);
  };
  return (
    <div>
      <SearchList
        handle="person"
        label={t('queue.person')}
        placeholder={t('queue.personHint')}
        help="tokenPerson"
        text={text}
        onText={setText}
        rows={(found.data ?? []).map((person) => ({
          id: person.personId,
          content: (
            <span>
              <strong>{person.name}</strong> · {t(`people.relation.${person.relation}`)}: {person.guardian} ·{' '}
              {person.village}
            </span>
          ),
          choose: () => choose(person),
        }))}
        isSettled={!found.isFetching && !found.isPlaceholderData}
        emptyWords={t('queue.none')}
        fault={found.error ? faultOf(found.error) : undefined}
        onEnterWhenEmpty={submitForm}
      />
      {chosen && <p className={css('chosen')}>{t('queue.chosen', { name: chosen.name })}</p>}
    </div>
  );
}
