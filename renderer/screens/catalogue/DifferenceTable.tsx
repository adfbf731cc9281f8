import { helpAt } from '../../parts/help-topic.ts';
import { formatDay } from '../../../contract/day.ts';
import { type Paise, formatRupees } from '../../../contract/money.ts';
import type { Figure, HeadDifference, ServiceDifference } from '../../../contract/rate-packs.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import { useChangeWords } from './change-words.ts';
import sheet from './Packs.module.css';

const css = classes({ ...page, ...sheet });

const MARKS = {
  added: 'good',
  resumed: 'good',
  cheaper: 'good',
  stopped: 'grave',
  dearer: 'grave',
  changed: undefined,
} as const;

const rupees = (amount: Paise): string => `₹${formatRupees(amount)}`;

/** Services with each charge as it was and as it will be. */
export function DifferenceTable({ services }: { readonly services: readonly ServiceDifference[] }) {
  const { t } = useWords();
  if (services.length === 0) return <p className={css('second')}>{t('packs.noneFound')}</p>;
  return (
    <section
      className={css('card', 'scroller', 'difference')}
      aria-label={t('packs.changes')}
      tabIndex={0}
      {...helpAt('packChanges')}
    >
      <table className={css('book', 'wide')}>
        <thead>
          <tr>
            <th scope="col">{t('packs.head')}</th>
            <th scope="col" className={css('numeric')}>
              {t('packs.before')}
            </th>
            <th scope="col" className={css('numeric')}>
              {t('packs.after')}
            </th>
            <th scope="col">{t('packs.day')}</th>
            <th scope="col">{t('packs.source')}</th>
          </tr>
        </thead>
        {services.map((service) => (
          <ServicePart key={service.service} service={service} />
        ))}
      </table>
    </section>
  );
}

function ServicePart({ service }: { readonly service: ServiceDifference }) {
  const { t, say } = useWords();
  const notes = useNotes(service);
  const { name, group, kind, heads, collisions } = service;
  return (
    <tbody>
      <tr className={css('service')}>
        <th scope="rowgroup" colSpan={5}>
          <strong>{say(name)}</strong> <span className={css('second')}>{say(group)}</span>{' '}
          <span className={css('mark', MARKS[kind])}>
            {kind === 'changed' ? t('packs.changed') : t(`packs.kinds.${kind}`)}
          </span>
        </th>
      </tr>
      {heads.map((head) => (
        <HeadRow key={`${head.head} ${head.from}`} change={head} />
      ))}
      {notes.map((note) => (
        <tr key={note}>
          <td colSpan={5} className={css('noteRow')}>
            {note}
          </td>
        </tr>
      ))}
      {collisions.map(({ head, from, own, ownSource, most }) => (
        <tr key={`${head} ${from}`}>
          <td colSpan={5} className={css('noteRow', 'collision')}>
            <CollisionWords
              head={t(`heads.${head}`)}
              own={own}
              source={ownSource}
              most={most}
              day={formatDay(from)}
            />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

type CollisionProps = {
  readonly head: string;
  readonly own: Figure;
  readonly source: string;
  readonly most: Paise;
  readonly day: string;
};

function CollisionWords({ own, most, ...said }: CollisionProps) {
  const { t } = useWords();
  const { amount } = useChangeWords();
  return t('packs.collision', { ...said, own: amount(own), most: rupees(most) });
}

/** What changes besides charges, in sentences. */
function useNotes({
  kind,
  withheld,
  nameBefore,
  papersAdded,
  papersRemoved,
  others,
}: ServiceDifference): string[] {
  const { t, say } = useWords();
  const named = others.filter((one) => one !== 'name');
  return [
    ...(withheld && kind !== 'changed' ? [say(withheld)] : []),
    ...(nameBefore ? [t('packs.renamed', { name: say(nameBefore) })] : []),
    ...(papersAdded.length > 0 ? [t('packs.papersAdded', { papers: papersAdded.map(say).join(', ') })] : []),
    ...(papersRemoved.length > 0
      ? [t('packs.papersRemoved', { papers: papersRemoved.map(say).join(', ') })]
      : []),
    ...(named.length > 0
      ? [t('packs.others', { what: named.map((one) => t(`packs.otherChanges.${one}`)).join(', ') })]
      : []),
  ];
}

function HeadRow({ change }: { readonly change: HeadDifference }) {
  const { t } = useWords();
  const { amount } = useChangeWords();
  const { head, from, before, after, direction, notified, own, source } = change;
  const limit = (most: Paise | undefined): string => (most === undefined ? t('packs.noLimit') : rupees(most));
  return (
    <tr>
      <th scope="row">
        {t(`heads.${head}`)}
        {notified && (
          <span className={css('small')}>
            {t('packs.limit', { before: limit(notified.before), after: limit(notified.after) })}
          </span>
        )}
        {own && <span className={css('small')}>{t('packs.ownStays', { amount: amount(own) })}</span>}
      </th>
      <FigureCell figure={before} />
      <td className={css('numeric')}>
        <strong>{after ? amount(after) : t('packs.notThere')}</strong>
        {after?.verified && <span className={css('small')}>{t('packs.notified')}</span>}
        {direction !== 'other' && (
          <span className={css('mark', MARKS[direction])}>{t(`packs.${direction}`)}</span>
        )}
      </td>
      <td className={css('dayCell')}>{formatDay(from)}</td>
      <td className={css('sourceCell')}>{source}</td>
    </tr>
  );
}

function FigureCell({ figure }: { readonly figure: Figure | undefined }) {
  const { t } = useWords();
  const { amount } = useChangeWords();
  return (
    <td className={css('numeric')}>
      {figure ? amount(figure) : t('packs.notThere')}
      {figure?.verified && <span className={css('small')}>{t('packs.notified')}</span>}
    </td>
  );
}
