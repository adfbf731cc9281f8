import { type BusinessDay, formatDay, monthOf } from '../../contract/day.ts';
import type { RequestId } from '../../contract/ids.ts';
import { type Paise, paise, plainRupees } from '../../contract/money.ts';
import type { SoldFor } from '../../main/commissions/matching.rules.ts';
import { statementsRepo } from '../../main/commissions/statements.repo.ts';
import type { MadeUpRooms } from './made-up-rooms.ts';

const TITLES = 'Date\tReceipt\tService\tAmount\tCommission\tTDS';
const MAPPING = { date: 0, reference: 1, service: 2, amount: 3, commission: 4, tds: 5 };
/** Of so many lines that earned, the portal forgets one. */
const FORGOTTEN_ONE_IN = 40;
/** Tax deducted at source, as a share. */
const TDS = 0.02;

const rowOf = ({ day, number, service, base, accrued }: SoldFor): string => {
  const tds: Paise = paise(Math.round(accrued * TDS));
  return [formatDay(day), number, service, ...[base, accrued, tds].map(plainRupees)].join('\t');
};

/** What a made-up counter does once a month is over. */
export function madeUpMonth(
  { database, closings, statements, operator }: MadeUpRooms,
  requestId: () => RequestId,
) {
  const { soldBetween } = statementsRepo(database);

  return {
    /** Takes in what the portal says that it paid for a month; of a few lines it says nothing. */
    async acceptStatement(dayOfMonth: BusinessDay): Promise<void> {
      const { first, last } = monthOf(dayOfMonth);
      const paid = soldBetween(first, last).filter(
        ({ known, accrued, receipt }) => known && accrued > 0 && receipt % FORGOTTEN_ONE_IN > 0,
      );
      if (paid.length === 0) return;
      const source = { kind: 'pasted', text: [TITLES, ...paid.map(rowOf)].join('\n') } as const;
      const order = { requestId: requestId(), source, mapping: MAPPING, paidInto: 'csc-wallet' } as const;
      await statements.accept(order, operator);
    },

    /** Closes the months and years that are over. */
    closePeriods(): void {
      for (const period of ['month', 'year'] as const)
        for (let next = closings.periods()[period]; next?.isReady; next = closings.periods()[period])
          closings.close({ requestId: requestId(), period, lastDay: next.lastDay }, operator);
    },
  };
}
