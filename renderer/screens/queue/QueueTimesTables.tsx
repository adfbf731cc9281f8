import type { QueueTimes } from '../../../contract/queue.ts';
import { useWords } from '../../app/words.ts';
import { EmptyState } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Queue.module.css';

const css = classes(sheet);

type Times = Pick<QueueTimes, 'given' | 'waiting' | 'serving' | 'noShows' | 'leftBehind'>;
type Row = { readonly name: string; readonly times: Times };

/** Waiting and service times by service and by hour; figures that nobody measured stay empty. */
export function QueueTimesTables({ times }: { readonly times: QueueTimes }) {
  const { t, say } = useWords();
  if (times.given === 0)
    return (
      <EmptyState icon="clock" title={t('queue.noTimes')}>
        {t('queue.noTimesHow')}
      </EmptyState>
    );
  const { count, eighth } = times.estimate;
  const services = times.services.map(({ name, ...of }): Row => ({
    name: name ? say(name) : t('queue.noService'),
    times: of,
  }));
  const hours = times.hours.map(({ hour, ...of }): Row => ({ name: t('queue.hour', { hour }), times: of }));
  return (
    <>
      <p className={css('label')}>{t('queue.timesWhy')}</p>
      <TimesTable
        title={t('queue.byService')}
        rows={[...services, { name: t('queue.allTogether'), times }]}
      />
      <TimesTable title={t('queue.byHour')} rows={hours} />
      {eighth !== undefined && <p>{t('queue.estimate', { minutes: eighth, tokens: count })}</p>}
    </>
  );
}

function TimesTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const { t } = useWords();
  return (
    <table className={css('table')} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('queue.tokens')}</th>
          <th scope="col">{t('queue.waitHalf')}</th>
          <th scope="col">{t('queue.waitNinth')}</th>
          <th scope="col">{t('queue.serveHalf')}</th>
          <th scope="col">{t('queue.serveNinth')}</th>
          <th scope="col">{t('queue.noShows')}</th>
          <th scope="col">{t('queue.leftBehind')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, times: { given, waiting, serving, noShows, leftBehind } }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{given}</td>
            <td>{waiting.median}</td>
            <td>{waiting.ninth}</td>
            <td>{serving.median}</td>
            <td>{serving.ninth}</td>
            <td>{noShows}</td>
            <td>{leftBehind}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
