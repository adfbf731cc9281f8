import { useState } from 'react';
import type { User } from '../../../contract/users.ts';
import { call, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { PinField } from '../../parts/PinField.tsx';
import { NewPinFields } from './NewPinFields.tsx';
import { NO_PIN, differs } from './new-pin.ts';
import { useApproval } from './use-approval.tsx';
import { useUserForm } from './use-user-form.ts';
import sheet from './UsersScreen.module.css';

const css = classes(sheet);

type Props = { readonly user: User; readonly isOwn: boolean; readonly onClose: () => void };

/** Sets a PIN: one's own with the old one, another's with a supervisor's approval. */
export function PinDialog({ user, isOwn, onClose }: Props) {
  const { t } = useWords();
  const { operatorId, name, hasPin } = user;
  const asksOld = isOwn && hasPin;
  const [requestId] = useState(newId);
  const [oldPin, setOldPin] = useState('');
  const [newPin, setNewPin] = useState(NO_PIN);
  const title = t('users.pinTitle', { name });
  const approval = useApproval({ why: t('users.resetWhy', { name }), not: [operatorId], onClose });
  const { pin } = newPin;
  const done = (): void => {
    onClose();
    tell({ kind: 'done', text: t('users.pinSaved', { name }) });
  };
  const saveOwn = async (): Promise<void> => {
    await call('users.setPin', { requestId, pin, ...(asksOld && { oldPin }) });
    done();
  };
  const save = (): Promise<void> =>
    isOwn
      ? saveOwn()
      : approval.run(async (given) => {
          await call('users.resetPin', { requestId, operatorId, pin, approval: given });
          done();
        });
  const { form, tried, isPending, problem, fault, submit } = useUserForm(save, !differs(newPin));
  return (
    <Dialog title={title} onClose={approval.onClose}>
      {approval.question ?? (
        <form ref={form} className={css('form')} onSubmit={submit}>
          {asksOld && (
            <PinField
              label={t('users.oldPin')}
              help="oldPin"
              value={oldPin}
              onChange={setOldPin}
              problem={problem('oldPin') && t('users.pinShort')}
              autoFocus
            />
          )}
          <NewPinFields
            value={newPin}
            onChange={setNewPin}
            isWrong={problem('pin') !== undefined}
            tried={tried}
            autoFocus={!asksOld}
          />
          {fault && <FaultMessage fault={fault} />}
          <Actions>
            <Button onPress={onClose}>{t('common.back')}</Button>
            <Button type="submit" kind="main" isPending={isPending}>
              {t('users.savePin')}
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}
