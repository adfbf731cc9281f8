import { type Paise, minus, negative, sum } from '../../contract/money.ts';
import type { Content } from '../book/book-event.ts';
import type { Turnover } from './ledger.repo.ts';
import type { Posting } from './ledger.rules.ts';
import { againstFund } from './voucher.rules.ts';

/** Figures that add up from part to whole, by name, with lists whose entries are told apart by one of their members. */
type Figures = { readonly [name: string]: unknown };

const NAMES = ['head', 'service', 'operatorId', 'rupees', 'waiver'] as const;

const isFigures = (value: unknown): value is Figures =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isName = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const nameOf = (entry: Figures): string | number | undefined => NAMES.map((name) => entry[name]).find(isName);

function addLists(lists: readonly (readonly unknown[])[]): Content[] {
  const entries = lists.flat().filter(isFigures);
  return [...Map.groupBy(entries, nameOf).values()].map(addUp);
}

/**
 * The sum of figures member by member: whole numbers are added, texts that tell entries apart stay. A member that not
 * every part has counts where it is.
 */
export function addUp(parts: readonly Figures[]): { readonly [name: string]: Content } {
  const names = [...new Set(parts.flatMap((part) => Object.keys(part)))];
  return Object.fromEntries(
    names.flatMap((name): [string, Content][] => {
      const values = parts.map((part) => part[name]).filter((value) => value !== undefined);
      const [first] = values;
      if (NAMES.some((key) => key === name) && isName(first)) return [[name, first]];
      if (values.every((value) => typeof value === 'number'))
        return [[name, values.reduce((total, value) => total + value, 0)]];
      if (values.every((value) => Array.isArray(value))) return [[name, addLists(values)]];
      return values.every(isFigures) ? [[name, addUp(values)]] : [];
    }),
  );
}

const isIncomeOrExpense = ({ kind }: Turnover): boolean => kind === 'income' || kind === 'expense';

export const netOf = ({ debit, credit }: Pick<Turnover, 'debit' | 'credit'>): Paise => minus(debit, credit);

/** What a year's income is over its expense. */
export const surplusOf = (turnover: readonly Turnover[]): Paise =>
  negative(sum(turnover.filter(isIncomeOrExpense).map(netOf)));

/** Brings every income and expense account of a year to zero, against the society's fund. */
export function yearEntries(turnover: readonly Turnover[]): Posting[] {
  const carried = turnover
    .filter((row) => isIncomeOrExpense(row) && netOf(row) !== 0)
    .map((row) => ({ account: row.key, amount: negative(netOf(row)) }));
  return againstFund(carried);
}
