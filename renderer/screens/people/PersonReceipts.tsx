import { Link } from '@tanstack/react-router';
import { formatDay } from '../../../contract/day.ts';
import type { PersonId } from '../../../contract/ids.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from '../households/Households.module.css';

const css = classes(sheet);

/** The receipts of a person, the last first; each leads to itself. */
export function PersonReceipts({ personId }: { readonly personId: PersonId }) {
  const { t, say } = useWords();
  const { data } = useAsk('receipts.ofPerson', { personId });
  return (
    <section className={css('card')} aria-label={t('people.receipts')}>
      <h3>{t('people.receipts')}</h3>
      {data?.length === 0 && <p className={css('second')}>{t('people.noReceipts')}</p>}
      <table className={css('table')}>
        <tbody>
          {(data ?? []).map(({ sequence, number, day, services, total }) => (
            <tr key={sequence}>
              <td>{formatDay(day)}</td>
              <th scope="row">
                <Link to="/receipts/$sequence" params={{ sequence: String(sequence) }}>
                  {number}
                </Link>
              </th>
              <td>{services.map(say).join(', ')}</td>
              <td className={css('sum')}>
                <Amount paise={total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
