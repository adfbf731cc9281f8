import type { Ticket } from '../../../contract/tickets.ts';
import { call } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { wantsAnyAmount } from './desk.ts';
import { currentDesk, keepNow, openPayment, reachFor, startNext } from './use-desk.ts';

export type Blocker = Ticket['blockedBy'][number];

/** What keeps the ticket on the desk from being paid: as the program said, and fields that hold no amount yet. */
export function blockersNow(kept: Ticket | undefined): readonly Blocker[] {
  const { lines } = currentDesk();
  const said: readonly Blocker[] = kept?.blockedBy ?? (lines.length === 0 ? ['empty'] : []);
  return lines.some(wantsAnyAmount) && !said.includes('amount') ? [...said, 'amount'] : said;
}

/**
 * Opens the payment, or says what is missing and brings the hand there. `exactly` takes the exact sum as cash: Enter on
 * the ticket means that, so that one more Enter finishes.
 */
export function useMainAct(): { readonly open: () => void; readonly exactly: () => void } {
  const { t } = useWords();
  const act = async (exactly: boolean): Promise<void> => {
    const blockers = blockersNow(await keepNow());
    const [first] = blockers;
    if (first === undefined) return openPayment(exactly);
    tell({ kind: 'waiting', text: t(`counter.blocked.${first}`) });
    if (first === 'papers') document.querySelector<HTMLElement>('[data-hand="slip"]')?.focus();
    else reachFor(first === 'person' ? 'person' : 'next');
  };
  return {
    open: () => void act(false).catch(tellFault),
    exactly: () => void act(true).catch(tellFault),
  };
}

/** Gives the slip that names the missing papers; the ticket ends with it. */
export function useHandSlip(): () => void {
  const { t } = useWords();
  const hand = async (): Promise<void> => {
    await keepNow();
    const { ticketId } = currentDesk();
    const slip = await call('tickets.handSlip', { ticketId });
    await startNext(true);
    tell({ kind: 'done', text: t('counter.slipGiven', { number: slip.number }) });
  };
  return () => void hand().catch(tellFault);
}
