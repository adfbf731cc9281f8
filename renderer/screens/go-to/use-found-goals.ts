import { useNavigate } from '@tanstack/react-router';
import type { Service } from '../../../contract/catalogue.ts';
import type { Fault } from '../../../contract/faults.ts';
import { call, faultOf } from '../../app/call.ts';
import { isDay } from '../../app/day.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { nameOf } from '../queue/use-queue-acts.ts';
import type { QueueActs } from '../queue/use-queue-acts.ts';
import { addService, currentDesk, leavePayment, startNext } from '../tickets/use-desk.ts';
import type { Goal } from './GoalRow.tsx';
import { numbersMeant } from './numbers.rules.ts';
import type { Numbered } from './numbers.rules.ts';
import { personCandidates, serviceCandidates } from './records.rules.ts';

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

function useNumbered({ queue, callToken }: QueueActs): (typed: string) => readonly Goal[] {
  const navigate = useNavigate();
  const { data: state } = useAsk('society.state', {});
  const { data: status } = useAsk('society.status', {});
  const today = status?.today;

  const toReceipt = async (number: string): Promise<void> => {
    const { receipt, paper } = await call('receipts.find', { number });
    await navigate({ to: '/receipts/$sequence', params: { sequence: String(receipt) }, search: { paper } });
  };
  const toApplication = async (code: string): Promise<void> => {
    const { receipt, line } = await call('applications.find', { code });
    const params = { receipt: String(receipt), line: String(line) };
    await navigate({ to: '/applications/$receipt/$line', params });
  };
  const goalOf = (meant: Numbered): Goal => {
    if (meant.kind === 'token') {
      const title = nameOf(meant.token);
      return {
        id: `token ${title}`,
        kind: 'token',
        icon: 'people',
        title,
        names: [],
        go: callToken(meant.token),
      };
    }
    const isReceipt = meant.kind === 'receipt';
    const title = isReceipt ? meant.number : meant.code;
    const go = (): void => void (isReceipt ? toReceipt(title) : toApplication(title)).catch(tellFault);
    return { id: title, kind: meant.kind, icon: isReceipt ? 'receipt' : 'file', title, names: [], go };
  };
  return (typed) => {
    if (today === undefined || !isDay(today)) return [];
    const tokens = [...(queue?.waiting ?? []), ...(queue?.held ?? [])];
    return numbersMeant(typed, { till: state?.till ?? '', today, tokens }).map(goalOf);
  };
}
