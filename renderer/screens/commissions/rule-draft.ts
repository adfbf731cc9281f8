import { parseRupees } from '../../../contract/money.ts';
import { readDay } from '../../app/day.ts';
import { readPercent } from './terms.ts';

/** One step as typed: through which amount, and what it pays. A rate with a % is a percentage, without one rupees. */
export type SlabDraft = { readonly upTo: string; readonly rate: string };

export type RuleDraft = {
  readonly kind: 'flat' | 'percent' | 'slab';
  readonly rate: string;
  readonly slabs: readonly SlabDraft[];
  readonly minimum: string;
  readonly maximum: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
};

/** What is wrong with a draft, by field; `slabs` by their places. */
export type RuleWrongs = ReadonlySet<Exclude<keyof RuleDraft, 'kind' | 'slabs'> | `slab ${number}`>;

const blank = (text: string): boolean => text.trim() === '';

function figuresOf({ kind, rate, slabs }: RuleDraft) {
  if (kind === 'percent') return { percent: readPercent(rate) };
  if (kind === 'slab') return { slabs: slabs.map(readSlab) };
  const amount = parseRupees(rate);
  return { flatMinimum: amount, flatMaximum: amount };
}

function readSlab({ upTo, rate }: SlabDraft) {
  const limit = blank(upTo) ? undefined : parseRupees(upTo);
  const pays = rate.includes('%') ? { percent: readPercent(rate) } : { flat: parseRupees(rate) };
  return { ...(limit !== undefined && { upTo: limit }), ...pays };
}

/** Steps rise, each says one rate, and the last is for all above. */
function wrongSlabs(slabs: readonly SlabDraft[]): `slab ${number}`[] {
  return slabs.flatMap((slab, place): `slab ${number}`[] => {
    const { upTo, ...pays } = readSlab(slab);
    const before = place === 0 ? -1 : (readSlab(slabs[place - 1] ?? slab).upTo ?? Infinity);
    const isLast = place === slabs.length - 1;
    const limited = isLast ? blank(slab.upTo) : upTo !== undefined && upTo > before;
    return limited && Object.values(pays).every((value) => value !== undefined) ? [] : [`slab ${place}`];
  });
}

/** The rule that a draft says, and what of it is wrong; there is no rule while anything is. */
export function readRule(draft: RuleDraft) {
  const { kind, slabs, minimum, maximum, source } = draft;
  const [from, to] = [readDay(draft.from), readDay(draft.to)];
  const [least, most] = [parseRupees(minimum), parseRupees(maximum)];
  const figures = figuresOf(draft);
  const wrong: RuleWrongs = new Set([
    ...(kind === 'slab'
      ? wrongSlabs(slabs)
      : Object.values(figures).includes(undefined)
        ? (['rate'] as const)
        : []),
    ...(!blank(minimum) && least === undefined ? (['minimum'] as const) : []),
    ...(!blank(maximum) && (most === undefined || most < (least ?? 0)) ? (['maximum'] as const) : []),
    ...(from === undefined ? (['from'] as const) : []),
    ...(!blank(draft.to) && (to === undefined || (from !== undefined && to < from)) ? (['to'] as const) : []),
    ...(blank(source) ? (['source'] as const) : []),
  ]);
  if (wrong.size > 0 || from === undefined) return { wrong, rule: undefined };
  const rule = {
    from,
    ...(to !== undefined && { to }),
    ...figures,
    ...(least !== undefined && { minimum: least }),
    ...(most !== undefined && { maximum: most }),
    source: source.trim(),
    verified: true,
  };
  return { wrong, rule };
}
