import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { formatDay, laterDay } from '../../../contract/day.ts';
import type { BusinessDay } from '../../../contract/day.ts';
import { readDay, weekdayOf } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { LOCALES, useWords } from '../../app/words.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './DayBook.module.css';

const css = classes(sheet);

type Props = {
  readonly day: BusinessDay;
  readonly today: BusinessDay;
  readonly onChange: (day: BusinessDay) => void;
};

/** Which day: the one before, the one after, or typed. Days to come have no book. */
export function DayPicker({ day, today, onChange }: Props) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? day : readDay(typed);
  const isWrong = read === undefined || read > today;
  const before = (): void => onChange(laterDay(day, -1));
  const after = (): void => {
    if (day < today) onChange(laterDay(day, 1));
  };
  useKeys([
    { code: 'PageUp', run: before, label: t('dayBook.before') },
    { code: 'PageDown', run: after, label: t('dayBook.after') },
  ]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!['Enter', 'NumpadEnter'].includes(event.code) || read === undefined || isWrong) return;
    setTyped(undefined);
    onChange(read);
  };
  return (
    <div className={css('picker')}>
      <IconButton icon="back" label={t('dayBook.before')} onPress={before} />
      <input
        {...helpAt('day')}
        className={css('day')}
        aria-label={t('dayBook.day')}
        aria-invalid={isWrong}
        value={typed ?? formatDay(day)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(undefined)}
        onKeyDown={onKeyDown}
      />
      <IconButton icon="next" label={t('dayBook.after')} onPress={after} isDisabled={day >= today} />
      <span className={css('weekday')}>
        {isWrong ? t('dayBook.noSuchDay') : weekdayOf(day, LOCALES[language])}
      </span>
      {day !== today && (
        <Button kind="quiet" onPress={() => onChange(today)}>
          {t('dayBook.today')}
        </Button>
      )}
    </div>
  );
}
