import { laterMonth } from '../../../contract/day.ts';
import { useKeys } from '../../app/keys.ts';
import { LOCALES, useWords } from '../../app/words.ts';
import { IconButton } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Commissions.module.css';

const css = classes(sheet);

type Props = {
  readonly month: string;
  readonly newest: string;
  readonly onChange: (month: string) => void;
};

/** Which month: the one before or after; months to come have no figures. */
export function MonthPicker({ month, newest, onChange }: Props) {
  const { t, language } = useWords();
  const before = (): void => onChange(laterMonth(month, -1));
  const after = (): void => {
    if (month < newest) onChange(laterMonth(month, 1));
  };
  useKeys([
    { code: 'PageUp', run: before, label: t('commissions.before') },
    { code: 'PageDown', run: after, label: t('commissions.after') },
  ]);
  const name = new Intl.DateTimeFormat(LOCALES[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
  return (
    <div className={css('picker')} role="group" aria-label={t('commissions.month')}>
      <IconButton icon="back" label={t('commissions.before')} onPress={before} />
      <span className={css('month')} aria-live="polite">
        {name}
      </span>
      <IconButton icon="next" label={t('commissions.after')} onPress={after} isDisabled={month >= newest} />
    </div>
  );
}
