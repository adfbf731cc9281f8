import { formatRupees } from '../../contract/money.ts';
import type { Paise } from '../../contract/money.ts';
import sheet from './Amount.module.css';
import { classes } from './classes.ts';

const css = classes(sheet);

/** Money as it is read in India: the sign, a thin space, lakh grouping, two decimals in figures of equal width. */
export function Amount({
  paise,
  size = 'body',
}: {
  readonly paise: Paise;
  readonly size?: 'body' | 'strong' | 'large' | 'huge';
}) {
  return (
    <span className={css('amount', size)}>
      {paise < 0 ? '−' : ''}₹{'\u2009'}
      {formatRupees(paise).replace('-', '')}
    </span>
  );
}
