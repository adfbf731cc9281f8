import type { Input } from '../../../contract/contract.ts';
import { NO_MONEY, minus, parseRupees, sum } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';

type Line = Input<'ledger.post'>['lines'][number];

/** One line of a voucher as typed: an account, and an amount on one of its sides. */
export type LineDraft = {
  readonly text: string;
  readonly account: string | undefined;
  readonly debit: string;
  readonly credit: string;
};

export const EMPTY_LINE: LineDraft = { text: '', account: undefined, debit: '', credit: '' };

const isEmpty = ({ text, debit, credit }: LineDraft): boolean =>
  [text, debit, credit].every((part) => part.trim() === '');

function readLine({ account, debit, credit }: LineDraft): Line | undefined {
  const side = credit.trim() === '' ? 'debit' : 'credit';
  const typed = side === 'debit' ? debit : credit;
  const amount = parseRupees(typed);
  const hasBoth = debit.trim() !== '' && credit.trim() !== '';
  return account !== undefined && amount !== undefined && amount > 0 && !hasBoth
    ? { account, side, amount }
    : undefined;
}

/** The lines that hold something; undefined when one of them can not be read. */
export function readLines(drafts: readonly LineDraft[]): Line[] | undefined {
  const lines = drafts.filter((draft) => !isEmpty(draft)).map(readLine);
  const read = lines.filter((line) => line !== undefined);
  return read.length === lines.length && read.length > 0 ? read : undefined;
}

/** What stands on one side so far. */
export const sideSum = (drafts: readonly LineDraft[], side: 'debit' | 'credit'): Paise =>
  sum(drafts.map(({ [side]: typed }) => parseRupees(typed) ?? NO_MONEY));

export const differenceOf = (drafts: readonly LineDraft[]): Paise =>
  minus(sideSum(drafts, 'debit'), sideSum(drafts, 'credit'));
