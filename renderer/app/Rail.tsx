import { Link } from '@tanstack/react-router';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/Icon.tsx';
import { PLACES } from './places.ts';
import sheet from './Rail.module.css';
import { useCounts } from '../screens/applications/use-counts.ts';
import { useWords } from './words.ts';

const css = classes(sheet);

/** The rooms of the program, always at the same place. */
export function Rail({ path }: { readonly path: string }) {
  const { t } = useWords();
  const counts = useCounts();
  /** How many things wait in a room. */
  const waiting: Readonly<Record<string, number | undefined>> = { '/applications': counts?.attention };
  const places = PLACES.map(({ to, icon, name }) => ({
    to,
    icon,
    words: t(`keys.${name}`),
    count: waiting[to] ?? 0,
  }));
  return (
    <nav className={css('rail')} aria-label={t('keys.places')}>
      {places.map(({ to, icon, words, count }) => (
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
