import { useState } from 'react';
import type { FormEvent } from 'react';
import type { MovedState } from '../../../contract/applications.ts';
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
import type { InFull } from './ApplicationScreen.tsx';
import sheet from './Applications.module.css';

const css = classes(sheet);

/** Says what the portal says now. */
export function MoveDialog({ item, onClose }: { readonly item: InFull; readonly onClose: () => void }) {
  const { t } = useWords();
  const { receipt, line, code, moves } = item;
  const [requestId] = useState(newId);
  const [state, setState] = useState<MovedState | undefined>(moves[0]);
  const [note, setNote] = useState('');
  const move = useCommand('applications.move');
  const fault = move.error ? faultOf(move.error) : undefined;
  const problem = useProblem(fault);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (move.isPending || !state) return;
    const onSuccess = (): void => {
      tell({ kind: 'done', text: t('applications.saved', { code }) });
      onClose();
    };
    move.mutate({ requestId, receipt, line, state, note }, { onSuccess });
  };
  return (
    <Dialog title={t('applications.moveTitle', { code })} onClose={onClose}>
      <form className={css('form')} onSubmit={submit}>
        <ChoiceField
          label={t('applications.moveTo')}
          help="applicationState"
          choices={moves.map((id) => ({ id, words: t(`applications.states.${id}`) }))}
          value={state}
          onChange={setState}
          autoFocus
        />
        <TextField
          label={t('applications.note')}
          help="applicationNote"
          hint={t('applications.noteHint')}
          value={note}
          onChange={setNote}
          problem={problem('note')}
        />
        {fault && fault.fields.length === 0 && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" keyCap="Enter" isPending={move.isPending}>
            {t('applications.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
