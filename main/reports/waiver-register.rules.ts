import { type Paise, minus, negative, sum } from '../../contract/money.ts';
import type { OperatorId } from '../../contract/ids.ts';
import type { Report } from '../../contract/reports.ts';
import { rowWord } from '../printing/report-words.ts';
import { columnSum, sectionOf } from './section.rules.ts';
import type { Waived } from './waiver-register.repo.ts';

type Register = {
  readonly given: readonly Waived[];
  readonly takenBack: readonly Waived[];
  /** What vouchers by hand put to the account, and what stands there of the days. */
  readonly byHand: Paise;
  readonly onAccount: Paise;
  readonly nameOf: (operator: OperatorId) => string;
};

const amountOf = (waived: readonly Waived[]): Paise => sum(waived.map(({ amount }) => amount));

/**
 * The register of waivers: each with its receipt, service, kind and who gave and approved it (never for whom), what
 * reversals took back below 0; sums by kind; and that all this is what the ledger has on the account of waivers.
 */
export function waiverRegister({
  given,
  takenBack,
  byHand,
  onAccount,
  nameOf,
}: Register): Pick<Report, 'sections' | 'balanced' | 'bars'> {
  const rows = [...given, ...takenBack.map((back) => ({ ...back, amount: negative(back.amount) }))]
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map(({ day, number, service, kindName, amount, givenBy, approvedBy, receipt }) => ({
      day,
      number,
      name: service,
      waiverKind: kindName,
      waived: amount,
      givenBy: nameOf(givenBy),
      approvedBy: approvedBy === null ? '' : nameOf(approvedBy),
      opens: { sequence: receipt, isReceipt: true },
    }));
  const newest = new Map([...takenBack, ...given].map(({ kind, kindName }) => [kind, kindName]));
  const kinds = [...newest].map(([kind, name]) => {
    const ofKind = (waived: readonly Waived[]): Waived[] => waived.filter((one) => one.kind === kind);
    const [gave, back] = [ofKind(given), ofKind(takenBack)];
    return {
      name,
      count: gave.length,
      waived: amountOf(gave),
      takenBack: amountOf(back),
      net: minus(amountOf(gave), amountOf(back)),
    };
  });
  const registered = columnSum(kinds, 'net');
  const ledger = [
    { name: rowWord('waiversRegistered'), amount: registered },
    ...(byHand === 0 ? [] : [{ name: rowWord('waiversByHand'), amount: byHand }]),
  ];
  return {
    sections: [
      sectionOf('waivers', ['day', 'number', 'name', 'waiverKind', 'waived', 'givenBy', 'approvedBy'], rows),
      sectionOf('waiverKinds', ['name', 'count', 'waived', 'takenBack', 'net'], kinds),
      {
        ...sectionOf('waiverAccount', ['name', 'amount'], ledger),
        totals: [rowWord('waiversOnAccount'), onAccount],
      },
    ],
    balanced: columnSum(rows, 'waived') === registered && registered + byHand === onAccount,
    bars: [],
  };
}
