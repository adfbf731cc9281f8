import type { ServiceRates } from '../../../contract/rates.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './Catalogue.module.css';
import { useChangeWords } from './change-words.ts';

const css = classes({ ...page, ...sheet });

const ORDER = ['now', 'coming', 'blocked', 'past'] as const;

/** Every rate that is known of a service: what counts today, what comes, and what is no more. */
export function RateTable({ rates }: Pick<ServiceRates, 'rates'>) {
  const { t } = useWords();
  const { amount, days } = useChangeWords();
  const rows = ORDER.flatMap((standing) => rates.filter((one) => one.standing === standing));
  return (
    <table className={css('book', 'rates')}>
      <thead>
        <tr>
          <th scope="col">{t('rates.standing')}</th>
          <th scope="col">{t('rates.head')}</th>
          <th scope="col" className={css('numeric')}>
            {t('rates.rate')}
          </th>
          <th scope="col">{t('rates.days')}</th>
          <th scope="col">{t('rates.source')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rate, source, isOwn, pack, standing }, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same rate may have been written twice
          <tr key={place} className={css(standing === 'past' && 'past')}>
            <td>
              <span className={css('state', standing)}>{t(`rates.standings.${standing}`)}</span>
            </td>
            <th scope="row">{t(`heads.${rate.head}`)}</th>
            <td className={css('numeric')}>{amount(rate)}</td>
            <td>{days(rate)}</td>
            <td>
              <strong>
                {t(rate.verified ? 'rates.notified' : isOwn ? 'rates.own' : 'rates.unverified')}
              </strong>
              {pack !== undefined && (
                <span className={css('note')}>{t('packs.ofPack', { number: pack })}</span>
              )}
              <span className={css('note')}>{source}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
