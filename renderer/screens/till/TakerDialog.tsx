import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import type { User } from '../../../contract/users.ts';
import { faultOf } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { EmptyState, FaultMessage } from '../../parts/Message.tsx';
import { PinField } from '../../parts/PinField.tsx';
import { classes } from '../../parts/classes.ts';
import type { GivenApproval } from '../users/ApprovalDialog.tsx';
import sheet from './Till.module.css';

const css = classes(sheet);

type Props = {
  /** Hands the drawer over to her; when it throws, the dialog says why and stays. */
  readonly onTaken: (to: GivenApproval) => Promise<void>;
  readonly onClose: () => void;
};

/** Who takes the drawer; her own PIN is her signature. */
export function TakerDialog({ onTaken, onClose }: Props) {
  const { t } = useWords();
  const { data } = useAsk('users.list', {});
  const { data: society } = useAsk('society.state', {});
  const takers = (data?.users ?? []).filter(
    ({ operatorId, role, enabled, hasPin }) =>
      enabled && hasPin && role !== 'auditor' && operatorId !== society?.operator?.operatorId,
  );
  return (
    <Dialog title={t('till.handOverTitle')} onClose={onClose}>
      {data && takers.length === 0 && (
        <EmptyState icon="person" title={t('till.nobodyTakes')}>
          {t('till.nobodyTakesHow')}
        </EmptyState>
      )}
      {takers[0] && <TakerForm takers={takers} first={takers[0]} onTaken={onTaken} onClose={onClose} />}
    </Dialog>
  );
}

type FormProps = Props & { readonly takers: readonly User[]; readonly first: User };

function TakerForm({ takers, first, onTaken, onClose }: FormProps) {
  const { t } = useWords();
  const [operatorId, setOperatorId] = useState<string>(first.operatorId);
  const [pin, setPin] = useState('');
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSaving) return;
    setSaving(true);
    setFault(undefined);
    onTaken({ operatorId, pin })
      .catch((error: unknown) => setFault(faultOf(error)))
      .finally(() => {
        setPin('');
        setSaving(false);
      });
  };
  return (
    <form className={css('form')} onSubmit={submit}>
      <ChoiceField<string>
        label={t('till.taker')}
        help="taker"
        choices={takers.map((user) => ({ id: user.operatorId, words: user.name }))}
        value={operatorId}
        onChange={setOperatorId}
        autoFocus={takers.length > 1}
      />
      <PinField
        label={t('till.handOverTo')}
        help="takerPin"
        value={pin}
        onChange={setPin}
        autoFocus={takers.length === 1}
      />
      {fault && <FaultMessage fault={fault} />}
      <Actions>
        <Button onPress={onClose}>{t('common.back')}</Button>
        <Button type="submit" kind="main" keyCap="Enter" isPending={isSaving}>
          {t('till.handOverMain')}
        </Button>
      </Actions>
    </form>
  );
}
