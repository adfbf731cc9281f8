import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BusinessDay, daysBetween, laterDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { OperatorId } from '../../contract/ids.ts';
import { type Paise, minus, paise } from '../../contract/money.ts';
import type { ExportReport, ReadReport, Report, ReportSection } from '../../contract/reports.ts';
import { isOfDays } from '../../contract/report-names.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import { netOf } from '../ledger/closing.rules.ts';
import type { AccountRow, Turnover } from '../ledger/ledger.repo.ts';
import { letterheadOf } from '../society/letterhead.ts';
import { booksRepo } from './books.repo.ts';
import { CASH_COLUMNS, cashBookSections, ledgerSection } from './cash.rules.ts';
import { createCommissionBooks } from './commission-books.ts';
import { reportCsv } from './report-csv.ts';
import { dayName, monthName } from '../printing/report-words.ts';
import type { ReportsRoom } from './reports.service.ts';
import { columnSum, sectionOf } from './section.rules.ts';
import { createWaiverBooks } from './waiver-books.ts';
import {
  balanceSheetSections,
  incomeSections,
  moneySections,
  trialBalanceSection,
} from './statements.rules.ts';

/** Before the first day of any book. */
const BEGINNING = BusinessDaySchema.parse('1900-01-01');
/** Twenty years. */
const LONGEST_DAYS = 7320;
const MOST_BARS = 12;
const DRAWER = 'cash-drawer';

type Days = { readonly first: BusinessDay; readonly last: BusinessDay };
type Made = Pick<Report, 'sections' | 'balanced'> & Partial<Pick<Report, 'bars' | 'account'>>;

export type Books = ReturnType<typeof createBooks>;

