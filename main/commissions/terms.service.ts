import type { ServiceRecord } from '../../contract/catalogue.ts';
import type {
  CommissionTerms,
  LineCommission,
  SetGst,
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
import type { Approval } from '../../contract/users.ts';
import type { SettingName, SettingValue } from '../society/settings.repo.ts';
import { type Settings, recordSetting } from '../society/settings.service.ts';
import type { Users } from '../users/users.service.ts';
import { type SoldLine, lineCommission, ruleOn, termOn } from './commissions.rules.ts';
import { gstOf } from './gst.rules.ts';

export type TermsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly catalogue: CatalogueService;
  readonly settings: Settings;
  readonly users: Pick<Users, 'approve'>;
  /** The rates that ship with the program. */
  readonly taxes: readonly TaxRate[];
};

export type Terms = ReturnType<typeof createTerms>;

type TermSetting = Extract<SettingName, `commission-${string}`>;

/** Who wants a term set, and who agreed to it. */
type By = { readonly user: OperatorId; readonly approver: OperatorId };
type Wish = { readonly requestId: RequestId; readonly approval?: Approval | undefined };

/**
 * What commissions are reckoned by: rules, shares and taxes, each from a day on. Every change is an event that names who
 * agreed to it.
 */
export function createTerms({ database, book, catalogue, settings, users, taxes }: TermsRoom) {
  const shares = (): ShareTerm[] => settings.find('commission-shares') ?? [];
  const rules = () => settings.find('commission-rules') ?? [];
  const gst = () => settings.find('commission-gst') ?? [];
  const ownTaxes = () => settings.find('commission-taxes') ?? [];

  const write = database.transaction(
    <N extends TermSetting>(
      name: N,
      valueNow: () => SettingValue<N> & Content,
      request: RequestId,
      { user, approver }: By,
    ): void => {
      if (book.findRequest(request) === undefined)
        recordSetting({ database, book }, name, valueNow(), user, { request, approver });
    },
  ).immediate;

  /** The same request again changes nothing and asks nobody. */
  async function add<N extends TermSetting>(
    name: N,
    valueNow: () => SettingValue<N> & Content,
    { requestId, approval }: Wish,
    user: OperatorId,
  ): Promise<void> {
    if (book.findRequest(requestId) !== undefined) return;
    if (!approval) throw new Fault('users.approvalNeeded');
    const approver = await users.approve(approval, { not: [user] });
    write(name, valueNow, requestId, { user, approver });
  }

  const allTaxes = (): TaxRate[] => [...taxes, ...ownTaxes()];

  function services(day: BusinessDay): CommissionTerms['services'] {
    const own = rules();
    return catalogue.onOffer().map((record) => {
      const rule = ruleOn(record, own, day);
      return {
        service: record.code,
        name: record.name,
        ...(rule && { rule }),
        isOwn: own.some((one) => one.rule === rule),
      };
    });
  }

  return {
    current: (): CommissionTerms => ({
      shares: shares(),
      rules: rules(),
      taxes: allTaxes(),
      gst: gst(),
      services: services(book.today()),
    }),

    taxes: allTaxes,

    /** The tax on what a statement confirms or takes back today: `gstOf` of the rules. */
    gstOf: (lines: Parameters<typeof gstOf>[0], day: BusinessDay) => gstOf(lines, day, gst(), allTaxes()),

    termOn: (day: BusinessDay) => termOn(shares(), day),

    /** What lines earn when they are sold on a day, in their order; undefined where no rule is known for sure. */
    earn(
      lines: readonly { readonly record: ServiceRecord; readonly line: SoldLine }[],
      day: BusinessDay,
    ): (LineCommission | undefined)[] {
      const [own, term] = [rules(), termOn(shares(), day)];
      return lines.map(({ record, line }) => lineCommission(ruleOn(record, own, day), line, term));
    },

    /**
     * Sets how commissions are split from a day on; what was sold keeps its split.
     * Throws users.approvalNeeded and what is wrong with the approval.
     */
    setShares: ({ term, ...wish }: SetShares, user: OperatorId): Promise<void> =>
      add('commission-shares', () => [...shares(), term], wish, user),

    /**
     * Writes down what a service pays from a day on, as the society has it on paper. Throws catalogue.unknownService,
     * commission.ruleWrong, users.approvalNeeded and what is wrong with the approval.
     */
    async setRule({ service, rule, ...wish }: SetRule, user: OperatorId): Promise<void> {
      const { code } = catalogue.get(service);
      if (problemOfCommission(rule) !== undefined) throw new Fault('commission.ruleWrong');
      await add('commission-rules', () => [...rules(), { service: code, rule }], wish, user);
    },

    /** Sets a rate of tax from a day on. Throws users.approvalNeeded and what is wrong with the approval. */
    setTax: ({ rate, ...wish }: SetTax, user: OperatorId): Promise<void> =>
      add('commission-taxes', () => [...ownTaxes(), rate], wish, user),

    /** Registers the society for GST from a day on, or ends it. Throws as setTax. */
    setGst: ({ term, ...wish }: SetGst, user: OperatorId): Promise<void> =>
      add('commission-gst', () => [...gst(), term], wish, user),
  };
}
