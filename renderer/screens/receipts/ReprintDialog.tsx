import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Receipt, ReprintReason } from '../../../contract/receipts.ts';
import { faultOf, newId } from '../../app/call.ts';
import { useCommand } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './ReceiptScreen.module.css';

const css = classes(sheet);

const REASONS = ['paper-fault', 'lost', 'asked', 'office'] as const;

type Props = {
  readonly receipt: Receipt;
  readonly onDone: (copy: number) => void;
  readonly onClose: () => void;
};

/** Asks why a receipt is printed again; the answer stands in the book and the paper says that it is a duplicate. */
export function ReprintDialog({ receipt, onDone, onClose }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState<ReprintReason>('paper-fault');
  // One wish to print, one id: Enter twice gives one duplicate.
  const [requestId] = useState(newId);
  const reprint = useCommand('receipts.reprint');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reprint.isPending) return;
    reprint.mutate(
      { requestId, sequence: receipt.sequence, reason },
      { onSuccess: ({ duplicates }) => onDone(duplicates) },
    );
  };
  return (
    <Dialog title={t('receipts.reprintTitle', { number: receipt.number })} onClose={onClose}>
      <form className={css('form')} onSubmit={submit}>
        <ChoiceField
          label={t('receipts.reason')}
          choices={REASONS.map((id) => ({ id, words: t(`receipts.reasons.${id}`) }))}
          value={reason}
          onChange={setReason}
          help="reprintReason"
          autoFocus
        />
        <p className={css('small')}>{t('receipts.willSay', { copy: receipt.duplicates + 1 })}</p>
        {reprint.error && <FaultMessage fault={faultOf(reprint.error)} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" icon="printer" keyCap="Enter" isPending={reprint.isPending}>
            {t('receipts.printDuplicate')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
