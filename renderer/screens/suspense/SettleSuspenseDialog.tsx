import { useState } from 'react';
import type { FormEvent } from 'react';
import type { SuspenseItem, SuspenseOutcome } from '../../../contract/suspense.ts';
import { faultOf, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useCommand } from '../../app/queries.ts';
import { useProblem } from '../../app/use-problem.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Suspense.module.css';

const css = classes(sheet);

const OUTCOMES: Readonly<Record<SuspenseItem['state'], readonly SuspenseOutcome[]>> = {
  pending: ['success', 'refunded'],
  refunded: ['retried'],
};

type Props = { readonly item: SuspenseItem; readonly onClose: () => void };

/** Says what became of a payment, and where that can be seen. */
export function SettleSuspenseDialog({ item, onClose }: Props) {
  const { t } = useWords();
  const { number, sequence, state } = item;
  const [outcome, setOutcome] = useState<SuspenseOutcome>(state === 'pending' ? 'success' : 'retried');
  const [reference, setReference] = useState('');
  const [requestId] = useState(newId);
  const settle = useCommand('suspense.settle');
  const fault = settle.error ? faultOf(settle.error) : undefined;
  const problem = useProblem(fault);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (settle.isPending) return;
    settle.mutate(
      { requestId, suspense: sequence, outcome, reference },
      {
        onSuccess: () => {
          tell({ kind: 'done', text: t('suspense.saved', { number }) });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t('suspense.settleTitle', { number })} onClose={onClose}>
      <form className={css('form')} onSubmit={submit}>
        <ChoiceField
          label={t('suspense.outcome')}
          help="portalOutcome"
          choices={OUTCOMES[state].map((id) => ({ id, words: t(`suspense.outcomes.${id}`) }))}
          value={outcome}
          onChange={setOutcome}
          autoFocus
        />
        <p className={css('small')}>{t(`suspense.outcomesMean.${outcome}`)}</p>
        <TextField
          label={t('suspense.reference')}
          hint={t('suspense.referenceHint')}
          help="portalProof"
          isOfficialNumber
          value={reference}
          onChange={setReference}
          problem={problem('reference')}
          isRequired
        />
        {fault && fault.fields.length === 0 && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" keyCap="Enter" isPending={settle.isPending}>
            {t('suspense.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
