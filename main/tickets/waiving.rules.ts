import { minus, sum, times } from '../../contract/money.ts';
import type { TicketLine } from '../../contract/tickets.ts';
import { chargeOf } from '../../contract/waived-heads.ts';
import type { WaiverDraft, WaiverKind } from '../../contract/waivers.ts';
import { type OnTicket, kindOf, waivedOf } from '../waivers/waivers.rules.ts';

/** The heads of a line for all of its quantity at their full price; those still to be entered are left out. */
export const fullHeadsOf = ({ heads, quantity }: Pick<TicketLine, 'heads' | 'quantity'>) =>
  heads.flatMap(({ amount, ...head }) =>
    amount === undefined ? [] : [{ ...head, amount: times(amount, quantity) }],
  );

/**
 * A line with what is waived of it; as it is where that is nothing. Throws waiver.unknownKind, waiver.reasonMissing,
 * waiver.proofMissing.
 */
export function waive(line: TicketLine, asked: WaiverDraft, kinds: readonly WaiverKind[]): TicketLine {
  const { code, name } = kindOf(kinds, asked);
  const given = waivedOf(asked.part, fullHeadsOf(line));
  if (!given) return line;
  return {
    ...line,
    amount: minus(line.amount, sum([given.amount, given.tax])),
    waiver: { kind: code, name, ...given, asked },
  };
}

/** The waivers of some lines, with the charges that they are of. */
export const waiversOn = (lines: readonly TicketLine[]): OnTicket[] =>
  lines.flatMap((line) =>
    line.waiver
      ? [{ kind: line.waiver.kind, amount: line.waiver.amount, charge: chargeOf(fullHeadsOf(line)) }]
      : [],
  );
