import { useNavigate } from '@tanstack/react-router';
import type { Output } from '../../../contract/contract.ts';
import type { Token } from '../../../contract/queue.ts';
import { call, newId } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { currentDesk, keepNow, resume, startNext, startTicket } from '../tickets/use-desk.ts';
import { callOut } from './call-out.rules.ts';
import { play } from './sound.ts';

/** A token as people read and hear it: A-12. */
export const nameOf = ({ series, number }: Pick<Token, 'series' | 'number'>): string => `${series}-${number}`;

/** Two quick presses of one key are one act. */
let underWay = false;

function once(act: () => Promise<void>): void {
  if (underWay) return;
  underWay = true;
  act()
    .catch(tellFault)
    .finally(() => {
      underWay = false;
    });
}

/**
 * The ticket of a token that leaves the counter leaves the desk; another that lies there stays. All of it was kept
 * before, and may be changed or gone since: nothing of it is kept again.
 */
async function clearDeskOf({ ticketId }: Token): Promise<void> {
  if (currentDesk().ticketId === ticketId) await startNext(true);
}

/** What the keys of the queue do. Nothing of it moves the focus but the call, which opens the ticket. */
export function useQueueActs() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: queue } = useAsk('queue.state', {});
  const { data: society } = useAsk('society.state', {});
  const current = queue?.current;

  const announce = (token: Token): void => {
    if (!queue?.settings.voice) return;
    // A machine without a loudspeaker calls nobody aloud; the display and the panel show the number.
    play(callOut(token, society?.till ?? '')).catch(tellFault);
  };

  async function give(): Promise<void> {
    const token = await call('queue.issue', { requestId: newId() });
    tell({ kind: 'done', text: t('queue.given_ahead', { token: nameOf(token), count: token.ahead }) });
  }

  async function open({ token, ticket }: Output<'queue.call'>): Promise<void> {
    await navigate({ to: '/' });
    if (ticket) await resume(ticket);
    else await startTicket(token.ticketId);
  }

  const callToken = (wanted?: Token) => (): void =>
    once(async () => {
      // What is typed belongs to whoever is at the counter now; it waits with her.
      await keepNow();
      const called = await call('queue.call', { requestId: newId(), ...(wanted && { token: wanted.token }) });
      await open(called);
      tell({ kind: 'info', text: t('queue.called', { token: nameOf(called.token) }) });
      announce(called.token);
    });

  const atCounter =
    (method: 'queue.hold' | 'queue.noShow', words: 'queue.heldNow' | 'queue.noShowNow') => (): void => {
      if (!current) return;
      once(async () => {
        await keepNow();
        await call(method, { requestId: newId(), token: current.token });
        await clearDeskOf(current);
        tell({ kind: 'info', text: t(words, { token: nameOf(current) }) });
      });
    };

  return {
    queue,
    giveToken: (): void => once(give),
    callNext: callToken(),
    callToken,
    recall: (): void => {
      if (!current) return;
      once(async () => {
        const token = await call('queue.recall', { requestId: newId(), token: current.token });
        tell({ kind: 'info', text: t('queue.recalled', { token: nameOf(token) }) });
        announce(token);
      });
    },
    hold: atCounter('queue.hold', 'queue.heldNow'),
    noShow: atCounter('queue.noShow', 'queue.noShowNow'),
  };
}

export type QueueActs = ReturnType<typeof useQueueActs>;

/** Sends a token to wait for another service; answers it as it stands then. */
export async function transferToken(token: Token, service: string): Promise<Token> {
  await keepNow();
  const moved = await call('queue.transfer', { requestId: newId(), token: token.token, service });
  await clearDeskOf(token);
  return moved;
}
