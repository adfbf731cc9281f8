import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { User } from '../../../contract/users.ts';
import { call, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
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

/** Hands the counter to another user; what lies on it stays. */
export function SwitchUserDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { data } = useAsk('users.list', {});
  const { data: state } = useAsk('society.state', {});
  const others = (data?.users ?? []).filter(
    ({ operatorId, enabled }) => enabled && operatorId !== state?.operator?.operatorId,
  );
  return (
    <Dialog title={t('users.switchTitle')} onClose={onClose}>
      {data && others.length === 0 && (
        <EmptyState icon="person" title={t('users.nobodyElse')}>
          {t('users.nobodyElseHow')}
        </EmptyState>
      )}
      {others[0] && <SwitchForm others={others} first={others[0]} onClose={onClose} />}
    </Dialog>
  );
}

function SwitchForm({
  others,
  first,
  onClose,
}: {
  readonly others: readonly User[];
  readonly first: User;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>(first.operatorId);
  const [pin, setPin] = useState('');
  const [requestId] = useState(newId);
  const next = others.find(({ operatorId }) => operatorId === chosen) ?? first;
  const hand = async (): Promise<void> => {
    try {
      const order = { requestId, operatorId: next.operatorId, ...(next.hasPin && { pin }) };
      const { name, role } = await call('users.switch', order);
      onClose();
      tell({ kind: 'done', text: t('users.switched', { name }) });
      if (role === 'auditor') await navigate({ to: '/day-book' });
    } finally {
      setPin('');
    }
  };
  const { form, isPending, problem, fault, submit } = useUserForm(hand);
  return (
    <form ref={form} className={css('form')} onSubmit={submit}>
      <ChoiceField
        label={t('users.switchWho')}
        help="switchWho"
        choices={others.map(({ operatorId, name }) => ({ id: operatorId as string, words: name }))}
        value={next.operatorId}
        onChange={setChosen}
        autoFocus={others.length > 1 || !next.hasPin}
      />
      {next.hasPin && (
        <PinField
          label={t('users.pin')}
          help="switchPin"
          value={pin}
          onChange={setPin}
          problem={problem('pin') && t('users.pinShort')}
          autoFocus={others.length === 1}
        />
      )}
      {fault && <FaultMessage fault={fault} />}
      <Actions>
        <Button onPress={onClose}>{t('common.back')}</Button>
        <Button type="submit" kind="main" keyCap="Enter" isPending={isPending}>
          {t('users.switchTo')}
        </Button>
      </Actions>
    </form>
  );
}
