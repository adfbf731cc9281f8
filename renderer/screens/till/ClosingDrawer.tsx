import type { Paise } from '../../../contract/money.ts';
import { NO_MONEY } from '../../../contract/money.ts';
import type { Closing } from '../../../contract/till.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import { Difference } from './Difference.tsx';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import tables from './Tables.module.css';
import sheet from './Till.module.css';

const css = classes({ ...page, ...sheet, ...tables });

/** From the float to the count: how the drawer of a day comes out. */
export function ClosingDrawer({ closing }: { readonly closing: Closing }) {
  const { t } = useWords();
  const { drawer, turnover } = closing;
  const lines: readonly [string, Paise][] = [
    [t('till.float'), drawer.float],
    [`+ ${t('till.modeCash')}: ${t('till.received')}`, turnover.received.cash],
    [`− ${t('till.modeCash')}: ${t('till.refunded')}`, turnover.refunded.cash],
    [`+ ${t('till.cashIn')}`, drawer.cashIn],
    [`− ${t('till.cashOut')}`, drawer.cashOut],
    [t('till.corrected'), drawer.corrected ?? NO_MONEY],
  ];
  return (
    <section
      className={css('card', 'facts', 'scroller')}
      aria-label={t('till.zDrawer')}
      tabIndex={0}
      {...helpAt('toRead')}
    >
      <h3>{t('till.zDrawer')}</h3>
      <table className={css('table', 'dense')}>
        <tbody>
          {lines
            .filter(([, amount], index) => index === 0 || amount !== NO_MONEY)
            .map(([name, amount]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <Amount paise={amount} />
                </td>
              </tr>
            ))}
          <tr>
            <th scope="row">{t('till.expected')}</th>
            <td>
              <Amount paise={drawer.expected} size="strong" />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('till.counted')}</th>
            <td>
              <Amount paise={drawer.counted} size="strong" />
            </td>
          </tr>
        </tbody>
      </table>
      <Difference label={t('till.variance')} amount={drawer.variance} />
      {drawer.reason && (
        <p>
          {t('till.reason')}: <strong>{t(`till.reasons.${drawer.reason}`)}</strong>
        </p>
      )}
      <p className={css('second')}>
        {t('till.denominations')}:{' '}
        {drawer.denominations.map(({ rupees, pieces }) => `₹${rupees} × ${pieces}`).join(', ') || '—'}
      </p>
      <p className={css('second')}>
        {t('till.closedBy')}: {closing.closedBy}
        {closing.approvedBy !== undefined && ` · ${t('till.approvedBy')}: ${closing.approvedBy}`}
      </p>
    </section>
  );
}
