import { QueryClient, keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { Input, MethodName, Output, Topic } from '../../contract/contract.ts';
import { call, onAnswer, onChange, onRefusal } from './call.ts';

const STALE_BY_TOPIC: Readonly<Record<Topic, readonly MethodName[]>> = {
  printing: ['printing.status', 'printing.systemPrinters'],
  tickets: ['tickets.open'],
  receipts: [
    'catalogue.find',
    'counter.find',
    'favourites.list',
    'receipts.get',
    'receipts.find',
    'receipts.paperBooks',
    'receipts.ofPerson',
    'reports.dayBook',
    'reports.dayIncome',
    'reports.read',
    'society.status',
    'commissions.month',
    'commissions.exceptions',
    'commissions.payouts',
    'till.state',
    'till.wallets',
    'ledger.accounts',
    'ledger.voucher',
    'ledger.periods',
  ],
  suspense: ['suspense.list'],
  applications: ['applications.list', 'applications.dueOf', 'applications.get', 'till.state'],
  queue: ['queue.state', 'queue.times'],
  till: [
    'till.state',
    'till.movements',
    'till.wallets',
    'till.closings',
    'queue.state',
    'reports.dayBook',
    'reports.dayIncome',
    'reports.read',
    'ledger.accounts',
    'ledger.voucher',
    'ledger.periods',
    'society.status',
  ],
  commissions: [
    'commissions.month',
    'commissions.statements',
    'commissions.exceptions',
    'commissions.terms',
    'commissions.payouts',
  ],
  catalogue: [
    'catalogue.find',
    'counter.find',
    'favourites.list',
    'catalogue.names',
    'catalogue.rates',
    'tickets.open',
    'ratePacks.list',
    'ratePacks.get',
    'commissions.terms',
    'society.status',
  ],
  people: [
    'people.find',
    'counter.find',
    'people.get',
    'people.merged',
    'receipts.ofPerson',
    'people.findKnown',
    'people.history',
    'tickets.open',
    'households.ofPerson',
    'consents.ofPerson',
    'documents.of',
    'households.history',
  ],
  documents: ['documents.of', 'documents.picture'],
  users: [
    'users.list',
    'society.state',
    'society.status',
    'catalogue.find',
    'counter.find',
    'favourites.list',
  ],
  society: ['society.state', 'society.status', 'society.places', 'catalogue.find', 'counter.find'],
  lesson: ['lesson.read'],
};

/** What the window's own commands change; it need not be told. */
const CHANGED_BY: Readonly<Partial<Record<MethodName, readonly Topic[]>>> = {
  'society.confirmToday': ['receipts'],
  'society.signWaiting': ['receipts'],
  'society.rollKey': ['receipts'],
  'people.add': ['people'],
  'people.correct': ['people'],
  'people.restore': ['people'],
  'consents.give': ['people'],
  'consents.withdraw': ['people'],
  'consents.print': ['printing'],
  'documents.attach': ['documents'],
  'documents.erase': ['documents'],
  'people.merge': ['people'],
  'people.unmerge': ['people'],
  'households.found': ['people'],
  'households.join': ['people'],
  'households.leave': ['people'],
  'households.split': ['people'],
  'households.merge': ['people'],
  'households.correct': ['people'],
  'users.add': ['users'],
  'users.setRole': ['users'],
  'users.setEnabled': ['users'],
  'users.setPin': ['users'],
  'users.resetPin': ['users'],
  'users.switch': ['users'],
  'tickets.keep': ['tickets'],
  'tickets.finish': ['tickets', 'receipts', 'people', 'printing', 'applications', 'queue'],
  'tickets.handSlip': ['tickets', 'receipts', 'printing', 'queue'],
  'tickets.drop': ['tickets', 'receipts'],
  'tickets.carry': ['tickets', 'till'],
  'receipts.registerPaperBook': ['receipts'],
  'receipts.cancelPaperNumber': ['receipts'],
  'receipts.reprint': ['receipts', 'printing'],
  'receipts.reprintRefund': ['receipts', 'printing'],
  'till.reprintVoucher': ['till', 'printing'],
  'till.open': ['till'],
  'till.moveCash': ['till', 'printing'],
  'till.sendDeposit': ['till', 'printing'],
  'till.confirmDeposit': ['till', 'printing'],
  'till.moveWallet': ['till', 'printing'],
  'till.compareWallet': ['till'],
  'till.openDrawer': ['till'],
  'till.xRead': ['till', 'printing'],
  'till.count': ['till'],
  'till.handOver': ['till', 'users'],
  'till.close': ['till', 'printing'],
  'ledger.addAccount': ['receipts'],
  'ledger.changeAccount': ['receipts'],
  'ledger.post': ['receipts'],
  'ledger.openingBalances': ['receipts'],
  'ledger.reverse': ['receipts'],
  'ledger.close': ['receipts'],
  'receipts.reverse': ['receipts', 'suspense', 'printing', 'applications'],
  'applications.setReference': ['applications', 'printing'],
  'applications.move': ['applications'],
  'applications.deliver': ['applications'],
  'applications.printSlip': ['applications', 'printing'],
  'applications.explain': ['applications'],
  'suspense.open': ['receipts', 'suspense', 'printing', 'applications'],
  'suspense.check': ['receipts', 'suspense'],
  'suspense.settle': ['receipts', 'suspense', 'applications'],
  'commissions.acceptStatement': ['commissions', 'receipts'],
  'commissions.receiveStatement': ['commissions', 'receipts'],
  'commissions.payOut': ['commissions', 'receipts'],
  'commissions.setShares': ['commissions', 'tickets'],
  'commissions.setRule': ['commissions', 'tickets'],
  'commissions.setTax': ['commissions'],
  'commissions.setGst': ['commissions'],
  'favourites.reset': ['catalogue'],
  'catalogue.setRate': ['catalogue'],
  'catalogue.setOffer': ['catalogue'],
  'ratePacks.apply': ['catalogue'],
  'ratePacks.undo': ['catalogue'],
  'queue.issue': ['queue', 'printing'],
  'queue.call': ['queue', 'tickets'],
  'queue.noShow': ['queue', 'tickets'],
  'queue.transfer': ['queue', 'tickets'],
  'printing.settle': ['printing'],
  'society.setAppearance': ['society'],
  'printing.setPrinter': ['printing', 'receipts'],
  'printing.setSecondPrinter': ['printing', 'receipts'],
  'printing.setPaperLanguage': ['printing', 'receipts'],
  'printing.testPage': ['printing'],
  'lesson.keep': ['lesson'],
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
  // A refusal may come from the machine: a clock, a disk, a key.
  const stopRefusals = onRefusal((name) => {
    if (name !== 'society.status') void client.invalidateQueries({ queryKey: ['society.status'] });
  });
  return () => {
    stopAnswers();
    stopRefusals();
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
