import { useNavigate } from '@tanstack/react-router';
import { call } from '../../app/call.ts';
import { isDay } from '../../app/day.ts';
import { tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { nameOf } from '../queue/use-queue-acts.ts';
import type { QueueActs } from '../queue/use-queue-acts.ts';
import { useToReceipt } from '../receipts/use-scanned-receipt.ts';
import type { Goal } from './GoalRow.tsx';
import { numbersMeant } from './numbers.rules.ts';
import type { Numbered } from './numbers.rules.ts';

/** Tokens, receipts and applications whose very number is typed, and how to go to them. */
export function useNumbered({ queue, callToken }: QueueActs): (typed: string) => readonly Goal[] {
  const navigate = useNavigate();
  const { data: state } = useAsk('society.state', {});
  const { data: status } = useAsk('society.status', {});
  const today = status?.today;

  const toReceipt = useToReceipt();
  const toApplication = async (code: string): Promise<void> => {
    const { receipt, line } = await call('applications.find', { code });
    const params = { receipt: String(receipt), line: String(line) };
    await navigate({ to: '/applications/$receipt/$line', params });
  };
  const goalOf = (meant: Numbered): Goal => {
    if (meant.kind === 'token') {
      const title = nameOf(meant.token);
      return {
        id: `token ${title}`,
        kind: 'token',
        icon: 'people',
        title,
        names: [],
        go: callToken(meant.token),
      };
    }
    const isReceipt = meant.kind === 'receipt';
    const title = isReceipt ? meant.number : meant.code;
    const go = (): void => void (isReceipt ? toReceipt(title) : toApplication(title)).catch(tellFault);
    return { id: title, kind: meant.kind, icon: isReceipt ? 'receipt' : 'file', title, names: [], go };
  };
  return (typed) => {
    if (today === undefined || !isDay(today)) return [];
    const tokens = [...(queue?.waiting ?? []), ...(queue?.held ?? [])];
    return numbersMeant(typed, { till: state?.till ?? '', today, tokens }).map(goalOf);
  };
}
