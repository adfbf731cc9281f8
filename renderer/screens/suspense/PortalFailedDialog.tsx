import { useState } from 'react';
import type { FormEvent } from 'react';
import type { SuspenseItem } from '../../../contract/suspense.ts';
import { faultOf, newId } from '../../app/call.ts';
import { useCommand } from '../../app/queries.ts';
import { useProblem } from '../../app/use-problem.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import type { ReceiptInFull } from '../receipts/refund.ts';
import sheet from './Suspense.module.css';

const css = classes(sheet);

type Props = {
  readonly receipt: ReceiptInFull;
  readonly onDone: (item: SuspenseItem) => void;
  readonly onClose: () => void;
};

/** Says that the portal took the money of a line and did not answer; the customer gets a slip. */
export function PortalFailedDialog({ receipt, onDone, onClose }: Props) {
  const { t, say } = useWords();
  const lines = receipt.remaining.filter(({ wallet, portal }) => wallet > 0 && portal === 'none');
  const [line, setLine] = useState(String(lines[0]?.line ?? ''));
  const [portalReference, setPortalReference] = useState('');
  const [note, setNote] = useState('');
  const [requestId] = useState(newId);
  const open = useCommand('suspense.open');
  const fault = open.error ? faultOf(open.error) : undefined;
  const problem = useProblem(fault);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (open.isPending || lines.length === 0) return;
    const order = { requestId, receipt: receipt.sequence, line: Number(line), portalReference, note };
    open.mutate(order, { onSuccess: onDone });
  };
  const nameOf = (place: number): string => {
    const sold = receipt.lines[place - 1];
    return sold ? say(sold.name) : String(place);
  };
  return (
    <Dialog title={t('suspense.openTitle', { number: receipt.number })} onClose={onClose}>
      <form className={css('form')} onSubmit={submit}>
        {lines.length === 0 ? (
          <Message tone="info">{t('suspense.nothing')}</Message>
        ) : (
          <>
            <p className={css('small')}>{t('suspense.openMeans')}</p>
            <ChoiceField
              label={t('suspense.line')}
              help="portalLine"
              choices={lines.map((one) => ({ id: String(one.line), words: nameOf(one.line) }))}
              value={line}
              onChange={setLine}
              autoFocus={lines.length > 1}
            />
            <TextField
              label={t('suspense.portalReference')}
              hint={t('suspense.portalReferenceHint')}
              help="portalReference"
              isOfficialNumber
              value={portalReference}
              onChange={setPortalReference}
              problem={problem('portalReference')}
              autoFocus={lines.length === 1}
            />
            <TextField
              label={t('suspense.note')}
              help="portalNote"
              hint={t('suspense.noteHint')}
              value={note}
              onChange={setNote}
              problem={problem('note')}
            />
          </>
        )}
        {fault && fault.fields.length === 0 && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button
            type="submit"
            kind="main"
            keyCap="Enter"
            isPending={open.isPending}
            isDisabled={lines.length === 0}
          >
            {t('suspense.open')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
