import type { ServiceRecord } from '../../contract/catalogue.ts';
import type {
  CommissionTerms,
  LineCommission,
  SetRule,
  SetShares,
  SetTax,
  ShareTerm,
  TaxRate,
} from '../../contract/commissions.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type { OperatorId, RequestId } from '../../contract/ids.ts';
import type { Content } from '../book/book-event.ts';
import type { Book } from '../book/book.service.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import { problemOfCommission } from '../catalogue/load-catalogue.ts';
import type { Database } from '../database/open.ts';
import type { SettingName, SettingValue } from '../society/settings.repo.ts';
import { type Settings, recordSetting } from '../society/settings.service.ts';
import { type SoldLine, lineCommission, ruleOn, termOn } from './commissions.rules.ts';

export type TermsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly catalogue: CatalogueService;
  readonly settings: Settings;
  /** The rates that ship with the program. */
  readonly taxes: readonly TaxRate[];
};

export type Terms = ReturnType<typeof createTerms>;

type TermSetting = Extract<SettingName, `commission-${string}`>;

/** What commissions are reckoned by: rules, shares and taxes, each from a day on; every change is an event. */
export function createTerms({ database, book, catalogue, settings, taxes }: TermsRoom) {
  const shares = (): ShareTerm[] => settings.find('commission-shares') ?? [];
  const rules = () => settings.find('commission-rules') ?? [];

  function add<N extends TermSetting>(
    name: N,
    value: SettingValue<N> & Content,
    user: OperatorId,
    request: RequestId,
  ): void {
    if (book.findRequest(request) === undefined)
      recordSetting({ database, book }, name, value, user, request);
  }

  return {
    current: (): CommissionTerms => ({
      shares: shares(),
      rules: rules(),
      taxes: [...taxes, ...(settings.find('commission-taxes') ?? [])],
    }),

    termOn: (day: BusinessDay) => termOn(shares(), day),

    /** What lines earn when they are sold on a day, in their order; undefined where no rule is known for sure. */
    earn(
      lines: readonly { readonly record: ServiceRecord; readonly line: SoldLine }[],
      day: BusinessDay,
    ): (LineCommission | undefined)[] {
      const [own, term] = [rules(), termOn(shares(), day)];
      return lines.map(({ record, line }) => lineCommission(ruleOn(record, own, day), line, term));
    },

    /** Sets how commissions are split from a day on; what was sold keeps its split. */
    setShares: database.transaction(({ requestId, term }: SetShares, user: OperatorId): void =>
      add('commission-shares', [...shares(), term], user, requestId),
    ).immediate,

    /**
     * Writes down what a service pays from a day on, as the society has it on paper.
     * Throws catalogue.unknownService and commission.ruleWrong.
     */
    setRule: database.transaction(({ requestId, service, rule }: SetRule, user: OperatorId): void => {
      const { code } = catalogue.get(service);
      if (problemOfCommission(rule) !== undefined) throw new Fault('commission.ruleWrong');
      add('commission-rules', [...rules(), { service: code, rule }], user, requestId);
    }).immediate,

    /** Sets a rate of tax from a day on. */
    setTax: database.transaction(({ requestId, rate }: SetTax, user: OperatorId): void =>
      add('commission-taxes', [...(settings.find('commission-taxes') ?? []), rate], user, requestId),
    ).immediate,
  };
}
