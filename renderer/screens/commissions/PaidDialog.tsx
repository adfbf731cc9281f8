import { useState } from 'react';
import type { FormEvent } from 'react';
import { formatDay } from '../../../contract/day.ts';
import type { CreditAccount, Statement } from '../../../contract/commissions.ts';
import type { Fault } from '../../../contract/faults.ts';
import { call, faultOf, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Commissions.module.css';
import { rupees } from './rule-words.ts';

const css = classes(sheet);

const ACCOUNTS: readonly CreditAccount[] = ['csc-wallet', 'digipay-wallet', 'bank'];

type Props = { readonly statement: Statement; readonly onClose: () => void };

/** Records that the money of an approved statement has come. */
export function PaidDialog({ statement, onClose }: Props) {
  const { t } = useWords();
  const [paidInto, setPaidInto] = useState<CreditAccount>('csc-wallet');
  const [requestId] = useState(newId);
  const [fault, setFault] = useState<Fault>();
  const save = async (): Promise<void> => {
    await call('commissions.receiveStatement', { requestId, statement: statement.sequence, paidInto });
    tell({ kind: 'done', text: t('statement.paidNow') });
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save().catch((error: unknown) => setFault(faultOf(error)));
  };
  const days = t('commissions.days', {
    first: formatDay(statement.firstDay),
    last: formatDay(statement.lastDay),
  });
  return (
    <Dialog title={t('statement.paidTitle')} onClose={onClose}>
      <form className={css('form')} onSubmit={submit}>
        <p>
          {days}
          {': '}
          {t('statement.sums', {
            commission: rupees(statement.bookedCommission),
            tds: rupees(statement.bookedTds),
          })}
        </p>
        <ChoiceField
          label={t('statement.paidInto')}
          help="statementPaid"
          choices={ACCOUNTS.map((id) => ({ id, words: t(`statement.account.${id}`) }))}
          value={paidInto}
          onChange={setPaidInto}
          autoFocus
        />
        {fault && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main">
            {t('statement.savePaid')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
