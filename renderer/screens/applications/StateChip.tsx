import type { Application } from '../../../contract/applications.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import sheet from './Applications.module.css';

const css = classes(sheet);

/** How an application stands, since when, and what is to be watched about it. */
export function StateChip({ item }: { readonly item: Application }) {
  const { t } = useWords();
  const { state, sinceDays, isStale, isHeldUp, explained } = item;
  const since =
    sinceDays === 0 ? t('applications.sinceToday') : t('applications.since', { count: sinceDays });
  return (
    <span className={css('standing')}>
      <span className={css('state', state)}>{t(`applications.states.${state}`)}</span>
      <small>{since}</small>
      {isStale && <small className={css('late')}>{t('applications.stale')}</small>}
      {isHeldUp && <small className={css('late')}>{t('applications.heldUp')}</small>}
      {explained && (
        <small>{t('applications.explained', { reason: t(`applications.reasons.${explained}`) })}</small>
      )}
    </span>
  );
}
