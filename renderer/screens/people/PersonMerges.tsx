import { useState } from 'react';
import type { Person } from '../../../contract/people.ts';
import { call, newId } from '../../app/call.ts';
import { tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from '../households/Households.module.css';
import { MergePersonDialog } from './MergePersonDialog.tsx';
import { PersonRow } from './PersonRow.tsx';

const css = classes(sheet);

type Props = { readonly person: Person; readonly serves: boolean };

/** Records that turned out to be of the same person, each of which can be taken apart again. */
export function PersonMerges({ person, serves }: Props) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const { data } = useAsk('people.merged', { personId: person.personId });
  const unmerge = ({ personId }: Person): void => {
    call('people.unmerge', { requestId: newId(), personId }).catch(tellFault);
  };
  if (!serves && data?.length === 0) return null;
  return (
    <section className={css('card')} aria-label={t('people.merges')}>
      <div className={css('head')}>
        <h3>{t('people.merges')}</h3>
        {serves && <Button onPress={() => setAsking(true)}>{t('people.merge')}</Button>}
      </div>
      {(data ?? []).map((other) => (
        <div key={other.personId} className={css('head')}>
          <PersonRow person={other} />
          {serves && (
            <Button
              kind="link"
              onPress={() => unmerge(other)}
              label={t('people.unmergeOf', { name: other.name })}
            >
              {t('people.unmerge')}
            </Button>
          )}
        </div>
      ))}
      {isAsking && <MergePersonDialog person={person} onClose={() => setAsking(false)} />}
    </section>
  );
}
