import { useNavigate } from '@tanstack/react-router';
import type { PersonId } from '../../../contract/ids.ts';
import { tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { resume } from '../tickets/use-desk.ts';
import { useParked } from '../tickets/use-parked.ts';
import sheet from './PersonScreen.module.css';

const css = classes(sheet);

type Due = { readonly id: string; readonly words: string; readonly open: () => void };

/** What waits for a person, on top of her page: tickets that were kept, payments that are held up. */
export function PersonDue({ personId }: { readonly personId: PersonId }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const tickets = useParked().filter(
    ({ person, lines }) => person?.personId === personId && lines.length > 0,
  );
  const { data: suspense } = useAsk('suspense.list', {});
  const due: readonly Due[] = [
    ...tickets.map((ticket) => ({
      id: ticket.ticketId,
      words: t('people.dueTicket', { services: ticket.lines.map(({ name }) => say(name)).join(', ') }),
      open: () => void resume(ticket).then(() => navigate({ to: '/' }), tellFault),
    })),
    ...(suspense ?? [])
      .filter((item) => item.personId === personId)
      .map(({ number, service, state }) => ({
        id: number,
        words: t(state === 'pending' ? 'people.dueSuspense' : 'people.dueRefund', {
          service: say(service),
          number,
        }),
        open: () => void navigate({ to: '/suspense' }),
      })),
  ];
  if (due.length === 0) return null;
  return (
    <section aria-label={t('people.due')}>
      <Message tone="waiting">
        <strong>{t('people.due')}</strong>
        <ul className={css('due')}>
          {due.map(({ id, words, open }) => (
            <li key={id}>
              {words}
              <Button kind="link" onPress={open} label={`${t('people.dueOpen')}: ${words}`}>
                {t('people.dueOpen')}
              </Button>
            </li>
          ))}
        </ul>
      </Message>
    </section>
  );
}
