import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../../app/keys.ts';
import { clearNotice, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { EmptyState } from '../../parts/Message.tsx';
import type { Ticket } from '../../../contract/tickets.ts';
import { ParkedList } from './ParkedList.tsx';
import { resume } from './use-desk.ts';
import { useParked } from './use-parked.ts';

/** The open tickets that do not lie on the desk; one is chosen to go on with. */
export function ParkedDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const parked = useParked();
  const bring = async (ticket: Ticket): Promise<void> => {
    // The dialog gives the hand back before the ticket takes it.
    onClose();
    await navigate({ to: '/' });
    await resume(ticket);
    clearNotice();
  };
  const goOn = (ticket: Ticket): void => void bring(ticket).catch(tellFault);
  return (
    <Dialog title={t('counter.parkedTitle')} onClose={onClose}>
      <ParkedKeys parked={parked} goOn={goOn} />
      {parked.length === 0 ? (
        <EmptyState icon="park" title={t('counter.noneParked')}>
          {t('counter.noneParkedHow')}
        </EmptyState>
      ) : (
        <ParkedList parked={parked} goOn={goOn} takesFocus />
      )}
    </Dialog>
  );
}

/** Alt and a number jumps to a parked ticket. */
export function ParkedKeys({
  parked,
  goOn,
}: {
  readonly parked: readonly Ticket[];
  readonly goOn: (ticket: Ticket) => void;
}) {
  useKeys(
    parked
      .slice(0, 9)
      .map((ticket, index) => ({ code: `Digit${index + 1}`, alt: true, run: () => goOn(ticket) })),
  );
  return null;
}
