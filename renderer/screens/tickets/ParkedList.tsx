import { Button } from 'react-aria-components/Button';
import { timeInIndia } from '../../../contract/day.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { KeyCap } from '../../parts/KeyCap.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './ParkedList.module.css';

const css = classes(sheet);

type Props = {
  readonly parked: readonly Ticket[];
  readonly goOn: (ticket: Ticket) => void;
  readonly takesFocus?: boolean;
};

/** Tickets that wait, each with who, what and how much, so that the right one is picked. */
export function ParkedList({ parked, goOn, takesFocus = false }: Props) {
  const { t, say } = useWords();
  return (
    <ul className={css('list')} aria-label={t('counter.parkedTitle')}>
      {parked.map((ticket, index) => (
        <li key={ticket.ticketId}>
          <Button
            className={css('ticket')}
            onPress={() => goOn(ticket)}
            autoFocus={takesFocus && index === 0}
          >
            <span className={css('who')}>
              <strong>{ticket.person?.name ?? t('counter.noPerson')}</strong>
              <span className={css('what')}>{ticket.lines.map(({ name }) => say(name)).join(', ')}</span>
              <span className={css('what')}>
                {t('counter.since', { time: timeInIndia(ticket.openedAt) })}
              </span>
            </span>
            <span className={css('sum')}>
              <Amount paise={ticket.total} size="strong" />
              {index < 9 && <KeyCap>{`Alt+${index + 1}`}</KeyCap>}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
