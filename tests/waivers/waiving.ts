import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../contract/contract.ts';
import type { World } from '../world.ts';

export type Draft = Input<'tickets.keep'>;
export type WaiverDraft = NonNullable<Draft['lines'][number]['waiver']>;
type Line = {
  readonly service: string;
  readonly entered: Record<string, number>;
  readonly quantity?: number;
  readonly waiver?: WaiverDraft;
};

/** For a poor family: the card was seen. An operator gives up to a hundred rupees alone. */
export const poor = (part: WaiverDraft['part'] = { by: 'all' }): WaiverDraft => ({
  kind: 'below-poverty-line',
  part,
  reason: '',
  proof: '४A12',
});

/** Half of the charge at most, and fifty rupees. */
export const student = (percent: number): WaiverDraft => ({
  kind: 'student',
  part: { by: 'percent', percent },
  reason: '',
  proof: '0042',
});

export const mistake = (amount: number, reason = 'ग़लत फ़ॉर्म भरा गया'): WaiverDraft => ({
  kind: 'counter-mistake',
  part: { by: 'amount', paise: amount },
  reason,
  proof: '',
});

/** A ticket of some lines, all papers seen. */
export async function ticketOf(
  { call }: Pick<World, 'call'>,
  lines: readonly Line[],
  personId?: string,
): Promise<Output<'tickets.keep'>> {
  const ticketId = randomUUID();
  const draft = {
    ticketId,
    ...(personId && { personId }),
    lines: lines.map(({ quantity = 1, ...line }) => ({
      lineId: randomUUID(),
      quantity,
      papersSeen: [] as string[],
      ...line,
    })),
  };
  const first = await call('tickets.keep', draft);
  const seen = draft.lines.map((line, at) => ({
    ...line,
    papersSeen: first.lines[at]?.papers.map(({ code }) => code) ?? [],
  }));
  return call('tickets.keep', { ...draft, lines: seen });
}

export const COPIES = (amount: number, waiver?: WaiverDraft): Line => ({
  service: 'photocopy',
  entered: { centre_charge: amount },
  ...(waiver && { waiver }),
});

/** A bill of 850 rupees, for which the centre asks 15. */
export const BILL = (waiver?: WaiverDraft): Line => ({
  service: 'electricity-bill-sbpdcl',
  entered: { bill_amount: 85_000, centre_charge: 1500 },
  ...(waiver && { waiver }),
});
