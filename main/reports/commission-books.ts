import { NO_MONEY } from '../../contract/money.ts';
import type { Report } from '../../contract/reports.ts';
import type { Database } from '../database/open.ts';
import type { Ledger } from '../ledger/ledger.service.ts';
import { SERVICE_ACCOUNTS, boardReport } from './board.rules.ts';
import { type Days, booksRepo } from './books.repo.ts';
import { commissionBooksRepo } from './commission-books.repo.ts';
import { tdsSections } from './tds.rules.ts';

type Made = Pick<Report, 'sections' | 'balanced' | 'bars'>;

/** The reports that commission has a part in: the register of tax deducted of it, and the statement for the meeting. */
export function createCommissionBooks(database: Database, ledger: Ledger) {
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

  function board(days: Days): Made {
    const earned = new Map(repo.earnedIn(days).map((row) => [row.service, row]));
    const sold = books.servicesIn(days).map(({ service, name, count, charge }) => {
      const commission = earned.get(service)?.commission;
      earned.delete(service);
      return { service, name, count, charge, commission: commission ?? NO_MONEY };
    });
    const others = [...earned.values()].map((row) => ({ ...row, count: 0, charge: NO_MONEY }));
    return boardReport(
      [...sold, ...others],
      repo.correctionsIn(SERVICE_ACCOUNTS, days),
      ledger.ownTurnoverOf(days.first, days.last),
    );
  }

  return { tdsRegister, board };
}
