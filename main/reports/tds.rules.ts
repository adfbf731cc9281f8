import { type BusinessDay, businessDay, financialYearOf, formatDay, quarterOf } from '../../contract/day.ts';
import { minus, sum } from '../../contract/money.ts';
import type { ReportSection } from '../../contract/reports.ts';
import type { BothLanguages } from '../../contract/values.ts';
import { rowWord } from '../printing/report-words.ts';
import type { Deduction } from './commission-books.repo.ts';
import { sectionOf } from './section.rules.ts';

type Quarter = { readonly name: BothLanguages; readonly due: BusinessDay };

/**
 * The quarter of the financial year in which a day falls, with the day by which the deductor owes the certificate (Form
 * 16A): 15 August, 15 November, 15 February and 15 June (rule 31 of the Income-tax Rules; fintaxman.xyz).
 */
export function taxQuarterOf(day: BusinessDay): Quarter {
  const year = financialYearOf(day);
  const number = quarterOf(day);
  const start = Number(year.slice(0, 4));
  const due =
    [`${start}-08-15`, `${start}-11-15`, `${start + 1}-02-15`, `${start + 1}-06-15`][number - 1] ?? '';
  const { hi, en } = rowWord('quarter');
  const said = (words: string): string =>
    words.replace('{{year}}', year).replace('{{number}}', String(number));
  return { name: { hi: said(hi), en: said(en) }, due: businessDay(due) };
}

const sums = (part: readonly Deduction[]) => {
  const [gross, tds] = [sum(part.map((one) => one.gross)), sum(part.map((one) => one.tds))];
  return { gross, tds, net: minus(gross, tds) };
};

/** What a statement covers of the rows that are shown. */
function statementName(part: readonly Deduction[]): BothLanguages {
  const days = part.map(({ day }) => day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const said = (words: string): string =>
    words
      .replace('{{first}}', first ? formatDay(first) : '')
      .replace('{{last}}', last ? formatDay(last) : '');
  const { hi, en } = rowWord('statementOf');
  return { hi: said(hi), en: said(en) };
}

/** The register of tax deducted at source: by quarter, and each statement of a quarter under it. */
export function tdsSections(deductions: readonly Deduction[]): ReportSection[] {
  const quarters = Map.groupBy(deductions, ({ day }) => taxQuarterOf(day).due);
  const statements = [...quarters.values()].flatMap((inQuarter) => [
    ...Map.groupBy(inQuarter, ({ sequence }) => sequence).values(),
  ]);
  return [
    sectionOf(
      'quarters',
      ['name', 'count', 'due', 'gross', 'tds', 'net'],
      [...quarters].map(([due, part]) => ({
        name: part[0] ? taxQuarterOf(part[0].day).name : '',
        count: new Set(part.map(({ sequence }) => sequence)).size,
        due,
        ...sums(part),
      })),
    ),
    sectionOf(
      'deductions',
      ['number', 'name', 'gross', 'tds', 'net'],
      statements.map((part) => ({
        number: part[0]?.number ?? '',
        name: statementName(part),
        ...sums(part),
      })),
    ),
  ];
}
