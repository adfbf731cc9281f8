import { NO_MONEY, type Paise, minus, negative, sum } from '../../contract/money.ts';
import type { ReportSection } from '../../contract/reports.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { netOf } from '../ledger/closing.rules.ts';
import type { Turnover } from '../ledger/ledger.repo.ts';
import { MONEY_ACCOUNTS } from '../ledger/voucher.rules.ts';
import type { OtherVoucher } from './books.repo.ts';
import { sidesOf } from './cash.rules.ts';
import { rowWord } from '../printing/report-words.ts';
import { type Row, columnSum, sectionOf } from './section.rules.ts';

type Days = { readonly first: BusinessDay; readonly last: BusinessDay };

const ACCOUNT_COLUMNS = ['code', 'name', 'amount'] as const;

const rowOf = ({ key, code, name }: Turnover, { first, last }: Days): Row => ({
  code,
  name,
  opens: { account: key, first, last },
});

const positive = (amount: Paise): Paise => (amount > 0 ? amount : NO_MONEY);

/** Each account on the side on which it stands. */
export function trialBalanceSection(turnover: readonly Turnover[], days: Days): ReportSection {
  const rows = turnover
    .filter((row) => netOf(row) !== 0)
    .map((row) => ({
      ...rowOf(row, days),
      debit: positive(netOf(row)),
      credit: positive(negative(netOf(row))),
    }));
  return sectionOf('accounts', ['code', 'name', 'debit', 'credit'], rows);
}

/** A list of accounts, and under it what is wanting to the larger of two lists. */
const statement = (
  section: ReportSection['section'],
  rows: readonly Row[],
  rest: readonly Row[],
): ReportSection => sectionOf(section, ACCOUNT_COLUMNS, [...rows, ...rest]);

const restRow = (name: 'surplus' | 'deficit', amount: Paise): Row[] =>
  amount > 0 ? [{ name: rowWord(name), amount, isBalance: true }] : [];

const accountsOf = (turnover: readonly Turnover[], kind: Turnover['kind'], days: Days): Row[] => {
  const isDebit = kind === 'asset' || kind === 'expense';
  return turnover
    .filter((row) => row.kind === kind && netOf(row) !== 0)
    .map((row) => ({ ...rowOf(row, days), amount: isDebit ? netOf(row) : negative(netOf(row)) }));
};

/** Income beside expenditure; what is wanting on one side is the surplus or the deficit. */
export function incomeSections(turnover: readonly Turnover[], days: Days): ReportSection[] {
  const income = accountsOf(turnover, 'income', days);
  const expense = accountsOf(turnover, 'expense', days);
  const surplus = minus(columnSum(income, 'amount'), columnSum(expense, 'amount'));
  return [
    statement('income', income, restRow('deficit', negative(surplus))),
    statement('expenditure', expense, restRow('surplus', surplus)),
  ];
}

/** What the society owes beside what it has, with the income that no year has carried to its fund yet. */
export function balanceSheetSections(turnover: readonly Turnover[], days: Days): ReportSection[] {
  const open = negative(
    sum(turnover.filter(({ kind }) => kind === 'income' || kind === 'expense').map(netOf)),
  );
  return [
    statement('liabilities', accountsOf(turnover, 'liability', days), restRow('surplus', open)),
    statement('assets', accountsOf(turnover, 'asset', days), restRow('deficit', negative(open))),
  ];
}

export type MoneyFlow = {
  readonly days: Days;
  readonly before: readonly Turnover[];
  readonly within: readonly Turnover[];
  readonly others: readonly OtherVoucher[];
  /** What receipts waived and reversals took back: charge and waiver in the books, but never money. */
  readonly waived: { readonly given: Paise; readonly takenBack: Paise };
};

const movesMoney = ({ postings }: OtherVoucher): boolean =>
  postings.some(({ account }) => MONEY_ACCOUNTS.has(account));

/** Accounts on which commission is earned and shared as it is sold, long before any of it is money. */
const ACCRUED: ReadonlySet<string> = new Set([
  'commission-receivable',
  'csc-commission',
  'operator-share',
  'operator-share-payable',
  'csc-share',
  'csc-share-payable',
]);

/** Whether the commission in a voucher is paid by it; what is only earned comes to nothing among those accounts. */
const paysCommission = ({ postings }: OtherVoucher): boolean =>
  sum(postings.filter(({ account }) => ACCRUED.has(account)).map(({ amount }) => amount)) !== 0;

/**
 * What an account moved in vouchers that moved cash or bank too. Receipts of the counter always do; of commission they
 * pay nothing.
 */
function withMoney(row: Turnover, others: readonly OtherVoucher[]): { debit: Paise; credit: Paise } {
  const sides = (counts: (voucher: OtherVoucher) => boolean) => {
    const counted = others.filter(counts).map((voucher) => sidesOf(voucher, row.key));
    return {
      debit: sum(counted.map(({ debit }) => debit)),
      credit: sum(counted.map(({ credit }) => credit)),
    };
  };
  if (ACCRUED.has(row.key)) return sides((voucher) => movesMoney(voucher) && paysCommission(voucher));
  const without = sides((voucher) => !movesMoney(voucher));
  return { debit: minus(row.debit, without.debit), credit: minus(row.credit, without.credit) };
}

/** What an account moved without what was only waived: given on one side and charged on the other. */
function withoutWaived(
  account: string,
  { debit, credit }: { readonly debit: Paise; readonly credit: Paise },
  { given, takenBack }: MoneyFlow['waived'],
): { debit: Paise; credit: Paise } {
  if (account === 'waivers-given') return { debit: minus(debit, given), credit: minus(credit, takenBack) };
  if (account === 'counter-service-charge')
    return { debit: minus(debit, takenBack), credit: minus(credit, given) };
  return { debit, credit };
}

/**
 * Receipts and payments: what cash and bank (also on its way between them) held, what came in and went out by account,
 * and what they held at the end. Movements between them are none of it.
 */
export function moneySections({ days, before, within, others, waived }: MoneyFlow): ReportSection[] {
  const isMoney = ({ key }: Turnover): boolean => MONEY_ACCOUNTS.has(key);
  const flows = within
    .filter((row) => !isMoney(row))
    .map((row) => ({ row, ...withoutWaived(row.key, withMoney(row, others), waived) }));
  const rows = (side: 'debit' | 'credit'): Row[] =>
    flows
      .filter(({ [side]: amount }) => amount > 0)
      .map(({ row, [side]: amount }) => ({ ...rowOf(row, days), amount }));
  const held = (turnover: readonly Turnover[], word: 'opening' | 'closing'): Row[] =>
    turnover
      .filter((row) => isMoney(row) && netOf(row) !== 0)
      .map((row): Row => ({
        ...rowOf(row, days),
        name: { hi: `${rowWord(word).hi}: ${row.name.hi}`, en: `${rowWord(word).en}: ${row.name.en}` },
        amount: netOf(row),
        isBalance: true,
      }));
  const after = [...Map.groupBy([...before, ...within].filter(isMoney), ({ key }) => key).values()].flatMap(
    ([first, ...more]): Turnover[] =>
      first
        ? [
            {
              ...first,
              debit: sum([first, ...more].map(({ debit }) => debit)),
              credit: sum([first, ...more].map(({ credit }) => credit)),
            },
          ]
        : [],
  );
  return [
    sectionOf('receipts', ACCOUNT_COLUMNS, [...held(before, 'opening'), ...rows('credit')]),
    sectionOf('payments', ACCOUNT_COLUMNS, [...rows('debit'), ...held(after, 'closing')]),
  ];
}
