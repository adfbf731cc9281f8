import { type Figures, withoutZeroes } from './pencil.ts';

type Named = {
  readonly received?: number;
  readonly refunded?: number;
  readonly count?: number;
  readonly receipts?: number;
};
type ByMode = { readonly cash: number; readonly upi: number };

/** What a closing or an X-read says was done. */
type Turnover = {
  readonly received: ByMode;
  readonly refunded: ByMode;
  readonly heads: readonly (Named & { readonly head: string })[];
  readonly services: readonly (Named & { readonly service: string })[];
  readonly waivers?:
    | readonly {
        readonly waiver: string;
        readonly count: number;
        readonly given: number;
        readonly takenBack: number;
      }[]
    | undefined;
  readonly operators: readonly (Named & { readonly operatorId: string })[];
};

const COUNTS = ['receipts', 'reversals', 'copies', 'noSales', 'droppedTickets', 'handWritten'] as const;

const named = (name: string, { received = 0, refunded = 0, count = 0, receipts = 0 }: Named) =>
  [
    [`${name} received`, received],
    [`${name} refunded`, refunded],
    [`${name} count`, count],
    [`${name} receipts`, receipts],
  ] as const;

/** A turnover as plain figures by name, as the pencil has them. */
export const turnoverOf = (turnover: Turnover & Readonly<Record<(typeof COUNTS)[number], number>>): Figures =>
  withoutZeroes([
    ...COUNTS.map((name) => [name, turnover[name]] as const),
    ['received cash', turnover.received.cash],
    ['received upi', turnover.received.upi],
    ['refunded cash', turnover.refunded.cash],
    ['refunded upi', turnover.refunded.upi],
    ...turnover.heads.flatMap((one) => named(one.head, one)),
    ...turnover.services.flatMap((one) => named(one.service, one)),
    ...(turnover.waivers ?? []).flatMap(({ waiver, count, given, takenBack }) => [
      [`${waiver} count`, count] as const,
      [`${waiver} given`, given] as const,
      [`${waiver} takenBack`, takenBack] as const,
    ]),
    ...turnover.operators.flatMap((one) => named(one.operatorId, one)),
  ]);
