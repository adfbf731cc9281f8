import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { User } from '../../../contract/users.ts';
import { useKeys } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { Message } from '../../parts/Message.tsx';
import { AddUserDialog } from './AddUserDialog.tsx';
import { EnabledDialog } from './EnabledDialog.tsx';
import { PinDialog } from './PinDialog.tsx';
import { RoleDialog } from './RoleDialog.tsx';
import { type UserAct, UserTable } from './UserTable.tsx';
import sheet from './UsersScreen.module.css';

const css = classes(sheet);

/** A lock after wrong PINs runs out by itself. */
const LOCKS_EVERY_MS = 15_000;

type Asked = { readonly act: UserAct; readonly user: User } | { readonly act: 'add' };

/** Who works here, in which role, and what can be changed about it. */
export function UsersScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [asked, ask] = useState<Asked>();
  const { data } = useAsk('users.list', {}, { everyMs: LOCKS_EVERY_MS });
  const { data: state } = useAsk('society.state', {});
  const onDuty = state?.operator?.operatorId;
  useKeys([{ code: 'Escape', label: t('keys.back'), run: () => void navigate({ to: '/settings' }) }]);
  const close = (): void => ask(undefined);
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <h2 className={css('title')}>{t('users.title')}</h2>
        <Button kind="main" icon="plus" onPress={() => ask({ act: 'add' })} takesFocus>
          {t('users.addUser')}
        </Button>
      </div>
      <p className={css('small')}>{t('users.why')}</p>
      {data && <Advice users={data.users} onDuty={onDuty} />}
      {data && <UserTable users={data.users} onDuty={onDuty} onAct={(act, user) => ask({ act, user })} />}
      {asked?.act === 'add' && (
        <AddUserDialog firstRole={data?.approvalNeeded ? 'operator' : 'supervisor'} onClose={close} />
      )}
      {asked?.act === 'pin' && (
        <PinDialog user={asked.user} isOwn={asked.user.operatorId === onDuty} onClose={close} />
      )}
      {asked?.act === 'role' && <RoleDialog user={asked.user} onClose={close} />}
      {asked?.act === 'enabled' && <EnabledDialog user={asked.user} onClose={close} />}
    </div>
  );
}

/** What is missing for two persons to be two. */
function Advice({ users, onDuty }: { readonly users: readonly User[]; readonly onDuty: string | undefined }) {
  const { t } = useWords();
  const supervisors = users.filter(({ role, enabled }) => role === 'supervisor' && enabled).length;
  const isOpen = users.some(({ operatorId, hasPin }) => operatorId === onDuty && !hasPin);
  return (
    <>
      {supervisors === 0 && <Message tone="waiting">{t('users.noSupervisor')}</Message>}
      {supervisors === 1 && <Message tone="info">{t('users.oneSupervisor')}</Message>}
      {supervisors > 0 && isOpen && <Message tone="waiting">{t('users.openName')}</Message>}
    </>
  );
}
