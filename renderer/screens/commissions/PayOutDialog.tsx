import { useState } from 'react';
import type { Input } from '../../../contract/contract.ts';
import { formatRupees, parseRupees } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';
import { call } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { rupees } from './rule-words.ts';
import { TermDialog } from './TermDialog.tsx';
import { useTermForm } from './use-term-form.ts';

type PaidFrom = Input<'commissions.payOut'>['paidFrom'];
const FROM: readonly PaidFrom[] = ['bank', 'cash-safe', 'cash-drawer'];

/** Saves the voucher of a payout as a PDF, and says where. */
export function useVoucher(): (sequence: number) => void {
  const { t } = useWords();
  return (sequence) => {
    call('commissions.exportPayout', { sequence })
      .then(({ path }) => tell({ kind: 'done', text: t('terms.voucherSaved', { path }) }))
      .catch(tellFault);
  };
}

/** Pays an operator's share out, and makes the voucher that all three sign. */
export function PayOutDialog({
  payable,
  onClose,
}: {
  readonly payable: Paise;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { data } = useAsk('users.list', {});
  const saveVoucher = useVoucher();
  const people = (data?.users ?? []).filter(({ enabled, role }) => enabled && role !== 'auditor');
  const [chosen, setPayee] = useState<string>();
  const payee = people.find(({ operatorId }) => operatorId === chosen) ?? people[0];
  const [paidFrom, setPaidFrom] = useState<PaidFrom>('bank');
  const [typed, setTyped] = useState(formatRupees(payable));
  const amount = parseRupees(typed);
  const fits = amount !== undefined && amount > 0 && amount <= payable;
  const asked = useTermForm({
    why: t('terms.payoutWhy', { name: payee?.name ?? '', amount: rupees(amount ?? payable) }),
    not: payee ? [payee.operatorId] : [],
    isReady: fits && payee !== undefined,
    async send(agreed) {
      if (!payee || amount === undefined) return;
      const order = { ...agreed, payee: payee.operatorId, paidFrom, amount };
      saveVoucher((await call('commissions.payOut', order)).sequence);
    },
    onClose,
  });
  return (
    <TermDialog title={t('terms.payOut')} asked={asked} save={t('terms.pay')}>
      <p>{t('terms.payable', { amount: rupees(payable) })}</p>
      <ChoiceField
        label={t('terms.payee')}
        help="payoutPayee"
        choices={people.map(({ operatorId, name }) => ({ id: operatorId, words: name }))}
        value={payee?.operatorId}
        onChange={setPayee}
      />
      <ChoiceField
        label={t('terms.paidFrom')}
        help="payoutFrom"
        choices={FROM.map((id) => ({ id, words: t(`terms.from.${id}`) }))}
        value={paidFrom}
        onChange={setPaidFrom}
      />
      <TextField
        label={t('terms.amount')}
        help="payoutAmount"
        value={typed}
        onChange={setTyped}
        problem={asked.tried && !fits ? t('terms.notPayable', { amount: rupees(payable) }) : undefined}
        numeric
        autoFocus
        selects
      />
    </TermDialog>
  );
}
