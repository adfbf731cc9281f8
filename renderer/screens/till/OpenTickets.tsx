import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../contract/contract.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { call } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { clearDesk, currentDesk, resume } from '../tickets/use-desk.ts';
import page from '../../parts/Page.module.css';
import sheet from './Till.module.css';

const css = classes({ ...page, ...sheet });

type State = Output<'till.state'>;
type Open = State['openTickets'][number];

const MINUTE_MS = 60_000;

/** The tickets that must be finished or dropped before a day can close; those of a past day can only be dropped. */
export function OpenTickets({ state: { openTickets, phase } }: { readonly state: State }) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const { data: tickets } = useAsk('tickets.open', {});
  const [drops, setDrops] = useState<Open>();
  const isPast = phase === 'forgotten';
  // The hand stands on the first one, also when the one before was dropped.
  useEffect(() => {
    if (!drops && openTickets.length > 0) list.current?.querySelector('button')?.focus();
  }, [drops, openTickets.length]);
  return (
    <section className={css('card', 'narrow')} aria-label={t('till.ticketsTitle')}>
      <h3>{t('till.ticketsTitle')}</h3>
      <Message tone="waiting">{isPast ? t('till.ticketsForgotten') : t('till.ticketsWords')}</Message>
      <ul className={css('list')} ref={list}>
        {openTickets.map((open) => (
          <TicketRow
            key={open.ticketId}
            open={open}
            ticket={tickets?.find(({ ticketId }) => ticketId === open.ticketId)}
            isPast={isPast}
            onDrop={() => setDrops(open)}
          />
        ))}
      </ul>
      {drops && (
        <DropDialog
          open={drops}
          ticket={tickets?.find(({ ticketId }) => ticketId === drops.ticketId)}
          onClose={() => setDrops(undefined)}
        />
      )}
    </section>
  );
}

type RowProps = {
  readonly open: Open;
  readonly ticket: Ticket | undefined;
  readonly isPast: boolean;
  readonly onDrop: () => void;
};

function TicketRow({ open, ticket, isPast, onDrop }: RowProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const age = useAge(open.openedAt);
  const goOn = (found: Ticket) => (): void => {
    resume(found)
      .then(() => navigate({ to: '/' }))
      .catch(tellFault);
  };
  return (
    <li className={css('row')}>
      <span className={css('who')}>
        <strong>{ticket?.person?.name ?? t('counter.noPerson')}</strong>
        <span className={css('second', 'cut')}>{useServices(ticket)}</span>
        <span className={css('second')}>{age}</span>
      </span>
      <Amount paise={open.total} size="large" />
      <span className={css('acts')}>
        {!isPast && ticket && (
          <Button icon="next" onPress={goOn(ticket)}>
            {t('till.ticketGo')}
          </Button>
        )}
        <Button icon="close" onPress={onDrop}>
          {t('till.ticketDrop')}
        </Button>
      </span>
    </li>
  );
}

/** What a ticket is about. */
function useServices(ticket: Ticket | undefined): string {
  const { t, say } = useWords();
  return ticket?.lines.map(({ name }) => say(name)).join(', ') || t('till.ticketEmpty');
}

/** How long ago in words, in the largest whole unit. */
function useAge(since: string): string {
  const { t } = useWords();
  const [now] = useState(() => Date.now());
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE_MS));
  if (minutes === 0) return t('till.ageNow');
  if (minutes < 60) return t('till.ageMinutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 24
    ? t('till.ageHours', { count: hours })
    : t('till.ageDays', { count: Math.floor(hours / 24) });
}

type DropProps = {
  readonly open: Open;
  readonly ticket: Ticket | undefined;
  readonly onClose: () => void;
};

function DropDialog({ open: { ticketId }, ticket, onClose }: DropProps) {
  const { t } = useWords();
  const services = useServices(ticket);
  const drop = async (): Promise<void> => {
    await call('tickets.drop', { ticketId });
    if (currentDesk().ticketId === ticketId) clearDesk();
    tell({ kind: 'info', text: t('till.droppedNow') });
    onClose();
  };
  return (
    <Dialog title={t('till.dropTitle')} onClose={onClose}>
      <p>{t('till.dropWords', { who: ticket?.person?.name ?? services })}</p>
      <Actions>
        <Button onPress={() => void drop().catch(tellFault)}>{t('till.dropYes')}</Button>
        <Button kind="main" onPress={onClose} takesFocus>
          {t('till.dropNo')}
        </Button>
      </Actions>
    </Dialog>
  );
}
