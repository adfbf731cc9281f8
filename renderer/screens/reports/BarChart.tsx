import { formatRupees } from '../../../contract/money.ts';
import type { Report } from '../../../contract/reports.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Books.module.css';

const css = classes(sheet);

/** Figures as bars, each with its name and its number: the picture says nothing that the words do not. */
export function BarChart({ title, bars }: { readonly title: string; readonly bars: Report['bars'] }) {
  const { say } = useWords();
  const most = Math.max(...bars.map(({ amount }) => amount));
  return (
    <section className={css('card')} tabIndex={0} role="group" aria-label={title}>
      <h3>{title}</h3>
      <ul className={css('bars')}>
        {bars.map(({ name, amount }) => (
          <li key={name.en}>
            <span className={css('barName')}>
              <span>{say(name)}</span>
              <Amount paise={amount} size="strong" />
            </span>
            <svg
              className={css('barLine')}
              viewBox={`0 0 ${most} 14`}
              preserveAspectRatio="none"
              aria-hidden="true"
              data-amount={formatRupees(amount)}
            >
              <rect width={most} height={14} fill="var(--panel)" />
              <rect width={amount} height={14} fill="var(--primary)" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}
