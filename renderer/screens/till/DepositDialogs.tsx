import { useState } from 'react';
import type { Output } from '../../../contract/contract.ts';
import { formatRupees } from '../../../contract/money.ts';
import { call, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { ActDialog, AmountField, amountIn } from './ActDialog.tsx';

/** First step: the money leaves the drawer for the bank. */
export function SendDepositDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [text, setText] = useState('');
  const amount = amountIn(text);
  const send = async (): Promise<string> => {
    const sent = await call('till.sendDeposit', { requestId, amount: amount ?? 0 });
    return t('till.depositSent', { number: sent.number, amount: formatRupees(sent.amount) });
  };
  return (
    <ActDialog
      title={t('till.depositTitle')}
      act={t('till.depositSend')}
      isReady={amount !== undefined}
      onAct={send}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>{t('till.depositWords')}</p>
          <AmountField
            label={t('till.amount')}
            help="depositAmount"
            value={text}
            onChange={setText}
            asked={asked}
            autoFocus
          />
        </>
      )}
    </ActDialog>
  );
}

export type Deposit = Output<'till.state'>['deposits'][number];

type ConfirmProps = { readonly deposit: Deposit; readonly onClose: () => void };

/** Second step: the bank has it and gave a slip. */
export function ConfirmDepositDialog({ deposit, onClose }: ConfirmProps) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [slipNumber, setSlipNumber] = useState('');
  const isThere = slipNumber.trim() !== '';
  const confirm = async (): Promise<string> => {
    await call('till.confirmDeposit', { requestId, deposit: deposit.sequence, slipNumber });
    return t('till.depositConfirmed', { number: deposit.number });
  };
  return (
    <ActDialog
      title={t('till.confirmTitle', { number: deposit.number })}
      act={t('till.depositConfirm')}
      isReady={isThere}
      onAct={confirm}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <Amount paise={deposit.amount} size="huge" />
          <TextField
            label={t('till.slipNumber')}
            isOfficialNumber
            value={slipNumber}
            onChange={setSlipNumber}
            problem={asked && !isThere ? t('fields.missing') : undefined}
            help="slipNumber"
            maxLength={40}
            lang="en"
            autoFocus
          />
        </>
      )}
    </ActDialog>
  );
}
