import type { OperatorId, RequestId } from '../../contract/ids.ts';
import { type Content, canonicalBytes } from '../book/book-event.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { usersRepo } from '../users/users.repo.ts';
import { type SettingName, type SettingValue, settingsRepo } from './settings.repo.ts';

/** Writes a setting as an event and as the value that holds from it on. Runs inside a transaction. */
export function recordSetting(
  { database, book }: { database: Database; book: Book },
  name: SettingName,
  value: Content,
  user: OperatorId,
  { request, approver }: { readonly request?: RequestId; readonly approver?: OperatorId } = {},
): void {
  const { sequence } = book.append({
    kind: 'L',
    what: 'setting',
    user,
    ...(request && { request }),
    ...(approver && { approver }),
    body: () => ({ name, value }),
  });
  settingsRepo(database).insert(name, sequence, canonicalBytes(value));
}

export type Settings = ReturnType<typeof createSettings>;

/** What the society has set; every change is an event of the book. */
export function createSettings(database: Database, book: Book) {
  const repo = settingsRepo(database);
  return {
    get: repo.get,
    find: repo.find,
    upiAddress: repo.upiAddress,
    /** Who stands behind an event, by the name that papers show. */
    getOperator: usersRepo(database).get,
    change: database.transaction(
      <N extends SettingName>(name: N, value: SettingValue<N> & Content, user: OperatorId): void =>
        recordSetting({ database, book }, name, value, user),
    ).immediate,
  };
}
