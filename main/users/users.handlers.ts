import type { Handlers } from '../door/dispatch.ts';
import type { Users } from './users.service.ts';

type Named =
  | 'users.list'
  | 'users.add'
  | 'users.setRole'
  | 'users.setEnabled'
  | 'users.setPin'
  | 'users.resetPin'
  | 'users.switch';

export const usersHandlers = (users: Users): Pick<Handlers, Named> => ({
  'users.list': () => users.list(),
  'users.add': (command, { operatorId }) => users.add(command, operatorId),
  'users.setRole': (command, { operatorId }) => users.setRole(command, operatorId),
  'users.setEnabled': (command, { operatorId }) => users.setEnabled(command, operatorId),
  'users.setPin': (command, { operatorId }) => users.setPin(command, operatorId),
  'users.resetPin': (command, { operatorId }) => users.resetPin(command, operatorId),
  'users.switch': (command) => users.switchTo(command),
});
