import { Link } from '@tanstack/react-router';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/Icon.tsx';
import sheet from './Rail.module.css';
import { useWords } from './words.ts';

const css = classes(sheet);

type Place = {
  readonly to: '/' | '/day' | '/day-book' | '/books' | '/suspense' | '/commissions' | '/queue' | '/settings';
  readonly icon: IconName;
  readonly words: string;
};

/** The rooms of the program, always at the same place. */
export function Rail({ path }: { readonly path: string }) {
  const { t } = useWords();
  const places: readonly Place[] = [
    { to: '/', icon: 'counter', words: t('keys.counter') },
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
      {places.map(({ to, icon, words }) => (
        <Link
          key={to}
          to={to}
          className={css('place')}
          aria-label={words}
          title={words}
          aria-current={path === to ? 'page' : undefined}
        >
          <Icon name={icon} size={24} />
        </Link>
      ))}
    </nav>
  );
}
