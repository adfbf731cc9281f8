import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '../../../contract/people.ts';
import { tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { resume } from '../tickets/use-desk.ts';
import { useParked } from '../tickets/use-parked.ts';
import { ConsentDialog } from './ConsentDialog.tsx';
import sheet from './PersonScreen.module.css';

const css = classes(sheet);

type Due = { readonly id: string; readonly words: string; readonly open: () => void };

/** What waits for a person, on top of her page: a consent that is missing, tickets that were kept, applications that
 * wait for something, payments that are held up. */
export function PersonDue({ person }: { readonly person: Person }) {
  const { t, say } = useWords();
  const { personId } = person;
  const [givesConsent, setGivesConsent] = useState(false);
  const navigate = useNavigate();
  const tickets = useParked().filter(
    (ticket) => ticket.person?.personId === personId && ticket.lines.length > 0,
  );
  const { data: suspense } = useAsk('suspense.list', {});
  const { data: consent } = useAsk('consents.ofPerson', { personId });
  const { data: applications } = useAsk('applications.dueOf', { personId });
  const due: readonly Due[] = [
    ...(consent && !consent.holds
      ? [{ id: 'consent', words: t('consents.due'), open: () => setGivesConsent(true) }]
      : []),
    ...tickets.map((ticket) => ({
      id: ticket.ticketId,
      words: t('people.dueTicket', { services: ticket.lines.map(({ name }) => say(name)).join(', ') }),
      open: () => void resume(ticket).then(() => navigate({ to: '/' }), tellFault),
    })),
    ...(applications ?? []).map(({ receipt, line, code, service, state }) => ({
      id: code,
      words: t('people.dueApplication', {
        service: say(service),
        state: t(`applications.states.${state}`),
        code,
      }),
      open: () =>
        void navigate({
          to: '/applications/$receipt/$line',
          params: { receipt: String(receipt), line: String(line) },
        }),
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
      {givesConsent && consent && (
        <ConsentDialog person={person} notice={consent.notice} onClose={() => setGivesConsent(false)} />
      )}
    </section>
  );
}
