import type { AccountRow } from './ledger.repo.ts';

/**
 * Accounts that move only by the acts to which they belong: the drawer by sales and by the till, suspense and commission
 * by the rooms that keep their items. A voucher by hand would part the account from its items.
 */
const NOT_BY_HAND = new Set([
  'cash-drawer',
  'portal-suspense',
  'commission-receivable',
  'commission-confirmed',
  'csc-commission',
]);

export const isByHand = (account: string): boolean => !NOT_BY_HAND.has(account);

/** A code that no account has: the one that is wanted, or that with the next free figure after it. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  let code = wanted;
  for (let figure = 2; taken.has(code); figure++) code = `${wanted}-${figure}`;
  return code;
}

/** Accounts of the program's chart that a book lacks, each with a code that is free in the book. */
export function missingAccounts(
  shipped: readonly AccountRow[],
  present: readonly AccountRow[],
): readonly AccountRow[] {
  const keys = new Set(present.map(({ key }) => key));
  const codes = new Set(present.map(({ code }) => code));
  return shipped
    .filter(({ key }) => !keys.has(key))
    .map((account) => {
      const code = freeCode(account.code, codes);
      codes.add(code);
      return { ...account, code };
    });
}

const OWN = 'own-';

/** The key of the next account of the society's own. */
export const nextOwnKey = (present: readonly AccountRow[]): string =>
  `${OWN}${present.filter(({ key }) => key.startsWith(OWN)).length + 1}`;
