import type { User } from '../../../contract/users.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { Icon } from '../../parts/Icon.tsx';
import sheet from './UsersScreen.module.css';

const css = classes(sheet);

export type UserAct = 'pin' | 'role' | 'enabled';

type Props = {
  readonly users: readonly User[];
  readonly onDuty: string | undefined;
  readonly onAct: (act: UserAct, user: User) => void;
};

/** One row a user, with what can be changed about her. */
export function UserTable({ users, onDuty, onAct }: Props) {
  const { t } = useWords();
  return (
    <table className={css('table')} aria-label={t('users.title')}>
      <thead>
        <tr>
          <th scope="col">{t('users.name')}</th>
          <th scope="col">{t('users.role')}</th>
          <th scope="col">{t('users.pin')}</th>
          <th scope="col">{t('users.standing')}</th>
          <th scope="col">{t('users.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.operatorId} className={css(!user.enabled && 'disabled')}>
            <th scope="row">{user.name}</th>
            <td>{t(`users.roles.${user.role}`)}</td>
            <td>{user.hasPin ? t('users.hasPin') : t('users.noPin')}</td>
            <td>
              <Standing user={user} isOnDuty={user.operatorId === onDuty} />
            </td>
            <td>
              <Acts user={user} isOnDuty={user.operatorId === onDuty} onAct={onAct} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { readonly user: User; readonly isOnDuty: boolean };

function Standing({ user, isOnDuty }: CellProps) {
  const { t } = useWords();
  const { enabled, lockedMinutes } = user;
  const words = enabled ? t('users.enabled') : t('users.disabled');
  return (
    <span className={css('standing')}>
      {isOnDuty && (
        <strong className={css('onDuty')}>
          <Icon name="check" size={16} />
          {t('users.onDuty')}
        </strong>
      )}
      {!isOnDuty && words}
      {lockedMinutes > 0 && (
        <strong className={css('locked')}>
          <Icon name="clock" size={16} />
          {t('users.locked', { minutes: lockedMinutes })}
        </strong>
      )}
    </span>
  );
}

function Acts({ user, isOnDuty, onAct }: CellProps & Pick<Props, 'onAct'>) {
  const { t } = useWords();
  const own = user.hasPin ? t('users.changeOwnPin') : t('users.setOwnPin');
  const pin = isOnDuty ? own : t('users.resetPin');
  const enabled = user.enabled ? t('users.disable') : t('users.enable');
  const named = (words: string): string => `${words}: ${user.name}`;
  return (
    <span className={css('acts')}>
      <Button onPress={() => onAct('pin', user)} label={named(pin)}>
        {pin}
      </Button>
      <Button onPress={() => onAct('role', user)} label={named(t('users.changeRole'))}>
        {t('users.changeRole')}
      </Button>
      {!isOnDuty && (
        <Button onPress={() => onAct('enabled', user)} label={named(enabled)}>
          {enabled}
        </Button>
      )}
    </span>
  );
}
