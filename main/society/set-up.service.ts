import { randomUUID } from 'node:crypto';
import { OperatorId } from '../../contract/ids.ts';
import type { Places, SetUp } from '../../contract/society.ts';
import { digestOf, newSalt } from '../book/book-event.ts';
import { openBook } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import type { TillKey } from '../devices/till-key.ts';
import { type AccountRow, ledgerRepo } from '../ledger/ledger.repo.ts';
import { usersRepo } from '../users/users.repo.ts';
import { settingsRepo } from './settings.repo.ts';
import { placesOf } from './places.ts';
import { recordSetting } from './settings.service.ts';

export type SetUpBook = {
  readonly database: Database;
  readonly clock: Clock;
  readonly key: TillKey;
  readonly accounts: readonly AccountRow[];
  readonly places: Places;
  /** A training book's receipts are of series X and never count. */
  readonly training: boolean;
};

/** Starts a book: its first event, the operator, the chart of accounts and the settings, all in one transaction. */
export function setUpBook(
  { database, clock, key, accounts, places, training }: SetUpBook,
  answers: SetUp,
): void {
  const { nameHi, nameEn, cscId, upiAddress, till, operator, printer } = answers;
  const society = { name: { hi: nameHi, en: nameEn }, cscId, ...placesOf(places, answers) };
  const operatorId = OperatorId.parse(randomUUID());
  const salt = newSalt();
  const book = openBook(database, clock, key);
  const settings = settingsRepo(database);
  const ledger = ledgerRepo(database);
  const users = usersRepo(database);

  database
    .transaction(() => {
      book.start(till, operatorId, {
        training,
        operator: { id: operatorId, digest: digestOf(salt, { name: operator }) },
        accounts: accounts.map(({ key: account, code, kind, name }) => ({ account, code, kind, name })),
      });
      users.insertUser({ operatorId, name: operator }, 1, salt);
      users.insertStanding(operatorId, 1, { role: 'operator', enabled: true });
      users.insertDuty(1, operatorId);
      for (const account of accounts) ledger.insertAccount(account);
      const room = { database, book };
      recordSetting(room, 'society', society, operatorId);
      recordSetting(room, 'printer', printer, operatorId);
      recordSetting(room, 'paper-language', 'hi', operatorId);
      const { sequence } = book.append({
        kind: 'L',
        what: 'private-setting',
        user: operatorId,
        body: () => ({ name: 'upi-address', digest: digestOf(salt, { value: upiAddress }) }),
      });
      settings.insertUpiAddress(sequence, upiAddress, salt);
    })
    .immediate();
}
