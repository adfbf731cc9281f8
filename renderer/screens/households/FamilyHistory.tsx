import { businessDayOf, formatDay, timeInIndia } from '../../../contract/day.ts';
import type { HouseholdId } from '../../../contract/ids.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import sheet from './Households.module.css';

const css = classes(sheet);

/** All that happened to a household, the latest first. */
export function FamilyHistory({ householdId }: { readonly householdId: HouseholdId }) {
  const { t } = useWords();
  const { data } = useAsk('households.history', { householdId });
  return (
    <section className={css('card')} aria-label={t('households.history')}>
      <h3>{t('households.history')}</h3>
      <ol className={css('history')}>
        {(data ?? []).map(({ version, day, act, people, reason, operator, at }) => (
          <li key={version}>
            <span>
              <strong>{t(`households.actions.${act}`)}</strong>{' '}
              {[...people, reason].filter(Boolean).join(', ')}
            </span>
            <span>{formatDay(day)}</span>
            <small className={css('second')}>
              {t('households.entry', { operator, at: `${formatDay(businessDayOf(at))}, ${timeInIndia(at)}` })}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
