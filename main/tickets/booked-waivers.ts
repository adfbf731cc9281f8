import type { TicketLine } from '../../contract/tickets.ts';
import type { WaiverKind } from '../../contract/waivers.ts';
import type { BookedLine } from '../receipts/receipt-body.ts';
import { noteOf } from '../waivers/waiver-note.ts';
import type { WaiverNote } from '../waivers/waivers.repo.ts';
import { beyondAlone } from '../waivers/waivers.rules.ts';
import { waiversOn } from './waiving.rules.ts';

type Booked = {
  /** The waivers as the event keeps them, by the place of the line. */
  readonly waivers: ReadonlyMap<number, NonNullable<BookedLine['waiver']>>;
  readonly notes: ReadonlyMap<number, WaiverNote>;
};

/** The waivers of priced lines, ready to be booked; of those beyond the operator's own limit it says so. */
export function bookedWaivers(lines: readonly TicketLine[], kinds: readonly WaiverKind[]): Booked {
  const beyond = beyondAlone(kinds, waiversOn(lines));
  const parts = lines.flatMap(({ waiver }, at) => {
    if (!waiver) return [];
    const { asked, ...given } = waiver;
    const note = noteOf(asked);
    const booked = {
      ...given,
      ...(note && { digest: note.digest }),
      ...(beyond.includes(waiver.kind) && { approved: true as const }),
    };
    return [{ place: at + 1, booked, note }];
  });
  return {
    waivers: new Map(parts.map(({ place, booked }) => [place, booked])),
    notes: new Map(parts.flatMap(({ place, note }) => (note ? [[place, note]] : []))),
  };
}
