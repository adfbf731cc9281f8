import { type Paise, minus, negative, paise, sum } from '../../contract/money.ts';
import type { Report, ReportSection } from '../../contract/reports.ts';
import type { BothLanguages } from '../../contract/values.ts';
import { netOf } from '../ledger/closing.rules.ts';
import type { Turnover } from '../ledger/ledger.repo.ts';
import { rowWord } from '../printing/report-words.ts';
import { columnSum, sectionOf } from './section.rules.ts';

/** Accounts that services fill. */
export const SERVICE_ACCOUNTS = ['csc-commission', 'counter-service-charge', 'print-and-copy'] as const;

/** So many services are named, so that the whole stays on one page of A4. */
const MOST_SERVICES = 12;

export type ServiceIncome = {
  readonly service: string;
  readonly name: BothLanguages;
  readonly count: number;
  readonly charge: Paise;
  readonly commission: Paise;
};

type Row = Omit<ServiceIncome, 'service'> & { readonly income: Paise };

const incomeOf = (one: Omit<ServiceIncome, 'service'>): Row => ({
  ...one,
  income: paise(one.charge + one.commission),
});

/** The rows that are named, and all others as one. */
function namedRows(services: readonly ServiceIncome[]): Row[] {
  const rows = services
    .map(({ service: _, ...one }) => incomeOf(one))
    .filter(({ count, income }) => count > 0 || income !== 0)
    .toSorted((one, other) => other.income - one.income);
  const others = rows.slice(MOST_SERVICES);
  if (others.length === 0) return rows;
  const { hi, en } = rowWord('otherServices');
  const said = (words: string): string => words.replace('{{number}}', String(others.length));
  return [
    ...rows.slice(0, MOST_SERVICES),
    incomeOf({
      name: { hi: said(hi), en: said(en) },
      count: others.reduce((total, { count }) => total + count, 0),
      charge: columnSum(others, 'charge'),
      commission: columnSum(others, 'commission'),
    }),
  ];
}

const listed = (
  section: ReportSection['section'],
  turnover: readonly Turnover[],
  sign: 1 | -1,
): ReportSection =>
  sectionOf(
    section,
    ['code', 'name', 'amount'],
    turnover
      .filter((row) => netOf(row) !== 0)
      .map((row) => ({
        code: row.code,
        name: row.name,
        amount: sign === 1 ? netOf(row) : negative(netOf(row)),
      })),
  );

/**
 * The centre's income for the general meeting: what each service brought (the centre's charge less refunds, and
 * commission), other income, cost, and the surplus. It agrees when services and corrections come to their accounts.
 */
export function boardReport(
  services: readonly ServiceIncome[],
  corrections: Paise,
  turnover: readonly Turnover[],
): Pick<Report, 'sections' | 'balanced' | 'bars'> {
  const named = namedRows(services);
  const isOfServices = ({ key }: Turnover): boolean => SERVICE_ACCOUNTS.some((account) => account === key);
  const income = turnover.filter(({ kind }) => kind === 'income');
  const expense = turnover.filter(({ kind }) => kind === 'expense');
  const [allIncome, allExpenditure] = [negative(sum(income.map(netOf))), sum(expense.map(netOf))];
  const surplus = minus(allIncome, allExpenditure);
  const correction = { name: rowWord('corrections'), income: corrections };
  const outcome = sectionOf(
    'outcome',
    ['name', 'amount'],
    [
      { name: rowWord('allIncome'), amount: allIncome },
      { name: rowWord('allExpenditure'), amount: negative(allExpenditure) },
    ],
  );
  const other = listed(
    'income',
    income.filter((row) => !isOfServices(row)),
    -1,
  );
  return {
    sections: [
      sectionOf(
        'serviceIncome',
        ['name', 'count', 'charge', 'commission', 'income'],
        corrections === 0 ? named : [...named, correction],
      ),
      ...(other.rows.length > 0 ? [other] : []),
      listed('expenditure', expense, 1),
      { ...outcome, totals: [rowWord(surplus < 0 ? 'deficit' : 'surplus'), surplus] },
    ],
    balanced:
      columnSum(named, 'income') + corrections === negative(sum(income.filter(isOfServices).map(netOf))),
    bars: named.filter(({ income: of }) => of > 0).map(({ name, income: amount }) => ({ name, amount })),
  };
}
