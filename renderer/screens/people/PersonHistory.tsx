import { useState } from 'react';
import { businessDayOf, formatDay, timeInIndia } from '../../../contract/day.ts';
import type { Person, PersonEntry } from '../../../contract/people.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from '../households/Households.module.css';
import { RestoreDialog } from './RestoreDialog.tsx';

const css = classes(sheet);

const FIELDS = ['name', 'guardian', 'relation', 'village', 'mobile', 'birthYear'] as const;

type Props = {
  readonly person: Person;
  /** Whether an older version may be put back. */
  readonly serves: boolean;
};

/** Every change of a person's details: the field, what stood before and after, who wrote it, when and why. */
export function PersonHistory({ person, serves }: Props) {
  const { t } = useWords();
  const { data } = useAsk('people.history', { personId: person.personId });
  const [restored, restore] = useState<Person>();
  return (
    <section className={css('card')} aria-label={t('people.history')}>
      <h3>{t('people.history')}</h3>
      <ol className={css('history')}>
        {(data ?? []).map((entry, place) => (
          <li key={entry.person.version}>
            <Changes entry={entry} before={data?.[place + 1]?.person} />
            {serves && entry.person.version < person.version && (
              <Button
                kind="link"
                onPress={() => restore(entry.person)}
                label={`${t('people.restore')}: ${entry.person.version}`}
              >
                {t('people.restore')}
              </Button>
            )}
            <small className={css('second')}>
              {t('households.entry', {
                operator: entry.operator,
                at: `${formatDay(businessDayOf(entry.at))}, ${timeInIndia(entry.at)}`,
              })}
              {entry.reason !== '' && ` · ${entry.reason}`}
            </small>
          </li>
        ))}
      </ol>
      {restored && <RestoreDialog person={restored} onClose={() => restore(undefined)} />}
    </section>
  );
}

type ChangesProps = { readonly entry: PersonEntry; readonly before: Person | undefined };

function Changes({ entry: { person }, before }: ChangesProps) {
  const { t } = useWords();
  const shown = (of: Person, field: (typeof FIELDS)[number]): string =>
    field === 'relation' ? t(`people.relation.${of.relation}`) : of[field] || t('people.nothing');
  if (!before) return <strong>{t('people.firstRecord')}</strong>;
  const changed = FIELDS.filter((field) => person[field] !== before[field]);
  return (
    <span>
      {changed.map((field) => (
        <span key={field} className={css('changed')}>
          {t('people.changed', {
            field: field === 'relation' ? t('people.relationLabel') : t(`people.${field}`),
            before: shown(before, field),
            after: shown(person, field),
          })}
        </span>
      ))}
    </span>
  );
}
