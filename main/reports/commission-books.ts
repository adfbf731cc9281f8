import { NO_MONEY, type Paise, paise, sum } from '../../contract/money.ts';
import type { DayIncome, Report } from '../../contract/reports.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import { SERVICE_ACCOUNTS, type ServiceIncome, boardReport } from './board.rules.ts';
import { type Days, booksRepo } from './books.repo.ts';
import { commissionBooksRepo } from './commission-books.repo.ts';
import { tdsSections } from './tds.rules.ts';

type Made = Pick<Report, 'sections' | 'balanced' | 'bars'>;

/** The reports that commission has a part in: the register of tax deducted of it, and the statement for the meeting. */
export function createCommissionBooks(
  database: Database,
  ledger: Ledger,
  waivedByService: (days: Days) => ReadonlyMap<string, Paise>,
) {
  const repo = commissionBooksRepo(database);
  const books = booksRepo(database);

  function tdsRegister(days: Days): Made {
    const deductions = repo.deductionsIn(days);
    return {
      sections: tdsSections(deductions),
      balanced: deductions.every(({ stated, posted }) => stated === posted),
      bars: [],
    };
  }

  /** What each service brought: the centre's charge less refunds, and commission. */
  function incomeOf(days: Days): ServiceIncome[] {
    const earned = new Map(repo.earnedIn(days).map((row) => [row.service, row]));
    const sold = books.servicesIn(days).map(({ service, name, count, charge }) => {
      const commission = earned.get(service)?.commission;
      earned.delete(service);
      return { service, name, count, charge, commission: commission ?? NO_MONEY };
    });
    const others = [...earned.values()].map((row) => ({ ...row, count: 0, charge: NO_MONEY }));
    return [...sold, ...others];
  }

  // The account of the charge has it in full; what was waived of it is among the expenditure.
  function board(days: Days): Made {
    const waived = waivedByService(days);
    return boardReport(
      incomeOf(days).map((one) => ({
        ...one,
        charge: sum([one.charge, waived.get(one.service) ?? NO_MONEY]),
      })),
      repo.correctionsIn(SERVICE_ACCOUNTS, days),
      ledger.ownTurnoverOf(days.first, days.last),
    );
  }

  /** What some days brought by group of services, largest first. */
  function byGroup(days: Days, groupOf: (service: string) => BothLanguages): DayIncome {
    const rows = incomeOf(days).map(({ service, charge, commission }) => ({
      name: groupOf(service),
      amount: paise(charge + commission),
    }));
    const bars = [...Map.groupBy(rows, ({ name }) => name.en).values()].flatMap((part) => {
      const amount = sum(part.map((row) => row.amount));
      return part[0] && amount !== 0 ? [{ name: part[0].name, amount }] : [];
    });
    return {
      bars: bars.toSorted((one, other) => other.amount - one.amount),
      total: sum(rows.map(({ amount }) => amount)),
    };
  }

  return { tdsRegister, board, byGroup };
}
