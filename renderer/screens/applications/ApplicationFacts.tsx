import { formatDay, timeInIndia } from '../../../contract/day.ts';
import { useWords } from '../../app/words.ts';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import type { InFull } from './ApplicationScreen.tsx';
import { PhoneMessage } from './PhoneMessage.tsx';
import { StateChip } from './StateChip.tsx';
import sheet from './Applications.module.css';

const css = classes(sheet);

/** How the application stands: number, promise and where it comes from, papers, and all that was said so far. */
export function ApplicationFacts({ item }: { readonly item: InFull }) {
  const { t, say } = useWords();
  const { reference, complaint, papers, isHeldUp } = item;
  return (
    <section className={css('card', 'facts')}>
      {isHeldUp && <Message tone="waiting">{t('applications.heldUp')}</Message>}
      <dl className={css('pairs')}>
        <dt>{t('applications.standing')}</dt>
        <dd>
          <StateChip item={item} />
        </dd>
        <dt>{t('applications.number')}</dt>
        <dd className={css('number')} lang="en">
          {reference ?? t('applications.noNumber')}
        </dd>
        <dt>{t('receipts.title')}</dt>
        <dd>
          <span lang="en">{item.code}</span> · {formatDay(item.opened)} · {say(item.portal)}
        </dd>
        <dt>{t('applications.promised')}</dt>
        <dd>
          <Promised item={item} />
        </dd>
        {complaint && (
          <>
            <dt>{t('applications.complain')}</dt>
            <dd>{say(complaint)}</dd>
          </>
        )}
        {papers.length > 0 && (
          <>
            <dt>{t('applications.papers')}</dt>
            <dd>{papers.map(say).join(', ')}</dd>
          </>
        )}
      </dl>
      <h3 className={css('lead')}>{t('applications.history')}</h3>
      <History item={item} />
      <PhoneMessage item={item} />
    </section>
  );
}

function Promised({ item: { promised, promise, isOverdue } }: { readonly item: InFull }) {
  const { t } = useWords();
  if (!promised) return t('applications.promisedUnknown');
  const day = formatDay(promised);
  return (
    <>
      <strong className={css(isOverdue && 'late')}>
        {promise
          ? t(`applications.promise.${promise.unit}`, { day, days: promise.days })
          : t('applications.promise.asked', { day })}
        {isOverdue && ` · ${t('applications.overdue')}`}
      </strong>
      {promise && (
        <>
          <br />
          <small>
            {promise.unit === 'working' && t(`applications.calendar.${promise.calendar}`)}{' '}
            <span lang="en">({promise.source})</span>
          </small>
        </>
      )}
    </>
  );
}

function History({ item }: { readonly item: InFull }) {
  const { t } = useWords();
  return (
    <ol className={css('history')}>
      {item.history.map(({ at, day, state, reference, note, collector, proof, operator }) => (
        <li key={at + (state ?? '') + (reference ?? '')}>
          <span className={css('quiet')}>
            {formatDay(day)} {timeInIndia(at)}
          </span>
          <span>
            {state && <strong>{t(`applications.states.${state}`)} </strong>}
            {reference && <span lang="en">{reference} </span>}
            {collector && `${t(`applications.collectors.${collector}`)} `}
            {note !== '' && `${note} `}
            {proof && `· ${t(`applications.proofs.${proof}`)} `}
            <small className={css('quiet')}>{operator}</small>
          </span>
        </li>
      ))}
    </ol>
  );
}
