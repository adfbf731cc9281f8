import { useState } from 'react';
import { type User, UserRole } from '../../../contract/users.ts';
import { call, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { useApproval } from './use-approval.tsx';
import { useUserForm } from './use-user-form.ts';
import sheet from './UsersScreen.module.css';

const css = classes(sheet);

type Props = { readonly user: User; readonly onClose: () => void };

/** Gives a user another role, with a supervisor's approval. */
export function RoleDialog({ user: { operatorId, name, role: before }, onClose }: Props) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [role, setRole] = useState<UserRole>(before);
  const title = t('users.roleTitle', { name });
  const named = { name, role: t(`users.roles.${role}`) };
  const approval = useApproval({ why: t('users.roleWhy', named), not: [operatorId], onClose });
  const save = (): Promise<void> =>
    approval.run(async (given) => {
      await call('users.setRole', { requestId, operatorId, role, approval: given });
      onClose();
      tell({ kind: 'done', text: t('users.roleSaved', named) });
    });
  const { form, isPending, fault, submit } = useUserForm(save);
  return (
    <Dialog title={title} onClose={approval.onClose}>
      {approval.question ?? (
        <form ref={form} className={css('form')} onSubmit={submit}>
          <ChoiceField
            label={t('users.role')}
            help="userRole"
            choices={UserRole.options.map((id) => ({ id, words: t(`users.roles.${id}`) }))}
            value={role}
            onChange={setRole}
            autoFocus
          />
          <p className={css('small')}>{t(`users.rolesMean.${role}`)}</p>
          {fault && <FaultMessage fault={fault} />}
          <Actions>
            <Button onPress={onClose}>{t('common.back')}</Button>
            <Button type="submit" kind="main" isPending={isPending}>
              {t('users.saveRole')}
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}
