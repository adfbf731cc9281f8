import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import type { Account, AccountKind } from '../../../contract/ledger.ts';
import { call, faultOf, newId } from '../../app/call.ts';
import { useProblem } from '../../app/use-problem.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './Ledger.module.css';

const css = classes({ ...page, ...sheet });

const KINDS = ['expense', 'income', 'asset', 'liability'] as const;

/** A new account of the society's own, or another code and name for one that is there. */
export function AccountDialog({
  account,
  onClose,
}: {
  readonly account: Account | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [kind, setKind] = useState<AccountKind>('expense');
  const [code, setCode] = useState(account?.code ?? '');
  const [nameHi, setNameHi] = useState(account?.name.hi ?? '');
  const [nameEn, setNameEn] = useState(account?.name.en ?? '');
  const [fault, setFault] = useState<Fault>();
  const problem = useProblem(fault);
  const save = async (): Promise<void> => {
    const fields = { requestId, code, nameHi, nameEn };
    await (account
      ? call('ledger.changeAccount', { ...fields, account: account.account })
      : call('ledger.addAccount', { ...fields, kind }));
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save().catch((error: unknown) => setFault(faultOf(error)));
  };
  return (
    <Dialog title={t(account ? 'ledger.changeAccount' : 'ledger.newAccount')} onClose={onClose}>
      <form className={css('form')} onSubmit={submit}>
        {!account && (
          <ChoiceField
            label={t('ledger.accountKind')}
            help="accountKind"
            choices={KINDS.map((id) => ({ id, words: t(`ledger.kindsOfAccount.${id}`) }))}
            value={kind}
            onChange={setKind}
            autoFocus
          />
        )}
        <TextField
          label={t('ledger.code')}
          help="accountCode"
          value={code}
          onChange={setCode}
          problem={problem('code')}
          lang="en"
          maxLength={12}
          autoFocus={account !== undefined}
          selects
        />
        <TextField
          label={t('ledger.nameHi')}
          help="accountNameHi"
          value={nameHi}
          onChange={setNameHi}
          problem={problem('nameHi')}
          lang="hi"
        />
        <TextField
          label={t('ledger.nameEn')}
          help="accountNameEn"
          value={nameEn}
          onChange={setNameEn}
          problem={problem('nameEn')}
          lang="en"
        />
        {fault && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" keyCap="Enter">
            {t('ledger.saveAccount')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
