import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../app/call.ts';
import { clearNotice } from '../../app/notice.ts';
import { clearCount } from '../till/use-count-draft.ts';
import { clearDesk, keepNow } from '../tickets/use-desk.ts';

/** Opens the society's own book or the training book; what lies on the desk is kept in the book it belongs to. */
export async function openBook(client: QueryClient, mode: 'live' | 'training'): Promise<void> {
  await keepNow();
  await call('society.openBook', { mode });
  clearDesk();
  clearCount();
  clearNotice();
  await client.resetQueries();
}
