import { Link } from '@tanstack/react-router';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/Icon.tsx';
import sheet from './Rail.module.css';
import { useCounts } from '../screens/applications/use-counts.ts';
import { useWords } from './words.ts';

const css = classes(sheet);

type Place = {
  readonly to:
    | '/'
    | '/applications'
    | '/day'
    | '/day-book'
    | '/books'
    | '/suspense'
    | '/commissions'
    | '/queue'
    | '/settings';
  readonly icon: IconName;
  readonly words: string;
  /** How many things wait there. */
  readonly count?: number | undefined;
};

/** The rooms of the program, always at the same place. */
export function Rail({ path }: { readonly path: string }) {
  const { t } = useWords();
  const counts = useCounts();
  const places: readonly Place[] = [
    { to: '/', icon: 'counter', words: t('keys.counter') },
    {
      to: '/applications',
      icon: 'file',
      words: t('keys.applications'),
      count: counts?.attention,
    },
    { to: '/day', icon: 'till', words: t('keys.day') },
    { to: '/day-book', icon: 'book', words: t('keys.dayBook') },
    { to: '/books', icon: 'ledger', words: t('keys.books') },
    { to: '/suspense', icon: 'clock', words: t('keys.suspense') },
    { to: '/commissions', icon: 'coins', words: t('keys.commissions') },
    { to: '/queue', icon: 'people', words: t('keys.queue') },
    { to: '/settings', icon: 'gear', words: t('keys.settings') },
  ];
  return (
    <nav className={css('rail')} aria-label={t('keys.places')}>
      {places.map(({ to, icon, words, count = 0 }) => (
        <Link
          key={to}
          to={to}
          className={css('place')}
          aria-label={count > 0 ? `${words}: ${count}` : words}
          title={words}
          aria-current={path === to ? 'page' : undefined}
        >
          <Icon name={icon} size={24} />
          {count > 0 && <span className={css('count')}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
