import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { TillGate } from '../screens/till/TillGate.tsx';
import { Shell } from './Shell.tsx';

const shell = createRootRoute({ component: Shell });

const counter = createRoute({ getParentRoute: () => shell, path: '/', component: TillGate });

const dayBook = createRoute({
  getParentRoute: () => shell,
  path: '/day-book',
  validateSearch: (search: Record<string, unknown>): { day?: string } =>
    typeof search['day'] === 'string' ? { day: search['day'] } : {},
  component: lazyRouteComponent(() => import('../screens/reports/DayBookScreen.tsx'), 'DayBookScreen'),
});

export type BooksSearch = {
  readonly show?: string;
  readonly first?: string;
  readonly last?: string;
  readonly account?: string;
};

const texts = (search: Record<string, unknown>, names: readonly (keyof BooksSearch)[]): BooksSearch =>
  Object.fromEntries(
    names.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : [])),
  );

const books = createRoute({
  getParentRoute: () => shell,
  path: '/books',
  validateSearch: (search: Record<string, unknown>): BooksSearch =>
    texts(search, ['show', 'first', 'last', 'account']),
  component: lazyRouteComponent(() => import('../screens/reports/BooksScreen.tsx'), 'BooksScreen'),
});

const voucher = createRoute({
  getParentRoute: () => shell,
  path: '/vouchers/$sequence',
  component: lazyRouteComponent(() => import('../screens/ledger/VoucherScreen.tsx'), 'VoucherScreen'),
});

const receipt = createRoute({
  getParentRoute: () => shell,
  path: '/receipts/$sequence',
  validateSearch: (
    search: Record<string, unknown>,
  ): { reprint?: boolean; refund?: boolean; paper?: number } => ({
    ...(search['reprint'] === true && { reprint: true }),
    ...(search['refund'] === true && { refund: true }),
    ...(typeof search['paper'] === 'number' && { paper: search['paper'] }),
  }),
  component: lazyRouteComponent(() => import('../screens/receipts/ReceiptScreen.tsx'), 'ReceiptScreen'),
});

const commissions = createRoute({
  getParentRoute: () => shell,
  path: '/commissions',
  validateSearch: (search: Record<string, unknown>): { month?: string } =>
    typeof search['month'] === 'string' ? { month: search['month'] } : {},
  component: lazyRouteComponent(
    () => import('../screens/commissions/CommissionsScreen.tsx'),
    'CommissionsScreen',
  ),
});

const terms = createRoute({
  getParentRoute: () => shell,
  path: '/commissions/terms',
  component: lazyRouteComponent(() => import('../screens/commissions/TermsScreen.tsx'), 'TermsScreen'),
});

const day = createRoute({
  getParentRoute: () => shell,
  path: '/day',
  component: lazyRouteComponent(() => import('../screens/till/DayScreen.tsx'), 'DayScreen'),
});

const closeDay = createRoute({
  getParentRoute: () => shell,
  path: '/day/close',
  component: lazyRouteComponent(() => import('../screens/till/ClosingScreen.tsx'), 'ClosingScreen'),
});

const handOver = createRoute({
  getParentRoute: () => shell,
  path: '/day/hand-over',
  component: lazyRouteComponent(() => import('../screens/till/HandOverScreen.tsx'), 'HandOverScreen'),
});

const closing = createRoute({
  getParentRoute: () => shell,
  path: '/closings/$sequence',
  validateSearch: (search: Record<string, unknown>): { fresh?: boolean } =>
    search['fresh'] === true ? { fresh: true } : {},
  component: lazyRouteComponent(() => import('../screens/till/ClosingView.tsx'), 'ClosingView'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../screens/settings/SettingsScreen.tsx'), 'SettingsScreen'),
});

const rates = createRoute({
  getParentRoute: () => shell,
  path: '/rates',
  component: lazyRouteComponent(() => import('../screens/catalogue/RatesScreen.tsx'), 'RatesScreen'),
});

const packs = createRoute({
  getParentRoute: () => shell,
  path: '/rates/packs',
  component: lazyRouteComponent(() => import('../screens/catalogue/PacksScreen.tsx'), 'PacksScreen'),
});

const suspense = createRoute({
  getParentRoute: () => shell,
  path: '/suspense',
  component: lazyRouteComponent(() => import('../screens/suspense/SuspenseScreen.tsx'), 'SuspenseScreen'),
});

const queue = createRoute({
  getParentRoute: () => shell,
  path: '/queue',
  component: lazyRouteComponent(() => import('../screens/queue/QueueScreen.tsx'), 'QueueScreen'),
});

const applications = createRoute({
  getParentRoute: () => shell,
  path: '/applications',
  validateSearch: (search: Record<string, unknown>): { show?: string } =>
    typeof search['show'] === 'string' ? { show: search['show'] } : {},
  component: lazyRouteComponent(
    () => import('../screens/applications/ApplicationsScreen.tsx'),
    'ApplicationsScreen',
  ),
});

const application = createRoute({
  getParentRoute: () => shell,
  path: '/applications/$receipt/$line',
  component: lazyRouteComponent(
    () => import('../screens/applications/ApplicationScreen.tsx'),
    'ApplicationScreen',
  ),
});

const users = createRoute({
  getParentRoute: () => shell,
  path: '/users',
  component: lazyRouteComponent(() => import('../screens/users/UsersScreen.tsx'), 'UsersScreen'),
});

const person = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../screens/people/PersonScreen.tsx'), 'PersonScreen'),
});

/** The screens of the window. The history lives in memory: there is no address bar to write to. */
export const router = createRouter({
  routeTree: shell.addChildren([
    counter,
    dayBook,
    books,
    voucher,
    receipt,
    suspense,
    applications,
    application,
    commissions,
    terms,
    day,
    closeDay,
    handOver,
    closing,
    settings,
    rates,
    packs,
    users,
    queue,
    person,
  ]),
  history: createMemoryHistory({ initialEntries: ['/'] }),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
