import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { formatDay, monthOf, yearOf } from '../../../contract/day.ts';
import type { BusinessDay } from '../../../contract/day.ts';
import { readDay } from '../../app/day.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Books.module.css';

const css = classes(sheet);

export type Days = { readonly first: BusinessDay; readonly last: BusinessDay };

type Props = {
  readonly days: Days;
  readonly today: BusinessDay;
  readonly onChange: (days: Days) => void;
};

/** Which days: today, this month, this financial year, or any two typed. */
export function PeriodPicker({ days, today, onChange }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState<Partial<Record<keyof Days, string>>>({});
  const first = typed.first === undefined ? days.first : readDay(typed.first);
  const last = typed.last === undefined ? days.last : readDay(typed.last);
  const wanted = first && last && first <= last ? { first, last } : undefined;
  const take = (): void => {
    if (!wanted) return;
    setTyped({});
    if (wanted.first !== days.first || wanted.last !== days.last) onChange(wanted);
  };
  const choose = (chosen: Days) => (): void => {
    setTyped({});
    onChange(chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (['Enter', 'NumpadEnter'].includes(event.code)) take();
  };
  const field = (name: keyof Days, label: string) => (
    <input
      {...helpAt('period')}
      className={css('day')}
      aria-label={label}
      aria-invalid={!wanted}
      value={typed[name] ?? formatDay(days[name])}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      onFocus={(event) => event.target.select()}
      onBlur={take}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <div className={css('period')}>
      <Button onPress={choose({ first: today, last: today })}>{t('ledger.today')}</Button>
      <Button onPress={choose({ first: monthOf(today).first, last: today })}>{t('ledger.month')}</Button>
      <Button onPress={choose({ first: yearOf(today).first, last: today })}>{t('ledger.year')}</Button>
      {field('first', t('ledger.from'))}
      <span aria-hidden="true">–</span>
      {field('last', t('ledger.until'))}
      {!wanted && <span className={css('wrong')}>{t('ledger.wrongPeriod')}</span>}
    </div>
  );
}
