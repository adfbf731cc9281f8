import { formatDay } from '../../../contract/day.ts';
import { sum } from '../../../contract/money.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import type { ReceiptInFull } from './refund.ts';
import sheet from './ReceiptScreen.module.css';

const css = classes(sheet);

/** What was given back of a receipt, and what is left of it. */
export function ReceiptReversals({ receipt }: { readonly receipt: ReceiptInFull }) {
  const { t } = useWords();
  const { reversals, remaining } = receipt;
  if (reversals.length === 0) return null;
  const left = sum(remaining.flatMap(({ heads }) => heads.map(({ amount }) => amount)));
  return (
    <section className={css('card')} aria-label={t('refunds.list')}>
      <h3>{t('refunds.list')}</h3>
      <table className={css('table')}>
        <tbody>
          {reversals.map(({ sequence, number, day, reason, total }) => (
            <tr key={sequence}>
              <td>
                <strong lang="en">{number}</strong>
                <br />
                {formatDay(day)} · {t(`refunds.reasons.${reason}`)}
              </td>
              <td className={css('numeric')}>
                <Amount paise={total} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={css('totalRow')}>
            <th scope="row">{t('refunds.left')}</th>
            <td className={css('numeric')}>
              <Amount paise={left} size="strong" />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
