import { businessDayOf, formatDay, timeInIndia } from '../../../contract/day.ts';
import type { ServiceRates } from '../../../contract/rates.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import sheet from './Catalogue.module.css';
import { useChangeWords } from './change-words.ts';

const css = classes(sheet);

/** What was changed for a service, by whom, why, and who agreed. */
export function ChangeHistory({ history }: Pick<ServiceRates, 'history'>) {
  const { t } = useWords();
  const words = useChangeWords();
  if (history.length === 0) return <p className={css('second')}>{t('rates.noHistory')}</p>;
  return (
    <ol className={css('history')}>
      {history.map(({ sequence, at, operator, approver, change }) => (
        <li key={sequence}>
          <strong>{words.change(change)}</strong>
          <span className={css('note')}>
            {change.kind === 'pack'
              ? change.source
              : t('rates.why', { reason: t(`rates.reasons.${change.reason}`), source: change.source })}
          </span>
          <span className={css('note')}>
            {t('rates.who', {
              day: formatDay(businessDayOf(at)),
              time: timeInIndia(at),
              operator,
              approver,
              entry: sequence,
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
