import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { CounterScreen } from '../screens/tickets/CounterScreen.tsx';
import { Shell } from './Shell.tsx';

const shell = createRootRoute({ component: Shell });

const counter = createRoute({ getParentRoute: () => shell, path: '/', component: CounterScreen });

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
  validateSearch: (search: Record<string, unknown>): { reprint?: boolean } =>
    search['reprint'] === true ? { reprint: true } : {},
  component: lazyRouteComponent(() => import('../screens/receipts/ReceiptScreen.tsx'), 'ReceiptScreen'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../screens/settings/SettingsScreen.tsx'), 'SettingsScreen'),
});

/** The screens of the window. The history lives in memory: there is no address bar to write to. */
export const router = createRouter({
  routeTree: shell.addChildren([counter, dayBook, books, voucher, receipt, settings]),
  history: createMemoryHistory({ initialEntries: ['/'] }),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
