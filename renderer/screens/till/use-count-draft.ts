import { newId } from '../../app/call.ts';
import { createStore, useStore } from '../../app/store.ts';
import type { Pieces, Rupees } from './denominations.ts';

/** A count under way; its id is made once, so that a count committed twice is one. */
type CountDraft = { readonly requestId: string; readonly pieces: Pieces };

const fresh = (): CountDraft => ({ requestId: newId(), pieces: {} });

// A count half typed stays here when its screen is left, and comes back with it.
const draft = createStore<CountDraft>(fresh());

export const useCountDraft = (): CountDraft => useStore(draft);

export function typePieces(rupees: Rupees, typed: string): void {
  const now = draft.get();
  draft.set({ ...now, pieces: { ...now.pieces, [rupees]: typed } });
}

/** The count is in the book, or belongs to another book: the next one begins empty. */
export function clearCount(): void {
  draft.set(fresh());
}
