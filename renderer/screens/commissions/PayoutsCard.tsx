import { useState } from 'react';
import { formatDay } from '../../../contract/day.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import { PayOutDialog, useVoucher } from './PayOutDialog.tsx';
import sheet from './Terms.module.css';

const css = classes({ ...page, ...sheet });

/** What operators are owed of commission, and what they were paid, each with its voucher. */
export function PayoutsCard() {
  const { t } = useWords();
  const { data } = useAsk('commissions.payouts', {});
  const [pays, setPays] = useState(false);
  const saveVoucher = useVoucher();
  if (!data) return null;
  const { payable, payouts } = data;
  return (
    <section className={css('card')} aria-label={t('terms.payouts')}>
      <div className={css('head')}>
        <h3>{t('terms.payouts')}</h3>
        <Button icon="coins" onPress={() => setPays(true)} isDisabled={payable <= 0} takesFocus>
          {t('terms.payOut')}
        </Button>
      </div>
      <p>
        {t('terms.owed')} <Amount paise={payable} size="strong" />
      </p>
      {payouts.length > 0 && (
        <table className={css('table')}>
          <thead>
            <tr>
              <th scope="col">{t('terms.payee')}</th>
              <th scope="col" className={css('start')}>
                {t('terms.agreedBy')}
              </th>
              <th scope="col">{t('terms.amount')}</th>
              <th scope="col">{t('ledger.voucher')}</th>
            </tr>
          </thead>
          <tbody>
            {payouts.map(({ sequence, day, number, payee, approver, account, amount }) => (
              <tr key={sequence}>
                <th scope="row">
                  {payee}
                  <span className={css('note')}>
                    {formatDay(day)} · {t(`terms.from.${account}`)}
                  </span>
                </th>
                <td className={css('start')}>{approver}</td>
                <td>
                  <Amount paise={amount} />
                </td>
                <td>
                  <Button kind="link" onPress={() => saveVoucher(sequence)}>
                    <span lang="en">{number}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pays && <PayOutDialog payable={payable} onClose={() => setPays(false)} />}
    </section>
  );
}
