import { useState } from 'react';
import type { TicketId } from '../../../contract/ids.ts';
import { CarryReason, DropReason, type Ticket } from '../../../contract/tickets.ts';
import { call, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { clearDesk, currentDesk } from '../tickets/use-desk.ts';
import { ActDialog } from './ActDialog.tsx';
import { useServiceNames } from './use-names.ts';

/** How a ticket that is open at the end of a day goes on without a receipt. */
export type SettleAct = 'drop' | 'carry';

type Props = {
  readonly ticketId: TicketId;
  readonly act: SettleAct;
  readonly ticket: Ticket | undefined;
  readonly onClose: () => void;
};

/** Drops a ticket or keeps it for the next day; no reason stands ready, so that each one is chosen. */
export function SettleTicketDialog({ ticketId, act, ticket, onClose }: Props) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [dropped, setDropped] = useState<DropReason>();
  const [carried, setCarried] = useState<CarryReason>();
  const services = useServiceNames(ticket);
  const who = ticket?.person?.name ?? services;
  const settle = async (): Promise<string> => {
    if (act === 'carry' && carried) {
      await call('tickets.carry', { requestId, ticketId, reason: carried });
      return t('till.carriedNow');
    }
    if (dropped) await call('tickets.drop', { ticketId, reason: dropped });
    if (currentDesk().ticketId === ticketId) clearDesk();
    return t('till.droppedNow');
  };
  return (
    <ActDialog
      title={t(`till.${act}Title`)}
      act={t(`till.${act}Yes`)}
      isReady={(act === 'drop' ? dropped : carried) !== undefined}
      onAct={settle}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>{t(`till.${act}Words`, { who })}</p>
          {act === 'drop' ? (
            <ChoiceField
              label={t('till.reason')}
              choices={DropReason.options.map((id) => ({ id, words: t(`till.dropReasons.${id}`) }))}
              help="dropReason"
              value={dropped}
              onChange={setDropped}
              autoFocus
            />
          ) : (
            <ChoiceField
              label={t('till.reason')}
              choices={CarryReason.options.map((id) => ({ id, words: t(`till.carryReasons.${id}`) }))}
              help="carryReason"
              value={carried}
              onChange={setCarried}
              autoFocus
            />
          )}
          {asked && (act === 'drop' ? dropped : carried) === undefined && (
            <p role="alert">{t('till.settleReasonWanted')}</p>
          )}
        </>
      )}
    </ActDialog>
  );
}
