import type { ReactNode } from 'react';
import { formatDay } from '../../../contract/day.ts';
import type { CommissionMonth, Statement } from '../../../contract/commissions.ts';
import { minus } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { BarChart } from '../../parts/BarChart.tsx';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Commissions.module.css';
import { rupees } from './rule-words.ts';
import { ExceptionTable } from './ExceptionTable.tsx';

const css = classes({ ...page, ...sheet });

type Props = { readonly month: CommissionMonth; readonly onPaid: (statement: Statement) => void };

/** Beside the services: what is due and how long, what was missed, shares, statements, and what does not agree. */
export function CommissionSide({ month, onPaid }: Props) {
  const { t, say } = useWords();
  const { data: exceptions } = useAsk('commissions.exceptions', {});
  const { due, lost, shares, tds } = month;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div
      className={css('side')}
      tabIndex={0}
      {...helpAt('toRead')}
      role="region"
      aria-label={t('commissions.due')}
    >
      <section className={css('card')}>
        <h3>{t('commissions.dueOn', { day: formatDay(month.to) })}</h3>
        <BarChart
          bars={[
            { name: t('commissions.to30'), amount: due.to30 },
            { name: t('commissions.to60'), amount: due.to60 },
            { name: t('commissions.over60'), amount: due.over60 },
          ]}
        />
      </section>
      <Figures title={t('commissions.lost')}>
        <Figure
          words={t('commissions.unclaimedOf', { count: lost.unclaimedLines })}
          amount={lost.unclaimed}
        />
        <Figure words={t('commissions.below')} amount={lost.below} />
        {month.services.flatMap(({ service, name, better, earned }) =>
          better === undefined ? (
            []
          ) : (
            <Figure
              key={service}
              words={t('commissions.belowOf', { service: say(name), better: rupees(better) })}
              amount={minus(better, earned)}
              isPart
            />
          ),
        )}
      </Figures>
      <Statements onPaid={onPaid} />
      {exceptions && (
        <section className={css('card')}>
          <h3>{t('commissions.exceptions')}</h3>
          {exceptions.length === 0 ? (
            <p className={css('second')}>{t('commissions.noExceptions')}</p>
          ) : (
            <ExceptionTable exceptions={exceptions} />
          )}
        </section>
      )}
      <Figures title={t('commissions.shares')}>
        <Figure words={t('commissions.society')} amount={shares.society} />
        <Figure words={t('commissions.operator')} amount={shares.operator} />
        <Figure words={t('commissions.csc')} amount={shares.csc} />
        <Figure words={t('commissions.tds')} amount={tds} />
      </Figures>
    </div>
  );
}

function Statements({ onPaid }: Pick<Props, 'onPaid'>) {
  const { t } = useWords();
  const { data } = useAsk('commissions.statements', {});
  return (
    <section className={css('card')}>
      <h3>{t('commissions.statements')}</h3>
      {data?.length === 0 && <p className={css('second')}>{t('commissions.noStatements')}</p>}
      <ul>
        {data?.map((one) => (
          <li key={one.sequence} className={css('statement')}>
            <span>
              {t('commissions.days', { first: formatDay(one.firstDay), last: formatDay(one.lastDay) })}
              <span className={css('second')}>
                {t('commissions.rows', { count: one.rows })} ·{' '}
                {one.paidInto ? t(`statement.account.${one.paidInto}`) : t('commissions.notPaid')}
              </span>
            </span>
            <Amount paise={one.bookedCommission} size="strong" />
            {!one.paidInto && one.booked > 0 && (
              <Button kind="link" onPress={() => onPaid(one)}>
                {t('commissions.markPaid')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={css('card')}>
      <h3>{title}</h3>
      <table className={css('table')}>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

type FigureProps = { readonly words: string; readonly amount: Paise; readonly isPart?: boolean };

function Figure({ words, amount, isPart = false }: FigureProps) {
  return (
    <tr>
      <th scope="row">{isPart ? <span className={css('second')}>{words}</span> : words}</th>
      <td>
        <Amount paise={amount} />
      </td>
    </tr>
  );
}
