import { useState } from 'react';
import { UserRole } from '../../../contract/users.ts';
import { call, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { NewPinFields } from './NewPinFields.tsx';
import { NO_PIN, differs } from './new-pin.ts';
import { useApproval } from './use-approval.tsx';
import { useUserForm } from './use-user-form.ts';
import sheet from './UsersScreen.module.css';

const css = classes(sheet);

type Props = { readonly firstRole: UserRole; readonly onClose: () => void };

/** Adds somebody, who types a PIN at once; as soon as there is a supervisor, one has to approve. */
export function AddUserDialog({ firstRole, onClose }: Props) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [name, setName] = useState('');
  const [role, setRole] = useState<UserRole>(firstRole);
  const [newPin, setNewPin] = useState(NO_PIN);
  const title = t('users.addTitle');
  const why = t('users.addWhy', { name, role: t(`users.roles.${role}`) });
  const approval = useApproval({ why, not: [], onClose });
  const save = (): Promise<void> =>
    approval.run(async (given) => {
      const user = await call('users.add', { requestId, name, role, pin: newPin.pin, approval: given });
      onClose();
      tell({ kind: 'done', text: t('users.added', { name: user.name }) });
    });
  const { form, tried, isPending, problem, fault, submit } = useUserForm(save, !differs(newPin));
  return (
    <Dialog title={title} onClose={approval.onClose}>
      {approval.question ?? (
        <form ref={form} className={css('form')} onSubmit={submit}>
          <TextField
            label={t('users.name')}
            help="userName"
            value={name}
            onChange={setName}
            problem={problem('name')}
            maxLength={60}
            isRequired
            autoFocus
          />
          <ChoiceField
            label={t('users.role')}
            help="userRole"
            choices={UserRole.options.map((id) => ({ id, words: t(`users.roles.${id}`) }))}
            value={role}
            onChange={setRole}
          />
          <p className={css('small')}>{t(`users.rolesMean.${role}`)}</p>
          <NewPinFields
            value={newPin}
            onChange={setNewPin}
            isWrong={problem('pin') !== undefined}
            tried={tried}
          />
          {fault && <FaultMessage fault={fault} />}
          <Actions>
            <Button onPress={onClose}>{t('common.back')}</Button>
            <Button type="submit" kind="main" isPending={isPending}>
              {t('users.add')}
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}
