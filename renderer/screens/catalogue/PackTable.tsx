import { helpAt } from '../../parts/help-topic.ts';
import { businessDayOf, formatDay, timeInIndia } from '../../../contract/day.ts';
import type { TakenPack } from '../../../contract/rate-packs.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import catalogue from './Catalogue.module.css';

const css = classes({ ...page, ...catalogue });

const STANDING = { now: 'now', coming: 'coming', undone: 'past' } as const;

type Props = { readonly packs: readonly TakenPack[]; readonly onLook: (pack: TakenPack) => void };

/** Every time that a pack was taken in: what it is, from when it counts, by whom and why, and whether it stands. */
export function PackTable({ packs, onLook }: Props) {
  const { t } = useWords();
  const columns = ['number', 'name', 'from', 'taken', 'state', 'changes'] as const;
  return (
    <section
      className={css('card', 'scroller')}
      aria-label={t('packs.list')}
      tabIndex={0}
      {...helpAt('packList')}
    >
      <table className={css('book', 'rates')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`packs.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {packs.map((pack) => (
            <PackRow key={pack.sequence} pack={pack} onLook={onLook} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PackRow({ pack, onLook }: { readonly pack: TakenPack; readonly onLook: Props['onLook'] }) {
  const { t, say } = useWords();
  const { number, name, publisher, effective, state, applied, undone } = pack;
  const who = ({ at, operator, approver }: TakenPack['applied'] | NonNullable<TakenPack['undone']>): string =>
    t('packs.who', { day: formatDay(businessDayOf(at)), time: timeInIndia(at), operator, approver });
  const why = t('packs.why', { reason: t(`packs.reasons.${applied.reason}`), source: applied.source });
  return (
    <tr className={css(state === 'undone' && 'past')}>
      <th scope="row">{number}</th>
      <td>
        <strong>{say(name)}</strong>
        <span className={css('note')}>{say(publisher)}</span>
      </td>
      <td>{formatDay(effective)}</td>
      <td>
        {why}
        <span className={css('note')}>{who(applied)}</span>
        {undone && (
          <>
            {t('packs.undoneBy', {
              why: t('packs.why', {
                reason: t(`packs.undoReasons.${undone.reason}`),
                source: undone.source,
              }),
            })}
            <span className={css('note')}>{who(undone)}</span>
            {undone.explanation !== undefined && <span className={css('note')}>{undone.explanation}</span>}
          </>
        )}
      </td>
      <td>
        <span className={css('state', STANDING[state])}>{t(`packs.states.${state}`)}</span>
      </td>
      <td>
        <Button label={t('packs.changesOf', { number })} onPress={() => onLook(pack)}>
          {t('packs.changes')}
        </Button>
      </td>
    </tr>
  );
}
