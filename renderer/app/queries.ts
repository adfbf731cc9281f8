import { QueryClient, keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { Input, MethodName, Output, Topic } from '../../contract/contract.ts';
import { call, onAnswer, onChange } from './call.ts';

const STALE_BY_TOPIC: Readonly<Record<Topic, readonly MethodName[]>> = {
  printing: ['printing.status', 'printing.systemPrinters'],
  tickets: ['tickets.open'],
  receipts: ['receipts.get', 'receipts.find', 'reports.dayBook', 'society.status'],
  suspense: ['suspense.list'],
  people: ['people.find', 'tickets.open'],
  users: ['users.list', 'society.state', 'society.status'],
  society: ['society.state', 'society.status', 'society.places', 'catalogue.find'],
};

/** What the window's own commands change; it need not be told. */
const CHANGED_BY: Readonly<Partial<Record<MethodName, readonly Topic[]>>> = {
  'people.add': ['people'],
  'people.correct': ['people'],
  'users.add': ['users'],
  'users.setRole': ['users'],
  'users.setEnabled': ['users'],
  'users.setPin': ['users'],
  'users.resetPin': ['users'],
  'users.switch': ['users'],
  'tickets.keep': ['tickets'],
  'tickets.finish': ['tickets', 'receipts', 'people', 'printing'],
  'tickets.handSlip': ['tickets', 'receipts', 'printing'],
  'tickets.drop': ['tickets', 'receipts'],
  'receipts.reprint': ['receipts', 'printing'],
  'receipts.reverse': ['receipts', 'suspense', 'printing'],
  'suspense.open': ['receipts', 'suspense', 'printing'],
  'suspense.check': ['receipts', 'suspense'],
  'suspense.settle': ['receipts', 'suspense'],
  'printing.settle': ['printing'],
  'printing.setPrinter': ['printing', 'receipts'],
  'printing.setPaperLanguage': ['printing', 'receipts'],
  'printing.testPage': ['printing'],
};

/**
 * The one store of answers. Nothing here waits for a network (`always`: without it queries would stop when the
 * machine is offline), nothing is tried again by itself, and answers stay good until a topic says otherwise.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Reads again what a command of the window changed, or what the program says has changed; answers how to stop. */
export function followChanges(client: QueryClient): () => void {
  const readAgain = (topic: Topic): void => {
    for (const name of STALE_BY_TOPIC[topic]) void client.invalidateQueries({ queryKey: [name] });
  };
  const stopAnswers = onAnswer((name) => CHANGED_BY[name]?.forEach(readAgain));
  const stopChanges = onChange(readAgain);
  return () => {
    stopAnswers();
    stopChanges();
  };
}

type AskOptions = { readonly enabled?: boolean; readonly everyMs?: number; readonly keepLast?: boolean };

/** Reads a query of the contract and keeps it fresh. */
export function useAsk<M extends MethodName>(
  name: M,
  input: Input<M>,
  { enabled = true, everyMs, keepLast = false }: AskOptions = {},
): UseQueryResult<Output<M>> {
  return useQuery<Output<M>, Error, Output<M>, readonly [M, Input<M>]>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A command of the contract as something a screen can start and watch. */
export function useCommand<M extends MethodName>(name: M): UseMutationResult<Output<M>, Error, Input<M>> {
  return useMutation<Output<M>, Error, Input<M>>({ mutationFn: (input) => call(name, input) });
}
