import { useState } from 'react';
import type { BusinessDay } from '../../../contract/day.ts';
import type { ChangeReason } from '../../../contract/rates.ts';
import { readDay } from '../../app/day.ts';

export type ChangeDraft = {
  readonly from: string;
  readonly to: string;
  readonly reason: ChangeReason;
  readonly source: string;
};

/** What every change carries, with its days read; undefined while something is missing or wrong. */
export type ReadChange = {
  readonly from: BusinessDay;
  readonly to?: BusinessDay;
  readonly reason: ChangeReason;
  readonly source: string;
};

export type ChangeWrongs = ReadonlySet<'from' | 'to' | 'source'>;

export function readChange({ reason, ...typed }: ChangeDraft): {
  readonly wrong: ChangeWrongs;
  readonly change: ReadChange | undefined;
} {
  const [from, to] = [readDay(typed.from), readDay(typed.to)];
  const isOpen = typed.to.trim() === '';
  const source = typed.source.trim();
  const wrong: ChangeWrongs = new Set([
    ...(from === undefined ? (['from'] as const) : []),
    ...(!isOpen && (to === undefined || (from !== undefined && to < from)) ? (['to'] as const) : []),
    ...(source.length < 2 ? (['source'] as const) : []),
  ]);
  if (from === undefined || wrong.size > 0) return { wrong, change: undefined };
  return { wrong, change: { from, ...(to !== undefined && { to }), reason, source } };
}

/** The part of a form that every change has: from when through when, why, and where it is written. */
export function useChangeDraft(from: string, reason: ChangeReason) {
  const [draft, setDraft] = useState<ChangeDraft>({ from, to: '', reason, source: '' });
  return {
    draft,
    put: (part: Partial<ChangeDraft>) => setDraft({ ...draft, ...part }),
    ...readChange(draft),
  };
}
