import { Link } from '@tanstack/react-router';
import { timeInIndia } from '../../../contract/day.ts';
import type { DayBook } from '../../../contract/receipts.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { BarChart } from '../../parts/BarChart.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './DayBook.module.css';

const css = classes({ ...page, ...sheet });

/** The day by head, and by account with debit against credit. */
export function DayBookTables({ book }: { readonly book: DayBook }) {
  const { t, say } = useWords();
  return (
    <div className={css('side')}>
      <Income day={book.day} />
      {book.vouchers.length > 0 && (
        <section className={css('card')}>
          <h3>{t('dayBook.vouchers')}</h3>
          <table className={css('table')}>
            <tbody>
              {book.vouchers.map(({ sequence, number, name, amount }) => (
                <tr key={sequence}>
                  <th scope="row">
                    <Link to="/vouchers/$sequence" params={{ sequence: String(sequence) }} lang="en">
                      {number}
                    </Link>{' '}
                    {say(name)}
                  </th>
                  <td>
                    <Amount paise={amount} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Reversals book={book} />
      <Heads book={book} />
      <section className={css('card')}>
        <h3>{t('dayBook.byAccount')}</h3>
        <table className={css('table')}>
          <thead>
            <tr>
              <th scope="col">{t('receipts.account')}</th>
              <th scope="col">{t('dayBook.debit')}</th>
              <th scope="col">{t('dayBook.credit')}</th>
            </tr>
          </thead>
          <tbody>
            {book.accounts.map(({ code, name, debit, credit }) => (
              <tr key={code}>
                <th scope="row">{say(name)}</th>
                <td>{debit > 0 && <Amount paise={debit} />}</td>
                <td>{credit > 0 && <Amount paise={credit} />}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('dayBook.total')}</th>
              <td>
                <Amount paise={book.debit} />
              </td>
              <td>
                <Amount paise={book.credit} />
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  );
}

/** What the day brought, by group of services; nothing where nothing was. */
function Income({ day }: Pick<DayBook, 'day'>) {
  const { t, say } = useWords();
  const { data } = useAsk('reports.dayIncome', { day }, { keepLast: true });
  if (!data || data.bars.length === 0) return null;
  return (
    <section className={css('card')} aria-label={t('dayBook.income')}>
      <h3>
        {t('dayBook.income')} <Amount paise={data.total} size="strong" />
      </h3>
      <BarChart bars={data.bars.map(({ name, amount }) => ({ name: say(name), amount }))} />
    </section>
  );
}

type Props = { readonly book: DayBook };

/** What was given back on the day, and of which receipt; nothing where nothing was. */
function Reversals({ book: { reversals, reversed } }: Props) {
  const { t } = useWords();
  if (reversals.length === 0) return null;
  return (
    <section className={css('card')} aria-label={t('refunds.list')}>
      <h3>{t('refunds.list')}</h3>
      <table className={css('table')}>
        <tbody>
          {reversals.map(({ sequence, number, issuedAt, receipt, receiptNumber, total }) => (
            <tr key={sequence}>
              <th scope="row">
                <span lang="en">{number}</span> · {timeInIndia(issuedAt)}
                <br />
                <Link
                  to="/receipts/$sequence"
                  params={{ sequence: String(receipt) }}
                  className={css('link')}
                  lang="en"
                >
                  {receiptNumber}
                </Link>
              </th>
              <td>
                <Amount paise={total} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('dayBook.total')}</th>
            <td>
              <Amount paise={reversed.total} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** The day by head: what came in, and where something was given back, also that and what is left. */
function Heads({ book }: Props) {
  const { t } = useWords();
  const hasReversals = book.reversals.length > 0;
  const total = { amount: book.total, reversed: book.reversed.total, net: book.net.total };
  const cells = ({ amount, reversed, net }: typeof total) =>
    (hasReversals ? [amount, reversed, net] : [amount]).map((paise, place) => (
      // oxlint-disable-next-line react/no-array-index-key -- three columns, always in this order
      <td key={place}>
        <Amount paise={paise} />
      </td>
    ));
  return (
    <section className={css('card')}>
      <h3>{t('dayBook.byHead')}</h3>
      <table className={css('table')}>
        {hasReversals && (
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col">{t('refunds.received')}</th>
              <th scope="col">{t('refunds.reversed')}</th>
              <th scope="col">{t('refunds.net')}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {book.heads.map((part) => (
            <tr key={part.head}>
              <th scope="row">{t(`heads.${part.head}`)}</th>
              {cells(part)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('dayBook.total')}</th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
