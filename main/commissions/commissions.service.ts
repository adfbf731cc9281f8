import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CommissionMonth, ExportMonth, ServiceMonth } from '../../contract/commissions.ts';
import { type BusinessDay, businessDay, laterMonth, monthOf } from '../../contract/day.ts';
import type { OperatorId } from '../../contract/ids.ts';
import { NO_MONEY, paise, sum } from '../../contract/money.ts';
import { ServiceCode } from '../../contract/catalogue.ts';
import type { Book } from '../book/book.service.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { commissionCsv } from './commission-csv.ts';
import { ageingOf, lossOf } from './month.rules.ts';
import { monthsRepo } from './months.repo.ts';

export type CommissionsRoom = LetterheadRoom & {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Clock;
  readonly catalogue: CatalogueService;
  readonly paperMaker: PaperMaker;
  readonly reportsFolder: string;
};

export type Commissions = ReturnType<typeof createCommissions>;

const MONTHS_BEFORE = 3;

/** The first day of a month, and the last; `back` months before it. */
function daysOf(asked: string, back = 0): { readonly from: BusinessDay; readonly to: BusinessDay } {
  const { first, last } = monthOf(businessDay(`${laterMonth(asked, -back)}-01`));
  return { from: first, to: last };
}

/** The commission of a month in figures, by service, and what of it is due and lost. */
export function createCommissions(room: CommissionsRoom) {
  const { database, book, clock, catalogue, settings, paperMaker, training, reportsFolder } = room;
  const repo = monthsRepo(database);

  /** Only what goes through a portal, or has a rule in the catalogue, can have a commission that is not known. */
  function canEarn(code: string): boolean {
    const service = ServiceCode.safeParse(code);
    if (!service.success || !catalogue.isOnOffer(service.data, book.today())) return false;
    const { settles, commissions } = catalogue.get(service.data);
    return settles === 'csc-wallet' || commissions.length > 0;
  }

  function servicesOf(asked: string): ServiceMonth[] {
    const earned = new Map(repo.servicesIn(daysOf(asked)).map((row) => [row.service, row]));
    const sold = new Map(repo.salesIn(daysOf(asked)).map((row) => [row.service, row]));
    const best = new Map<string, number>();
    for (let back = 1; back <= MONTHS_BEFORE; back++)
      for (const row of repo.servicesIn(daysOf(asked, back)))
        best.set(row.service, Math.max(best.get(row.service) ?? 0, row.earned));
    const codes = [...new Set([...earned.keys(), ...sold.keys(), ...best.keys()])];
    return codes
      .map((service): ServiceMonth => {
        const figures = earned.get(service) ?? { earned: NO_MONEY, confirmed: NO_MONEY, received: NO_MONEY };
        const { sales = 0, unknown = 0 } = sold.get(service) ?? {};
        const better = best.get(service) ?? 0;
        return {
          service,
          name: catalogue.nameOf(service),
          sales,
          unknown: canEarn(service) ? unknown : 0,
          earned: figures.earned,
          confirmed: figures.confirmed,
          received: figures.received,
          ...(better > figures.earned && { better: paise(better) }),
        };
      })
      .filter((row) => earned.has(row.service) || row.unknown > 0 || row.better !== undefined)
      .toSorted((one, other) => other.earned - one.earned || other.unknown - one.unknown);
  }

  function month(asked: string = book.today().slice(0, 7)): CommissionMonth {
    const days = daysOf(asked);
    const today = book.today();
    const to = days.to < today ? days.to : today;
    const services = servicesOf(asked);
    const due = repo.dueOn(to);
    return {
      month: asked,
      to,
      earned: sum(services.map(({ earned }) => earned)),
      confirmed: sum(services.map(({ confirmed }) => confirmed)),
      received: sum(services.map(({ received }) => received)),
      tds: repo.tdsIn(days),
      shares: repo.sharesIn(days),
      due: ageingOf(due),
      lost: lossOf(due, services),
      services,
    };
  }

  return {
    month,
    /** Writes the statement of a month as a file and answers its path. */
    async exportMonth(
      { month: asked, format }: ExportMonth,
      operatorId: OperatorId,
    ): Promise<{ path: string }> {
      const read = month(asked);
      const content =
        format === 'csv'
          ? commissionCsv(read)
          : await paperMaker.pdf({
              kind: 'commission-month',
              ...letterheadOf(room),
              month: read,
              printedAt: clock.now(),
              operator: settings.getOperator(operatorId).name,
            });
      mkdirSync(reportsFolder, { recursive: true });
      const path = join(reportsFolder, `commission-${read.month}${training ? '-training' : ''}.${format}`);
      writeFileDurably(path, content);
      return { path };
    },
  };
}
