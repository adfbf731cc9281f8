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

const receipt = createRoute({
  getParentRoute: () => shell,
  path: '/receipts/$sequence',
  validateSearch: (search: Record<string, unknown>): { reprint?: boolean; refund?: boolean } => ({
    ...(search['reprint'] === true && { reprint: true }),
    ...(search['refund'] === true && { refund: true }),
  }),
  component: lazyRouteComponent(() => import('../screens/receipts/ReceiptScreen.tsx'), 'ReceiptScreen'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../screens/settings/SettingsScreen.tsx'), 'SettingsScreen'),
});

const suspense = createRoute({
  getParentRoute: () => shell,
  path: '/suspense',
  component: lazyRouteComponent(() => import('../screens/suspense/SuspenseScreen.tsx'), 'SuspenseScreen'),
});

const users = createRoute({
  getParentRoute: () => shell,
  path: '/users',
  component: lazyRouteComponent(() => import('../screens/users/UsersScreen.tsx'), 'UsersScreen'),
});

/** The screens of the window. The history lives in memory: there is no address bar to write to. */
export const router = createRouter({
  routeTree: shell.addChildren([counter, dayBook, receipt, suspense, settings, users]),
  history: createMemoryHistory({ initialEntries: ['/'] }),
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
