import { formatDay } from '../../../contract/day.ts';
import type { SuspenseItem } from '../../../contract/suspense.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Suspense.module.css';

const css = classes(sheet);

export type SuspenseAct = 'look' | 'settle' | 'pay' | 'receipt';

type Props = {
  readonly items: readonly SuspenseItem[];
  readonly onAct: (act: SuspenseAct, item: SuspenseItem) => void;
};

/** One row a payment, the oldest first. */
export function SuspenseTable({ items, onAct }: Props) {
  const { t } = useWords();
  return (
    <table className={css('table')} aria-label={t('suspense.title')}>
      <thead>
        <tr>
          <th scope="col">{t('suspense.number')}</th>
          <th scope="col">{t('suspense.who')}</th>
          <th scope="col">{t('suspense.amount')}</th>
          <th scope="col">{t('suspense.age')}</th>
          <th scope="col">{t('suspense.standing')}</th>
          <th scope="col">{t('suspense.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.sequence} item={item} onAct={onAct} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Pick<Props, 'onAct'> & { readonly item: SuspenseItem };

function Row({ item, onAct }: RowProps) {
  const { t, say } = useWords();
  const { ageDays, day, promised, owner, state, lookedAt, isDue } = item;
  const isLookedAt = lookedAt !== undefined && ageDays > 0 && !isDue;
  return (
    <tr>
      <th scope="row" className={css('number')} lang="en">
        {item.number}
        <br />
        <small>{item.receiptNumber}</small>
      </th>
      <td>
        <strong>{item.personName}</strong>
        {item.personName !== undefined && <br />}
        {say(item.service)}
        {item.portalReference !== '' && (
          <>
            <br />
            <small>{item.portalReference}</small>
          </>
        )}
        {item.note !== '' && (
          <>
            <br />
            <small>{item.note}</small>
          </>
        )}
      </td>
      <td className={css('numeric')}>
        <Amount paise={item.amount} size="strong" />
      </td>
      <td>
        <span className={css(isDue && 'due')}>
          {ageDays === 0 ? t('suspense.today') : t('suspense.days', { count: ageDays })}
        </span>
        <br />
        <small>{formatDay(day)}</small>
      </td>
      <td>
        {t(`suspense.states.${state}`)}
        {isLookedAt && ` · ${t('suspense.lookedToday')}`}
        <br />
        <small>
          {owner} · {t('suspense.promised', { day: formatDay(promised) })}
        </small>
      </td>
      <td>
        <Acts item={item} onAct={onAct} />
      </td>
    </tr>
  );
}

function Acts({ item, onAct }: RowProps) {
  const { t } = useWords();
  const named = (words: string): string => `${words}: ${item.number}`;
  return (
    <span className={css('acts')}>
      {item.state === 'refunded' && (
        <Button kind="main" onPress={() => onAct('pay', item)} label={named(t('suspense.pay'))}>
          {t('suspense.pay')}
        </Button>
      )}
      <Button onPress={() => onAct('settle', item)} label={named(t('suspense.settle'))}>
        {t('suspense.settle')}
      </Button>
      {item.isDue && (
        <Button onPress={() => onAct('look', item)} label={named(t('suspense.look'))}>
          {t('suspense.look')}
        </Button>
      )}
      <Button kind="quiet" onPress={() => onAct('receipt', item)} label={named(t('suspense.receipt'))}>
        {t('suspense.receipt')}
      </Button>
    </span>
  );
}
