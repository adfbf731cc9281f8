import { useState } from 'react';
import type { Input } from '../../../contract/contract.ts';
import { call, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { ActDialog } from './ActDialog.tsx';

type Reason = Input<'till.openDrawer'>['reason'];

const REASONS = ['change', 'check', 'by-mistake', 'repair'] as const satisfies readonly Reason[];

/** Opens the drawer without a sale; the reason stands in the book. */
export function DrawerDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [reason, setReason] = useState<Reason>('change');
  const open = async (): Promise<string> => {
    await call('till.openDrawer', { requestId, reason });
    return t('till.drawerOpened');
  };
  return (
    <ActDialog
      title={t('till.drawerTitle')}
      act={t('till.openDrawer')}
      isReady
      onAct={open}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{t('till.drawerWords')}</p>
          <ChoiceField
            label={t('till.reason')}
            choices={REASONS.map((id) => ({ id, words: t(`till.drawerReasons.${id}`) }))}
            value={reason}
            onChange={setReason}
            help="drawerReason"
            autoFocus
          />
        </>
      )}
    </ActDialog>
  );
}
