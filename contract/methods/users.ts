import { AddUser, ResetPin, SetEnabled, SetPin, SetRole, SwitchUser, User, Users } from '../users.ts';
import { type Method, nothing } from './method.ts';

/** What may be asked of users and their PINs. */
export const usersMethods = {
  'users.list': { kind: 'query', role: 'user', input: nothing, output: Users },
  'users.add': { kind: 'command', role: 'operator', input: AddUser, output: User },
  'users.setRole': { kind: 'command', role: 'operator', input: SetRole, output: User },
  'users.setEnabled': { kind: 'command', role: 'operator', input: SetEnabled, output: User },
  'users.setPin': { kind: 'command', role: 'user', input: SetPin, output: User },
  'users.resetPin': { kind: 'command', role: 'operator', input: ResetPin, output: User },
  'users.switch': { kind: 'command', role: 'user', input: SwitchUser, output: User },
} satisfies Record<string, Method>;
