import { formatDay } from '../../../contract/day.ts';
import type { CommissionException } from '../../../contract/commissions.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './Commissions.module.css';

const css = classes({ ...page, ...sheet });

/** What does not agree between a statement and the book, line by line. */
export function ExceptionTable({ exceptions }: { readonly exceptions: readonly CommissionException[] }) {
  const { t, say } = useWords();
  return (
    <table className={css('table')}>
      <thead>
        <tr>
          <th scope="col">{t('commissions.what')}</th>
          <th scope="col" className={css('start', 'words')}>
            {t('commissions.reference')}
          </th>
          <th scope="col">{t('commissions.expected')}</th>
          <th scope="col">{t('commissions.stated')}</th>
        </tr>
      </thead>
      <tbody>
        {exceptions.map(({ kind, row, day, number, reference, service, expected, stated }, at) => (
          // A list that is only ever replaced as a whole.
          // oxlint-disable-next-line react/no-array-index-key -- a statement may name one sale twice
          <tr key={at}>
            <th scope="row">
              <span className={css('kind', kind)}>{t(`commissions.kind.${kind}`)}</span>
              <span className={css('second')}>
                {formatDay(day)}
                {row !== undefined && ` · #${row}`}
              </span>
            </th>
            <td className={css('start', 'words')}>
              <span lang="en" className={css(number !== undefined && 'nowrap')}>
                {number ?? reference}
              </span>
              {service && <span className={css('second')}>{say(service)}</span>}
            </td>
            <td>
              <Amount paise={expected} />
            </td>
            <td>
              <Amount paise={stated} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
