import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { formatRupees } from '../../../contract/money.ts';
import type { Output } from '../../../contract/contract.ts';
import type { Fault } from '../../../contract/faults.ts';
import { call, faultOf, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { useApproval } from '../users/use-approval.tsx';
import sheet from './RefundDialog.module.css';
import { RefundLines } from './RefundLines.tsx';
import { startDraft, viewOf } from './refund.ts';
import type { ReceiptInFull, RefundDraft } from './refund.ts';

const css = classes(sheet);

const REASONS = ['wrong-entry', 'service-not-done', 'customer-asked', 'portal-failed'] as const;
const PAYS = ['cash', 'upi'] as const;

type Reversal = Output<'receipts.reverse'>;

type Props = {
  readonly receipt: ReceiptInFull;
  readonly onDone: (reversal: Reversal) => void;
  readonly onClose: () => void;
};

/** Gives money back against a receipt: what, why and how; where it must be, with the word of a second person. */
export function RefundDialog({ receipt, onDone, onClose }: Props) {
  const { t } = useWords();
  const { number, remaining, operatorId } = receipt;
  // What stands ready follows the receipt, which may be read again just after the dialog has opened, until it is touched.
  const [typed, setDraft] = useState<RefundDraft>();
  const draft = typed ?? startDraft(remaining);
  const isHeld = remaining.some(({ portal, heads }) => portal === 'held' && heads.length > 0);
  const [chosen, setReason] = useState<Reversal['reason']>();
  const reason = chosen ?? (isHeld ? 'portal-failed' : 'wrong-entry');
  const [pay, setPay] = useState<(typeof PAYS)[number]>('cash');
  const { lines, total, order } = viewOf(remaining, draft);
  const why = t('refunds.why', { number, amount: formatRupees(total) });
  const approval = useApproval({ why, not: [operatorId], onClose });
  const { submit, isPending, fault } = useGiveBack(approval.run, onDone, {
    sequence: receipt.sequence,
    lines: order,
    pay,
    reason,
  });

  return (
    <Dialog title={t('refunds.title', { number })} onClose={approval.onClose} wide>
      {approval.question ?? (
        <form className={css('form')} onSubmit={submit}>
          {lines.length === 0 && <Message tone="info">{t('refunds.none')}</Message>}
          <ChoiceField
            label={t('refunds.reason')}
            help="refundReason"
            choices={REASONS.map((id) => ({ id, words: t(`refunds.reasons.${id}`) }))}
            value={reason}
            onChange={setReason}
            autoFocus
          />
          <RefundLines lines={lines} sold={receipt.lines} draft={draft} onChange={setDraft} />
          <ChoiceField
            label={t('refunds.pay')}
            help="refundPay"
            choices={PAYS.map((id) => ({ id, words: t(`refunds.pays.${id}`) }))}
            value={pay}
            onChange={setPay}
          />
          <p className={css('total')} aria-live="polite">
            <span>{t('refunds.total')}</span>
            <Amount paise={total} size="huge" />
          </p>
          {fault && <FaultMessage fault={fault} />}
          <Actions>
            <Button onPress={onClose}>{t('common.back')}</Button>
            <Button type="submit" kind="main" keyCap="Enter" isDisabled={!order} isPending={isPending}>
              {t('refunds.give')}
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}

type ToGive = Pick<Reversal, 'reason'> & {
  readonly sequence: number;
  readonly lines: ReturnType<typeof viewOf>['order'];
  readonly pay: (typeof PAYS)[number];
};

/** The one command of the dialog: one wish to give back, one id, however often it is sent. */
function useGiveBack(
  run: ReturnType<typeof useApproval>['run'],
  onDone: Props['onDone'],
  { lines, ...order }: ToGive,
) {
  const [requestId] = useState(newId);
  const [fault, setFault] = useState<Fault>();
  const [isPending, setPending] = useState(false);
  // State comes too late for the second of two quick keys.
  const underWay = useRef(false);
  const give = async (): Promise<void> => {
    if (!lines) return;
    await run(async (approval) => {
      onDone(await call('receipts.reverse', { requestId, ...order, lines, approval }));
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (underWay.current) return;
    underWay.current = true;
    setPending(true);
    setFault(undefined);
    give()
      .catch((error: unknown) => setFault(faultOf(error)))
      .finally(() => {
        underWay.current = false;
        setPending(false);
      });
  };
  return { submit, isPending, fault };
}
