import type { Paise } from '../../../contract/money.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/Icon.tsx';
import sheet from './Difference.module.css';

const css = classes(sheet);

type Kind = 'exact' | 'short' | 'over';

const ICONS: Readonly<Record<Kind, IconName>> = { exact: 'check', short: 'warn', over: 'warn' };

/** Less, more or the same: the figure in large digits, with a drawing and a word beside its colour. */
export function Difference({ label, amount }: { readonly label: string; readonly amount: Paise }) {
  const { t } = useWords();
  const kind: Kind = amount === 0 ? 'exact' : amount < 0 ? 'short' : 'over';
  return (
    <div className={css('difference', kind)} role="status">
      <p className={css('line')}>
        <span className={css('label')}>{label}</span>
        <strong className={css('word')}>
          <Icon name={ICONS[kind]} size={24} /> {t(`till.${kind}`)}
        </strong>
        <Amount paise={amount} size="huge" />
      </p>
    </div>
  );
}
