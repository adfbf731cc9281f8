import type { ReactNode } from 'react';
import type { BusinessDay } from '../../../contract/day.ts';
import { longDay } from '../../app/day.ts';
import { LOCALES, useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './Terms.module.css';

const css = classes({ ...page, ...sheet });

type Props = {
  readonly title: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly children: ReactNode;
};

/** One kind of terms: what is in force, what comes, and a way to add one. */
export function TermCard({ title, add, onAdd, children }: Props) {
  return (
    <section className={css('card')} aria-label={title}>
      <div className={css('head')}>
        <h3>{title}</h3>
        <Button icon="plus" onPress={onAdd} takesFocus>
          {add}
        </Button>
      </div>
      <ul>{children}</ul>
    </section>
  );
}

type TermProps = {
  readonly words: string;
  /** From when; absent for what holds while nothing is set. */
  readonly from?: BusinessDay | undefined;
  readonly to?: BusinessDay | undefined;
  readonly isComing?: boolean;
  readonly note?: string | undefined;
};

/** A term as a sentence: what, from when, and whether that day is still to come. */
export function Term({ words, from, to, isComing = false, note }: TermProps) {
  const { t, language } = useWords();
  const locale = LOCALES[language];
  const days = [
    from && t('terms.since', { day: longDay(from, locale) }),
    to && t('terms.until', { day: longDay(to, locale) }),
  ];
  return (
    <li className={css('term')}>
      <span className={css('state', isComing ? 'coming' : 'now')}>
        {isComing ? t('terms.coming') : t('terms.now')}
      </span>
      <span>
        <strong>{[words, ...days.filter(Boolean)].join(', ')}</strong>
        {note !== undefined && <span className={css('note')}>{note}</span>}
      </span>
    </li>
  );
}
