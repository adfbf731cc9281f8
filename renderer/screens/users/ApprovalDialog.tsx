import { useState } from 'react';
import type { Input } from '../../../contract/contract.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { EmptyState, FaultMessage } from '../../parts/Message.tsx';
import { PinField } from '../../parts/PinField.tsx';
import { useUserForm } from './use-user-form.ts';
import sheet from './UsersScreen.module.css';

const css = classes(sheet);

/** The word of a second person, as commands take it. */
export type GivenApproval = NonNullable<Input<'users.add'>['approval']>;

type Props = {
  readonly title: string;
  /** What is approved, in a sentence. */
  readonly why: string;
  /** Who had a hand in it and can not approve it; whoever has the counter is left out anyway. */
  readonly not: readonly string[];
  /** Does the act with the approval. When it throws, the dialog says why and stays. */
  readonly onApproved: (approval: GivenApproval) => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks a second person, who may approve, for her PIN. */
export function ApprovalDialog({ title, ...question }: Props) {
  return (
    <Dialog title={title} onClose={question.onClose}>
      <ApprovalQuestion {...question} />
    </Dialog>
  );
}

/** The question alone, for a dialog that has asked for something else before. */
export function ApprovalQuestion({ why, not, onApproved, onClose }: Omit<Props, 'title'>) {
  const { t } = useWords();
  const { data } = useAsk('users.list', {});
  const { data: state } = useAsk('society.state', {});
  const approvers = (data?.users ?? []).filter(
    ({ operatorId, role, enabled }) =>
      role === 'supervisor' &&
      enabled &&
      operatorId !== state?.operator?.operatorId &&
      !not.includes(operatorId),
  );
  return (
    <>
      <p>{why}</p>
      {data && approvers.length === 0 && (
        <EmptyState icon="person" title={t('users.nobodyMayApprove')}>
          {t('users.nobodyMayApproveHow')}
        </EmptyState>
      )}
      {approvers[0] && (
        <ApprovalForm
          approvers={approvers}
          first={approvers[0].operatorId}
          onApproved={onApproved}
          onClose={onClose}
        />
      )}
    </>
  );
}

function ApprovalForm({
  approvers,
  first,
  onApproved,
  onClose,
}: Pick<Props, 'onApproved' | 'onClose'> & {
  readonly approvers: readonly { readonly operatorId: string; readonly name: string }[];
  readonly first: string;
}) {
  const { t } = useWords();
  const [operatorId, setOperatorId] = useState(first);
  const [pin, setPin] = useState('');
  const save = async (): Promise<void> => {
    try {
      await onApproved({ operatorId, pin });
      onClose();
    } finally {
      setPin('');
    }
  };
  const { form, isPending, problem, fault, submit } = useUserForm(save);
  return (
    <form ref={form} className={css('form')} onSubmit={submit}>
      <ChoiceField
        label={t('users.approver')}
        help="approver"
        choices={approvers.map(({ operatorId: id, name }) => ({ id, words: name }))}
        value={operatorId}
        onChange={setOperatorId}
        autoFocus={approvers.length > 1}
      />
      <PinField
        label={t('users.pin')}
        help="approverPin"
        value={pin}
        onChange={setPin}
        problem={problem('approval.pin') && t('users.pinShort')}
        hint={t('users.approveWhy')}
        autoFocus={approvers.length === 1}
      />
      {fault && <FaultMessage fault={fault} />}
      <Actions>
        <Button onPress={onClose}>{t('common.back')}</Button>
        <Button type="submit" kind="main" keyCap="Enter" isPending={isPending}>
          {t('users.approve')}
        </Button>
      </Actions>
    </form>
  );
}
