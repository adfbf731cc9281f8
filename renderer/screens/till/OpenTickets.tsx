import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../contract/contract.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { resume } from '../tickets/use-desk.ts';
import page from '../../parts/Page.module.css';
import { type SettleAct, SettleTicketDialog } from './SettleTicketDialog.tsx';
import sheet from './Till.module.css';
import { useServiceNames } from './use-names.ts';

const css = classes({ ...page, ...sheet });

type State = Output<'till.state'>;
type Open = State['openTickets'][number];

const MINUTE_MS = 60_000;

/** The tickets that must be finished, dropped or carried over before a day can close; those of a past day are not finished. */
export function OpenTickets({ state: { openTickets, phase } }: { readonly state: State }) {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const { data: tickets } = useAsk('tickets.open', {});
  const [settled, settle] = useState<{ readonly open: Open; readonly act: SettleAct }>();
  const isPast = phase === 'forgotten';
  // The hand stands on the first one, also when the one before was dropped.
  useEffect(() => {
    if (!settled && openTickets.length > 0) list.current?.querySelector('button')?.focus();
  }, [settled, openTickets.length]);
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
            onSettle={(act) => settle({ open, act })}
          />
        ))}
      </ul>
      {settled && (
        <SettleTicketDialog
          ticketId={settled.open.ticketId}
          act={settled.act}
          ticket={tickets?.find(({ ticketId }) => ticketId === settled.open.ticketId)}
          onClose={() => settle(undefined)}
        />
      )}
    </section>
  );
}

type RowProps = {
  readonly open: Open;
  readonly ticket: Ticket | undefined;
  readonly isPast: boolean;
  readonly onSettle: (act: SettleAct) => void;
};

function TicketRow({ open, ticket, isPast, onSettle }: RowProps) {
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
        <span className={css('second', 'cut')}>{useServiceNames(ticket)}</span>
        <span className={css('second')}>{age}</span>
      </span>
      <Amount paise={open.total} size="large" />
      <span className={css('acts')}>
        {!isPast && ticket && (
          <Button icon="next" onPress={goOn(ticket)}>
            {t('till.ticketGo')}
          </Button>
        )}
        <Button onPress={() => onSettle('carry')}>{t('till.ticketCarry')}</Button>
        <Button icon="close" onPress={() => onSettle('drop')}>
          {t('till.ticketDrop')}
        </Button>
      </span>
    </li>
  );
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
