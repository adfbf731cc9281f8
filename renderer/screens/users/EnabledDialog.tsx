import { useState } from 'react';
import type { User } from '../../../contract/users.ts';
import { call, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { ApprovalDialog } from './ApprovalDialog.tsx';

type Props = { readonly user: User; readonly onClose: () => void };

/** Keeps a user from working, or lets her work again; the approval is the question whether it is meant. */
export function EnabledDialog({ user: { operatorId, name, enabled: before }, onClose }: Props) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const enabled = !before;
  return (
    <ApprovalDialog
      title={t(enabled ? 'users.enableTitle' : 'users.disableTitle', { name })}
      why={t(enabled ? 'users.enableWhy' : 'users.disableWhy')}
      not={[operatorId]}
      onApproved={async (approval) => {
        await call('users.setEnabled', { requestId, operatorId, enabled, approval });
        tell({ kind: 'done', text: t('users.standingSaved', { name }) });
      }}
      onClose={onClose}
    />
  );
}
