import { type Paise, minus, sum } from '../../contract/money.ts';
import { netOf } from '../ledger/closing.rules.ts';
import type { Days } from './books.repo.ts';
import type { ReportsRoom } from './reports.service.ts';
import { waiverRegisterRepo } from './waiver-register.repo.ts';
import { waiverRegister } from './waiver-register.rules.ts';

type WaiversRoom = Pick<ReportsRoom, 'database' | 'ledger' | 'settings'>;

/** What the books say of waivers: the register, and what of income was never money. */
export function createWaiverBooks({ database, ledger, settings }: WaiversRoom) {
  const repo = waiverRegisterRepo(database);
  return {
    /** The register of waivers of some days, held against the ledger's account. */
    register(days: Days): ReturnType<typeof waiverRegister> {
      const account = ledger
        .ownTurnoverOf(days.first, days.last)
        .filter(({ key }) => key === 'waivers-given');
      return waiverRegister({
        given: repo.givenIn(days),
        takenBack: repo.takenBackIn(days),
        byHand: repo.byHandIn(days),
        onAccount: sum(account.map(netOf)),
        nameOf: (operator) => settings.getOperator(operator).name,
      });
    },
    /** What was waived by service, less what reversals took back; services without any are left out. */
    netByService: (days: Days): ReadonlyMap<string, Paise> =>
      new Map(
        repo.byServiceIn(days).map(({ service, given, takenBack }) => [service, minus(given, takenBack)]),
      ),
    /** What receipts waived and reversals took back. */
    totals(days: Days): { readonly given: Paise; readonly takenBack: Paise } {
      const services = repo.byServiceIn(days);
      return {
        given: sum(services.map(({ given }) => given)),
        takenBack: sum(services.map(({ takenBack }) => takenBack)),
      };
    },
  };
}
