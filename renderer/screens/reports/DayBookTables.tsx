import { Link } from '@tanstack/react-router';
import type { DayBook } from '../../../contract/receipts.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './DayBook.module.css';

const css = classes(sheet);

/** The day by head, and by account with debit against credit. */
export function DayBookTables({ book }: { readonly book: DayBook }) {
  const { t, say } = useWords();
  return (
    <div className={css('side')}>
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
      <section className={css('card')}>
        <h3>{t('dayBook.byHead')}</h3>
        <table className={css('table')}>
          <tbody>
            {book.heads.map(({ head, amount }) => (
              <tr key={head}>
                <th scope="row">{t(`heads.${head}`)}</th>
                <td>
                  <Amount paise={amount} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('dayBook.total')}</th>
              <td>
                <Amount paise={book.total} />
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
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
