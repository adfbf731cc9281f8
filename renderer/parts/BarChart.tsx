import { formatRupees } from '../../contract/money.ts';
import type { Paise } from '../../contract/money.ts';
import { Amount } from './Amount.tsx';
import sheet from './BarChart.module.css';
import { classes } from './classes.ts';

const css = classes(sheet);

type Props = { readonly bars: readonly { readonly name: string; readonly amount: Paise }[] };

/** Figures as bars, each with its name and its number: the list is the table, the picture says nothing that it does not. */
export function BarChart({ bars }: Props) {
  const most = Math.max(1, ...bars.map(({ amount }) => amount));
  return (
    <ul className={css('bars')}>
      {bars.map(({ name, amount }) => (
        <li key={name}>
          <span className={css('name')}>
            <span>{name}</span>
            <Amount paise={amount} size="strong" />
          </span>
          <svg
            className={css('line')}
            viewBox={`0 0 ${most} 14`}
            preserveAspectRatio="none"
            aria-hidden="true"
            data-amount={formatRupees(amount)}
          >
            <rect className={css('ground')} width={most} height={14} />
            <rect className={css('part')} width={Math.max(0, amount)} height={14} />
          </svg>
        </li>
      ))}
    </ul>
  );
}
