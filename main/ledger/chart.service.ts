import { Fault } from '../../contract/faults.ts';
import type { OperatorId, RequestId } from '../../contract/ids.ts';
import type { Account, AddAccount, ChangeAccount } from '../../contract/ledger.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { chartRepo } from './chart.repo.ts';
import { isByHand, missingAccounts, nextOwnKey } from './chart.rules.ts';
import { type AccountRow, ledgerRepo } from './ledger.repo.ts';

export type Chart = ReturnType<typeof createChart>;

export type ChartRoom = { readonly database: Database; readonly book: Book };

/**
 * The chart of accounts. Keys and kinds never change; codes and names are the society's, each change an event. Reports
 * of any day show the names of today.
 */
export function createChart({ database, book }: ChartRoom) {
  const repo = chartRepo(database);
  const ledger = ledgerRepo(database);

  const list = (): Account[] =>
    repo.all().map(({ key, ...rest }) => ({ account: key, ...rest, byHand: isByHand(key) }));

  function checkCode(code: string, of?: string): void {
    const holder = repo.all().find((account) => account.code === code);
    if (holder && holder.key !== of) throw new Fault('ledger.codeTaken', { code });
  }

  function insert(accounts: readonly AccountRow[], user: OperatorId, request?: RequestId): void {
    book.append({
      kind: 'L',
      what: 'accounts.added',
      user,
      ...(request && { request }),
      body: () => ({
        accounts: accounts.map(({ key: account, code, kind, name }) => ({ account, code, kind, name })),
      }),
    });
    for (const account of accounts) ledger.insertAccount(account);
  }

  function add({ requestId, kind, code, nameHi, nameEn }: AddAccount, user: OperatorId): Account[] {
    if (book.findRequest(requestId) !== undefined) return list();
    checkCode(code);
    const account = { key: nextOwnKey(repo.all()), code, kind, name: { hi: nameHi, en: nameEn } };
    insert([account], user, requestId);
    return list();
  }

  function change({ requestId, account, code, nameHi, nameEn }: ChangeAccount, user: OperatorId): Account[] {
    if (book.findRequest(requestId) !== undefined) return list();
    if (!repo.all().some(({ key }) => key === account)) throw new Fault('ledger.unknownAccount');
    checkCode(code, account);
    const name = { hi: nameHi, en: nameEn };
    book.append({
      kind: 'L',
      what: 'account.changed',
      user,
      request: requestId,
      body: () => ({ account, code, name }),
    });
    repo.change({ key: account, code, name });
    return list();
  }

  /** Accounts that the program has learnt since the book began, in the name of whoever wrote last. */
  function complete(shipped: readonly AccountRow[]): void {
    const missing = missingAccounts(shipped, repo.all());
    const user = book.findHead()?.event.user;
    if (missing.length > 0 && user !== undefined) insert(missing, user);
  }

  return {
    /** All accounts in the order of their codes. */
    list,
    /** Adds an account of the society's own. Throws ledger.codeTaken. */
    add: database.transaction(add).immediate,
    /** Gives an account another code and name. Throws ledger.unknownAccount and ledger.codeTaken. */
    change: database.transaction(change).immediate,
    /** Adds what an older book lacks of the program's chart; nothing while the clock is in doubt. */
    complete(shipped: readonly AccountRow[]): void {
      if (book.clockDoubt() === undefined) database.transaction(complete).immediate(shipped);
    },
  };
}
