import { NO_MONEY, negative } from '../../../contract/money.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import { ReceiptReversals } from './ReceiptReversals.tsx';
import type { ReceiptInFull } from './refund.ts';
import sheet from './ReceiptScreen.module.css';

const css = classes(sheet);

/** How the receipt was paid, who issued it, how often it was copied, and where its money went in the books. */
export function ReceiptFacts({ receipt }: { readonly receipt: ReceiptInFull }) {
  const { t, say } = useWords();
  const { payment } = receipt;
  return (
    <div className={css('side')}>
      <ReceiptReversals receipt={receipt} />
      <section className={css('card')}>
        <h3>{t('receipts.payment')}</h3>
        <dl className={css('facts')}>
          <dt>{t('receipts.cash')}</dt>
          <dd>
            <Amount paise={payment.cash} />
          </dd>
          <dt>{t('receipts.tendered')}</dt>
          <dd>
            <Amount paise={payment.tendered} />
          </dd>
          <dt>{t('receipts.change')}</dt>
          <dd>
            <Amount paise={payment.change} />
          </dd>
          <dt>
            {t('receipts.upi')}
            {payment.upiReference !== '' && ` (…${payment.upiReference})`}
          </dt>
          <dd>
            <Amount paise={payment.upi} />
          </dd>
          <dt>{t('common.operator')}</dt>
          <dd>{receipt.operator}</dd>
          {receipt.language && (
            <>
              <dt>{t('paperLanguages.label')}</dt>
              <dd>{t(`paperLanguages.short.${receipt.language}`)}</dd>
            </>
          )}
          <dt>{t('receipts.duplicates')}</dt>
          <dd>{receipt.duplicates === 0 ? t('receipts.noDuplicates') : receipt.duplicates}</dd>
        </dl>
      </section>
      <section className={css('card')}>
        <h3>{t('receipts.postings')}</h3>
        <table className={css('table')}>
          <thead>
            <tr>
              <th scope="col">{t('receipts.account')}</th>
              <th scope="col" className={css('numeric')}>
                {t('dayBook.debit')}
              </th>
              <th scope="col" className={css('numeric')}>
                {t('dayBook.credit')}
              </th>
            </tr>
          </thead>
          <tbody>
            {receipt.postings.map(({ account, name, amount }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the postings of a receipt never change
              <tr key={`${index}-${account}`}>
                <td>{say(name)}</td>
                <td className={css('numeric')}>{amount > NO_MONEY && <Amount paise={amount} />}</td>
                <td className={css('numeric')}>{amount < NO_MONEY && <Amount paise={negative(amount)} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