/** The reports of the books, for any days. What is closed never changes, so a report of past days stays the same. */
export function createBooks(room: ReportsRoom) {
  const { database, book, clock, ledger, settings, paperMaker, training, reportsFolder } = room;
  const repo = booksRepo(database);
  const waiverBooks = createWaiverBooks(room);
  const commissionBooks = createCommissionBooks(database, ledger, waiverBooks.netByService);

  const until = (last: BusinessDay): Turnover[] => ledger.turnoverOf(BEGINNING, last);
  const before = (first: BusinessDay): Turnover[] => until(laterDay(first, -1));
  const balanceIn = (turnover: readonly Turnover[], account: string): Paise => {
    const row = turnover.find(({ key }) => key === account);
    return row ? netOf(row) : paise(0);
  };

  function cashBook(days: Days): Made {
    const accounts = CASH_COLUMNS.map(([, account]) => account);
    const opening = before(days.first);
    const sections = cashBookSections({
      days,
      opening: (account) => balanceIn(opening, account),
      movements: repo.movementsOf(accounts, days),
      others: repo.othersIn(days),
      names: ledger.nameOf(),
    });
    // The closing balances are worked out from the entries; the accounts must say the same.
    const closing = sections[1]?.rows.at(-1)?.cells.slice(-accounts.length);
    const held = until(days.last);
    return {
      sections,
      balanced: accounts.every((account, place) => closing?.[place] === balanceIn(held, account)),
    };
  }

  function accountOf(key: string): AccountRow {
    const account = ledger.accounts().find((one) => one.key === key);
    if (!account) throw new Fault('ledger.unknownAccount');
    return account;
  }

  function ledgerOf(days: Days, key: string): Made {
    const { code, name } = accountOf(key);
    const { section, closing } = ledgerSection({
      account: key,
      days,
      opening: balanceIn(before(days.first), key),
      movements: repo.movementsOf([key], days),
      others: repo.othersIn(days),
      receipts: days.first === days.last ? repo.receiptsOn(key, days.first) : undefined,
      names: ledger.nameOf(),
    });
    return {
      sections: [section],
      balanced: closing === balanceIn(until(days.last), key),
      account: { account: key, code, name },
    };
  }

  function trialBalance(days: Days): Made {
    const section = trialBalanceSection(until(days.last), days);
    const [debit, credit] = section.totals.slice(-2);
    return { sections: [section], balanced: debit === credit };
  }

  function services(days: Days): Made {
    const waived = waiverBooks.netByService(days);
    const rows = repo.servicesIn(days).map((row) => ({
      ...row,
      net: minus(row.sold, row.refunded),
      waived: waived.get(row.service) ?? 0,
    }));
    const columns = ['name', 'count', 'sold', 'refunded', 'net', 'charge'] as const;
    return {
      sections: [sectionOf('services', waived.size > 0 ? [...columns, 'waived'] : columns, rows)],
      balanced:
        columnSum(rows, 'sold') === repo.receivedIn(days) &&
        columnSum(rows, 'refunded') === repo.refundedIn(days),
      bars: rows
        .filter(({ charge }) => charge > 0)
        .slice(0, MOST_BARS)
        .map(({ name, charge }) => ({ name, amount: charge })),
    };
  }

  function incomeAndExpenditure(days: Days): Made {
    const byDay = isOfDays(days.first, days.last);
    const bars = repo
      .incomeBy(byDay ? 'day' : 'month', days)
      .filter(({ amount }) => amount > 0)
      .slice(byDay ? 0 : -MOST_BARS)
      .map(({ month, amount }) => ({
        name: byDay ? dayName(month) : monthName(month),
        amount: paise(amount),
      }));
    const sections = incomeSections(ledger.ownTurnoverOf(days.first, days.last), days);
    return { sections, balanced: sameTotals(sections), bars };
  }

  function receiptsAndPayments(days: Days): Made {
    const sections = moneySections({
      days,
      before: before(days.first),
      within: ledger.turnoverOf(days.first, days.last),
      others: repo.othersIn(days),
      waived: waiverBooks.totals(days),
    });
    return { sections, balanced: sameTotals(sections) };
  }

  function balanceSheet(days: Days): Made {
    const sections = balanceSheetSections(until(days.last), days);
    return { sections, balanced: sameTotals(sections) };
  }

  function make({ report, account, ...days }: ReadReport): Made {
    switch (report) {
      case 'cash-book':
        return cashBook(days);
      case 'ledger':
        return ledgerOf(days, account ?? DRAWER);
      case 'trial-balance':
        return trialBalance(days);
      case 'receipts-payments':
        return receiptsAndPayments(days);
      case 'income-expenditure':
        return incomeAndExpenditure(days);
      case 'balance-sheet':
        return balanceSheet(days);
      case 'services':
        return services(days);
      case 'waivers':
        return waiverBooks.register(days);
      case 'tds-register':
        return commissionBooks.tdsRegister(days);
      case 'board':
        return commissionBooks.board(days);
    }
  }

  function read(order: ReadReport): Report {
    const { report, first, last } = order;
    const length = daysBetween(first, last);
    if (length < 0 || length > LONGEST_DAYS) throw new Fault('reports.period');
    return { report, first, last, bars: [], ...make(order) };
  }

  return {
    /** What a day brought by group of services. */
    dayIncome: (day: BusinessDay = book.today()) =>
      commissionBooks.byGroup({ first: day, last: day }, room.groupOf),
    /** A report for the days named. Throws reports.period and ledger.unknownAccount. */
    read,
    /** Writes a report as a file and answers its path. */
    async export({ format, ...order }: ExportReport, operatorId: OperatorId): Promise<{ path: string }> {
      const report = read(order);
      const paper = {
        kind: 'report',
        ...letterheadOf(room),
        report,
        printedAt: clock.now(),
        operator: settings.getOperator(operatorId).name,
      } as const;
      const content =
        format === 'csv'
          ? reportCsv(report)
          : await (format === 'xlsx' ? paperMaker.xlsx(paper) : paperMaker.pdf(paper));
      const parts = [
        report.report,
        report.account?.account,
        report.first,
        report.last,
        training && 'training',
      ];
      mkdirSync(reportsFolder, { recursive: true });
      const path = join(reportsFolder, `${parts.filter(Boolean).join('-')}.${format}`);
      writeFileDurably(path, content);
      return { path };
    },
  };
}

/** Whether two sections that stand beside each other come to the same. */
const sameTotals = ([one, other]: readonly ReportSection[]): boolean =>
  one?.totals.at(-1) === other?.totals.at(-1);
