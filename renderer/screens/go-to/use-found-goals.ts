import { useNavigate } from '@tanstack/react-router';
import type { Service } from '../../../contract/catalogue.ts';
import type { Fault } from '../../../contract/faults.ts';
import { faultOf } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import type { QueueActs } from '../queue/use-queue-acts.ts';
import { addService, currentDesk, leavePayment, startNext } from '../tickets/use-desk.ts';
import type { Goal } from './GoalRow.tsx';
import { personCandidates, serviceCandidates } from './records.rules.ts';
import { useNumbered } from './use-numbered.ts';

type Found = {
  /** Records whose very number is typed. */
  readonly numbered: readonly Goal[];
  readonly records: readonly Goal[];
  readonly isSettled: boolean;
  readonly fault: Fault | undefined;
};

/** What the book holds of what is typed: people, services, and receipts, applications and tokens by their number. */
export function useFoundGoals(text: string, queue: QueueActs): Found {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const add = useAddService();
  const numbered = useNumbered(queue);
  const typed = text.trim();
  const options = { enabled: typed !== '', keepLast: true };
  const people = useAsk('people.find', { text: typed }, options);
  const services = useAsk('catalogue.find', { text: typed }, options);
  if (typed === '') return { numbered: [], records: [], isSettled: true, fault: undefined };
  const error = people.error ?? services.error;
  return {
    numbered: numbered(typed),
    records: [
      ...serviceCandidates(services.data ?? []).map(({ service, ...candidate }): Goal => ({
        ...candidate,
        kind: 'service',
        icon: 'plus',
        title: say(service.name),
        facts: say(service.group),
        go: () => void add(service).catch(tellFault),
      })),
      ...personCandidates(people.data ?? []).map(({ person, ...candidate }): Goal => ({
        ...candidate,
        kind: 'person',
        icon: 'person',
        title: person.name,
        facts: `${t(`people.relation.${person.relation}`)}: ${person.guardian} · ${person.village}`,
        go: () =>
          void navigate({ to: '/people/$personId', params: { personId: person.personId } }).catch(tellFault),
      })),
    ],
    isSettled: [people, services].every(
      ({ isFetching, isPlaceholderData }) => !isFetching && !isPlaceholderData,
    ),
    fault: error ? faultOf(error) : undefined,
  };
}

/** Puts a service on the ticket in hand, from wherever that is not on the screen. */
function useAddService(): (service: Service) => Promise<void> {
  const { t } = useWords();
  const navigate = useNavigate();
  return async (service) => {
    if (service.withheld) return tell({ kind: 'waiting', text: t('counter.withheld') });
    if (currentDesk().stage === 'saved') await startNext();
    if (currentDesk().stage === 'pay') leavePayment();
    await navigate({ to: '/' });
    addService(service);
  };
}
