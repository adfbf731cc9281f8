import fc from 'fast-check';
import type { Input } from '../../contract/contract.ts';
import type { HeadAmount } from './reckoning.ts';
import { halfUp, total } from './reckoning.ts';

type Draft = NonNullable<Input<'tickets.keep'>['lines'][number]['waiver']>;

/** What may be given alone, as it is agreed at this counter: how much of a charge, and paise on one ticket. */
const ALONE = {
  'below-poverty-line': { percent: 100, paise: 10_000 },
  student: { percent: 50, paise: 5000 },
  goodwill: { percent: 20, paise: 1000 },
} as const;
type Kind = keyof typeof ALONE;

/** A waiver as the operator asks for it. */
export type AskedWaiver = {
  readonly kind: Kind;
  readonly by: 'all' | 'percent' | 'amount';
  readonly figure: number;
};

export const askedWaiver: fc.Arbitrary<AskedWaiver | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom<Kind>('below-poverty-line', 'student', 'goodwill'),
      by: fc.constantFrom('all', 'percent', 'amount'),
      figure: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 9000 })),
    }),
  },
);

const percentIn = ({ figure }: AskedWaiver): number => ((figure - 1) % 100) + 1;

export function draftOf(asked: AskedWaiver): Draft {
  const parts = {
    all: { by: 'all' },
    percent: { by: 'percent', percent: percentIn(asked) },
    amount: { by: 'amount', paise: asked.figure },
  } as const;
  return {
    kind: asked.kind,
    part: parts[asked.by],
    reason: asked.kind === 'goodwill' ? 'पुराने ग्राहक' : '',
    proof: asked.kind === 'goodwill' ? '' : '00A7',
  };
}

/** What was given away of a line. */
export type Given = { readonly kind: Kind; readonly amount: number; readonly tax: number };

const of = (heads: readonly HeadAmount[], ...wanted: readonly string[]): number =>
  total(heads.filter(({ head }) => wanted.includes(head)).map(({ amount }) => amount));

/** What a waiver takes off the full heads of a line: of the centre's charge, and of the tax as much as of what is taxed. */
export function give(asked: AskedWaiver | undefined, full: readonly HeadAmount[]): Given | undefined {
  if (!asked) return undefined;
  const charge = of(full, 'centre_charge');
  const wanted = {
    all: charge,
    percent: halfUp(charge, percentIn(asked), 100),
    amount: Math.min(charge, asked.figure),
  }[asked.by];
  if (wanted === 0) return undefined;
  const tax = halfUp(of(full, 'tax'), wanted, of(full, 'centre_charge', 'portal_charge'));
  return { kind: asked.kind, amount: wanted, tax };
}

export const charged = (full: readonly HeadAmount[], given: Given | undefined): HeadAmount[] =>
  full.map(({ head, amount }) => {
    if (given && head === 'centre_charge') return { head, amount: amount - given.amount };
    return { head, amount: given && head === 'tax' ? amount - given.tax : amount };
  });

/** Whether a ticket's waivers want a second person. */
export function wantsSecond(
  lines: readonly { readonly full: readonly HeadAmount[]; readonly given: Given | undefined }[],
): boolean {
  return Object.entries(ALONE).some(([kind, { percent, paise }]) => {
    const ofKind = lines.flatMap(({ full, given }) =>
      given?.kind === kind ? [{ amount: given.amount, charge: of(full, 'centre_charge') }] : [],
    );
    return (
      total(ofKind.map(({ amount }) => amount)) > paise ||
      ofKind.some(({ amount, charge }) => amount > halfUp(charge, percent, 100))
    );
  });
}

/** What goes back of a waiver: its share of the charge that goes back, and all of it with the last of the line. */
export function backOf(
  left: number,
  before: Readonly<Record<string, number>>,
  heads: readonly HeadAmount[],
): number {
  const back = total(heads.map(({ amount }) => amount));
  if (back === total(Object.values(before))) return left;
  const charge = before['centre_charge'] ?? 0;
  return charge === 0 ? 0 : halfUp(left, of(heads, 'centre_charge'), charge);
}
