import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Account } from '../../../contract/ledger.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { AccountDialog } from './AccountDialog.tsx';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Ledger.module.css';

const css = classes({ ...page, ...sheet });

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, End: 1e6, Home: -1e6 };

/** The chart of accounts. Arrows move, Enter opens an account to give it another code or name. */
export function AccountsPanel() {
  const { t, say } = useWords();
  const { data: accounts = [] } = useAsk('ledger.accounts', {});
  const [at, setAt] = useState(0);
  const [edited, edit] = useState<Account | 'new'>();
  const scroller = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.code];
    if (event.code === 'Enter' || event.code === 'NumpadEnter') edit(accounts[at]);
    else if (step === undefined) return;
    else {
      const next = Math.min(accounts.length - 1, Math.max(0, at + step));
      setAt(next);
      scroller.current?.querySelectorAll('tbody tr')[next]?.scrollIntoView({ block: 'nearest' });
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className={css('bar')}>
        <h2 className={css('title')}>{t('ledger.accounts')}</h2>
        <span className={css('acts')}>
          <Button icon="plus" onPress={() => edit('new')}>
            {t('ledger.newAccount')}
          </Button>
        </span>
      </div>
      <div
        ref={scroller}
        className={css('card', 'scroller')}
        role="group"
        tabIndex={0}
        {...helpAt('accountRows')}
        aria-label={t('ledger.accounts')}
        onKeyDown={onKeyDown}
      >
        <table className={css('book')} role="grid">
          <thead>
            <tr>
              <th scope="col">{t('ledger.code')}</th>
              <th scope="col">{t('ledger.account')}</th>
              <th scope="col">{t('ledger.accountKind')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account, place) => (
              <tr
                key={account.account}
                aria-selected={place === at}
                className={css(place === at && 'chosen')}
                onClick={() => setAt(place)}
                onDoubleClick={() => edit(account)}
              >
                <td>{account.code}</td>
                <td>
                  {say(account.name)}
                  {!account.byHand && <span className={css('small')}> · {t('ledger.byProgram')}</span>}
                </td>
                <td>{t(`ledger.kindsOfAccount.${account.kind}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {edited && (
        <AccountDialog
          account={edited === 'new' ? undefined : edited}
          onClose={() => {
            edit(undefined);
            scroller.current?.focus();
          }}
        />
      )}
    </>
  );
}
