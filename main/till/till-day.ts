import { type BusinessDay, formatDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { TillPhase } from '../../contract/till.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { daysWithoutBusiness, isOpen, phaseOn } from './till.rules.ts';
import { type Opening, tillDayRepo } from './till-day.repo.ts';

export type TillDay = ReturnType<typeof createTillDay>;

export type Standing = {
  readonly today: BusinessDay;
  readonly phase: TillPhase;
  /** The opening of the day that is open: today's, or the forgotten one. */
  readonly opening: Opening | undefined;
  readonly nilDays: readonly BusinessDay[];
};

/** Where the till stands in its day: what every command that moves money asks first. */
export function createTillDay({ database, book }: { readonly database: Database; readonly book: Book }) {
  const repo = tillDayRepo(database);

  function read(): Standing {
    const today = book.today();
    const opening = repo.lastOpening();
    const days = { opened: opening?.day, closed: repo.lastClosing()?.day };
    const phase = phaseOn(today, days);
    return {
      today,
      phase,
      opening: isOpen(days) ? opening : undefined,
      nilDays: phase === 'unopened' ? daysWithoutBusiness(today, days) : [],
    };
  }

  const refuse = (phase: Exclude<TillPhase, 'open'>, day: BusinessDay): never => {
    switch (phase) {
      case 'unopened':
        throw new Fault('till.notOpen');
      case 'forgotten':
        throw new Fault('till.forgotten', { day: formatDay(day) });
      case 'closed':
        throw new Fault('till.closed');
    }
  };

  return {
    read,
    /** Throws till.notOpen, till.forgotten with its day, till.closed and clock.ahead. */
    assertOpen(): void {
      book.assertClock();
      const { phase, opening, today } = read();
      if (phase !== 'open') refuse(phase, opening?.day ?? today);
    },
    /** Today, where it can be opened. Throws till.alreadyOpen, till.forgotten, till.closed and clock.ahead. */
    getUnopened(): Standing {
      book.assertClock();
      const standing = read();
      const { phase, opening, today } = standing;
      if (phase === 'open') throw new Fault('till.alreadyOpen');
      if (phase !== 'unopened') refuse(phase, opening?.day ?? today);
      return standing;
    },
    /** The opening of the day that is open, be it forgotten. Throws till.notOpen, till.closed. */
    getOpening(): Opening {
      const { opening, phase, today } = read();
      if (opening) return opening;
      return refuse(phase === 'closed' ? 'closed' : 'unopened', today);
    },
  };
}
