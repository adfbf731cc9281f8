import type { CommissionMonth, ServiceMonth } from '../../../contract/commissions.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Commissions.module.css';

const css = classes({ ...page, ...sheet });

type Props = {
  readonly month: CommissionMonth;
  readonly onWriteRate: (service: ServiceMonth) => void;
};

/** The services of a month: earned as a bar, received as its darker part, and what nobody knows the rate of. */
export function ServiceBars({ month, onWriteRate }: Props) {
  const { t, say } = useWords();
  const most = Math.max(1, ...month.services.map(({ earned, better = 0 }) => Math.max(earned, better)));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section
      className={css('card', 'scroller')}
      tabIndex={0}
      {...helpAt('toRead')}
      aria-label={t('commissions.byService')}
    >
      <table className={css('table')}>
        <thead>
          <tr>
            <th scope="col">{t('commissions.service')}</th>
            <th scope="col">{t('commissions.sales')}</th>
            <th scope="col">{t('commissions.earned')}</th>
            <th scope="col">{t('commissions.confirmed')}</th>
            <th scope="col">{t('commissions.received')}</th>
          </tr>
        </thead>
        <tbody>
          {month.services.map((row) => (
            <tr key={row.service}>
              <th scope="row">
                <span className={css('name')}>
                  {say(row.name)}
                  {row.unknown > 0 && (
                    <span className={css('unknown')}>
                      {t('commissions.unknown')}: {t('commissions.unknownLines', { count: row.unknown })}
                      <Button kind="link" onPress={() => onWriteRate(row)}>
                        {t('commissions.unknownRate')}
                      </Button>
                    </span>
                  )}
                </span>
                {(row.earned > 0 || row.better !== undefined) && <Bar row={row} most={most} />}
              </th>
              <td>{row.sales}</td>
              <td>
                <Amount paise={row.earned} size="strong" />
              </td>
              <td>
                <Amount paise={row.confirmed} />
              </td>
              <td>
                <Amount paise={row.received} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const share = (part: number, most: number): string => `${Math.max(0, Math.min(100, (100 * part) / most))}%`;

/** The figures stand beside it; the bar only lets them be compared at a glance. */
function Bar({ row, most }: { readonly row: ServiceMonth; readonly most: number }) {
  return (
    <svg className={css('bars')} aria-hidden="true" preserveAspectRatio="none">
      {row.better !== undefined && (
        <rect className={css('better')} width={share(row.better, most)} height="8" rx="2" />
      )}
      <rect className={css('earned')} width={share(row.earned, most)} height="8" rx="2" />
      <rect
        className={css('got')}
        width={share(Math.min(row.received, row.earned), most)}
        height="8"
        rx="2"
      />
    </svg>
  );
}
