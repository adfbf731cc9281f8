import {
  NO_MONEY,
  type Paise,
  latinDigits,
  parseRupees,
  percentOf,
  split,
  sum,
  times,
} from '../../../contract/money.ts';
import type { TicketLine } from '../../../contract/tickets.ts';
import { chargeOf } from '../../../contract/waived-heads.ts';
import type { WaiverKind } from '../../../contract/waivers.ts';
import type { DeskWaiver } from './desk.ts';

/** What is typed about a waiver. */
export type WaiverForm = {
  readonly kind: WaiverKind | undefined;
  readonly by: DeskWaiver['part']['by'];
  /** What stands in the field of per cent or rupees. */
  readonly figure: string;
  readonly onAll: boolean;
  readonly proof: string;
  readonly reason: string;
};

/** A line that a waiver may be given on, with the charge of the centre in it. */
export type Charged = { readonly lineId: string; readonly charge: Paise };

/** The lines of a ticket in which the centre asks something for itself, as the program priced them. */
export const chargedLines = (lines: readonly TicketLine[]): Charged[] =>
  lines
    .map(({ lineId, heads, quantity }) => ({
      lineId,
      charge: times(
        chargeOf(heads.flatMap(({ head, amount }) => (amount === undefined ? [] : [{ head, amount }]))),
        quantity,
      ),
    }))
    .filter(({ charge }) => charge > 0);

const CARD_END = /^[\p{L}\p{M}\d]{1,4}$/u;

const percentOfForm = ({ figure }: WaiverForm): number | undefined => {
  const typed = latinDigits(figure).trim();
  const percent = /^\d{1,3}$/u.test(typed) ? Number(typed) : 0;
  return percent >= 1 && percent <= 100 ? percent : undefined;
};

function amountOfForm({ figure }: WaiverForm, most: Paise): Paise | undefined {
  const amount = parseRupees(figure);
  return amount !== undefined && amount > 0 && amount <= most ? amount : undefined;
}

type Wrong = 'kind' | 'figure' | 'proof' | 'reason';

/** What of the form can not stand yet, in the order of its fields. */
export function wrongIn(form: WaiverForm, most: Paise): Wrong[] {
  const { kind, by, proof, reason } = form;
  const isFigure =
    by === 'all' || (by === 'percent' ? percentOfForm(form) : amountOfForm(form, most)) !== undefined;
  return [
    ...(kind ? [] : (['kind'] as const)),
    ...(isFigure ? [] : (['figure'] as const)),
    ...(kind?.proof && !CARD_END.test(latinDigits(proof).replace(/[\s-]/gu, '')) ? (['proof'] as const) : []),
    ...(kind?.reason === 'required' && reason.trim() === '' ? (['reason'] as const) : []),
  ];
}

/** What the form would waive of some lines; undefined while its figure can not stand. */
export function waivedBy(form: WaiverForm, lines: readonly Charged[]): Paise | undefined {
  const most = sum(lines.map(({ charge }) => charge));
  if (form.by === 'all') return most;
  if (form.by === 'amount') return amountOfForm(form, most);
  const percent = percentOfForm(form);
  return percent === undefined
    ? undefined
    : sum(lines.map(({ charge }) => percentOf(charge, String(percent))));
}

/**
 * The waiver of each line, as it is sent. A sum for several lines is shared by what the centre asks for each; a line
 * whose share is nothing has none.
 */
export function waiversOf(form: WaiverForm, lines: readonly Charged[]): Map<string, DeskWaiver> {
  const { kind, by, proof, reason } = form;
  if (!kind) return new Map();
  const said = { kind: kind.code, reason, proof: kind.proof ? proof : '' };
  const most = sum(lines.map(({ charge }) => charge));
  const shares = split(
    amountOfForm(form, most) ?? NO_MONEY,
    lines.map(({ charge }) => charge),
  );
  const parts = lines.flatMap(({ lineId }, at): [string, DeskWaiver][] => {
    if (by === 'all') return [[lineId, { ...said, part: { by } }]];
    const percent = percentOfForm(form);
    if (by === 'percent') return percent === undefined ? [] : [[lineId, { ...said, part: { by, percent } }]];
    const paise = shares[at] ?? NO_MONEY;
    return paise === 0 ? [] : [[lineId, { ...said, part: { by, paise } }]];
  });
  return new Map(parts);
}
