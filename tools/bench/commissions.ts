import { join } from 'node:path';
import { ServiceCode } from '../../contract/catalogue.ts';
import { businessDayOf, instant } from '../../contract/day.ts';
import { paise } from '../../contract/money.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import { monthsRepo } from '../../main/commissions/months.repo.ts';
import { openMadeUpCounter } from '../seed/made-up-counter.ts';
import { type Row, quantile, timed } from './measure.ts';

const MONTHS = 24;
const SALES_A_MONTH = 1500;
const BILLS = ['electricity-bill-sbpdcl', 'electricity-bill-nbpdcl', 'water-bill', 'loan-emi-generic'];

/** The commission of a month on a book of two years, all of it still due: the worst that its ageing can meet. */
export function benchCommissions(folder: string): Row[] {
  const counter = openMadeUpCounter(join(folder, 'commissions.db'));
  const { database, settings, operator } = counter;
  const rule = {
    from: BusinessDaySchema.parse('2016-01-01'),
    flatMinimum: paise(100),
    flatMaximum: paise(100),
    verified: true,
  };
  settings.change(
    'commission-rules',
    BILLS.map((service) => ({ service: ServiceCode.parse(service), rule })),
    operator,
  );
  timed(100, () => counter.addPerson());
  const last = Date.UTC(2016, 3 + MONTHS, 15);
  database
    .transaction(() => {
      for (let month = 0; month < MONTHS; month++) {
        counter.set(instant(Date.UTC(2016, 3 + month, 15)));
        timed(SALES_A_MONTH, () => counter.sell());
      }
    })
    .immediate();
  const repo = monthsRepo(database);
  const to = businessDayOf(instant(last));
  const from = businessDayOf(instant(Date.UTC(2016, 2 + MONTHS, 1)));
  const figures = timed(20, () => [repo.servicesIn({ from, to }), repo.salesIn({ from, to })]);
  const due = timed(20, () => repo.dueOn(to));
  const lines = Number(database.prepare('SELECT count(*) FROM commission_line').pluck().get());
  counter.close();
  return [
    { what: 'lines with commission, none of it received', value: lines, unit: '' },
    {
      what: `commission by service of a month of ${SALES_A_MONTH} receipts`,
      value: quantile(figures, 0.5),
      unit: 'ms',
    },
    { what: 'commission due by age, over the whole book', value: quantile(due, 0.5), unit: 'ms' },
  ];
}
