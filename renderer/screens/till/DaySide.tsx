import { useState } from 'react';
import type { Output } from '../../../contract/contract.ts';
import { formatDay } from '../../../contract/day.ts';
import { minus } from '../../../contract/money.ts';
import type { WalletState } from '../../../contract/movements.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { ConfirmDepositDialog } from './DepositDialogs.tsx';
import type { Deposit } from './DepositDialogs.tsx';
import page from '../../parts/Page.module.css';
import tables from './Tables.module.css';
import sheet from './Till.module.css';

const css = classes({ ...page, ...sheet, ...tables });

/** Money that is elsewhere: on the way to the bank, and in the wallets. */
export function DaySide({ deposits }: Pick<Output<'till.state'>, 'deposits'>) {
  const { t } = useWords();
  const { data: wallets } = useAsk('till.wallets', {});
  const [confirms, setConfirms] = useState<Deposit>();
  return (
    <>
      {deposits.length > 0 && (
        <section className={css('card')} aria-label={t('till.depositsOnWay')}>
          <h3>{t('till.depositsOnWay')}</h3>
          <ul className={css('list')}>
            {deposits.map((deposit) => (
              <li key={deposit.sequence} className={css('deposit')}>
                <span lang="en">{deposit.number}</span>
                <span className={css('second')}>{formatDay(deposit.day)}</span>
                <Amount paise={deposit.amount} size="strong" />
                <Button onPress={() => setConfirms(deposit)}>{t('till.confirmDeposit')}</Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={css('card')} aria-label={t('till.wallets')}>
        <table className={css('table', 'dense')}>
          <thead>
            <tr>
              <th scope="col">{t('till.wallets')}</th>
              <th scope="col">{t('till.walletBook')}</th>
              <th scope="col">{t('till.walletPortal')}</th>
              <th scope="col">{t('till.walletDiffers')}</th>
            </tr>
          </thead>
          <tbody>
            {wallets?.map((wallet) => (
              <WalletRow key={wallet.wallet} state={wallet} />
            ))}
          </tbody>
        </table>
      </section>
      {confirms && <ConfirmDepositDialog deposit={confirms} onClose={() => setConfirms(undefined)} />}
    </>
  );
}

function WalletRow({ state: { wallet, book, portal } }: { readonly state: WalletState }) {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">{t(`till.wallet.${wallet}`)}</th>
      <td>
        <Amount paise={book} />
      </td>
      {portal === undefined ? (
        <td colSpan={2} className={css('second')}>
          {t('till.walletNever')}
        </td>
      ) : (
        <>
          <td>
            <Amount paise={portal} />
          </td>
          <td>
            <Amount paise={minus(portal, book)} size="strong" />
          </td>
        </>
      )}
    </tr>
  );
}
